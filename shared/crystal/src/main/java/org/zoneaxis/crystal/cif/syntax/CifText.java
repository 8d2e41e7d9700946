package org.zoneaxis.crystal.cif.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.zoneaxis.crystal.refusal.CrystalException;

/** The text of an uploaded file: size, encoding and line ends, before any of its syntax. */
public final class CifText {

  public static final int MAX_BYTES = 2 * 1024 * 1024;

  private CifText() {}

  /**
   * Decodes a file.
   *
   * @return the text without byte order mark, every line ended by a line feed
   * @throws CrystalException where the file is empty, too large, or not text
   */
  public static String decode(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw new CrystalException(
          "size of the file",
          file.length + " bytes",
          "at most " + MAX_BYTES + " bytes (2 MiB) are read");
    }
    if (file.length == 0) {
      throw new CrystalException("size of the file", "0 bytes", "the file is empty");
    }
    refuseOtherFormats(file);
    refuseControlCharacters(file);
    String text = characters(file);
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
  }

  private static void refuseOtherFormats(byte[] file) {
    int first = file[0] & 0xFF;
    int second = file.length > 1 ? file[1] & 0xFF : 0;
    boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    boolean zeroEverySecondByte = file.length > 3 && isHalfZero(file);
    if (marked || zeroEverySecondByte) {
      throw new CrystalException(
          "encoding of the file", "UTF-16", "save the file as UTF-8 or plain ASCII");
    }
    if (first == 0x1F && second == 0x8B) {
      throw new CrystalException(
          "format of the file", "gzip", "unpack the file first, a CIF is plain text");
    }
    if (first == '<') {
      throw new CrystalException(
          "format of the file", "HTML or XML", "a CIF begins with a line such as data_name");
    }
  }

  /** Whether plain text is written in two bytes a character, one of which is 0. */
  private static boolean isHalfZero(byte[] file) {
    boolean first = file[0] == 0 && file[2] == 0 && file[1] != 0 && file[3] != 0;
    boolean second = file[1] == 0 && file[3] == 0 && file[0] != 0 && file[2] != 0;
    return first || second;
  }

  /**
   * Control characters never occur in text, other than those of white space: form feed and vertical
   * tabulator of old printers, and the end mark of old disk systems.
   */
  private static void refuseControlCharacters(byte[] file) {
    int line = 1;
    for (int i = 0; i < file.length; i++) {
      byte b = file[i];
      boolean blank = b == '\t' || b == '\r' || b == '\f' || b == 0x0B || b == 0x1A;
      if (b == '\n') {
        line++;
      } else if ((b >= 0 && b < ' ' && !blank) || b == 0x7F) {
        throw new CrystalException(
            "line " + line, "binary: it holds a byte " + (b & 0xFF), "a CIF is plain text");
      }
    }
  }

  /** UTF-8 where it is valid, as CIF 2 asks for; Latin-1 otherwise, as older files have it. */
  private static String characters(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      text = new String(file, StandardCharsets.ISO_8859_1);
    }
    return text.replace('\f', ' ')
        .replace('\u000B', ' ')
        .replace('\u001A', ' ')
        .replace('\u00A0', ' ');
  }
}
