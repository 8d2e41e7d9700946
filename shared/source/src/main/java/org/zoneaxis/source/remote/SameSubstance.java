package org.zoneaxis.source.remote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.Composition;

/**
 * Which of many hits are one substance: equal reduced formula, no other space group, and nearly the
 * same cell. A cell of several times the volume, as on other axes or primitive, counts as the same
 * where both space groups are stated and equal, and the volumes are whole multiples.
 */
public final class SameSubstance {

  /** How far the edges of one substance may differ between two measurements. */
  private static final double SAME_EDGE = 0.03;

  /** Between layers a calculation may be wrong by much. */
  private static final double SAME_CALCULATED_EDGE = 0.1;

  private static final double SAME_ANGLE_DEGREES = 2;

  /** Of a primitive cell to its centred one, or of a rhombohedral to a hexagonal one. */
  private static final int LARGEST_MULTIPLE = 4;

  private SameSubstance() {}

  /**
   * One hit for each substance, measured ones before calculated ones, those that are exactly what
   * was asked for before others; among equals the order stays.
   *
   * @param known what is there already; the same substance is left out
   * @param hits of all databases, those to be preferred first
   */
  public static List<RemoteHit> distinct(List<RemoteHit> known, List<RemoteHit> hits) {
    List<RemoteHit> taken = new ArrayList<>(known);
    List<RemoteHit> distinct = new ArrayList<>();
    List<RemoteHit> sorted =
        hits.stream()
            .sorted(Comparator.comparing(RemoteHit::match).thenComparing(RemoteHit::isCalculated))
            .toList();
    for (RemoteHit hit : sorted) {
      if (taken.stream().noneMatch(other -> areSame(other, hit))) {
        taken.add(hit);
        distinct.add(hit);
      }
    }
    return List.copyOf(distinct);
  }

  /** Whether two hits are one substance. */
  public static boolean areSame(RemoteHit one, RemoteHit other) {
    if (one.id().equals(other.id())) {
      return true;
    }
    Optional<Integer> group = number(one);
    Optional<Integer> otherGroup = number(other);
    if ((group.isPresent() && otherGroup.isPresent() && !group.equals(otherGroup))
        || !Composition.of(one.formula()).isNearly(Composition.of(other.formula()))) {
      return false;
    }
    double edge = one.isCalculated() || other.isCalculated() ? SAME_CALCULATED_EDGE : SAME_EDGE;
    return one.cell().isNear(other.cell(), edge, SAME_ANGLE_DEGREES)
        || (group.isPresent()
            && group.equals(otherGroup)
            && isMultiple(one.cell(), other.cell(), 3 * edge));
  }

  private static Optional<Integer> number(RemoteHit hit) {
    return hit.spaceGroup().map(SpaceGroup::number).filter(number -> number > 0);
  }

  private static boolean isMultiple(UnitCell one, UnitCell other, double tolerance) {
    double ratio = one.lattice().volume() / other.lattice().volume();
    double larger = Math.max(ratio, 1 / ratio);
    long times = Math.round(larger);
    return times >= 2 && times <= LARGEST_MULTIPLE && Math.abs(larger - times) <= tolerance * times;
  }
}
