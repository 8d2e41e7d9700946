package org.zoneaxis.local.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that a command reads, or standard input in its place. */
public final class InputFile {

  private static final String STANDARD_STREAM = "-";
  private static final int KIB = 1024;

  private InputFile() {}

  /**
   * All its bytes.
   *
   * @param name the file, or - for standard input
   * @param in standard input
   * @param most how many bytes there may be, in whole KiB
   * @throws CommandException where it cannot be read, or is larger
   */
  public static byte[] read(String name, InputStream in, int most) {
    try (InputStream source = isStream(name) ? in : Files.newInputStream(Path.of(name))) {
      byte[] bytes = source.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new CommandException("cannot read '" + name + "': it is larger than " + size(most));
      }
      return bytes;
    } catch (InvalidPathException e) {
      throw new CommandException("cannot read '" + name + "': " + e.getReason());
    } catch (IOException e) {
      throw new CommandException("cannot read '" + name + "': " + Failure.reason(e));
    }
  }

  /** What to call it where something is wrong with what is in it. */
  public static String called(String name) {
    return isStream(name) ? "standard input" : name;
  }

  /** Whether it is standard input. */
  public static boolean isStream(String name) {
    return name.equals(STANDARD_STREAM);
  }

  private static String size(int bytes) {
    int kib = bytes / KIB;
    return kib % KIB == 0 ? kib / KIB + " MiB" : kib + " KiB";
  }
}
