package org.zoneaxis.identify.ring;

import java.util.List;

/**
 * Measured rings as those of a crystal.
 *
 * @param log logarithm of the likelihood, up to a number that all crystals have in common
 * @param logScale logarithm of the measured scale over the calculated one
 * @param rings of every measured ring the numbers of the calculated ones that it may be, the
 *     strongest first; none where it is not explained
 * @param reach logarithm of the radius of the outermost ring that is known of the crystal, with the
 *     scale of the match
 * @param missing the numbers of rings that should have been seen and were not, the strongest first
 */
public record RingMatch(
    double log, double logScale, List<List<Integer>> rings, double reach, List<Integer> missing) {

  /** Copies the lists. */
  public RingMatch {
    rings = List.copyOf(rings);
    missing = List.copyOf(missing);
  }
}
