package org.zoneaxis.figure.svg;

/** Elements and attributes, appended without detours: a figure has thousands of them. */
final class Xml {

  private final StringBuilder out;

  /** XML that is appended to a text. */
  Xml(StringBuilder out) {
    this.out = out;
  }

  /** Where the XML goes. */
  StringBuilder out() {
    return out;
  }

  /** Appends what is XML already. */
  Xml raw(String xml) {
    out.append(xml);
    return this;
  }

  /** Appends an attribute. */
  Xml attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    text(value);
    out.append('"');
    return this;
  }

  /** Appends an attribute with a number of at most so many decimals. */
  Xml attribute(String name, double value, int decimals) {
    out.append(' ').append(name).append("=\"");
    Decimals.append(out, value, decimals);
    out.append('"');
    return this;
  }

  /** Appends text, escaped so that it stands for itself in content and in quoted attributes. */
  Xml text(String text) {
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
