package org.zoneaxis.crystal.orientation;

import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * What a precipitate shows while its matrix is seen along a zone axis.
 *
 * @param direction the direction of the precipitate exactly parallel to the axis, in its cell
 *     vectors, the largest component of absolute value 1
 * @param nearest its zones with small indices, the nearest first
 */
public record ParallelZones(Vector3 direction, List<NearZone> nearest) {

  /** Deviations below this, in degrees, are rounding: the zones are parallel. */
  public static final double EXACT = 1e-5;

  /** Copies the list. */
  public ParallelZones {
    nearest = List.copyOf(nearest);
  }

  /**
   * The zones of a variant.
   *
   * @param matrix cell of the matrix
   * @param axis its zone axis
   * @param precipitate cell of the precipitate
   * @param variant takes vectors of the precipitate to the axes of the matrix
   * @param limit largest index of the zones
   * @param count how many zones
   */
  public static ParallelZones of(
      Lattice matrix,
      ZoneAxis axis,
      Lattice precipitate,
      RotationMatrix variant,
      int limit,
      int count) {
    Vector3 parallel = variant.inverse().times(matrix.direct(axis).normalised());
    Vector3 fractions = precipitate.fractions(parallel);
    double largest =
        Math.max(
            Math.abs(fractions.x()), Math.max(Math.abs(fractions.y()), Math.abs(fractions.z())));
    return new ParallelZones(
        fractions.times(1 / largest), NearZone.of(precipitate, parallel, limit, count));
  }

  /** Whether the nearest zone is exactly parallel. */
  public boolean isExact() {
    return nearest.get(0).deviation() < EXACT;
  }
}
