package org.zoneaxis.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.ewald.Annulus;
import org.zoneaxis.diffraction.ewald.ZoneNet;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * The reflections near 000 that somebody may measure in a zone-axis pattern: the basis first, then
 * the shortest allowed reflection of every further direction, and those without a structure factor
 * that double diffraction shows: any that two allowed reflections of the zone add up to, as 0001 of
 * hexagonal close packing in [2 -1 -1 0], which is (0 1 -1 1) less (0 1 -1 0).
 */
public final class ShortReflections {

  /** Further than this many lengths of g2 nobody looks for a short reflection. */
  private static final double FARTHEST = 4;

  private static final double EQUAL = 1e-8;

  /** The two reflections that add up to a third may be so many times as long as that. */
  private static final double STEPS_REACH = 2;

  /** So many that double diffraction shows are looked for; the pattern has more. */
  private static final int MAX_FORBIDDEN = 6;

  private static final Comparator<ShortReflection> ORDER =
      Comparator.comparingDouble(
              (ShortReflection reflection) -> StrictMath.rint(reflection.length() / EQUAL))
          .thenComparing(ShortReflection::hkl, Comparator.reverseOrder());

  private final Crystal crystal;
  private final StructureFactors structureFactors;
  private final double allowedAbove;

  /** A look into a set takes as long as this many steps. */
  private static final int LOOK_UP = 10;

  private final WorkBudget budget;

  /**
   * The reflections of a crystal.
   *
   * @param budget for all zones of the crystal together, and of others where an answer needs them
   */
  public ShortReflections(Crystal crystal, WorkBudget budget) {
    this.crystal = crystal;
    this.budget = budget;
    this.structureFactors = new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck());
    this.allowedAbove = structureFactors.allowedAbove();
  }

  /**
   * The shortest reflections of a zone. No two allowed ones are parallel, and no two of the others.
   *
   * @param axis the zone axis, in the crystal's cell
   * @param directions how many allowed ones at most, at least 2
   * @return g1, g2, then the others from the shortest; empty where the zone has no two independent
   *     allowed reflections
   */
  public List<ShortReflection> of(ZoneAxis axis, int directions) {
    Optional<PatternBasis> basis =
        new BasisFinder(
                crystal.lattice(),
                axis,
                new ZoneNet(crystal.lattice(), axis),
                structureFactors,
                budget)
            .find();
    if (basis.isEmpty()) {
      return List.of();
    }
    ShortReflection g1 = allowed(basis.get().g1());
    ShortReflection g2 = allowed(basis.get().g2());
    Map<MillerIndices, ShortReflection> byDirection = new LinkedHashMap<>();
    double radius = 2 * g2.length();
    List<ShortReflection> near = near(axis, radius);
    while (countDirections(near) < directions && radius < FARTHEST * g2.length()) {
      radius *= 2;
      near = near(axis, radius);
    }
    byDirection.put(direction(g1.hkl()), g1);
    byDirection.put(direction(g2.hkl()), g2);
    for (ShortReflection reflection : near) {
      if (byDirection.size() < directions) {
        byDirection.putIfAbsent(direction(reflection.hkl()), reflection);
      }
    }
    addDiagonals(byDirection, g1, g2);
    List<ShortReflection> rest =
        Stream.concat(
                byDirection.values().stream().skip(2), byDoubleDiffraction(axis, g1, g2).stream())
            .sorted(ORDER)
            .toList();
    return Stream.concat(Stream.of(g1, g2), rest.stream()).toList();
  }

  private static ShortReflection allowed(PatternBasis.Vector vector) {
    return new ShortReflection(vector.hkl(), vector.length(), true);
  }

  private static long countDirections(List<ShortReflection> reflections) {
    return reflections.stream().map(reflection -> direction(reflection.hkl())).distinct().count();
  }

  /** The allowed reflections within a radius, one of each pair of opposites, shortest first. */
  private List<ShortReflection> near(ZoneAxis axis, double radius) {
    ReflectionList points = points(axis, radius);
    List<ShortReflection> found = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      MillerIndices hkl = points.hkl(i);
      if (hkl.compareTo(MillerIndices.DIRECT_BEAM) > 0
          && points.structureFactor(i).modulus() > allowedAbove) {
        found.add(new ShortReflection(hkl, Math.sqrt(points.g2(i)), true));
      }
    }
    found.sort(ORDER);
    return found;
  }

  private ReflectionList points(ZoneAxis axis, double radius) {
    ZoneNet net = new ZoneNet(crystal.lattice(), axis);
    Annulus ring = new Annulus(0, radius * (1 + EQUAL));
    double expected = net.expectedPoints(ring);
    if (expected > ExcitedBeams.MAX_POINTS) {
      throw tooLarge();
    }
    requireBudget(structureFactors.steps(expected, radius));
    ReflectionList points = new ReflectionList(crystal.lattice());
    net.forEach(0, ring, points);
    structureFactors.fill(points);
    return points;
  }

  private boolean isDifference(MillerIndices hkl, Set<MillerIndices> allowed) {
    requireBudget((double) LOOK_UP * allowed.size());
    return allowed.stream().anyMatch(step -> allowed.contains(plus(hkl, step, 1)));
  }

  private void requireBudget(double steps) {
    if (!budget.take(steps)) {
      throw tooLarge();
    }
  }

  private WorkTooLargeException tooLarge() {
    return WorkTooLargeException.ofZones(structureFactors.atoms());
  }

  /** The sum and the difference of the basis, where they are allowed, belong to the list. */
  private void addDiagonals(
      Map<MillerIndices, ShortReflection> byDirection, ShortReflection g1, ShortReflection g2) {
    for (int sign = -1; sign <= 1; sign += 2) {
      MillerIndices sum = upwards(plus(g1.hkl(), g2.hkl(), sign));
      double length = crystal.lattice().reciprocal(sum).length();
      if (isAllowed(sum)) {
        byDirection.putIfAbsent(direction(sum), new ShortReflection(sum, length, true));
      }
    }
  }

  /**
   * The shortest reflection of each direction that has no structure factor and is the difference of
   * two that have, none longer than the sum or difference of the basis.
   */
  private List<ShortReflection> byDoubleDiffraction(
      ZoneAxis axis, ShortReflection g1, ShortReflection g2) {
    double reach =
        Math.max(
            crystal.lattice().reciprocal(plus(g1.hkl(), g2.hkl(), 1)).length(),
            crystal.lattice().reciprocal(plus(g1.hkl(), g2.hkl(), -1)).length());
    ReflectionList points = points(axis, STEPS_REACH * reach);
    Set<MillerIndices> allowed = new HashSet<>();
    for (int i = 0; i < points.size(); i++) {
      if (!points.hkl(i).isDirectBeam() && points.structureFactor(i).modulus() > allowedAbove) {
        allowed.add(points.hkl(i));
      }
    }
    List<ShortReflection> found = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      MillerIndices hkl = points.hkl(i);
      double length = Math.sqrt(points.g2(i));
      if (hkl.compareTo(MillerIndices.DIRECT_BEAM) > 0
          && length <= reach * (1 + EQUAL)
          && !allowed.contains(hkl)
          && isDifference(hkl, allowed)) {
        found.add(new ShortReflection(hkl, length, false));
      }
    }
    found.sort(ORDER);
    Map<MillerIndices, ShortReflection> shortest = new LinkedHashMap<>();
    found.forEach(reflection -> shortest.putIfAbsent(direction(reflection.hkl()), reflection));
    return shortest.values().stream().limit(MAX_FORBIDDEN).toList();
  }

  private static MillerIndices plus(MillerIndices p, MillerIndices q, int factor) {
    return new MillerIndices(
        p.h() + factor * q.h(), p.k() + factor * q.k(), p.l() + factor * q.l());
  }

  private boolean isAllowed(MillerIndices hkl) {
    ReflectionList one = new ReflectionList(crystal.lattice());
    one.add(hkl.h(), hkl.k(), hkl.l());
    structureFactors.fill(one);
    return one.structureFactor(0).modulus() > allowedAbove;
  }

  /** The indices without their common factor and of a sign of its own: equal for parallel ones. */
  private static MillerIndices direction(MillerIndices hkl) {
    int divisor = gcd(gcd(hkl.h(), hkl.k()), hkl.l());
    return upwards(new MillerIndices(hkl.h() / divisor, hkl.k() / divisor, hkl.l() / divisor));
  }

  private static MillerIndices upwards(MillerIndices hkl) {
    return hkl.compareTo(MillerIndices.DIRECT_BEAM) < 0 ? hkl.negated() : hkl;
  }

  private static int gcd(int p, int q) {
    return q == 0 ? Math.abs(p) : gcd(q, p % q);
  }
}
