package org.zoneaxis.engine;

import org.teavm.classlib.impl.text.DoubleAnalyzer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;

/**
 * What browsers have themselves, in place of the compiler's translation, which is slower, larger or
 * rounds otherwise than Java does; {@link NativeBodies} puts it there.
 */
final class Native {

  private static final int DIGITS = 18;

  private Native() {}

  @JSBody(params = "x", script = "return Math.round(x);")
  private static native double nearest(double x);

  /** The nearest whole number; of two as near, the even one. */
  static double rint(double x) {
    double near = nearest(x);
    return near - x == 0.5 && near % 2 != 0 ? near - 1 : near;
  }

  /** The nearest whole number; of two as near, the larger one. */
  static long round(double x) {
    return (long) nearest(x);
  }

  @JSBody(
      params = {"numbers", "from", "to"},
      script = "numbers.subarray(from, to).sort();")
  private static native void order(@JSByRef float[] numbers, int from, int to);

  @JSBody(params = "numbers", script = "numbers.sort();")
  private static native void order(@JSByRef double[] numbers);

  /** Puts numbers in order. */
  static void sort(float[] numbers, int from, int to) {
    order(numbers, from, to);
  }

  /** Puts numbers in order. */
  static void sort(double[] numbers) {
    order(numbers);
  }

  @JSBody(params = "text", script = "return Number(text);")
  private static native double number(String text);

  /** A number of 19 digits before so many noughts, or behind them. */
  static double synthesizeDouble(long mantissa, int exponent, boolean negative) {
    double number = number(Long.toUnsignedString(mantissa) + "e" + (exponent - DIGITS));
    return negative ? -number : number;
  }

  @JSBody(params = "number", script = "return number.toExponential();")
  private static native String exponential(double number);

  /** The fewest digits that tell a number from all others, as a whole number of 18 digits. */
  static void analyze(double number, DoubleAnalyzer.Result result) {
    result.sign = number < 0;
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
    for (; digits < DIGITS; digits++) {
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
