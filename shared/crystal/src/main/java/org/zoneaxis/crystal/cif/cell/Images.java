package org.zoneaxis.crystal.cif.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The images of a place under a group of symmetry operations, those within a radius taken as one at
 * their mean.
 *
 * @param positions the images, each once, with coordinates in [0, 1)
 * @param shift the largest distance of an image from its mean, in angstrom
 * @param even whether each mean is of as many images; otherwise the radius divides what belongs
 *     together
 */
record Images(List<Vector3> positions, double shift, boolean even) {

  Images {
    positions = List.copyOf(positions);
  }

  /** How many there are. */
  int count() {
    return positions.size();
  }

  /** The images of a place; images within the radius, in angstrom, are one. */
  static Images of(
      Vector3 place, List<SymmetryOperation> operations, Lattice lattice, double radius) {
    PositionIndex index = new PositionIndex(lattice, radius);
    List<Vector3> first = new ArrayList<>();
    List<List<Vector3>> offsets = new ArrayList<>();
    for (SymmetryOperation operation : operations) {
      Vector3 image = inCell(operation.apply(place));
      Optional<PositionIndex.Neighbour> known = index.nearest(image);
      if (known.isPresent()) {
        offsets.get(known.get().owner()).add(known.get().offset());
      } else {
        index.add(image, first.size());
        first.add(image);
        offsets.add(new ArrayList<>(List.of(new Vector3(0, 0, 0))));
      }
    }
    double shift = 0;
    List<Vector3> means = new ArrayList<>();
    for (int n = 0; n < first.size(); n++) {
      Vector3 sum = new Vector3(0, 0, 0);
      for (Vector3 offset : offsets.get(n)) {
        sum = sum.plus(offset);
      }
      Vector3 mean = sum.times(1.0 / offsets.get(n).size());
      for (Vector3 offset : offsets.get(n)) {
        shift = Math.max(shift, offset.minus(mean).length());
      }
      means.add(inCell(first.get(n).plus(lattice.fractions(mean))));
    }
    boolean even = offsets.stream().mapToInt(List::size).distinct().count() == 1;
    return new Images(means, shift, even);
  }

  private static Vector3 inCell(Vector3 position) {
    return new Vector3(inCell(position.x()), inCell(position.y()), inCell(position.z()));
  }

  private static double inCell(double coordinate) {
    double fraction = coordinate - Math.floor(coordinate);
    return fraction < 1 ? fraction : 0;
  }

  /** Whether two of the images are nearer to one another than a distance in angstrom. */
  boolean areNearer(Lattice lattice, double distance) {
    PositionIndex index = new PositionIndex(lattice, distance);
    for (Vector3 position : positions) {
      if (index.nearest(position).isPresent()) {
        return true;
      }
      index.add(position, 0);
    }
    return false;
  }
}
