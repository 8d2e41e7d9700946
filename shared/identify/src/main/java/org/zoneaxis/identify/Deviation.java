package org.zoneaxis.identify;

import java.util.OptionalDouble;

/**
 * How far measured numbers are from calculated ones, measured over calculated less 1.
 *
 * @param ratio of the ratio, in per cent
 * @param angle of the angle, in degrees
 * @param d1 of the first spacing, in per cent, where it is known
 * @param d2 of the second
 */
public record Deviation(double ratio, double angle, OptionalDouble d1, OptionalDouble d2) {}
