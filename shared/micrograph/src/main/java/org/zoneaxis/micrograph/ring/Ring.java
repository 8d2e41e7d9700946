package org.zoneaxis.micrograph.ring;

/**
 * A ring.
 *
 * @param radius in pixels of the image; of an ellipse, the geometric mean of its half axes
 * @param width full width at half height of its profile, about, in pixels
 * @param intensity how much brighter it is than what is beside it
 * @param coverage the share of its circumference, as far as it is seen, where it stands out
 */
public record Ring(double radius, double width, double intensity, double coverage) {}
