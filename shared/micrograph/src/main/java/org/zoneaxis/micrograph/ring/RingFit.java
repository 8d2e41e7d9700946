package org.zoneaxis.micrograph.ring;

import java.util.List;

/**
 * Rings about one centre.
 *
 * @param x their centre in pixels of the image, to the right
 * @param y downwards
 * @param rings the rings, the smallest first
 * @param ellipticity the longer half axis over the shorter, which all rings share
 * @param direction of the longer axis, in degrees from x to the right counter-clockwise as seen, 0
 *     to 180
 * @param residual root mean square distance of the rings' sectors from the ellipses, in pixels
 */
public record RingFit(
    double x, double y, List<Ring> rings, double ellipticity, double direction, double residual) {

  /** Copies the list. */
  public RingFit {
    rings = List.copyOf(rings);
  }
}
