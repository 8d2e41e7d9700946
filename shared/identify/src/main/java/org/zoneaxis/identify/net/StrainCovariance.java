package org.zoneaxis.identify.net;

/**
 * How well a net is measured: covariances of the logarithm of its scale and of its distortion.
 *
 * <p>A net that is off by the linear map 1 + D, D being small, has the logarithm of scale (Dxx +
 * Dyy)/2 and the distortions (Dxx - Dyy)/2 and (Dxy + Dyx)/2; a circle becomes an ellipse whose
 * axes have the ratio 1 + 2 sqrt(e1^2 + e2^2). What is left of D is a turn, which no crystal fixes.
 *
 * @param ss variance of the scale
 * @param s1 covariance of scale and first distortion
 * @param s2 covariance of scale and second distortion
 * @param d11 variance of the first distortion
 * @param d12 covariance of both distortions
 * @param d22 variance of the second distortion
 */
public record StrainCovariance(
    double ss, double s1, double s2, double d11, double d12, double d22) {

  /**
   * Of a net by least squares from spots of equal errors in x and y.
   *
   * @param variance square of the standard error of a coordinate
   * @param xx sum of x^2 over the spots, from their mean where the centre was free
   * @param xy sum of x y
   * @param yy sum of y^2
   */
  static StrainCovariance ofSpots(double variance, double xx, double xy, double yy) {
    double determinant = xx * yy - xy * xy;
    // Each row of D has the covariance variance times the inverse of the sums.
    double pxx = variance * yy / determinant;
    double pxy = -variance * xy / determinant;
    double pyy = variance * xx / determinant;
    double each = (pxx + pyy) / 4;
    return new StrainCovariance(each, (pxx - pyy) / 4, pxy / 2, each, 0, each);
  }

  /**
   * Of a net of two spots with errors along and across their distances from 000.
   *
   * @param basis the two spots
   * @param along standard error of a distance, in parts of it
   * @param across standard error at right angles to it, likewise: of the direction in radians
   */
  public static StrainCovariance ofTwo(NetBasis basis, double along, double across) {
    double[] sums = new double[6];
    double area = basis.signedArea();
    // D = dA A^-1; the rows of A^-1 are (by, -bx)/area and (-ay, ax)/area.
    add(sums, basis.ax(), basis.ay(), basis.by() / area, -basis.bx() / area, along, across);
    add(sums, basis.bx(), basis.by(), -basis.ay() / area, basis.ax() / area, along, across);
    return new StrainCovariance(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
  }

  private static void add(
      double[] sums, double x, double y, double p, double q, double along, double across) {
    add(sums, along * x, along * y, p, q);
    add(sums, -across * y, across * x, p, q);
  }

  /** An error (dx, dy) of one column of the basis makes D = (dx, dy) times the row (p, q). */
  private static void add(double[] sums, double dx, double dy, double p, double q) {
    double scale = (dx * p + dy * q) / 2;
    double first = (dx * p - dy * q) / 2;
    double second = (dx * q + dy * p) / 2;
    sums[0] += scale * scale;
    sums[1] += scale * first;
    sums[2] += scale * second;
    sums[3] += first * first;
    sums[4] += first * second;
    sums[5] += second * second;
  }
}
