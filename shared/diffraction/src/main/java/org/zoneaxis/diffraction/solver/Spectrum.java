package org.zoneaxis.diffraction.solver;

/**
 * The ellipse in the complex plane on which waves are expanded: foci at centre - focus and centre +
 * focus, and the eigenvalues of the Bloch matrix within it.
 *
 * <p>The Hermitian part, D + V with D = 2 (k.N) s, lies from the least of D less U_0 to the largest
 * of D and the bound of V: an atomic potential is positive, so that V with U_0 on its diagonal has
 * no negative eigenvalue. The absorbing part, kappa (U_0 + V), lies from 0 to kappa (U_0 + bound).
 *
 * @param centreRe real part of the centre in 1/angstrom^2
 * @param centreIm imaginary part of the centre
 * @param focus distance of the foci from the centre
 * @param imaginary half the extent of the ellipse along the imaginary axis
 * @param growth sum of the half axes over the focus: what a Chebyshev polynomial grows by with each
 *     order, at most
 */
record Spectrum(double centreRe, double centreIm, double focus, double imaginary, double growth) {

  /** Room for potentials that are a little negative somewhere, and for rounding. */
  private static final double MARGIN = 0.05;

  /** With absorption the ellipse is so much longer than the interval that it holds. */
  private static final double LONGER = 1.15;

  /** The focus is at least this part of the long half axis. */
  private static final double LEAST_FOCUS = 0.2;

  /**
   * The ellipse of a Bloch matrix.
   *
   * @param least the smallest 2 (k.N) s
   * @param largest the largest 2 (k.N) s
   * @param forward U_0
   * @param bound the bound on the eigenvalues of V
   * @param absorption kappa
   * @param isPositive false to rest on no property of the potential but its bound
   */
  static Spectrum of(
      double least,
      double largest,
      double forward,
      double bound,
      double absorption,
      boolean isPositive) {
    double below = isPositive ? Math.min(forward * (1 + MARGIN), bound) : bound;
    double low = least - below - 1e-9;
    double high = largest + bound * (1 + 1e-9) + 1e-9;
    double half = (high - low) / 2;
    double lowAbsorbed = absorption * (forward - below);
    double centreIm = (lowAbsorbed + absorption * (forward + bound)) / 2;
    double absorbed = centreIm - lowAbsorbed;
    if (absorbed == 0) {
      return new Spectrum((low + high) / 2, centreIm, half, 0, 1);
    }
    double along = LONGER * half;
    double across = absorbed / Math.sqrt(1 - 1 / (LONGER * LONGER));
    double focus =
        Math.sqrt(
            Math.max(along * along - across * across, LEAST_FOCUS * LEAST_FOCUS * along * along));
    return new Spectrum((low + high) / 2, centreIm, focus, across, (along + across) / focus);
  }
}
