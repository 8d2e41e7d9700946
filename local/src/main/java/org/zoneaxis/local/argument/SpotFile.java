package org.zoneaxis.local.argument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.identify.input.SpotTable;
import org.zoneaxis.identify.query.IdentifyBody;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.Failure;

/** A file of measured spots: a table, or the JSON that the service takes. */
public final class SpotFile {

  private SpotFile() {}

  /** Whether a text names a file: spots themselves are numbers and signs only. */
  public static boolean isNamed(String text) {
    return text.equals("-")
        || text.chars().anyMatch(c -> Character.isLetter(c) && c != 'e' && c != 'E');
  }

  /**
   * Reads a file as the query of an identification.
   *
   * @param name the file, or - for standard input
   * @param in standard input
   * @throws CommandException where it cannot be read, is too large, or holds no spots
   */
  public static Map<String, List<String>> read(String name, InputStream in) {
    byte[] bytes = bytes(name, in);
    try {
      return isJson(bytes)
          ? IdentifyBody.query(bytes)
          : SpotTable.query(new String(bytes, StandardCharsets.UTF_8));
    } catch (RequestException e) {
      String file = name.equals("-") ? "standard input" : name;
      throw new CommandException(file + ": " + e.getMessage());
    }
  }

  private static byte[] bytes(String name, InputStream in) {
    try (InputStream source = name.equals("-") ? in : Files.newInputStream(Path.of(name))) {
      byte[] bytes = source.readNBytes(IdentifyBody.MAX_BYTES + 1);
      if (bytes.length > IdentifyBody.MAX_BYTES) {
        throw new CommandException("cannot read '" + name + "': it is larger than 128 KiB");
      }
      return bytes;
    } catch (InvalidPathException e) {
      throw new CommandException("cannot read '" + name + "': " + e.getReason());
    } catch (IOException e) {
      throw new CommandException("cannot read '" + name + "': " + Failure.reason(e));
    }
  }

  private static boolean isJson(byte[] bytes) {
    for (byte octet : bytes) {
      if (!Character.isWhitespace(octet)) {
        return octet == '{';
      }
    }
    return false;
  }
}
