package org.zoneaxis.crystal.orientation;

import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.Vector3;

/** A line through a crystal that has indices: a lattice direction or the normal of a plane. */
public sealed interface Pole {

  /**
   * A lattice direction.
   *
   * @param axis its indices
   */
  record Direction(ZoneAxis axis) implements Pole {

    @Override
    public Vector3 unit(Lattice lattice) {
      return lattice.direct(axis).normalised();
    }

    @Override
    public List<Pole> equivalents(PointSymmetry symmetry) {
      return symmetry.equivalents(axis).stream().map(image -> (Pole) new Direction(image)).toList();
    }

    @Override
    public List<Integer> indices(boolean hexagonal) {
      return axis.indices(hexagonal);
    }

    @Override
    public String toString() {
      return "[" + axis + "]";
    }
  }

  /**
   * The normal of a lattice plane.
   *
   * @param plane a reflection of the plane, not 000
   */
  record Normal(MillerIndices plane) implements Pole {

    /** Refuses 000. */
    public Normal {
      if (plane.isDirectBeam()) {
        throw new NotationException(
            "plane", "0,0,0", "one index must differ from 0, for example (1,1,0)");
      }
    }

    @Override
    public Vector3 unit(Lattice lattice) {
      return lattice.reciprocal(plane).normalised();
    }

    @Override
    public List<Pole> equivalents(PointSymmetry symmetry) {
      return symmetry.equivalents(plane).stream().map(image -> (Pole) new Normal(image)).toList();
    }

    @Override
    public List<Integer> indices(boolean hexagonal) {
      return plane.indices(hexagonal);
    }

    @Override
    public String toString() {
      return "(" + plane + ")";
    }
  }

  /** The unit vector along it in the frame of the lattice. */
  Vector3 unit(Lattice lattice);

  /** Those that the Laue group makes of it, itself and its opposite among them. */
  List<Pole> equivalents(PointSymmetry symmetry);

  /** Three indices, or four where the cell is hexagonal. */
  List<Integer> indices(boolean hexagonal);

  /**
   * The notation: round and curly brackets are a plane, all else a direction.
   *
   * @throws NotationException where they are four indices and the cell is not hexagonal
   */
  static Pole of(Indices indices, Lattice lattice) {
    return indices.isPlane()
        ? new Normal(indices.reflection(lattice))
        : new Direction(indices.zoneAxis(lattice));
  }
}
