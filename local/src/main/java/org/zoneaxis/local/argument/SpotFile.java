package org.zoneaxis.local.argument;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.identify.input.SpotTable;
import org.zoneaxis.identify.query.IdentifyBody;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.InputFile;

/** A file of measured spots: a table, or the JSON that the service takes. */
public final class SpotFile {

  private SpotFile() {}

  /** Whether a text names a file: spots themselves are numbers and signs only. */
  public static boolean isNamed(String text) {
    return InputFile.isStream(text)
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
    byte[] bytes = InputFile.read(name, in, IdentifyBody.MAX_BYTES);
    try {
      return isJson(bytes)
          ? IdentifyBody.query(bytes)
          : SpotTable.query(new String(bytes, StandardCharsets.UTF_8));
    } catch (RequestException e) {
      throw new CommandException(InputFile.called(name) + ": " + e.getMessage());
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
