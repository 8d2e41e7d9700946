package org.zoneaxis.crystal.spacegroup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * Reads symmetry operations as CIF lists them: {@code -x+1/2, y, z}, {@code 1/2-X,Y,0.5+Z}, {@code
 * x-y,x,z}; a serial number before them ({@code 12 x,y,z}) is passed over.
 */
public final class OperationNotation {

  private static final int MAX_LENGTH = 200;

  /** A number or a coordinate with its sign, such as {@code +1/2}, {@code -x}, {@code 0.333}. */
  private static final Pattern TERM =
      Pattern.compile(
          "([+-]?)(?:(?:([0-9]{1,6})\\*?)?([xyz])|([0-9]{1,6})/([0-9]{1,6})"
              + "|([0-9]{0,6}\\.?[0-9]{0,12}))");

  private static final Pattern SERIAL_NUMBER = Pattern.compile("^\\s*[0-9]+\\s+(?=[-+]?[xyz0-9.])");

  private final String field;
  private final String text;
  private final int[] matrix = new int[9];
  private final long[] translation = new long[3];

  private OperationNotation(String field, String text) {
    this.field = field;
    this.text = text;
  }

  /**
   * Reads an operation.
   *
   * @param field the tag, for the message
   * @throws CrystalException where the text is no operation, or its matrix has a determinant other
   *     than 1 or -1
   */
  public static SymmetryOperation parse(String field, String text) {
    return new OperationNotation(field, text).parse();
  }

  /**
   * Reads a magnetic operation, {@code -x,y,z+1/2,-1}, without its time reversal.
   *
   * @throws CrystalException as {@link #parse}, or where the fourth part is neither 1 nor -1
   */
  public static SymmetryOperation parseMagnetic(String field, String text) {
    int comma = text.lastIndexOf(',');
    String reversal = comma < 0 ? "" : text.substring(comma + 1).replace(" ", "");
    if (!List.of("1", "+1", "-1", "m", "+m", "-m").contains(reversal)) {
      throw new CrystalException(
          field, "'" + text + "'", "it must end in the time reversal, +1 or -1: x,y,z,+1");
    }
    return parse(field, text.substring(0, comma));
  }

  /**
   * Reads an operation of superspace, {@code -x1,x2+1/2,-x3,-x4+1/2}, in three dimensions.
   *
   * @throws CrystalException as {@link #parse}, or where the first three coordinates depend on
   *     others
   */
  public static SymmetryOperation parseSuperspace(String field, String text) {
    String marked = text.indexOf(',') < 0 ? text.strip().replaceAll("\\s+", ",") : text;
    String[] parts = marked.toLowerCase(Locale.ROOT).split(",", -1);
    if (parts.length < 4) {
      throw new CrystalException(
          field, "'" + text + "'", "it must give at least four coordinates: x1,x2,x3,x4");
    }
    String threefold = String.join(",", parts[0], parts[1], parts[2]);
    return parse(field, threefold.replace("x1", "x").replace("x2", "y").replace("x3", "z"));
  }

  private SymmetryOperation parse() {
    if (text.length() > MAX_LENGTH) {
      throw refusal("it is longer than any operation");
    }
    String lower = text.toLowerCase(Locale.ROOT);
    String compact = SERIAL_NUMBER.matcher(lower).replaceFirst("").replaceAll("\\s", "");
    String[] parts = compact.split(",", -1);
    if (parts.length != 3) {
      throw refusal("it must give three coordinates, such as -x+1/2,y,z (in quotes with blanks)");
    }
    for (int row = 0; row < 3; row++) {
      readRow(row, parts[row]);
    }
    IntegerMatrix rotation =
        IntegerMatrix.ofRows(
            matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5], matrix[6], matrix[7],
            matrix[8]);
    int determinant = rotation.determinant();
    if (Math.abs(determinant) != 1) {
      throw refusal("its matrix must have determinant 1 or -1, and has " + determinant);
    }
    return new SymmetryOperation(rotation, translation);
  }

  private void readRow(int row, String part) {
    Matcher term = TERM.matcher(part);
    int position = 0;
    while (position < part.length()) {
      boolean found = term.find(position) && term.start() == position && term.end() > position;
      boolean signed = found && !term.group(1).isEmpty();
      if (!found || (position > 0 && !signed) || term.end() - position == (signed ? 1 : 0)) {
        throw refusal("'" + part + "' must be a sum of x, y, z and fractions, such as -x+1/2");
      }
      add(row, term, "-".equals(term.group(1)) ? -1 : 1);
      position = term.end();
    }
    if (part.isEmpty()) {
      throw refusal("a coordinate is empty; write for example -x+1/2,y,z");
    }
  }

  private void add(int row, Matcher term, int sign) {
    if (term.group(3) != null) {
      int factor = term.group(2) == null ? 1 : Integer.parseInt(term.group(2));
      if (factor > 9) {
        throw refusal("a factor of " + factor + " occurs in no symmetry operation");
      }
      matrix[3 * row + (term.group(3).charAt(0) - 'x')] += sign * factor;
    } else if (term.group(4) != null) {
      translation[row] += sign * fraction(term.group(4), term.group(5));
    } else {
      translation[row] += sign * decimal(term.group(6));
    }
  }

  private long fraction(String numerator, String denominator) {
    long divisor = Long.parseLong(denominator);
    long dividend = Long.parseLong(numerator) * SymmetryOperation.UNITS;
    if (divisor == 0 || dividend % divisor != 0) {
      throw refusal(
          numerator + "/" + denominator + " is no fraction that a symmetry operation can have");
    }
    return dividend / divisor;
  }

  /**
   * Decimals are rounded fractions: with two digits of sixths, with three or more of
   * twenty-fourths, where one is as near as the last digit allows.
   */
  private long decimal(String digits) {
    if (digits.equals(".")) {
      throw refusal("a number has digits");
    }
    BigDecimal value = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
    int decimals = value.scale();
    int denominator = decimals <= 1 ? 1 : decimals == 2 ? 6 : 24;
    BigDecimal parts = value.multiply(BigDecimal.valueOf(denominator));
    BigDecimal nearest = parts.setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal allowed = BigDecimal.valueOf(denominator).movePointLeft(Math.max(0, decimals));
    if (decimals > 1 && parts.subtract(nearest).abs().compareTo(allowed) <= 0) {
      return nearest.longValue() * (SymmetryOperation.UNITS / denominator);
    }
    return value
        .multiply(BigDecimal.valueOf(SymmetryOperation.UNITS))
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValue();
  }

  private CrystalException refusal(String limit) {
    return new CrystalException(field, "'" + text + "'", limit);
  }
}
