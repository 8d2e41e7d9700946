package org.zoneaxis.figure.validation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The grammar of SVG's geometry attributes, as far as a figure needs it: numbers, lists of numbers,
 * path data and transformations, every number finite.
 *
 * <p>W3C, Scalable Vector Graphics (SVG) 2, sections 4.4, 8.5 and 9.3.
 */
final class SvgNumbers {

  /** What an attribute's value is made of. */
  private enum Form {
    LIST,
    LENGTHS,
    PATH,
    TRANSFORM
  }

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry("viewBox", Form.LIST),
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

  /** No figure needs larger numbers, and single precision still tells units apart. */
  private static final double LARGEST = 1e6;

  private final String text;
  private int at;

  private SvgNumbers(String text) {
    this.text = text;
  }

  /** Whether an attribute's value is made of numbers and nothing that could name anything. */
  static boolean areIn(String attribute) {
    return FORMS.containsKey(attribute);
  }

  /** Whether an attribute's value is what its name asks for; attributes without numbers always. */
  static boolean areFinite(String attribute, String value) {
    Form form = FORMS.get(attribute);
    if (form == null) {
      return true;
    }
    SvgNumbers reader = new SvgNumbers(value);
    return switch (form) {
      case LIST -> reader.isList(false);
      case LENGTHS -> reader.isList(true);
      case PATH -> reader.isPath();
      case TRANSFORM -> reader.isTransform();
    };
  }

  /** The four numbers of a view box with an area; empty where it is something else. */
  static Optional<double[]> viewBox(String value) {
    SvgNumbers reader = new SvgNumbers(value);
    double[] box = new double[4];
    for (int i = 0; i < box.length; i++) {
      reader.skipSeparators();
      box[i] = reader.number();
    }
    reader.skipSeparators();
    boolean right = reader.isAtEnd() && box[2] > 0 && box[3] > 0;
    return right && !Double.isNaN(box[0] + box[1]) ? Optional.of(box) : Optional.empty();
  }

  private boolean isList(boolean withUnits) {
    skipSeparators();
    do {
      if (Double.isNaN(number()) || (withUnits && !UNITS.contains(letters()))) {
        return false;
      }
      skipSeparators();
    } while (!isAtEnd());
    return true;
  }

  private boolean isPath() {
    skipSeparators();
    if (isAtEnd() || (text.charAt(at) != 'M' && text.charAt(at) != 'm')) {
      return false;
    }
    while (!isAtEnd()) {
      if (COMMANDS.indexOf(text.charAt(at)) >= 0) {
        at++;
      } else if (Double.isNaN(number())) {
        return false;
      }
      skipSeparators();
    }
    return true;
  }

  private boolean isTransform() {
    skipSeparators();
    while (!isAtEnd()) {
      if (!TRANSFORMS.contains(letters()) || isAtEnd() || text.charAt(at++) != '(') {
        return false;
      }
      skipSeparators();
      while (!isAtEnd() && text.charAt(at) != ')') {
        if (Double.isNaN(number())) {
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
    return at == text.length();
  }

  private void skipSeparators() {
    while (at < text.length() && " ,\t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String letters() {
    int start = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%';
  }

  /** The number that begins here; not a number where none does, or where it is too large. */
  private double number() {
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (at < text.length() && (negative || text.charAt(at) == '+')) {
      at++;
    }
    int start = at;
    double value = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      value = 10 * value + (text.charAt(at++) - '0');
    }
    int digits = at - start;
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      for (double unit = 0.1; at < text.length() && isDigit(text.charAt(at)); unit /= 10) {
        value += unit * (text.charAt(at++) - '0');
        digits++;
      }
    }
    if (digits == 0 || startsExponent() || !(value <= LARGEST)) {
      return Double.NaN;
    }
    return negative ? -value : value;
  }

  /** Figures are written in fixed point; an exponent is not, or is somebody's 1e999. */
  private boolean startsExponent() {
    return at + 1 < text.length()
        && (text.charAt(at) == 'e' || text.charAt(at) == 'E')
        && "+-0123456789".indexOf(text.charAt(at + 1)) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
