package org.zoneaxis.crystal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.refusal.Excerpt;
import org.zoneaxis.crystal.refusal.NotationException;

/** Reads three or four indices, and says what was understood where a text is none. */
final class IndicesReader {

  private static final int MAX_TEXT = 64;

  /** More digits than any index that a message repeats. */
  private static final int MAX_DIGITS = 4;

  private static final String EXAMPLES =
      "write for example 110, 1,-1,0 or [1-10], or 2,-1,-1,0 for a hexagonal cell";

  private IndicesReader() {}

  static IndexText bracketed(String field, String text) {
    if (text.length() > MAX_TEXT) {
      throw new NotationException(
          field, text, "longer than any three or four indices; " + EXAMPLES);
    }
    return IndexText.of(text)
        .orElseThrow(
            () -> new NotationException(field, text, "the brackets do not match; " + EXAMPLES));
  }

  static List<Integer> checked(String field, String text, IndexText read) {
    List<Integer> values = numbers(field, text, read);
    for (int value : values) {
      if (Math.abs(value) > Indices.LIMIT) {
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
    if (read.brackets() == IndexText.Brackets.DIRECTIONS) {
      throw new NotationException(
          field,
          text,
          "angle brackets are a family of directions, of which one is wanted; write one, for"
              + " example ["
              + Indices.compact(values)
              + "], or 1,-1,0");
    }
    return values;
  }

  private static List<Integer> numbers(String field, String text, IndexText read) {
    List<Integer> digits = oneDigitEach(read.inner());
    if (digits.size() == 3 || digits.size() == 4) {
      return digits;
    }
    List<Integer> values = new ArrayList<>();
    for (String part : read.parts()) {
      if (!isInteger(part)) {
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

  /** The indices of {@code 1-10}; none where a character is in the way. */
  private static List<Integer> oneDigitEach(String inner) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < inner.length(); i++) {
      boolean negative = inner.charAt(i) == '-';
      i += negative ? 1 : 0;
      if (i == inner.length() || !isDigit(inner.charAt(i))) {
        return List.of();
      }
      digits.add((negative ? -1 : 1) * (inner.charAt(i) - '0'));
    }
    return digits;
  }

  private static boolean isInteger(String part) {
    int start = part.startsWith("-") ? 1 : 0;
    int digits = part.length() - start;
    if (digits < 1 || digits > MAX_DIGITS || (digits > 1 && part.charAt(start) == '0')) {
      return false;
    }
    for (int i = start; i < part.length(); i++) {
      if (!isDigit(part.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String listed(List<Integer> values) {
    return values.isEmpty()
        ? "nothing"
        : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
