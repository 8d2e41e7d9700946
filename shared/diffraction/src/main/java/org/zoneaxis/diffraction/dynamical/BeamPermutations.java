package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.solver.BeamPermutation;

/**
 * What turning or mirroring the reciprocal lattice about the zone axis does to the beams, where
 * they all land on one another and keep their excitation errors. Whether the crystal has the
 * symmetry is for others to see.
 */
final class BeamPermutations {

  /** How far in 1/angstrom vectors and excitation errors may be from one another to be the same. */
  private static final double EQUAL = 1e-9;

  private final List<Vector3> vectors;
  private final double[] errors;
  private final Vector3 axis;

  private BeamPermutations(List<Vector3> vectors, double[] errors, Vector3 axis) {
    this.vectors = vectors;
    this.errors = errors;
    this.axis = axis;
  }

  /**
   * All of them, the identity first.
   *
   * @param beams the beams, by |g|
   * @param errors their excitation errors in 1/angstrom
   * @param axis unit vector of the zone axis
   */
  static List<BeamPermutation> of(Beams beams, double[] errors, Vector3 axis) {
    return new BeamPermutations(beams.vectors(), errors, axis).all();
  }

  private List<BeamPermutation> all() {
    List<BeamPermutation> found = new ArrayList<>();
    int n = vectors.size();
    int[] identity = new int[n];
    for (int i = 0; i < n; i++) {
      identity[i] = i;
    }
    found.add(new BeamPermutation(identity, vector -> vector));
    int first = 0;
    while (first < n && across(vectors.get(first)).length() < EQUAL) {
      first++;
    }
    if (first == n) {
      return found;
    }
    double length = vectors.get(first).length();
    for (int i = 0; i < n && vectors.get(i).length() <= length + EQUAL; i++) {
      if (isLike(first, i)) {
        addIfComplete(rotation(vectors.get(first), vectors.get(i), false), found);
        addIfComplete(rotation(vectors.get(first), vectors.get(i), true), found);
      }
    }
    return found;
  }

  private boolean isLike(int i, int j) {
    return Math.abs(vectors.get(i).length() - vectors.get(j).length()) <= EQUAL
        && Math.abs(vectors.get(i).dot(axis) - vectors.get(j).dot(axis)) <= EQUAL
        && Math.abs(errors[i] - errors[j]) <= EQUAL;
  }

  private Vector3 across(Vector3 vector) {
    return vector.minus(axis.times(vector.dot(axis)));
  }

  /** A turn about the zone axis that brings one vector onto another, a mirror plane before it. */
  private record Turn(Vector3 axis, Vector3 from, Vector3 fromUp, Vector3 to, Vector3 toUp) {

    Vector3 image(Vector3 vector) {
      return axis.times(vector.dot(axis))
          .plus(to.times(vector.dot(from)))
          .plus(toUp.times(vector.dot(fromUp)));
    }
  }

  private Turn rotation(Vector3 from, Vector3 to, boolean isMirrored) {
    Vector3 start = across(from).normalised();
    Vector3 end = across(to).normalised();
    Vector3 up = axis.cross(end);
    return new Turn(axis, start, axis.cross(start), end, isMirrored ? up.times(-1) : up);
  }

  private void addIfComplete(Turn turn, List<BeamPermutation> found) {
    int n = vectors.size();
    int[] image = new int[n];
    boolean isIdentity = true;
    int group = 0;
    for (int i = 0; i < n; i++) {
      WorkCancelledException.throwIfCancelled();
      double length = vectors.get(i).length();
      while (vectors.get(group).length() < length - EQUAL) {
        group++;
      }
      image[i] = nearest(turn.image(vectors.get(i)), i, group, length);
      if (image[i] < 0) {
        return;
      }
      isIdentity &= image[i] == i;
    }
    if (!isIdentity) {
      found.add(new BeamPermutation(image, turn::image));
    }
  }

  private int nearest(Vector3 vector, int beam, int group, double length) {
    for (int j = group; j < vectors.size(); j++) {
      Vector3 other = vectors.get(j);
      if (other.length() > length + EQUAL) {
        return -1;
      }
      if (Math.abs(other.x() - vector.x()) <= EQUAL
          && Math.abs(other.y() - vector.y()) <= EQUAL
          && Math.abs(other.z() - vector.z()) <= EQUAL) {
        return Math.abs(errors[j] - errors[beam]) <= EQUAL ? j : -1;
      }
    }
    return -1;
  }
}
