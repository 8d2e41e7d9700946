package org.teavm.classlib.impl.text;

import org.teavm.jso.JSBody;

/**
 * A number from its decimal digits, in place of the compiler's class of this name, as {@link
 * DoubleAnalyzer} is.
 */
public final class DoubleSynthesizer {

  private static final int PLACES = 18;

  private DoubleSynthesizer() {}

  @JSBody(params = "text", script = "return Number(text);")
  private static native double number(String text);

  /**
   * The number.
   *
   * @param mantissa its digits, as a whole number without a sign
   * @param exponent the power of ten that the first of nineteen digits counts
   */
  public static double synthesizeDouble(long mantissa, int exponent, boolean negative) {
    String text = Long.toUnsignedString(mantissa) + "e" + (exponent - PLACES);
    return number(negative ? "-" + text : text);
  }
}
