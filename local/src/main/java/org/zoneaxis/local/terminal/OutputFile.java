package org.zoneaxis.local.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that a command makes: there as a whole, or as it was before. */
public final class OutputFile {

  private final Path path;

  private OutputFile(Path path) {
    this.path = path;
  }

  /**
   * A file to be written, checked before any work is done for it.
   *
   * @throws CommandException where there can be no file of this name
   */
  public static OutputFile at(String name) {
    try {
      Path path = Path.of(name).toAbsolutePath();
      if (name.isEmpty() || Files.isDirectory(path)) {
        throw new CommandException(
            "cannot write to '" + name + "': it is no file name, but a folder");
      }
      Path folder = path.getParent();
      if (!Files.isDirectory(folder)) {
        throw new CommandException("cannot write to '" + name + "': there is no folder " + folder);
      }
      if (!Files.isWritable(Files.exists(path) ? path : folder)) {
        throw new CommandException("cannot write to '" + name + "': no permission");
      }
      return new OutputFile(Files.exists(path) ? path.toRealPath() : path);
    } catch (InvalidPathException e) {
      throw new CommandException("cannot write to '" + name + "': " + e.getReason());
    } catch (IOException e) {
      throw new CommandException("cannot write to '" + name + "': " + Failure.reason(e));
    }
  }

  /**
   * Writes the file.
   *
   * @throws CommandException where that fails; a file that was there before is untouched then
   */
  public void write(byte[] bytes) {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        // A device or a pipe takes bytes; a file in its place would be a surprise.
        try (OutputStream device = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
          device.write(bytes);
        }
        return;
      }
      replace(bytes);
    } catch (IOException e) {
      throw new CommandException("cannot write to " + path + ": " + Failure.reason(e));
    }
  }

  private void replace(byte[] bytes) throws IOException {
    Path draft = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.write(draft, bytes, StandardOpenOption.CREATE_NEW);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
