package org.zoneaxis.benchmarks.identification;

import java.util.Locale;

/**
 * A part of a sample, with the interval in which that of all cases lies with a probability of 95
 * per cent (E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209, equation of the score interval).
 *
 * @param part how many
 * @param all of how many
 */
record Share(int part, int all) {

  /** The normal distribution has 95 per cent within so many standard deviations. */
  private static final double SIGMAS = 1.96;

  private double middle() {
    return (part + SIGMAS * SIGMAS / 2) / (all + SIGMAS * SIGMAS);
  }

  private double half() {
    double share = (double) part / all;
    return SIGMAS
        / (all + SIGMAS * SIGMAS)
        * Math.sqrt(all * share * (1 - share) + SIGMAS * SIGMAS / 4);
  }

  double low() {
    return all == 0 ? 0 : Math.max(0, middle() - half());
  }

  double high() {
    return all == 0 ? 1 : Math.min(1, middle() + half());
  }

  /** Such as {@code 94 % (91 to 96)}; nothing of an empty sample. */
  String text() {
    return all == 0
        ? ""
        : String.format(
            Locale.ROOT, "%.0f %% (%.0f to %.0f)", 100.0 * part / all, 100 * low(), 100 * high());
  }
}
