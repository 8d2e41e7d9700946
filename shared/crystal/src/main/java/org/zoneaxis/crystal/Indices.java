package org.zoneaxis.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Three or four indices as somebody wrote them, before a cell gives them meaning.
 *
 * <p>The notation: {@code 110}, {@code 1-10} (one digit an index), {@code 1,-1,0} or {@code 1 -1
 * 0}, each with or without square brackets; four indices in the same forms for hexagonal cells.
 * Each index is an ASCII integer from -20 to 20 without a plus sign or leading zeros.
 *
 * @param values three indices, or four of which the first three add up to 0
 */
public record Indices(List<Integer> values) {

  /** The largest absolute value of an index as written. */
  public static final int LIMIT = 20;

  private static final int MAX_TEXT = 24;

  private static final Pattern COMPACT = Pattern.compile("(?:-?[0-9]){3,4}");
  private static final Pattern COMPACT_INDEX = Pattern.compile("-?[0-9]");
  private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]{0,3})");

  private static final String EXAMPLES =
      "write for example 110, 1,-1,0 or [1-10], or 2,-1,-1,0 for a hexagonal cell";

  /** Checks the number of indices, their range and, of four, the sum. */
  public Indices {
    values = List.copyOf(values);
    if (values.size() != 3 && values.size() != 4) {
      throw new IllegalArgumentException("3 or 4 indices, not " + values.size());
    }
  }

  /**
   * Reads indices.
   *
   * @param field what they are, for the message: {@code zone axis} or {@code right}
   * @param text the text, already percent-decoded
   * @throws NotationException where the text is none of the forms above, all indices are 0, one is
   *     out of range, or the first three of four do not add up to 0
   */
  public static Indices parse(String field, String text) {
    if (text.length() > MAX_TEXT) {
      throw new NotationException(
          field, text, "longer than any three or four indices; " + EXAMPLES);
    }
    List<Integer> values = numbers(field, text, withoutBrackets(field, text));
    for (int value : values) {
      if (Math.abs(value) > LIMIT) {
        throw new NotationException(
            field, text, "understood " + listed(values) + "; an index is -20 to 20; " + EXAMPLES);
      }
    }
    if (values.size() == 4 && values.get(0) + values.get(1) + values.get(2) != 0) {
      throw new NotationException(
          field,
          text,
          "understood "
              + listed(values)
              + "; the first three of four indices must add up to 0, "
              + "for example 2,-1,-1,0");
    }
    if (values.stream().allMatch(value -> value == 0)) {
      throw new NotationException(
          field,
          text,
          "understood " + listed(values) + "; one index must differ from 0; " + EXAMPLES);
    }
    return new Indices(values);
  }

  private static String withoutBrackets(String field, String text) {
    boolean opened = text.startsWith("[");
    if (opened != text.endsWith("]")) {
      throw new NotationException(field, text, "the brackets do not match; " + EXAMPLES);
    }
    return opened ? text.substring(1, text.length() - 1) : text;
  }

  private static List<Integer> numbers(String field, String text, String inner) {
    List<Integer> values = new ArrayList<>();
    if (COMPACT.matcher(inner).matches()) {
      Matcher index = COMPACT_INDEX.matcher(inner);
      while (index.find()) {
        values.add(Integer.valueOf(index.group()));
      }
      return values;
    }
    String separator = inner.contains(",") ? "," : " ";
    for (String part : inner.split(Pattern.quote(separator), -1)) {
      if (!INTEGER.matcher(part).matches()) {
        throw new NotationException(
            field,
            text,
            "understood "
                + listed(values)
                + " and then '"
                + Excerpt.of(part)
                + "', which is not an integer from -20 to 20; "
                + EXAMPLES);
      }
      values.add(Integer.valueOf(part));
    }
    if (values.size() != 3 && values.size() != 4) {
      throw new NotationException(
          field,
          text,
          "understood " + listed(values) + "; there must be three indices or four; " + EXAMPLES);
    }
    return values;
  }

  private static String listed(List<Integer> values) {
    return values.isEmpty()
        ? "nothing"
        : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Whether these are four indices, which need a hexagonal cell. */
  public boolean isFourIndex() {
    return values.size() == 4;
  }

  /**
   * The zone axis that these indices are in a cell.
   *
   * @throws NotationException where they are four and the cell is not hexagonal
   */
  public ZoneAxis zoneAxis(Lattice lattice) {
    if (!isFourIndex()) {
      return new ZoneAxis(values.get(0), values.get(1), values.get(2));
    }
    requireHexagonal("zone axis", lattice);
    return ZoneAxis.ofWeber(values.get(0), values.get(1), values.get(2), values.get(3));
  }

  /**
   * The reflection that these indices are in a cell; common factors are kept.
   *
   * @throws NotationException where they are four and the cell is not hexagonal
   */
  public MillerIndices reflection(Lattice lattice) {
    if (isFourIndex()) {
      requireHexagonal("reflection", lattice);
    }
    return new MillerIndices(values.get(0), values.get(1), values.get(values.size() - 1));
  }

  private void requireHexagonal(String field, Lattice lattice) {
    if (!lattice.isHexagonal()) {
      throw new NotationException(
          field,
          toString(),
          "four indices need a hexagonal cell (a = b, gamma = 120), and this one has "
              + "a = "
              + lattice.lengthA()
              + ", b = "
              + lattice.lengthB()
              + ", gamma = "
              + lattice.gamma()
              + "; write three, for example 1,1,0");
    }
  }

  /** The indices between commas. */
  @Override
  public String toString() {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
