package org.zoneaxis.crystal.index;

import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.SpaceGroup;

/** The zone axes that a microscopist tries first, by the axes of the crystal's class. */
public enum StandardZones {
  /** Three equal edges at right angles. */
  CUBIC("001 110 111 112 210 310 114 321"),
  /** Hexagonal axes, rhombohedral crystals on them included. */
  HEXAGONAL("0001 2-1-10 10-10 2-1-13 10-11 10-12 2-1-16 5-1-43"),
  /** Rhombohedral axes. */
  RHOMBOHEDRAL("111 100 110 1-10 11-2 211"),
  /** The unique axis along c. */
  TETRAGONAL("001 100 110 101 111 201 112"),
  /** Three right angles. */
  ORTHORHOMBIC("001 100 010 110 101 011 111"),
  /** Two right angles. */
  MONOCLINIC("010 001 100 110 101 -101 011 111"),
  /** All others. */
  TRICLINIC("001 010 100 110 101 011 111 1-10");

  private static final double EQUAL = 1e-3;

  private final String axes;

  StandardZones(String axes) {
    this.axes = axes;
  }

  /** The axes, the first one to begin with; four indices in hexagonal cells. */
  public List<Indices> axes() {
    return Stream.of(axes.split(" ")).map(text -> Indices.parse("zone axis", text)).toList();
  }

  /** The axes of a crystal's class, in the cell that it is given in. */
  public static StandardZones of(Crystal crystal) {
    Lattice cell = crystal.lattice();
    if (cell.isHexagonal()) {
      return HEXAGONAL;
    }
    boolean equalEdges =
        equal(cell.lengthA(), cell.lengthB()) && equal(cell.lengthB(), cell.lengthC());
    boolean rightAngles =
        equal(cell.alpha(), 90) && equal(cell.beta(), 90) && equal(cell.gamma(), 90);
    if (equalEdges && !rightAngles && equal(cell.alpha(), cell.beta())) {
      return equal(cell.beta(), cell.gamma()) ? RHOMBOHEDRAL : TRICLINIC;
    }
    StandardZones stated =
        crystal.spaceGroup().map(SpaceGroup::number).map(StandardZones::ofGroup).orElse(TRICLINIC);
    return stated != TRICLINIC ? stated : ofMetric(cell, equalEdges, rightAngles);
  }

  private static StandardZones ofGroup(int number) {
    if (number > 194) {
      return CUBIC;
    }
    if (number > 142) {
      return TRICLINIC; // trigonal or hexagonal on axes that are neither
    }
    if (number > 74) {
      return TETRAGONAL;
    }
    if (number > 15) {
      return ORTHORHOMBIC;
    }
    return number > 2 ? MONOCLINIC : TRICLINIC;
  }

  private static StandardZones ofMetric(Lattice cell, boolean equalEdges, boolean rightAngles) {
    if (rightAngles) {
      if (equalEdges) {
        return CUBIC;
      }
      return equal(cell.lengthA(), cell.lengthB()) ? TETRAGONAL : ORTHORHOMBIC;
    }
    long right =
        Stream.of(cell.alpha(), cell.beta(), cell.gamma())
            .filter(angle -> equal(angle, 90))
            .count();
    return right == 2 ? MONOCLINIC : TRICLINIC;
  }

  private static boolean equal(double p, double q) {
    return Math.abs(p - q) <= EQUAL;
  }
}
