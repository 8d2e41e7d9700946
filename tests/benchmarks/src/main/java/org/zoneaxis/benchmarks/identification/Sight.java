package org.zoneaxis.benchmarks.identification;

/**
 * How much of a pattern is measured.
 *
 * @param least the least number of spots nearest to 000
 * @param more how many numbers of spots are as likely, from the least on
 * @param centred whether the place of 000 is given
 */
record Sight(int least, int more, boolean centred) {

  /** Anything from a few spots to all of a large pattern, whose centre nobody gives. */
  static final Sight ANY = new Sight(5, 14, false);
}
