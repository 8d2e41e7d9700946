package org.zoneaxis.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Degrees;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.Annulus;
import org.zoneaxis.diffraction.ewald.ZoneNet;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * Finds the two shortest independent allowed reflections of a zone, in rings of growing radius.
 *
 * <p>g1 is the shortest allowed reflection; of equally short ones that with the largest h, then k,
 * then l. g2 is the shortest allowed one not parallel to it, at the largest angle of at most 90
 * degrees, and of two such the one counter-clockwise from g1 with the zone axis towards the viewer.
 */
final class BasisFinder {

  /** Beyond this |g|, in 1/angstrom, every scattering factor is far below the threshold. */
  private static final double FARTHEST = 16;

  /** Relative difference up to which lengths, and cosines up to which directions, are equal. */
  private static final double EQUAL = 1e-8;

  private final Lattice lattice;
  private final StructureFactors structureFactors;
  private final Vector3 towardsViewer;
  private final ZoneNet net;
  private final double allowedAbove;

  private final WorkBudget budget;

  BasisFinder(
      Lattice lattice,
      ZoneAxis axis,
      ZoneNet net,
      StructureFactors structureFactors,
      WorkBudget budget) {
    this.lattice = lattice;
    this.structureFactors = structureFactors;
    this.towardsViewer = lattice.direct(axis).normalised();
    this.net = net;
    this.budget = budget;
    this.allowedAbove = structureFactors.allowedAbove();
  }

  /**
   * The basis, or nothing where the zone has no two independent allowed reflections.
   *
   * @throws WorkTooLargeException where it is not among as many as can be looked at
   */
  Optional<PatternBasis> find() {
    double inner = 0;
    double outer = 2.1 * net.reducedLength();
    List<Candidate> allowed = new ArrayList<>();
    while (inner < FARTHEST && mayBeAllowed(inner)) {
      allowed.addAll(allowed(new Annulus(inner, outer)));
      Optional<PatternBasis> basis = basis(allowed);
      if (basis.isPresent()) {
        return basis;
      }
      inner = outer * (1 + EQUAL);
      outer = Math.min(2 * outer, FARTHEST);
    }
    return Optional.empty();
  }

  /**
   * With all atoms in phase; scattering factors fall with |g|, so that the answer is no for good.
   */
  private boolean mayBeAllowed(double distance) {
    return structureFactors.bound(distance * distance) > allowedAbove;
  }

  private record Candidate(MillerIndices hkl, Vector3 g, double length) {}

  private List<Candidate> allowed(Annulus ring) {
    requireBudget(ring);
    ReflectionList points = new ReflectionList(lattice);
    net.forEach(0, new Annulus(ring.inner(), ring.outer() * (1 + EQUAL)), points);
    structureFactors.fill(points);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      MillerIndices hkl = points.hkl(i);
      if (!hkl.isDirectBeam() && points.structureFactor(i).modulus() > allowedAbove) {
        candidates.add(new Candidate(hkl, lattice.reciprocal(hkl), Math.sqrt(points.g2(i))));
      }
    }
    return candidates;
  }

  private void requireBudget(Annulus ring) {
    double points = net.expectedPoints(ring);
    if (points > ExcitedBeams.MAX_POINTS
        || !budget.take(structureFactors.steps(points, ring.outer()))) {
      throw new WorkTooLargeException(
          "crystal",
          structureFactors.atoms()
              + " atoms in the cell, those of a shared site counted one by one",
          "finding the shortest reflections of this zone takes too long; give a smaller cell or"
              + " fewer atoms");
    }
  }

  private Optional<PatternBasis> basis(List<Candidate> allowed) {
    Optional<Candidate> first =
        shortest(allowed).stream().max(Comparator.comparing(Candidate::hkl));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Candidate g1 = first.get();
    List<Candidate> independent =
        allowed.stream()
            .filter(other -> cosine(g1, other) < 1 - EQUAL && cosine(g1, other) > EQUAL - 1)
            .toList();
    return shortest(independent).stream()
        .filter(other -> cosine(g1, other) > -EQUAL)
        .min(
            Comparator.comparingDouble((Candidate other) -> roundedCosine(g1, other))
                .thenComparing(other -> !isCounterClockwise(g1, other))
                .thenComparing(Candidate::hkl))
        .map(g2 -> basis(g1, g2));
  }

  private static List<Candidate> shortest(List<Candidate> candidates) {
    double shortest = candidates.stream().mapToDouble(Candidate::length).min().orElse(Double.NaN);
    return candidates.stream()
        .filter(candidate -> candidate.length() <= shortest * (1 + EQUAL))
        .toList();
  }

  private static double cosine(Candidate p, Candidate q) {
    return p.g().dot(q.g()) / (p.length() * q.length());
  }

  private static double roundedCosine(Candidate p, Candidate q) {
    return StrictMath.rint(cosine(p, q) / EQUAL);
  }

  private boolean isCounterClockwise(Candidate from, Candidate to) {
    return from.g().cross(to.g()).dot(towardsViewer) > 0;
  }

  private static PatternBasis basis(Candidate g1, Candidate g2) {
    double cosine = Math.max(0, Math.min(1, cosine(g1, g2)));
    return new PatternBasis(
        new PatternBasis.Vector(g1.hkl(), g1.length()),
        new PatternBasis.Vector(g2.hkl(), g2.length()),
        Math.max(1, g2.length() / g1.length()),
        Degrees.ofRadians(StrictMath.acos(cosine)));
  }
}
