package org.zoneaxis.diffraction.dynamical;

import java.util.Arrays;
import org.zoneaxis.crystal.MillerIndices;

/** A convergent-beam disc: the intensity of a beam for every direction of incidence. */
public final class ConvergentDisc {

  private final MillerIndices hkl;
  private final double right;
  private final double up;
  private final int points;

  /** By thickness, then row from the bottom up, then column from left to right. */
  private final double[] intensities;

  ConvergentDisc(MillerIndices hkl, double right, double up, int points, int thicknesses) {
    this.hkl = hkl;
    this.right = right;
    this.up = up;
    this.points = points;
    this.intensities = new double[thicknesses * points * points];
    Arrays.fill(intensities, Double.NaN);
  }

  /** The beam. */
  public MillerIndices hkl() {
    return hkl;
  }

  /** Centre on the page to the right of the axial direct beam, in 1/angstrom. */
  public double right() {
    return right;
  }

  /** Centre on the page above the axial direct beam, in 1/angstrom. */
  public double up() {
    return up;
  }

  /**
   * The intensity at a point, in parts of the incident beam of its direction.
   *
   * @param thickness index of the thickness
   * @param column 0 at the left
   * @param row 0 at the bottom
   * @return NaN outside the disc
   */
  public double intensity(int thickness, int column, int row) {
    return intensities[index(thickness, column, row)];
  }

  void set(int thickness, int column, int row, double intensity) {
    intensities[index(thickness, column, row)] = intensity;
  }

  private int index(int thickness, int column, int row) {
    return (thickness * points + row) * points + column;
  }
}
