package org.zoneaxis.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * The reflections near 000 that somebody may measure in a zone-axis pattern: the basis first, then
 * the shortest allowed reflection of every further direction, and the sum and difference of the
 * basis, which double diffraction shows even where they are forbidden.
 */
public final class ShortReflections {

  /** Further than this many lengths of g2 nobody looks for a short reflection. */
  private static final double FARTHEST = 4;

  private static final double EQUAL = 1e-8;

  private static final Comparator<ShortReflection> ORDER =
      Comparator.comparingDouble(
              (ShortReflection reflection) -> StrictMath.rint(reflection.length() / EQUAL))
          .thenComparing(ShortReflection::hkl, Comparator.reverseOrder());

  private final Crystal crystal;
  private final StructureFactors structureFactors;

  /** For all zones of the crystal together. */
  private final WorkBudget budget = new WorkBudget();

  /** The reflections of a crystal. */
  public ShortReflections(Crystal crystal) {
    this.crystal = crystal;
    this.structureFactors = new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck());
  }

  /**
   * The shortest reflections of a zone, no two of them parallel.
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
    addForbidden(byDirection, g1, g2);
    List<ShortReflection> rest = byDirection.values().stream().skip(2).sorted(ORDER).toList();
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
    ZoneNet net = new ZoneNet(crystal.lattice(), axis);
    Annulus ring = new Annulus(0, radius * (1 + EQUAL));
    double expected = net.expectedPoints(ring);
    if (expected > PatternSimulator.MAX_POINTS
        || !budget.take(expected * structureFactors.atoms())) {
      throw new WorkTooLargeException(
          "crystal",
          structureFactors.atoms()
              + " atoms in the cell, those of a shared site counted one by one",
          "finding the zones of this crystal takes too long; give a smaller cell or fewer atoms");
    }
    ReflectionList points = new ReflectionList(crystal.lattice());
    net.forEach(0, ring, points);
    structureFactors.fill(points);
    List<ShortReflection> found = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      MillerIndices hkl = points.hkl(i);
      if (hkl.compareTo(MillerIndices.DIRECT_BEAM) > 0
          && points.structureFactor(i).modulus() > BasisFinder.ALLOWED) {
        found.add(new ShortReflection(hkl, Math.sqrt(points.g2(i)), true));
      }
    }
    found.sort(ORDER);
    return found;
  }

  private void addForbidden(
      Map<MillerIndices, ShortReflection> byDirection, ShortReflection g1, ShortReflection g2) {
    for (int sign = -1; sign <= 1; sign += 2) {
      MillerIndices sum =
          upwards(
              new MillerIndices(
                  g1.hkl().h() + sign * g2.hkl().h(),
                  g1.hkl().k() + sign * g2.hkl().k(),
                  g1.hkl().l() + sign * g2.hkl().l()));
      ShortReflection known = byDirection.get(direction(sum));
      double length = crystal.lattice().reciprocal(sum).length();
      if (known == null || known.length() > length * (1 + EQUAL)) {
        // Not in the list of allowed ones, or only a multiple of it is.
        byDirection.put(direction(sum), new ShortReflection(sum, length, isAllowed(sum)));
      }
    }
  }

  private boolean isAllowed(MillerIndices hkl) {
    ReflectionList one = new ReflectionList(crystal.lattice());
    one.add(hkl.h(), hkl.k(), hkl.l());
    structureFactors.fill(one);
    return one.structureFactor(0).modulus() > BasisFinder.ALLOWED;
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
