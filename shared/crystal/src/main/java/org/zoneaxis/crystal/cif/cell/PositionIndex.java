package org.zoneaxis.crystal.cif.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Finds the position nearest to a place, periodic images included, by boxes of the cell: what lies
 * within the radius is in the same box or one that the radius reaches.
 */
public final class PositionIndex {

  private static final int MAX_BOXES = 5000;

  /**
   * A position found.
   *
   * @param owner the number given when it was added
   * @param offset from the position to the place, Cartesian, in angstrom
   */
  public record Neighbour(int owner, Vector3 offset) {}

  private record Entry(Vector3 position, int owner) {}

  private final Lattice lattice;
  private final double radius;
  private final int[] boxes = new int[3];
  private final double[] reach = new double[3];
  private final Map<Long, List<Entry>> content = new HashMap<>();
  private int size;

  /**
   * An empty index.
   *
   * @param radius how near is near, in angstrom
   */
  public PositionIndex(Lattice lattice, double radius) {
    this.lattice = lattice;
    this.radius = radius;
    Vector3[] reciprocal = {lattice.reciprocalA(), lattice.reciprocalB(), lattice.reciprocalC()};
    for (int axis = 0; axis < 3; axis++) {
      double planeSpacing = 1 / reciprocal[axis].length();
      boxes[axis] = (int) Math.max(1, Math.min(MAX_BOXES, planeSpacing / (2 * radius)));
      reach[axis] = radius / planeSpacing;
    }
  }

  /** The number of positions. */
  int size() {
    return size;
  }

  /** Adds a position; its coordinates are in [0, 1). */
  public void add(Vector3 position, int owner) {
    long key = key(box(position.x(), 0), box(position.y(), 1), box(position.z(), 2));
    content.computeIfAbsent(key, unused -> new ArrayList<>(2)).add(new Entry(position, owner));
    size++;
  }

  /** The position within the radius that is nearest to a place with coordinates in [0, 1). */
  public Optional<Neighbour> nearest(Vector3 place) {
    Neighbour nearest = null;
    for (int i : range(place.x(), 0)) {
      for (int j : range(place.y(), 1)) {
        for (int k : range(place.z(), 2)) {
          for (Entry entry : content.getOrDefault(key(i, j, k), List.of())) {
            nearest = nearer(nearest, entry, place);
          }
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private Neighbour nearer(Neighbour nearest, Entry entry, Vector3 place) {
    Vector3 difference = place.minus(entry.position());
    double limit = nearest == null ? radius : nearest.offset().length();
    return lattice
        .nearestImage(difference.x(), difference.y(), difference.z(), limit)
        .filter(offset -> nearest == null || offset.length() < limit)
        .map(offset -> new Neighbour(entry.owner(), offset))
        .orElse(nearest);
  }

  /** The boxes along an axis that the radius reaches, each once. */
  private int[] range(double coordinate, int axis) {
    int first = box(coordinate - reach[axis], axis);
    int last = box(coordinate + reach[axis], axis);
    int[] range = new int[Math.min(last - first + 1, boxes[axis])];
    for (int n = 0; n < range.length; n++) {
      range[n] = Math.floorMod(first + n, boxes[axis]);
    }
    return range;
  }

  private int box(double coordinate, int axis) {
    return (int) Math.floor(coordinate * boxes[axis]);
  }

  private long key(int i, int j, int k) {
    return ((long) i * boxes[1] + j) * boxes[2] + k;
  }
}
