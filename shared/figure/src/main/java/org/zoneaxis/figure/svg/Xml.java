package org.zoneaxis.figure.svg;

import java.nio.charset.StandardCharsets;

/**
 * Elements and attributes, appended without detours: a figure has thousands of them.
 *
 * <p>Every character of the text that they are appended to stands for a byte of UTF-8. A text of
 * small characters takes a byte each in memory, and one sign beyond them would double all that is
 * there.
 */
final class Xml {

  private static final int CONTINUED = 0x80;
  private static final int TWO_BYTES = 0x800;
  private static final int SIX_BITS = 0x3F;

  private final StringBuilder out;

  /** XML that is appended to a text. */
  Xml(StringBuilder out) {
    this.out = out;
  }

  /** All of it in UTF-8. */
  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Where the XML goes; only ASCII may be appended there. */
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
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= CONTINUED || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
        out.append(text, done, i);
        done = i + 1;
        if (Character.isSurrogate(c)) {
          // Half a pair stands for nothing; it becomes what Java's encoder makes of it.
          int point = text.codePointAt(i);
          done += Character.charCount(point) - 1;
          i = done - 1;
          utf8(Character.charCount(point) == 2 ? point : '?');
        } else {
          escaped(c);
        }
      }
    }
    out.append(text, done, text.length());
    return this;
  }

  private void escaped(char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> utf8(c);
    }
  }

  private void utf8(int point) {
    if (point < CONTINUED) {
      out.append((char) point);
    } else if (point < TWO_BYTES) {
      out.append((char) (0xC0 + (point >> 6)));
      continued(point);
    } else if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      out.append((char) (0xE0 + (point >> 12)));
      continued(point >> 6);
      continued(point);
    } else {
      out.append((char) (0xF0 + (point >> 18)));
      continued(point >> 12);
      continued(point >> 6);
      continued(point);
    }
  }

  private void continued(int bits) {
    out.append((char) (CONTINUED + (bits & SIX_BITS)));
  }
}
