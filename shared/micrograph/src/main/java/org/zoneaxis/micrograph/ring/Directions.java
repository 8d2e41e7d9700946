package org.zoneaxis.micrograph.ring;

/** Sectors of the full turn, without the cost of an exact arc tangent for every pixel. */
final class Directions {

  private Directions() {}

  /**
   * The sector of a direction.
   *
   * @param dx to the right
   * @param dy downwards; sectors are counted from the right in the direction of y
   * @param sectors how many there are
   */
  static int sector(double dx, double dy, int sectors) {
    double turn = turn(dx, dy);
    return Math.min(sectors - 1, (int) (turn * sectors));
  }

  /** The direction as a share of the full turn, 0 to 1, right to 0.0008. */
  private static double turn(double dx, double dy) {
    double ax = Math.abs(dx);
    double ay = Math.abs(dy);
    double ratio = ax > ay ? ay / ax : ay > 0 ? ax / ay : 0;
    // M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 4.4.48.
    double eighth = ratio / (1 + 0.28 * ratio * ratio) / (2 * Math.PI);
    double quarter = ax > ay ? eighth : 0.25 - eighth;
    double half = dx >= 0 ? quarter : 0.5 - quarter;
    double turn = dy >= 0 ? half : 1 - half;
    return turn >= 1 ? 0 : turn;
  }
}
