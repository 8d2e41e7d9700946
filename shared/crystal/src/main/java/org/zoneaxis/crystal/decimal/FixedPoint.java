package org.zoneaxis.crystal.decimal;

/** Numbers with so many decimals, without what formats of the JDK bring along into browsers. */
public final class FixedPoint {

  private static final int RADIX = 10;

  private FixedPoint() {}

  /**
   * A number rounded half up, with all of its decimals.
   *
   * @param value a number of at most twelve digits
   * @param decimals 1 to 6
   */
  public static String of(double value, int decimals) {
    long unit = 1;
    for (int i = 0; i < decimals; i++) {
      unit *= RADIX;
    }
    long scaled = Math.round(Math.abs(value) * unit);
    String fraction = Long.toString(scaled % unit + unit).substring(1);
    return (value < 0 && scaled > 0 ? "-" : "") + scaled / unit + "." + fraction;
  }
}
