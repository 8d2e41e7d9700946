package org.zoneaxis.crystal.cif;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.CrystalException;

/** Numbers of CIF: {@code 5.43}, {@code .25}, {@code 7.}, {@code 9.0E+1}, {@code 5.43(2)}. */
final class CifNumber {

  private static final int MAX_LENGTH = 64;

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(?:\\([0-9]*\\))?");

  private CifNumber() {}

  /**
   * Reads a number; a standard uncertainty in parentheses is left out.
   *
   * @param field the tag, for the message
   * @throws CrystalException where it is none, or not finite
   */
  static double parse(String field, String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (text.length() > MAX_LENGTH || !matcher.matches()) {
      throw new CrystalException(
          field, "'" + text + "'", "it must be a number such as 5.43 or 5.43(2)");
    }
    double value = Double.parseDouble(matcher.group(1));
    if (!Double.isFinite(value)) {
      throw new CrystalException(field, "'" + text + "'", "it must be a finite number");
    }
    return value;
  }
}
