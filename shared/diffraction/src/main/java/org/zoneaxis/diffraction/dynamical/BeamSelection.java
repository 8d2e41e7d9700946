package org.zoneaxis.diffraction.dynamical;

import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.IndexLattice;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.Annulus;
import org.zoneaxis.diffraction.ewald.ZoneNet;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * Chooses the beams that take part: every reflection with |g| up to gmax and |s| up to smax, both
 * inclusive, those without a structure factor among them, but for those that no chain of
 * scatterings leads to, as what the lattice centring forbids.
 */
final class BeamSelection {

  /** Reflections of equal length are all in or all out, whatever their rounding. */
  private static final double ROUNDING = 1e-9;

  /** More points than this are not looked at: a tenth of a second. */
  private static final double MAX_POINTS = 1e6;

  private final Crystal crystal;
  private final ZoneAxis axis;
  private final StructureFactors structureFactors;
  private final WorkBudget budget;

  BeamSelection(
      Crystal crystal, ZoneAxis axis, StructureFactors structureFactors, WorkBudget budget) {
    this.crystal = crystal;
    this.axis = axis;
    this.structureFactors = structureFactors;
    this.budget = budget;
  }

  /** Beams in the order of |g|, then h, k, l, all ascending; the direct beam is the first. */
  Beams select(Incidence incidence, double gmax, double smax) {
    ReflectionList near = near(incidence, gmax, smax);
    ReflectionList connected = connected(near);
    return Beams.of(crystal.lattice(), connected);
  }

  private ReflectionList near(Incidence incidence, double gmax, double smax) {
    Lattice lattice = crystal.lattice();
    ZoneNet net = new ZoneNet(lattice, axis);
    double reach = gmax * (1 + ROUNDING);
    int layers = (int) Math.floor(reach / net.layerSpacing());
    Rings rings = new Rings(incidence, lattice.direct(axis).normalised(), reach, smax);
    double points = 0;
    for (int n = -layers; n <= layers; n++) {
      Annulus ring = rings.ring(n * net.layerSpacing());
      points += ring.isEmpty() ? 0 : net.expectedPoints(ring);
    }
    if (points > MAX_POINTS) {
      throw new WorkTooLargeException(
          "gmax",
          gmax + " with about " + Math.round(points) + " reflections to look at",
          "at most " + Math.round(MAX_POINTS) + "; lower gmax or smax");
    }
    ReflectionList near = new ReflectionList(lattice);
    ZoneNet.PointVisitor visitor =
        (h, k, l) -> {
          Vector3 g = lattice.reciprocal(new MillerIndices(h, k, l));
          if (g.length() <= reach
              && Math.abs(incidence.excitationError(g)) <= smax * (1 + ROUNDING)) {
            near.add(h, k, l);
          }
        };
    for (int n = -layers; n <= layers; n++) {
      WorkCancelledException.throwIfCancelled();
      Annulus ring = rings.ring(n * net.layerSpacing());
      if (!ring.isEmpty()) {
        net.forEach(n, ring, visitor);
      }
    }
    return near;
  }

  /**
   * Rings about the zone axis that hold every point of a layer within the limits. From |s| <= smax
   * follows that | K^2 - |k + g|^2 | <= 2 smax (K + gmax), a ring about the Laue circle's centre.
   */
  private record Rings(Incidence incidence, Vector3 towardsSource, double gmax, double smax) {

    Annulus ring(double height) {
      double waveNumber2 = incidence.wave().dot(incidence.wave());
      double along = incidence.wave().dot(towardsSource);
      double across = Math.sqrt(Math.max(0, waveNumber2 - along * along));
      double square = waveNumber2 - (along + height) * (along + height);
      double slack = 2 * smax * (Math.sqrt(waveNumber2) + gmax) * (1 + ROUNDING);
      double far2 = gmax * gmax - height * height;
      if (square + slack < 0 || far2 < 0) {
        return new Annulus(Double.POSITIVE_INFINITY, 0);
      }
      double outer = Math.min(Math.sqrt(square + slack) + across, Math.sqrt(far2));
      double inner = Math.sqrt(Math.max(0, square - slack)) - across;
      return new Annulus(Math.max(0, inner - ROUNDING), outer + ROUNDING);
    }
  }

  /** Without those that are no sum of reflections that have a structure factor. */
  private ReflectionList connected(ReflectionList near) {
    IndexLattice sums = ScatteringLattice.of(crystal, structureFactors, near, budget);
    ReflectionList connected = new ReflectionList(crystal.lattice());
    for (int i = 0; i < near.size(); i++) {
      if (sums.contains(near.index(i, 0), near.index(i, 1), near.index(i, 2))) {
        connected.add(near.index(i, 0), near.index(i, 1), near.index(i, 2));
      }
    }
    return connected;
  }

  static void requireSteps(WorkBudget budget, double steps, StructureFactors structureFactors) {
    if (!budget.take(steps)) {
      throw new WorkTooLargeException(
          "crystal",
          structureFactors.atoms()
              + " atoms in the cell, those of a shared site counted one by one",
          "the structure factors of these beams take too long; lower gmax or smax, or give a smaller"
              + " cell or fewer atoms");
    }
  }
}
