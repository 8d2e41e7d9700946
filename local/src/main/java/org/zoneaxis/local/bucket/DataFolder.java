package org.zoneaxis.local.bucket;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.Failure;

/**
 * The folder in which a local service keeps everything. One service at a time owns it; the
 * operating system takes the lock back when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Makes the folder where it is missing, and takes it.
   *
   * @throws CommandException where it cannot be made or written, or another service owns it
   */
  public static DataFolder open(Path folder) {
    return openUnlessUsed(folder)
        .orElseThrow(
            () ->
                new CommandException(
                    folder.toAbsolutePath().normalize()
                        + " is in use by another zoneaxis server; stop it, or name another"
                        + " --data"));
  }

  /**
   * Makes the folder where it is missing, and takes it unless another process has it.
   *
   * @throws CommandException where it cannot be made or written
   */
  static Optional<DataFolder> openUnlessUsed(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      FileChannel channel =
          FileChannel.open(
              absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return locked(channel).map(lock -> new DataFolder(absolute, channel));
    } catch (IOException e) {
      throw new CommandException("cannot keep data in " + absolute + ": " + Failure.reason(e));
    }
  }

  /** The lock of a file, which is closed where there is none to be had. */
  private static Optional<FileLock> locked(FileChannel channel) throws IOException {
    Optional<FileLock> lock = Optional.empty();
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      // Another service in this process has it, which is in use like any other.
    } finally {
      if (lock.isEmpty()) {
        channel.close();
      }
    }
    return lock;
  }

  /** Tells other commands how to reach the storage, until this is closed. */
  public void announce(StorageAccess access) {
    try {
      access.leaveIn(folder);
    } catch (IOException e) {
      throw new CommandException("cannot keep data in " + folder + ": " + Failure.reason(e));
    }
  }

  /** The folder of the buckets; made where it is missing. */
  public Path buckets() {
    Path buckets = folder.resolve("s3");
    try {
      return Files.createDirectories(buckets);
    } catch (IOException e) {
      throw new CommandException("cannot keep data in " + buckets + ": " + Failure.reason(e));
    }
  }

  @Override
  public void close() {
    try {
      StorageAccess.removeFrom(folder);
      channel.close();
    } catch (IOException e) {
      throw new CommandException("cannot give back " + folder + ": " + Failure.reason(e));
    }
  }
}
