package org.zoneaxis.library.catalogue;

import java.math.BigDecimal;
import org.zoneaxis.crystal.decimal.FewestDigits;

/** Numbers as the library and the catalogue hold them. */
public final class ShortestDecimal {

  private ShortestDecimal() {}

  /** Writes a finite number plainly, without an exponent, so that it reads back as the same. */
  public static String of(double value) {
    BigDecimal number = FewestDigits.of(value);
    return number.signum() == 0 ? "0" : number.toPlainString();
  }
}
