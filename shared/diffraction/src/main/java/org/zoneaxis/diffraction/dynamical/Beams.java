package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.factor.ReflectionList;

/**
 * The beams that take part, the direct beam first.
 *
 * @param hkl their indices
 * @param vectors their reciprocal-lattice vectors in the frame of the lattice, in 1/angstrom
 */
record Beams(List<MillerIndices> hkl, List<Vector3> vectors) {

  /** |g| that agree to this many parts of 1/angstrom are equal when beams are sorted. */
  static final double SORT_GRID = 1e8;

  Beams {
    hkl = List.copyOf(hkl);
    vectors = List.copyOf(vectors);
  }

  /** By |g|, then h, k, l. */
  static Beams of(Lattice lattice, ReflectionList list) {
    List<MillerIndices> hkl = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      hkl.add(list.hkl(i));
    }
    return of(lattice, hkl);
  }

  /** By |g|, then h, k, l. */
  static Beams of(Lattice lattice, List<MillerIndices> list) {
    List<Beam> sorted = list.stream().map(hkl -> Beam.of(hkl, lattice)).sorted(Beam.ORDER).toList();
    if (sorted.isEmpty() || !sorted.get(0).hkl().isDirectBeam()) {
      throw new IllegalArgumentException("the direct beam is one of the beams");
    }
    return new Beams(
        sorted.stream().map(Beam::hkl).toList(), sorted.stream().map(Beam::vector).toList());
  }

  private record Beam(MillerIndices hkl, Vector3 vector, double length) {

    static final Comparator<Beam> ORDER =
        Comparator.comparingDouble(Beam::length).thenComparing(Beam::hkl);

    static Beam of(MillerIndices hkl, Lattice lattice) {
      Vector3 vector = lattice.reciprocal(hkl);
      return new Beam(hkl, vector, StrictMath.rint(vector.length() * SORT_GRID));
    }
  }

  int size() {
    return hkl.size();
  }

  /** Where a beam stands. */
  OptionalInt find(MillerIndices beam) {
    int at = hkl.indexOf(beam);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** The excitation error of every beam in 1/angstrom. */
  double[] excitationErrors(Incidence incidence) {
    double[] errors = new double[size()];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = incidence.excitationError(vectors.get(i));
    }
    return errors;
  }
}
