package org.zoneaxis.source.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The shortest decimal that reads back as the same double; Java's own differs by version. */
public final class ShortestDecimal {

  /** Seventeen digits tell any two doubles apart. */
  private static final int MOST_DIGITS = 17;

  private ShortestDecimal() {}

  /** Writes a finite number plainly, without an exponent. */
  public static String of(double value) {
    BigDecimal exact = new BigDecimal(value);
    int digits = 1;
    BigDecimal rounded = rounded(exact, digits);
    while (rounded.doubleValue() != value && digits < MOST_DIGITS) {
      rounded = rounded(exact, ++digits);
    }
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal rounded(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }
}
