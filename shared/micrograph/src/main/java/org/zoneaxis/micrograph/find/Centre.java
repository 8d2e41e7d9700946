package org.zoneaxis.micrograph.find;

/**
 * The transmitted beam.
 *
 * @param x in pixels of the image, to the right
 * @param y downwards
 * @param certain whether a net or rings tell it; else it is the likeliest of the spots
 */
public record Centre(double x, double y, boolean certain) {}
