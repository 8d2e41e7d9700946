package org.zoneaxis.figure.validation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * The grammar of SVG's geometry attributes, as far as a figure needs it: numbers, lists of numbers,
 * path data and transformations, every number finite.
 *
 * <p>W3C, Scalable Vector Graphics (SVG) 2, sections 4.4, 8.5 and 9.3.
 */
final class SvgNumbers {

  /** What an attribute's value is made of. */
  enum Form {
    /** No numbers, or not only. */
    NONE,
    /** Four numbers with an area. */
    BOX,
    LIST,
    LENGTHS,
    PATH,
    TRANSFORM
  }

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry("viewBox", Form.BOX),
          Map.entry("points", Form.LIST),
          Map.entry("cx", Form.LENGTHS),
          Map.entry("cy", Form.LENGTHS),
          Map.entry("r", Form.LENGTHS),
          Map.entry("rx", Form.LENGTHS),
          Map.entry("ry", Form.LENGTHS),
          Map.entry("fx", Form.LENGTHS),
          Map.entry("fy", Form.LENGTHS),
          Map.entry("fr", Form.LENGTHS),
          Map.entry("x", Form.LENGTHS),
          Map.entry("y", Form.LENGTHS),
          Map.entry("x1", Form.LENGTHS),
          Map.entry("y1", Form.LENGTHS),
          Map.entry("x2", Form.LENGTHS),
          Map.entry("y2", Form.LENGTHS),
          Map.entry("dx", Form.LENGTHS),
          Map.entry("dy", Form.LENGTHS),
          Map.entry("rotate", Form.LENGTHS),
          Map.entry("width", Form.LENGTHS),
          Map.entry("height", Form.LENGTHS),
          Map.entry("textLength", Form.LENGTHS),
          Map.entry("pathLength", Form.LENGTHS),
          Map.entry("offset", Form.LENGTHS),
          Map.entry("font-size", Form.LENGTHS),
          Map.entry("stroke-width", Form.LENGTHS),
          Map.entry("stroke-dashoffset", Form.LENGTHS),
          Map.entry("stroke-miterlimit", Form.LENGTHS),
          Map.entry("opacity", Form.LENGTHS),
          Map.entry("fill-opacity", Form.LENGTHS),
          Map.entry("stroke-opacity", Form.LENGTHS),
          Map.entry("stop-opacity", Form.LENGTHS),
          Map.entry("data-scale", Form.LENGTHS),
          Map.entry("d", Form.PATH),
          Map.entry("transform", Form.TRANSFORM),
          Map.entry("gradientTransform", Form.TRANSFORM));

  private static final Set<String> UNITS =
      Set.of("", "%", "px", "em", "ex", "rem", "pt", "pc", "mm", "cm", "in");

  private static final Set<String> TRANSFORMS =
      Set.of("matrix", "translate", "scale", "rotate", "skewX", "skewY");

  private static final String COMMANDS = "MmLlHhVvCcSsQqTtAaZz";

  /** What a character is in path data, where there are most: a command, a separator, or neither. */
  private static final byte[] IN_PATHS = new byte[128];

  private static final byte COMMAND = 1;
  private static final byte SEPARATOR = 2;

  static {
    COMMANDS.chars().forEach(c -> IN_PATHS[c] = COMMAND);
    " ,\t\n\r".chars().forEach(c -> IN_PATHS[c] = SEPARATOR);
  }

  /** No figure needs larger numbers, and single precision still tells units apart. */
  private static final double LARGEST = 1e6;

  /** So many digits before the point are never more. */
  private static final int FEW_DIGITS = 6;

  private final byte[] text;
  private final int end;
  private int at;

  /** Reads a part of a text. */
  SvgNumbers(byte[] text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** What numbers an attribute's value is made of, beside which nothing could name anything. */
  static Form form(String attribute) {
    return FORMS.getOrDefault(attribute, Form.NONE);
  }

  /** Whether the value is of a form, and all its numbers finite. */
  boolean areFinite(Form form) {
    return switch (form) {
      case NONE -> true;
      case BOX -> isBox();
      case LIST -> isList(false);
      case LENGTHS -> isList(true);
      case PATH -> isPath();
      case TRANSFORM -> isTransform();
    };
  }

  private boolean isBox() {
    double[] box = new double[4];
    for (int i = 0; i < box.length; i++) {
      skipSeparators();
      box[i] = number();
    }
    skipSeparators();
    return isAtEnd() && box[2] > 0 && box[3] > 0 && !Double.isNaN(box[0] + box[1]);
  }

  private boolean isList(boolean withUnits) {
    skipSeparators();
    do {
      if (!passNumber() || (withUnits && !isAtEnd() && !UNITS.contains(letters()))) {
        return false;
      }
      skipSeparators();
    } while (!isAtEnd());
    return true;
  }

  private boolean isPath() {
    skipSeparators();
    if (isAtEnd() || (text[at] != 'M' && text[at] != 'm')) {
      return false;
    }
    while (!isAtEnd()) {
      byte kind = text[at] < 0 ? 0 : IN_PATHS[text[at]];
      if (kind != 0) {
        at++;
      } else if (!passNumber()) {
        return false;
      }
    }
    return true;
  }

  private boolean isTransform() {
    skipSeparators();
    while (!isAtEnd()) {
      if (!TRANSFORMS.contains(letters()) || isAtEnd() || text[at++] != '(') {
        return false;
      }
      skipSeparators();
      while (!isAtEnd() && text[at] != ')') {
        if (!passNumber()) {
          return false;
        }
        skipSeparators();
      }
      if (isAtEnd()) {
        return false;
      }
      at++;
      skipSeparators();
    }
    return true;
  }

  private boolean isAtEnd() {
    return at == end;
  }

  private void skipSeparators() {
    while (at < end && text[at] >= 0 && IN_PATHS[text[at]] == SEPARATOR) {
      at++;
    }
  }

  private String letters() {
    int start = at;
    while (at < end && isLetter(text[at])) {
      at++;
    }
    return new String(text, start, at - start, StandardCharsets.US_ASCII);
  }

  private static boolean isLetter(byte c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%';
  }

  /** Passes the number that begins here; answers whether there is one that is not too large. */
  private boolean passNumber() {
    int start = at;
    if (at < end && (text[at] == '-' || text[at] == '+')) {
      at++;
    }
    int first = at;
    skipDigits();
    int whole = at - first;
    int digits = whole;
    if (at < end && text[at] == '.') {
      at++;
      skipDigits();
      digits = at - first - 1;
    }
    return digits > 0
        && !startsExponent()
        && (whole <= FEW_DIGITS || Math.abs(valueOf(start, at)) <= LARGEST);
  }

  private void skipDigits() {
    while (at < end && isDigit(text[at])) {
      at++;
    }
  }

  /** The number that begins here; not a number where none does, or where it is too large. */
  private double number() {
    int start = at;
    return passNumber() ? valueOf(start, at) : Double.NaN;
  }

  private double valueOf(int from, int to) {
    return Double.parseDouble(new String(text, from, to - from, StandardCharsets.US_ASCII));
  }

  /** Figures are written in fixed point; an exponent is not, or is somebody's 1e999. */
  private boolean startsExponent() {
    return at + 1 < end
        && (text[at] == 'e' || text[at] == 'E')
        && "+-0123456789".indexOf(text[at + 1]) >= 0;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }
}
