package org.zoneaxis.figure;

/** XML text and attributes, appended without detours: a figure has thousands of them. */
final class Markup {

  private final StringBuilder out;

  /** Markup that is appended to a text. */
  Markup(StringBuilder out) {
    this.out = out;
  }

  /** Appends markup as it is. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Appends an integer. */
  Markup raw(int number) {
    out.append(number);
    return this;
  }

  /** Appends a number of drawing units or the like, with at most so many decimals. */
  Markup number(double value, int decimals) {
    Decimal.append(out, value, decimals);
    return this;
  }

  /** Appends text, escaped so that it stands for itself in content and in quoted attributes. */
  Markup text(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return this;
  }
}
