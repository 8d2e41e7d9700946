package org.zoneaxis.diffraction.stereogram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.LowIndices;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.projection.Projection;

/**
 * The upper half of the sphere of directions of a crystal. Immutable.
 *
 * <p>A pole at the unit vector n is drawn at (n_x, n_y)/(1 + n_z), equal angle, or (n_x,
 * n_y)/sqrt(1 + n_z), equal area (G. Wulff, Z. Kristallogr. 21 (1902) 1; W. Schmidt after J. H.
 * Lambert). What points away from the viewer is left to its opposite; on the primitive circle both
 * are listed.
 */
public final class Stereogram {

  /** How far below the primitive circle a pole may be by rounding. */
  private static final double RIM = 1e-9;

  private static final double GRID = 1e7;
  private static final double CENTRE = 1e-7;

  private static final Comparator<StereogramPole> ORDER =
      Comparator.comparingDouble((StereogramPole pole) -> StrictMath.rint(pole.angle() * GRID))
          .thenComparing(pole -> pole.pole().indices(false).get(0), Comparator.reverseOrder())
          .thenComparing(pole -> pole.pole().indices(false).get(1), Comparator.reverseOrder())
          .thenComparing(pole -> pole.pole().indices(false).get(2), Comparator.reverseOrder());

  private final Lattice lattice;
  private final PageFrame frame;
  private final Projection projection;

  /**
   * A stereogram.
   *
   * @param lattice the cell
   * @param frame right, up and towards the viewer, in the frame of the lattice
   * @param projection equal angle or equal area
   */
  public Stereogram(Lattice lattice, PageFrame frame, Projection projection) {
    if (projection == Projection.GNOMONIC) {
      throw new IllegalArgumentException("equal angle or equal area, not gnomonic");
    }
    this.lattice = lattice;
    this.frame = frame;
    this.projection = projection;
  }

  /** The directions with small indices on the upper half, from the centre outwards. */
  public List<StereogramPole> directions(int limit) {
    return poles(
        LowIndices.zones(limit).stream().map(axis -> (Pole) new Pole.Direction(axis)).toList());
  }

  /** The planes with small indices whose normals are on the upper half, likewise. */
  public List<StereogramPole> planes(int limit) {
    return poles(
        LowIndices.zones(limit).stream().map(hkl -> (Pole) new Pole.Normal(plane(hkl))).toList());
  }

  private static MillerIndices plane(ZoneAxis hkl) {
    return new MillerIndices(hkl.u(), hkl.v(), hkl.w());
  }

  /** Those of some poles that are on the upper half, from the centre outwards. */
  public List<StereogramPole> poles(List<Pole> some) {
    List<StereogramPole> upper = new ArrayList<>();
    for (Pole pole : some) {
      Vector3 direction = direction(pole);
      if (direction.z() >= -RIM) {
        upper.add(drawn(pole, direction));
      }
    }
    upper.sort(ORDER);
    return upper;
  }

  /** The unit vector of a pole: right, up, towards the viewer. */
  public Vector3 direction(Pole pole) {
    return frame.onPage(pole.unit(lattice));
  }

  /** The great circle that a pole is normal to. */
  public GreatCircle greatCircle(Pole pole) {
    return new GreatCircle(direction(pole));
  }

  /** A vector of the lattice's frame on the page: right, up, towards the viewer. */
  public Vector3 onPage(Vector3 vector) {
    return frame.onPage(vector);
  }

  private StereogramPole drawn(Pole pole, Vector3 direction) {
    double angle = direction.angleTo(new Vector3(0, 0, 1));
    return new StereogramPole(
        pole,
        direction,
        projection.point(direction),
        angle,
        angle < CENTRE
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                StrictMath.toDegrees(StrictMath.atan2(direction.y(), direction.x()))));
  }
}
