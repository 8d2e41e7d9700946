package org.zoneaxis.micrograph.spot;

/**
 * A spot of an image.
 *
 * @param x its centre in pixels of the image, to the right
 * @param y downwards
 * @param intensity what was counted above the background
 * @param radius standard deviation of a Gaussian that is as wide, in pixels
 * @param significance how far it stands out of the noise, in standard deviations
 */
public record Spot(double x, double y, double intensity, double radius, double significance) {

  /** How far its centre may be off, in pixels: worse for wide and for faint ones. */
  public double uncertainty() {
    return 0.1 + 0.05 * radius + radius / significance;
  }

  /** The fourth root of its intensity, to be compared: intensities differ by powers of ten. */
  public double strength() {
    return Math.sqrt(Math.sqrt(Math.max(0, intensity)));
  }
}
