package org.zoneaxis.figure.request;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The options of a request that are numbers, in the order in which they stand in requests and keys.
 *
 * <p>A value is a {@link PlainDecimal}. It is checked against the range as given, then rounded half
 * up to the step.
 */
public enum NumericOption {
  /** Accelerating voltage. */
  KV("kv", "kV", "200", "20", "1500", "1"),
  /** Largest |g| drawn. */
  GMAX("gmax", "1/\u00C5", "1.5", "0.2", "4", "0.01"),
  /** Width of the Gaussian envelope on the excitation error. */
  SIGMA("sigma", "1/\u00C5", "0.01", "0.001", "0.2", "0.001"),
  /** Half-angle of the precession cone. */
  PRECESSION("precession", "degrees", "0", "0", "5", "0.01");

  private final String text;
  private final String unit;
  private final BigDecimal step;
  private final BigDecimal standard;
  private final BigDecimal least;
  private final BigDecimal largest;

  NumericOption(
      String text, String unit, String standard, String least, String largest, String step) {
    this.text = text;
    this.unit = unit;
    this.step = new BigDecimal(step);
    this.standard = stepped(new BigDecimal(standard));
    this.least = new BigDecimal(least);
    this.largest = new BigDecimal(largest);
  }

  /** The name in a request. */
  public String text() {
    return text;
  }

  /** The unit in print. */
  public String unit() {
    return unit;
  }

  /** The value where a request has none, in the scale of the step. */
  public BigDecimal standard() {
    return standard;
  }

  /** The least value allowed. */
  public BigDecimal least() {
    return least;
  }

  /** The largest value allowed. */
  public BigDecimal largest() {
    return largest;
  }

  /** The step to which values are rounded, a power of ten. */
  public BigDecimal step() {
    return step;
  }

  /**
   * Reads a value.
   *
   * @param value the text, already percent-decoded
   * @return the value in the scale of the step, so that equal values are equal objects
   * @throws RequestException where the text is no plain decimal number, or out of range
   */
  public BigDecimal parse(String value) {
    return rounded(PlainDecimal.parse(value).orElseThrow(() -> refusal(value)));
  }

  /**
   * Checks the range and rounds to the step.
   *
   * @return the value in the scale of the step
   * @throws RequestException where the value is out of range
   */
  public BigDecimal rounded(BigDecimal value) {
    if (value.compareTo(least) < 0 || value.compareTo(largest) > 0) {
      throw refusal(value.toString());
    }
    return stepped(value);
  }

  private BigDecimal stepped(BigDecimal value) {
    return value.setScale(step.scale(), RoundingMode.HALF_UP);
  }

  /** A value as requests and keys write it: plain, without trailing zeros. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private RequestException refusal(String value) {
    return new RequestException(
        text,
        value,
        "write a plain decimal number of "
            + unit
            + " from "
            + plain(least)
            + " to "
            + plain(largest)
            + "; it is rounded to a step of "
            + plain(step));
  }
}
