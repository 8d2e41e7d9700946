package org.zoneaxis.identify.zone;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ExcitedBeams;
import org.zoneaxis.diffraction.IndexLattice;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.Annulus;
import org.zoneaxis.diffraction.ewald.ZoneNet;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.net.NetTransform;
import org.zoneaxis.identify.zone.ZoneSpots.Kind;

/** Finds the net of the reflections of a zone, and what each of its points near 000 shows. */
final class ZoneSpotsFinder {

  /** Reflections within so many longer vectors of the zone's net of points span its net. */
  private static final double FIRST_REACH = 2.3;

  private static final int MOST_DOUBLINGS = 3;

  /** |F| of a weak reflection, in parts of the largest. */
  private static final double WEAK = 0.125;

  private final Lattice lattice;
  private final WorkBudget budget;
  private final StructureFactors structureFactors;
  private final double allowedAbove;

  /** A zone's net. */
  record Spots(MillerIndices p, MillerIndices q, long classes) {}

  ZoneSpotsFinder(Crystal crystal, WorkBudget budget) {
    this.lattice = crystal.lattice();
    this.budget = budget;
    this.structureFactors =
        new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), occupant -> 0);
    this.allowedAbove = structureFactors.allowedAbove();
  }

  /** The net of a zone; nothing where no two independent reflections of it are allowed. */
  Optional<Spots> spots(ZoneAxis axis) {
    ZoneNet net = new ZoneNet(lattice, axis);
    double radius = FIRST_REACH * net.reducedLength();
    double inner = 0;
    for (int doubling = 0; doubling <= MOST_DOUBLINGS; doubling++) {
      // With all atoms in phase; scattering factors fall with |g|, so that the answer is no for
      // good.
      if (!(structureFactors.bound(inner * inner) > allowedAbove)) {
        return Optional.empty();
      }
      List<MillerIndices> rows = spanning(net, radius);
      if (rows.size() == 2) {
        return Optional.of(spots(rows.get(0), rows.get(1)));
      }
      inner = radius;
      radius *= 2;
    }
    return Optional.empty();
  }

  private List<MillerIndices> spanning(ZoneNet net, double radius) {
    Annulus disc = new Annulus(0, radius);
    double expected = net.expectedPoints(disc);
    if (expected > ExcitedBeams.MAX_POINTS) {
      throw tooLarge();
    }
    requireBudget(structureFactors.steps(expected, radius));
    ReflectionList points = new ReflectionList(lattice);
    net.forEach(0, disc, points);
    structureFactors.fill(points);
    IndexLattice span = new IndexLattice();
    for (int i = 0; i < points.size(); i++) {
      WorkCancelledException.throwIfCancelled();
      MillerIndices hkl = points.hkl(i);
      if (!hkl.isDirectBeam() && points.structureFactor(i).modulus() > allowedAbove) {
        span.span(hkl.h(), hkl.k(), hkl.l());
      }
    }
    return span.spanning();
  }

  private Spots spots(MillerIndices first, MillerIndices second) {
    NetTransform reduction = metric(lattice, first, second).reduced().transform();
    MillerIndices p = sum(reduction.aa(), first, reduction.ab(), second);
    MillerIndices q = sum(reduction.ba(), first, reduction.bb(), second);
    ReflectionList points = new ReflectionList(lattice);
    double longest = 0;
    for (int pair = 0; pair < ZoneSpots.PAIRS; pair++) {
      MillerIndices hkl = sum(ZoneSpots.along(pair), p, ZoneSpots.across(pair), q);
      points.add(hkl.h(), hkl.k(), hkl.l());
      longest = Math.max(longest, Math.sqrt(points.g2(pair)));
    }
    requireBudget(structureFactors.steps(points.size(), longest));
    structureFactors.fill(points);
    return new Spots(p, q, ZoneSpots.classes(kinds(points)));
  }

  /** The metric of two reflections. */
  static NetMetric metric(Lattice lattice, MillerIndices first, MillerIndices second) {
    Vector3 p = lattice.reciprocal(first);
    Vector3 q = lattice.reciprocal(second);
    return new NetMetric(p.dot(p), p.dot(q), q.dot(q));
  }

  private Kind[] kinds(ReflectionList points) {
    double largest = 0;
    for (int pair = 0; pair < ZoneSpots.PAIRS; pair++) {
      largest = Math.max(largest, points.structureFactor(pair).modulus());
    }
    Kind[] kinds = new Kind[ZoneSpots.PAIRS];
    for (int pair = 0; pair < ZoneSpots.PAIRS; pair++) {
      double modulus = points.structureFactor(pair).modulus();
      kinds[pair] = Kind.ABSENT;
      if (modulus > allowedAbove) {
        kinds[pair] = modulus < WEAK * largest ? Kind.WEAK : Kind.STRONG;
      }
    }
    for (int pair = 0; pair < ZoneSpots.PAIRS; pair++) {
      if (kinds[pair] == Kind.ABSENT && isReached(pair, kinds)) {
        kinds[pair] = Kind.DOUBLE;
      }
    }
    return kinds;
  }

  /** Whether two allowed reflections, of either sign, add up to it. */
  private static boolean isReached(int target, Kind[] kinds) {
    int i = ZoneSpots.along(target);
    int j = ZoneSpots.across(target);
    for (int m = -ZoneSpots.REACH; m <= ZoneSpots.REACH; m++) {
      for (int n = -ZoneSpots.REACH; n <= ZoneSpots.REACH; n++) {
        if (ZoneSpots.isKnown(m, n)
            && ZoneSpots.isKnown(i - m, j - n)
            && kinds[ZoneSpots.pair(m, n)].isAllowed()
            && kinds[ZoneSpots.pair(i - m, j - n)].isAllowed()) {
          return true;
        }
      }
    }
    return false;
  }

  private static MillerIndices sum(int m, MillerIndices p, int n, MillerIndices q) {
    return new MillerIndices(m * p.h() + n * q.h(), m * p.k() + n * q.k(), m * p.l() + n * q.l());
  }

  private void requireBudget(double steps) {
    if (!budget.take(steps)) {
      throw tooLarge();
    }
  }

  private WorkTooLargeException tooLarge() {
    return WorkTooLargeException.ofZones(structureFactors.atoms());
  }
}
