package org.zoneaxis.diffraction.ring;

/**
 * Rings that a measurement does not resolve.
 *
 * @param first number of the first ring in its pattern, from 0
 * @param last number of the last
 * @param g mean |g| in 1/angstrom, weighted with the intensities
 * @param intensity sum of the intensities in 1/angstrom^3
 */
public record RingGroup(int first, int last, double g, double intensity) {}
