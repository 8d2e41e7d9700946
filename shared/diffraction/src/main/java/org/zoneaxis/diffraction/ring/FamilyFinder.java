package org.zoneaxis.diffraction.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.diffraction.factor.ReflectionList;

/** Takes reflections of equal |g| apart into families. */
final class FamilyFinder {

  private static final Comparator<RingFamily> ORDER =
      Comparator.comparingDouble(RingFamily::squared)
          .thenComparing(RingFamily::squaredAtRest)
          .reversed()
          .thenComparing(RingFamily::hkl, Comparator.reverseOrder());

  private final ReflectionList points;
  private final double[] squaredAtRest;
  private final double[] squared;
  private final Optional<PointSymmetry> symmetry;
  private final double allowedAbove;

  /**
   * Reflections with their |F|^2.
   *
   * @param points one of each pair of opposites
   * @param squaredAtRest |F|^2 of each at rest; kept, not copied
   * @param squared |F|^2 of each with displacements; kept, not copied
   * @param symmetry of the crystal, where known
   * @param allowedAbove |F|^2 at rest above which a family is named
   */
  FamilyFinder(
      ReflectionList points,
      double[] squaredAtRest,
      double[] squared,
      Optional<PointSymmetry> symmetry,
      double allowedAbove) {
    this.points = points;
    this.squaredAtRest = squaredAtRest;
    this.squared = squared;
    this.symmetry = symmetry;
    this.allowedAbove = allowedAbove;
  }

  /** |g| of a shell in 1/angstrom. */
  double g(List<Integer> shell) {
    return Math.sqrt(points.g2(shell.get(0)));
  }

  /** Sum of |F|^2 over a shell, both of each pair. */
  double squared(List<Integer> shell) {
    return 2 * shell.stream().mapToDouble(i -> squared[i]).sum();
  }

  /** Whether one of a shell has a structure factor. */
  boolean isAllowed(List<Integer> shell) {
    return shell.stream().anyMatch(i -> squaredAtRest[i] > allowedAbove);
  }

  /**
   * The families of a shell. Where a cell is symmetric only nearly, what is equivalent may have
   * another |g|, and is in another ring.
   */
  List<RingFamily> families(List<Integer> shell) {
    Map<MillerIndices, Integer> places = new HashMap<>();
    shell.forEach(i -> places.put(points.hkl(i), i));
    Set<Integer> done = new HashSet<>();
    List<RingFamily> families = new ArrayList<>();
    for (int i : shell) {
      if (!done.contains(i)) {
        List<Integer> members =
            equivalents(points.hkl(i)).stream()
                .filter(places::containsKey)
                .map(places::get)
                .toList();
        done.addAll(members);
        RingFamily family = family(members);
        if (family.squaredAtRest() > allowedAbove) {
          families.add(family);
        }
      }
    }
    families.sort(ORDER);
    return families;
  }

  /** The largest first, and so that one of each pair that has the sign of the points here. */
  private List<MillerIndices> equivalents(MillerIndices hkl) {
    return symmetry.map(group -> group.equivalents(hkl)).orElse(List.of(hkl));
  }

  private RingFamily family(List<Integer> members) {
    double atRest = members.stream().mapToDouble(i -> squaredAtRest[i]).average().orElseThrow();
    double displaced = members.stream().mapToDouble(i -> squared[i]).average().orElseThrow();
    return new RingFamily(points.hkl(members.get(0)), 2 * members.size(), atRest, displaced);
  }
}
