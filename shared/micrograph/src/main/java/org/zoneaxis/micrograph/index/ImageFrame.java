package org.zoneaxis.micrograph.index;

import org.zoneaxis.identify.net.SpotPosition;

/**
 * The one place where pixels become places of a pattern. Rows of an image go down; in the frame of
 * patterns x goes to the right and y up, and the zone axis points to the reader (docs/physics.md).
 * Nothing else is turned or mirrored: an image is taken as it is shown.
 *
 * @param x the transmitted beam in pixels of the image, to the right
 * @param y downwards
 */
public record ImageFrame(double x, double y) {

  /** A place of the image as one of the pattern, in pixels from the transmitted beam. */
  public SpotPosition toPattern(double imageX, double imageY) {
    return new SpotPosition(imageX - x, y - imageY);
  }

  /** Column of a place of the pattern. */
  public double imageX(SpotPosition place) {
    return x + place.x();
  }

  /** Row of a place of the pattern. */
  public double imageY(SpotPosition place) {
    return y - place.y();
  }
}
