package org.zoneaxis.diffraction;

import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The frame of a page: x to the right, y up, z along the zone axis towards the viewer;
 * right-handed.
 *
 * @param right unit vector to the right, in the frame of the lattice
 * @param up unit vector upwards
 * @param towardsViewer unit vector along the zone axis
 */
public record PageFrame(Vector3 right, Vector3 up, Vector3 towardsViewer) {

  /**
   * The frame in which a reflection of the zone points to the right.
   *
   * @param lattice the cell of zone axis and reflection
   * @param zoneAxis the zone axis, towards the viewer
   * @param reflection a reflection of the zone other than 000
   */
  public static PageFrame of(Lattice lattice, ZoneAxis zoneAxis, MillerIndices reflection) {
    Vector3 towardsViewer = lattice.direct(zoneAxis).normalised();
    Vector3 up = towardsViewer.cross(lattice.reciprocal(reflection)).normalised();
    return new PageFrame(up.cross(towardsViewer), up, towardsViewer);
  }

  /**
   * The frame of a page that is seen from another direction, turned as little as that needs: its
   * right is this right made perpendicular.
   *
   * @param direction unit vector towards the viewer, in the frame of the lattice; not along the
   *     right of this page
   */
  public PageFrame seenFrom(Vector3 direction) {
    Vector3 across = right.minus(direction.times(right.dot(direction))).normalised();
    return new PageFrame(across, direction.cross(across), direction);
  }

  /** The frame of a page on which everything is turned counter-clockwise, in degrees. */
  public PageFrame turned(double degrees) {
    if (degrees == 0) {
      return this;
    }
    double cos = StrictMath.cos(StrictMath.toRadians(degrees));
    double sin = StrictMath.sin(StrictMath.toRadians(degrees));
    return new PageFrame(
        right.times(cos).minus(up.times(sin)), up.times(cos).plus(right.times(sin)), towardsViewer);
  }

  /** The components of a vector in this frame: to the right, up, towards the viewer. */
  public Vector3 onPage(Vector3 vector) {
    return new Vector3(vector.dot(right), vector.dot(up), vector.dot(towardsViewer));
  }
}
