package org.zoneaxis.figure.structure;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;

/**
 * Fills a cell: every site once, and again on every opposite face, edge and corner where it lies on
 * the border.
 */
final class CellBorders {

  /**
   * A site this close to a face, in angstrom, lies on it: more than the rounding of published
   * coordinates, less than an eye can see.
   */
  static final double ON_BORDER = 0.05;

  /** In fractions of an edge: the layers of a very oblique cell may be thinner than that. */
  private static final double MOST = 0.05;

  private CellBorders() {}

  /** The atoms of a closed cell, in the order of the sites. */
  static List<SeenAtom> close(Crystal crystal, PageFrame frame) {
    Lattice lattice = crystal.lattice();
    double nearA = near(lattice.reciprocalA());
    double nearB = near(lattice.reciprocalB());
    double nearC = near(lattice.reciprocalC());
    List<SeenAtom> atoms = new ArrayList<>(2 * crystal.sites().size());
    for (Site site : crystal.sites()) {
      WorkCancelledException.throwIfCancelled();
      for (double x : images(site.x(), nearA)) {
        for (double y : images(site.y(), nearB)) {
          for (double z : images(site.z(), nearC)) {
            Vector3 onPage = frame.onPage(lattice.direct(x, y, z));
            atoms.add(new SeenAtom(site, x, y, z, onPage));
          }
        }
      }
    }
    return atoms;
  }

  private static double near(Vector3 reciprocal) {
    return Math.min(MOST, ON_BORDER * reciprocal.length());
  }

  private static double[] images(double coordinate, double near) {
    if (coordinate <= near) {
      return new double[] {coordinate, coordinate + 1};
    }
    if (coordinate >= 1 - near) {
      return new double[] {coordinate - 1, coordinate};
    }
    return new double[] {coordinate};
  }
}
