package org.teavm.classlib.impl.text;

import org.teavm.jso.JSBody;

/**
 * Decimal digits of a number, in place of the compiler's class of this name: the browser knows them, and the tables of powers that
 * the other one has are an eighth of the script.
 */
public final class DoubleAnalyzer {

  public static final int DECIMAL_PRECISION = 18;
  public static final long DOUBLE_MAX_POS = 100000000000000000L;

  private DoubleAnalyzer() {}

  /** What is found. */
  public static class Result {
    /** The digits, as a whole number of 18 digits. */
    public long mantissa;

    /** The power of ten that the first digit counts. */
    public int exponent;

    public boolean sign;
  }

  @JSBody(params = "number", script = "return number.toExponential();")
  private static native String exponential(double number);

  /** The power of ten of a number's first digit. */
  public static int fastIntLog10(double number) {
    Result result = new Result();
    analyze(number, result);
    return result.exponent;
  }

  /** The fewest digits that tell a number from all others. */
  public static void analyze(double number, Result result) {
    result.sign = number < 0;
    result.mantissa = 0;
    result.exponent = 0;
    if (number == 0) {
      return;
    }
    String text = exponential(Math.abs(number));
    int end = text.indexOf('e');
    long mantissa = 0;
    int digits = 0;
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) != '.') {
        mantissa = 10 * mantissa + (text.charAt(i) - '0');
        digits++;
      }
    }
    for (; digits < DECIMAL_PRECISION; digits++) {
      mantissa *= 10;
    }
    int exponent = 0;
    for (int i = end + 2; i < text.length(); i++) {
      exponent = 10 * exponent + (text.charAt(i) - '0');
    }
    result.mantissa = mantissa;
    result.exponent = text.charAt(end + 1) == '-' ? -exponent : exponent;
  }
}
