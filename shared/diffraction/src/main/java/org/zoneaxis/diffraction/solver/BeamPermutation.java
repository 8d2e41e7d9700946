package org.zoneaxis.diffraction.solver;

import java.util.function.UnaryOperator;
import org.zoneaxis.crystal.vector.Vector3;

/** What a turn about the zone axis, or a mirror plane along it, does to beams. */
public final class BeamPermutation {

  private final int[] image;
  private final UnaryOperator<Vector3> turn;

  /** A permutation by indices of beams; the array is kept, not copied. */
  public BeamPermutation(int[] image, UnaryOperator<Vector3> turn) {
    this.image = image;
    this.turn = turn;
  }

  /** Index of the beam onto which each is brought. */
  public int[] image() {
    return image;
  }

  /** Where a vector in the frame of the lattice is brought. */
  public Vector3 turned(Vector3 vector) {
    return turn.apply(vector);
  }

  /** Whether every beam stays in place. */
  public boolean isIdentity() {
    for (int i = 0; i < image.length; i++) {
      if (image[i] != i) {
        return false;
      }
    }
    return true;
  }
}
