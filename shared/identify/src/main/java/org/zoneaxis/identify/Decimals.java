package org.zoneaxis.identify;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as answers show them: fixed point, without trailing zeros, the same on every JVM. */
public final class Decimals {

  /** Decimals of a ratio. */
  public static final int RATIO = 4;

  /** Decimals of an angle in degrees. */
  public static final int ANGLE = 2;

  /** Decimals of a spacing in angstrom. */
  public static final int SPACING = 4;

  /** Decimals of a deviation in per cent or degrees. */
  public static final int DEVIATION = 2;

  /** Decimals of a score. */
  public static final int SCORE = 3;

  /** Decimals of a scale. */
  public static final int SCALE = 6;

  /** Decimals of a direction in degrees. */
  public static final int DIRECTION = 1;

  /** Decimals of a probability. */
  public static final int PROBABILITY = 4;

  /** Decimals of a place. */
  public static final int POSITION = 4;

  private Decimals() {}

  /**
   * A number rounded half to even, as it is written in JSON.
   *
   * @param value a finite number
   * @param decimals how many it has at most
   */
  public static BigDecimal rounded(double value, int decimals) {
    BigDecimal rounded =
        new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** The same as text. */
  public static String text(double value, int decimals) {
    return rounded(value, decimals).toPlainString();
  }
}
