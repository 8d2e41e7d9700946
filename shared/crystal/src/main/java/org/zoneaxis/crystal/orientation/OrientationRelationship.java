package org.zoneaxis.crystal.orientation;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * How one crystal lies in another.
 *
 * @param rotation takes Cartesian vectors of the precipitate to the Cartesian axes of the matrix,
 *     v_matrix = T v_precipitate
 */
public record OrientationRelationship(RotationMatrix rotation) {

  /** Orientations nearer to each other than this are one variant, in degrees. */
  public static final double SAME = 0.05;

  /** What a rotation that is written with three digits leaves, by element. */
  private static final double AS_WRITTEN = 0.01;

  /**
   * A plane and a direction in it.
   *
   * @param plane a reflection of the plane
   * @param direction a direction that lies in the plane
   */
  public record PlaneAndDirection(MillerIndices plane, ZoneAxis direction) {

    /** Checks that the direction lies in the plane. */
    public PlaneAndDirection {
      if (plane.isDirectBeam() || plane.laueZone(direction) != 0) {
        throw new CrystalException(
            "direction of an orientation relationship",
            "[" + direction + "] and (" + plane + ")",
            "the direction must lie in the plane: hu + kv + lw = 0");
      }
    }

    /** The axes e1 along the direction, e3 along the normal, e2 = e3 cross e1. */
    private RotationMatrix axes(Lattice lattice) {
      return RotationMatrix.ofAxes(lattice.direct(direction), lattice.reciprocal(plane));
    }
  }

  /**
   * The relationship of parallel planes with parallel directions in them: [e1 e2 e3]_m [e1 e2
   * e3]_p^T.
   */
  public static OrientationRelationship of(
      Lattice matrix,
      PlaneAndDirection inMatrix,
      Lattice precipitate,
      PlaneAndDirection inPrecipitate) {
    return new OrientationRelationship(
        inMatrix.axes(matrix).times(inPrecipitate.axes(precipitate).inverse()));
  }

  /**
   * The relationship of two patterns that are seen at once: both zone axes towards the viewer, a
   * reflection of each in one direction.
   *
   * @throws CrystalException where a reflection does not belong to its zone
   */
  public static OrientationRelationship ofPatterns(
      Lattice matrix,
      ZoneAxis matrixZone,
      MillerIndices matrixReflection,
      Lattice precipitate,
      ZoneAxis precipitateZone,
      MillerIndices precipitateReflection) {
    RotationMatrix inMatrix = pattern(matrix, matrixZone, matrixReflection);
    RotationMatrix inPrecipitate = pattern(precipitate, precipitateZone, precipitateReflection);
    return new OrientationRelationship(inMatrix.times(inPrecipitate.inverse()));
  }

  private static RotationMatrix pattern(Lattice lattice, ZoneAxis axis, MillerIndices reflection) {
    if (reflection.isDirectBeam() || reflection.laueZone(axis) != 0) {
      throw new CrystalException(
          "parallel reflection",
          reflection.toString(),
          "it must be a reflection of the zone " + axis + ": hu + kv + lw = 0");
    }
    return RotationMatrix.ofAxes(lattice.reciprocal(reflection), lattice.direct(axis));
  }

  /**
   * A type I twin: the crystal turned by 180 degrees about the normal of the twinning plane, which
   * for a centrosymmetric crystal is its mirror image in the plane (J. W. Christian and S. Mahajan,
   * Prog. Mater. Sci. 39 (1995) 1).
   */
  public static OrientationRelationship twin(Lattice lattice, MillerIndices plane) {
    return new OrientationRelationship(
        RotationMatrix.about(new Pole.Normal(plane).unit(lattice), 180));
  }

  /**
   * The relationship that a matrix is but for rounding.
   *
   * @param x first column of T: the x axis of the precipitate in the axes of the matrix; likewise y
   *     and z
   * @throws CrystalException where it is no rotation
   */
  public static OrientationRelationship ofMatrix(Vector3 x, Vector3 y, Vector3 z) {
    try {
      return new OrientationRelationship(RotationMatrix.nearest(x, y, z, AS_WRITTEN));
    } catch (IllegalArgumentException e) {
      throw new CrystalException(
          "matrix of an orientation relationship",
          "columns " + x + ", " + y + ", " + z,
          "it must be a rotation: columns of length 1 at right angles, right-handed, to within "
              + AS_WRITTEN);
    }
  }

  /** The relationship seen from the precipitate. */
  public OrientationRelationship reversed() {
    return new OrientationRelationship(rotation.inverse());
  }

  /**
   * The variants: orientations S T, S the rotations of the matrix, that differ by more than a
   * rotation of the precipitate on the right. There are order(G_m) / order(G_m and T G_p T^-1) of
   * them (C. Cayron, Acta Cryst. A62 (2006) 21, section 2).
   *
   * @param matrix the proper rotations of the matrix
   * @param precipitate those of the precipitate
   * @return T itself first
   */
  public List<RotationMatrix> variants(
      List<RotationMatrix> matrix, List<RotationMatrix> precipitate) {
    List<RotationMatrix> variants = new ArrayList<>(List.of(rotation));
    for (RotationMatrix symmetry : matrix) {
      RotationMatrix candidate = symmetry.times(rotation);
      if (variants.stream().noneMatch(known -> angle(known, candidate, precipitate) < SAME)) {
        variants.add(candidate);
      }
    }
    return variants;
  }

  /**
   * The smallest angle that turns the matrix into the precipitate, whatever equivalent axes are
   * taken.
   */
  public double misorientation(List<RotationMatrix> matrix, List<RotationMatrix> precipitate) {
    return matrix.stream()
        .mapToDouble(
            symmetry -> angle(RotationMatrix.IDENTITY, symmetry.times(rotation), precipitate))
        .min()
        .orElseGet(rotation::angle);
  }

  /** The smallest angle between two orientations of the precipitate, in degrees. */
  public static double angle(
      RotationMatrix first, RotationMatrix second, List<RotationMatrix> precipitate) {
    RotationMatrix between = first.inverse().times(second);
    return precipitate.stream()
        .mapToDouble(symmetry -> between.times(symmetry).angle())
        .min()
        .orElseGet(between::angle);
  }
}
