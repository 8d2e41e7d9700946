package org.zoneaxis.identify.net;

import java.util.Arrays;

/**
 * How likely it is to see some of the spots that should be there, whatever their share is: that has
 * a beta distribution with its mean at two thirds. The more spots a net should have that are not
 * there, the less likely it is, so that no half cell wins by explaining more spots by chance.
 */
public final class Seen {

  private static final double ALPHA = 2;
  private static final double BETA = 1;

  /** Weights of spots are in steps of this. */
  private static final int PER_SPOT = 20;

  private static final int MOST = 2000;
  private static final double[] LOG_GAMMA = table();

  private Seen() {}

  private static double[] table() {
    double[] table = new double[MOST * PER_SPOT + 4 * PER_SPOT];
    Arrays.setAll(table, i -> i == 0 ? 0 : logGamma((double) i / PER_SPOT));
    return table;
  }

  /**
   * Logarithm of the likelihood of a certain choice.
   *
   * @param seen how many are seen, each counted by how surely it should be; at least 0
   * @param expected how many there should be, counted likewise; at least {@code seen}
   */
  public static double logLikelihood(double seen, double expected) {
    double missing = expected - seen;
    return at(ALPHA + seen)
        + at(BETA + missing)
        - at(ALPHA + BETA + expected)
        - (at(ALPHA) + at(BETA) - at(ALPHA + BETA));
  }

  private static double at(double value) {
    int place = (int) StrictMath.rint(value * PER_SPOT);
    return place < LOG_GAMMA.length ? LOG_GAMMA[place] : logGamma(value);
  }

  /** Stirling's series behind as many steps of the recurrence as it needs. */
  private static double logGamma(double value) {
    double shift = 0;
    double z = value;
    while (z < 8) {
      shift -= StrictMath.log(z);
      z++;
    }
    double inverse = 1 / z;
    double square = inverse * inverse;
    return shift
        + (z - 0.5) * StrictMath.log(z)
        - z
        + 0.5 * StrictMath.log(2 * Math.PI)
        + inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
  }
}
