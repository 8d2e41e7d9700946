package org.zoneaxis.library.notation;

import java.util.regex.Pattern;

/** Takes charges out of formulae: {@code Na+Cl-}, {@code Ti4+}, {@code Fe^{3+}2O^{2-}3}. */
final class ChargeNotation {

  private static final Pattern BRACED = Pattern.compile("\\^\\{?[0-9]{0,2}[+\u2212-]\\}?");
  private static final Pattern LAST = Pattern.compile("[0-9]?[+\u2212-]$");

  /** A sign between two symbols parts elements, Ti-O; with a figure before it is a charge. */
  private static final Pattern WITH_FIGURE =
      Pattern.compile("(?<=[A-Za-z])[1-8][+\u2212-](?=[A-Z0-9(]|$)");

  private static final Pattern BETWEEN = Pattern.compile("(?<=[A-Za-z])[+\u2212-](?=[A-Z(])");

  private ChargeNotation() {}

  /** The text without charges; as it is where it has none. */
  static String without(String text) {
    String bare = WITH_FIGURE.matcher(BRACED.matcher(text).replaceAll("")).replaceAll("");
    boolean charged = !bare.equals(text) || LAST.matcher(text).find();
    if (!charged) {
      return text;
    }
    return BETWEEN.matcher(LAST.matcher(bare).replaceAll("")).replaceAll("");
  }
}
