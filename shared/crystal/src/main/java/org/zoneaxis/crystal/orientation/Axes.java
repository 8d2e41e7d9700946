package org.zoneaxis.crystal.orientation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Lattice;

/** The cells that the indices of a named orientation relationship refer to. */
public enum Axes {
  /** Right angles and edges equal within a tenth, so that tetragonal martensite counts. */
  CUBIC("a cubic cell (right angles, edges equal within 10 per cent)"),
  /** a = b, gamma = 120 degrees. */
  HEXAGONAL("a hexagonal cell (a = b, gamma = 120)"),
  /** Right angles; indices are those of the shortest, middle and longest edge. */
  ORTHORHOMBIC("an orthorhombic cell (right angles)"),
  /** Whatever the cell of the matrix is. */
  ANY("any cell");

  private static final double CUBIC_EDGES = 0.1;
  private static final double RIGHT = 0.05;

  private final String description;

  Axes(String description) {
    this.description = description;
  }

  /** The cell in words. */
  public String description() {
    return description;
  }

  /** Whether a cell is such a one. */
  public boolean fit(Lattice lattice) {
    return switch (this) {
      case CUBIC -> isRight(lattice) && spread(lattice) <= CUBIC_EDGES;
      case HEXAGONAL -> lattice.isHexagonal();
      case ORTHORHOMBIC -> isRight(lattice);
      case ANY -> true;
    };
  }

  private static boolean isRight(Lattice lattice) {
    return Math.abs(lattice.alpha() - 90) <= RIGHT
        && Math.abs(lattice.beta() - 90) <= RIGHT
        && Math.abs(lattice.gamma() - 90) <= RIGHT;
  }

  private static double spread(Lattice lattice) {
    double longest = Math.max(lattice.lengthA(), Math.max(lattice.lengthB(), lattice.lengthC()));
    double shortest = Math.min(lattice.lengthA(), Math.min(lattice.lengthB(), lattice.lengthC()));
    return longest / shortest - 1;
  }

  /** Three indices brought from the axes of the relationship to those of a cell. */
  int[] inCell(int[] indices, Lattice lattice) {
    if (this != ORTHORHOMBIC) {
      return indices.clone();
    }
    double[] edges = {lattice.lengthA(), lattice.lengthB(), lattice.lengthC()};
    List<Integer> byLength =
        IntStream.range(0, 3).boxed().sorted(Comparator.comparingDouble(i -> edges[i])).toList();
    int[] own = new int[3];
    for (int i = 0; i < 3; i++) {
      own[byLength.get(i)] = indices[i];
    }
    return own;
  }
}
