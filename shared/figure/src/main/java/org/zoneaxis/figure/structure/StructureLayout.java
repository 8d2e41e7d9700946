package org.zoneaxis.figure.structure;

import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.figure.sheet.FigureSheet;

/**
 * The scale of a structure's drawing, and where its atoms are.
 *
 * <p>The projection is parallel, so that directions and distances on the page are those of the
 * pattern beside it; depth shows in the size of atoms and bonds and in their colours only.
 */
final class StructureLayout {

  /** Half the height of the panel: a square, as of most patterns. */
  static final double HALF_HEIGHT = FigureSheet.HALF_WIDTH;

  /** The lower edge of the cell; below it are the scale bar and the axes. */
  private static final double FLOOR = HALF_HEIGHT - 84;

  private static final double CEILING = 20 - HALF_HEIGHT;
  private static final double REACH = FigureSheet.HALF_WIDTH - 24;

  /** Drawing units for an angstrom at most, or a cell of one atom would be all atom. */
  private static final double MAX_SCALE = 64;

  /** Radius of an atom in angstrom: the small ones still large enough to be seen. */
  private static final double RADIUS = 0.17;

  private static final double RADIUS_PER_COVALENT = 0.26;
  private static final double BOND = 0.085;

  /** Size of what is farthest away, and what the nearest has more, of the size by radius. */
  private static final double FAR = 0.78;

  private static final double NEAR = 0.34;

  /** Cells thinner than this, in angstrom, have no depth to speak of. */
  private static final double FLAT = 0.5;

  private final double farthest;
  private final double depth;
  private final double scale;
  private final double centreRight;
  private final double centreUp;

  /** Lays a view out. */
  StructureLayout(StructureView view) {
    Extent away = new Extent();
    Extent right = new Extent();
    Extent up = new Extent();
    view.atoms().forEach(atom -> away.add(atom.onPage().z(), 0));
    farthest = away.least;
    depth = away.largest - away.least;
    for (int corner = 0; corner < 8; corner++) {
      Vector3 place = view.at(corner & 1, corner >> 1 & 1, corner >> 2);
      right.add(place.x(), 0);
      up.add(place.y(), 0);
    }
    for (SeenAtom atom : view.atoms()) {
      right.add(atom.onPage().x(), radius(atom));
      up.add(atom.onPage().y(), radius(atom));
    }
    scale =
        Math.min(MAX_SCALE, Math.min(2 * REACH / right.length(), (FLOOR - CEILING) / up.length()));
    centreRight = right.centre();
    centreUp = up.centre() + (FLOOR + CEILING) / 2 / scale;
  }

  private static final class Extent {
    private double least = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;

    void add(double centre, double reach) {
      least = Math.min(least, centre - reach);
      largest = Math.max(largest, centre + reach);
    }

    double length() {
      return largest - least;
    }

    double centre() {
      return (least + largest) / 2;
    }
  }

  /** Drawing units for an angstrom. */
  double scale() {
    return scale;
  }

  /** Where a place on the page is drawn, to the right. */
  double x(Vector3 onPage) {
    return (onPage.x() - centreRight) * scale;
  }

  /** Where a place on the page is drawn, downwards. */
  double y(Vector3 onPage) {
    return (centreUp - onPage.y()) * scale;
  }

  /** The radius with which an atom is drawn, in angstrom. */
  double radius(SeenAtom atom) {
    return size(atom.onPage().z()) * (RADIUS + RADIUS_PER_COVALENT * atom.covalentRadius());
  }

  /** Half the thickness of a bond at a height, in angstrom. */
  double bond(double towardsViewer) {
    return size(towardsViewer) * BOND;
  }

  /** The thickness of outlines in drawing units: small atoms would be all outline. */
  double outline() {
    return Math.max(0.12, Math.min(0.5, scale / 50));
  }

  /** The colour's depth of what is at a height: 0 the nearest. */
  int depth(double towardsViewer) {
    int steps = (int) Math.floor(ElementColours.DEPTHS * (1 - nearness(towardsViewer)));
    return Math.max(0, Math.min(ElementColours.DEPTHS - 1, steps));
  }

  private double size(double towardsViewer) {
    return FAR + NEAR * nearness(towardsViewer);
  }

  /** 0 at the back of the cell, 1 at its front. */
  private double nearness(double towardsViewer) {
    return depth < FLAT ? 1 : (towardsViewer - farthest) / depth;
  }
}
