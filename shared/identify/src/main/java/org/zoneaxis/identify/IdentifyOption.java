package org.zoneaxis.identify;

import java.math.BigDecimal;
import org.zoneaxis.figure.request.PlainDecimal;
import org.zoneaxis.figure.request.RequestException;

/** The numbers of a request for an identification: plain decimals, checked against a range. */
enum IdentifyOption {
  /** Length of the longer over that of the shorter reciprocal vector. */
  RATIO("ratio", "", "1", "20"),
  /** Angle between the two, from 000. */
  ANGLE("angle", "degrees", "0", "180"),
  /** Spacing of the spot nearer to 000. */
  D1("d1", "\u00C5", "0.2", "100"),
  /** Spacing of the other spot. */
  D2("d2", "\u00C5", "0.2", "100"),
  /** How far ratio and spacings may be off. */
  TOLERANCE("tolerance", "per cent", "0.1", "20"),
  /** How far the angle may be off. */
  ANGLE_TOLERANCE("angleTolerance", "degrees", "0.1", "10");

  private final String text;
  private final String unit;
  private final BigDecimal least;
  private final BigDecimal largest;

  IdentifyOption(String text, String unit, String least, String largest) {
    this.text = text;
    this.unit = unit;
    this.least = new BigDecimal(least);
    this.largest = new BigDecimal(largest);
  }

  /** The name in a request. */
  String text() {
    return text;
  }

  double parse(String value) {
    BigDecimal number = PlainDecimal.parse(value).orElseThrow(() -> refusal(value));
    if (number.compareTo(least) < 0 || number.compareTo(largest) > 0) {
      throw refusal(value);
    }
    return number.doubleValue();
  }

  private RequestException refusal(String value) {
    String expected =
        "write a plain decimal number "
            + (unit.isEmpty() ? "" : "of " + unit + " ")
            + "from "
            + least
            + " to "
            + largest;
    return new RequestException(
        text,
        value,
        this == RATIO ? expected + ": the longer distance from 000 over the shorter" : expected);
  }
}
