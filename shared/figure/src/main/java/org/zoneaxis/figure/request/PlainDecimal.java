package org.zoneaxis.figure.request;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as requests write it: in ASCII digits, with no sign, exponent or blank. */
public final class PlainDecimal {

  /** More digits than any measurement has; a number that goes on for ever costs time to read. */
  private static final int MAX_TEXT = 24;

  private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

  private PlainDecimal() {}

  /** Reads a number of at most 24 characters; nothing where the text is none. */
  public static Optional<BigDecimal> parse(String text) {
    return text.length() <= MAX_TEXT && PLAIN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
