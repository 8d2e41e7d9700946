package org.zoneaxis.micrograph.image;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a pixel's size is in.
 *
 * @param symbol as it is written, such as {@code 1/nm}
 * @param kind what is measured
 * @param factor how many of {@link Kind#unit()} it is
 */
public record Unit(String symbol, Kind kind, double factor) {

  /** What is measured. */
  public enum Kind {
    /** Lengths in reciprocal space, |g| = 1/d. */
    RECIPROCAL("1/nm"),
    /** Angles of scattering. */
    ANGLE("mrad"),
    /** Lengths. */
    LENGTH("nm");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    /** The unit that the others of the kind are reckoned in. */
    public String unit() {
      return unit;
    }
  }

  /** Of reciprocal lengths. */
  public static final Unit PER_NANOMETRE = new Unit("1/nm", Kind.RECIPROCAL, 1);

  /** Of lengths. */
  public static final Unit NANOMETRE = new Unit("nm", Kind.LENGTH, 1);

  private static final Map<String, Unit> LENGTHS = lengths();
  private static final Map<String, Unit> ANGLES = angles();

  private static Map<String, Unit> lengths() {
    Map<String, Unit> units = new HashMap<>();
    put(units, new Unit("m", Kind.LENGTH, 1e9), "m", "meter", "meters", "metre", "metres");
    put(units, new Unit("cm", Kind.LENGTH, 1e7), "cm");
    put(units, new Unit("mm", Kind.LENGTH, 1e6), "mm");
    Unit micron = new Unit("\u00B5m", Kind.LENGTH, 1e3);
    put(units, micron, "\u00B5m", "um", "micron", "microns", "micrometer", "micrometers");
    put(units, NANOMETRE, "nm", "nanometer", "nanometers", "nanometre", "nanometres");
    Unit angstrom = new Unit("\u00C5", Kind.LENGTH, 0.1);
    put(units, angstrom, "A", "\u00C5", "Ang", "ang");
    put(units, angstrom, "angstrom", "Angstrom", "angstroms", "Angstroms");
    put(units, new Unit("pm", Kind.LENGTH, 1e-3), "pm");
    return units;
  }

  private static Map<String, Unit> angles() {
    Map<String, Unit> units = new HashMap<>();
    put(units, new Unit("mrad", Kind.ANGLE, 1), "mrad", "milliradian", "milliradians");
    put(units, new Unit("\u00B5rad", Kind.ANGLE, 1e-3), "\u00B5rad", "urad");
    put(units, new Unit("rad", Kind.ANGLE, 1e3), "rad", "radian", "radians");
    Unit degree = new Unit("deg", Kind.ANGLE, 1e3 * Math.PI / 180);
    put(units, degree, "deg", "degree", "degrees", "\u00B0");
    return units;
  }

  private static void put(Map<String, Unit> units, Unit unit, String... names) {
    for (String name : names) {
      units.put(name, unit);
    }
  }

  /**
   * Reads how a program wrote a unit.
   *
   * @param text such as {@code 1/nm}, {@code nm^-1}, {@code 1 / nm}, {@code \u00B5m} or {@code
   *     micron}
   * @return the unit; empty where it is none of those that pixels are measured in
   */
  public static Optional<Unit> of(String text) {
    String plain = plain(text);
    boolean inverse = false;
    if (plain.startsWith("1/")) {
      inverse = true;
      plain = plain.substring(2);
    } else if (plain.endsWith("^-1")) {
      inverse = true;
      plain = plain.substring(0, plain.length() - 3);
    } else if (plain.endsWith("-1")) {
      inverse = true;
      plain = plain.substring(0, plain.length() - 2);
    } else if (plain.endsWith("^(-1)")) {
      inverse = true;
      plain = plain.substring(0, plain.length() - 5);
    }
    String name = plain;
    return inverse
        ? length(name).map(u -> new Unit("1/" + u.symbol, Kind.RECIPROCAL, 1 / u.factor))
        : length(name).or(() -> Optional.ofNullable(ANGLES.get(name)));
  }

  private static Optional<Unit> length(String plain) {
    return Optional.ofNullable(LENGTHS.get(plain));
  }

  /** Without blanks, and with the characters that stand for one another made one. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\\' && i + 5 < text.length() && text.charAt(i + 1) == 'u') {
        // ImageJ writes what is not ASCII as Java would.
        int code = hex(text, i + 2);
        if (code >= 0) {
          character = (char) code;
          i += 5;
        }
      }
      switch (character) {
        case ' ', '\t', '\r', '\n', '\u00A0', 0, '[', ']', '$', '{', '}', '_' -> {}
        case '\u03BC' -> plain.append('\u00B5');
        case '\u212B' -> plain.append('\u00C5');
        case '\u207B', '\u2212' -> plain.append('-');
        case '\u00B9' -> plain.append('1');
        default -> plain.append(character);
      }
    }
    return plain.toString();
  }

  private static int hex(String text, int at) {
    int code = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
