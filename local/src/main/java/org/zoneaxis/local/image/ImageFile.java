package org.zoneaxis.local.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.Failure;
import org.zoneaxis.micrograph.file.ByteSource;
import org.zoneaxis.micrograph.file.MicrographReader;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** Images on a disk. */
public final class ImageFile {

  private static final int MOST_OF_A_STREAM = 1 << 30;

  private ImageFile() {}

  /**
   * The files that a name means: itself, or those in a folder by their names, without hidden ones.
   *
   * @throws CommandException where there is nothing of that name
   */
  public static List<Path> named(String name) {
    try {
      Path path = Path.of(name);
      if (!Files.isDirectory(path)) {
        return List.of(path);
      }
      try (Stream<Path> files = Files.list(path)) {
        return files
            .filter(Files::isRegularFile)
            .filter(file -> !file.getFileName().toString().startsWith("."))
            .sorted()
            .toList();
      }
    } catch (InvalidPathException e) {
      throw new CommandException("cannot read '" + name + "': " + e.getReason());
    } catch (IOException e) {
      throw new CommandException("cannot read '" + name + "': " + Failure.reason(e));
    }
  }

  /** Whether a name means a folder. */
  public static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Reads an image.
   *
   * @param frame which of the images of the file, from 0
   * @throws CommandException where it cannot be read
   */
  public static Micrograph read(Path path, int frame) {
    try (FileSource source = FileSource.open(path)) {
      return new MicrographReader(new JavaDecoder()).read(source, frame);
    } catch (UnreadableImageException e) {
      throw new CommandException(path.getFileName() + ": " + e.getMessage());
    } catch (IOException e) {
      throw new CommandException("cannot read '" + path + "': " + Failure.reason(e));
    } catch (UncheckedIOException e) {
      throw new CommandException("cannot read '" + path + "': " + Failure.reason(e.getCause()));
    }
  }

  /**
   * Reads an image from a stream.
   *
   * @throws CommandException where it cannot be read
   */
  public static Micrograph read(InputStream in, int frame) {
    try {
      byte[] bytes = in.readNBytes(MOST_OF_A_STREAM);
      return new MicrographReader(new JavaDecoder()).read(ByteSource.of(bytes), frame);
    } catch (UnreadableImageException e) {
      throw new CommandException("standard input: " + e.getMessage());
    } catch (IOException e) {
      throw new CommandException("cannot read standard input: " + Failure.reason(e));
    }
  }
}
