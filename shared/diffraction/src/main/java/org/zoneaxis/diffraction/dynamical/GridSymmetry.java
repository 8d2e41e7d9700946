package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.solver.BeamPermutation;
import org.zoneaxis.diffraction.solver.PhasedPermutation;

/**
 * A symmetry of the foil about its zone axis that maps a square grid of directions onto itself:
 * with the direction turned, every beam has the intensity that the beam from which it is turned
 * had.
 *
 * <p>Only where the axis of the cone and the normal of the foil are the zone axis, and only if the
 * couplings have it to within rounding.
 */
final class GridSymmetry {

  private static final double EQUAL = 1e-9;

  /** Index of the beam that is turned onto each. */
  private final int[] source;

  /** The turn on the page: right' = xx right + xy up, up' = yx right + yy up, each 0, 1 or -1. */
  private final int xx;

  private final int xy;
  private final int yx;
  private final int yy;

  private GridSymmetry(int[] image, int xx, int xy, int yx, int yy) {
    this.source = new int[image.length];
    for (int i = 0; i < image.length; i++) {
      source[image[i]] = i;
    }
    this.xx = xx;
    this.xy = xy;
    this.yx = yx;
    this.yy = yy;
  }

  /** All of them; the identity is the first, and the only one where there is no other. */
  static List<GridSymmetry> of(BlochSetting setting, PageFrame frame) {
    double[] errors = setting.beams().excitationErrors(setting.incidence());
    List<GridSymmetry> symmetries = new ArrayList<>();
    for (BeamPermutation permutation :
        BeamPermutations.of(setting.beams(), errors, frame.towardsViewer())) {
      boolean isSafe =
          permutation.isIdentity()
              || (isAlongAxis(setting, frame)
                  && PhasedPermutation.unitary(setting.couplings(), permutation.image())
                      .isPresent());
      if (isSafe) {
        addOnGrid(permutation, frame, symmetries);
      }
    }
    return symmetries;
  }

  private static boolean isAlongAxis(BlochSetting setting, PageFrame frame) {
    Vector3 axis = frame.towardsViewer();
    return setting.incidence().wave().cross(axis).length() <= EQUAL
        && setting.incidence().normal().cross(axis).length() <= EQUAL;
  }

  private static void addOnGrid(
      BeamPermutation permutation, PageFrame frame, List<GridSymmetry> symmetries) {
    Vector3 right = frame.onPage(permutation.turned(frame.right()));
    Vector3 up = frame.onPage(permutation.turned(frame.up()));
    if (isWhole(right.x()) && isWhole(right.y()) && isWhole(up.x()) && isWhole(up.y())) {
      symmetries.add(
          new GridSymmetry(
              permutation.image(),
              (int) Math.rint(right.x()),
              (int) Math.rint(up.x()),
              (int) Math.rint(right.y()),
              (int) Math.rint(up.y())));
    }
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) <= EQUAL;
  }

  /** The column onto which a point of a grid of n by n is turned. */
  int column(int column, int row, int n) {
    return (xx * (2 * column - n + 1) + xy * (2 * row - n + 1) + n - 1) / 2;
  }

  /** The row onto which a point of a grid of n by n is turned. */
  int row(int column, int row, int n) {
    return (yx * (2 * column - n + 1) + yy * (2 * row - n + 1) + n - 1) / 2;
  }

  /** The beam that is turned onto a beam. */
  int source(int beam) {
    return source[beam];
  }
}
