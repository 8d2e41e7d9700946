package org.zoneaxis.diffraction.dynamical;

import java.util.List;
import org.zoneaxis.crystal.MillerIndices;

/**
 * What convergent-beam discs depend on besides the crystal and its zone axis.
 *
 * @param wave beam, foil and range, as for one direction; the axis of the cone is its direction,
 *     and all beams of all directions are those that it chooses
 * @param semiAngle half the opening angle of the cone in mrad; the radius of discs is this angle
 *     over lambda, the sine of the angle being taken for it
 * @param points along a diameter, at least 2
 * @param thicknesses ascending, in angstrom, at least one
 * @param discs the beams whose discs are wanted
 */
public record ConvergentParameters(
    DynamicalParameters wave,
    double semiAngle,
    int points,
    List<Double> thicknesses,
    List<MillerIndices> discs) {

  private static final double MRAD = 1e-3;

  /** Checks the ranges and copies the lists. */
  public ConvergentParameters {
    thicknesses = List.copyOf(thicknesses);
    discs = List.copyOf(discs);
    if (!(semiAngle > 0 && semiAngle < 1000) || points < 2 || thicknesses.isEmpty()) {
      throw new IllegalArgumentException(
          "an angle above 0, two points and one thickness at least, not "
              + semiAngle
              + ", "
              + points
              + ", "
              + thicknesses);
    }
    for (int i = 0; i < thicknesses.size(); i++) {
      BlochSimulator.requireThickness(thicknesses.get(i));
      if (i > 0 && thicknesses.get(i) < thicknesses.get(i - 1)) {
        throw new IllegalArgumentException("thicknesses in ascending order, not " + thicknesses);
      }
    }
  }

  /** Radius of a disc in 1/angstrom. */
  public double radius() {
    return semiAngle * MRAD / wave.beam().wavelength();
  }

  /** The step from point to point in 1/angstrom. */
  double step() {
    return 2 * radius() / (points - 1);
  }

  /** Distance of a column or row of points from the centre of a disc in 1/angstrom. */
  public double offset(int index) {
    return -radius() + index * step();
  }

  /** Whether a point lies in the disc. */
  public boolean isInside(int column, int row) {
    double x = offset(column);
    double y = offset(row);
    double radius = radius();
    return x * x + y * y <= radius * radius * (1 + 1e-12);
  }

  /** The same discs with so many points along a diameter. */
  ConvergentParameters withPoints(int number) {
    return new ConvergentParameters(wave, semiAngle, number, thicknesses, discs);
  }
}
