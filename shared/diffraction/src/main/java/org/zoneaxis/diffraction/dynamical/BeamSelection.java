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
import org.zoneaxis.diffraction.dynamical.limit.BeamLimits;
import org.zoneaxis.diffraction.dynamical.limit.BeamReach;
import org.zoneaxis.diffraction.dynamical.limit.MissingBeamException;
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

  /** That of the limits: rings must hold whatever is within them. */
  private static final double ROUNDING = BeamReach.ROUNDING;

  /** More points than this are not looked at: a tenth of a second. */
  private static final double MAX_POINTS = 1e6;

  /** Steps of gmax in 1/angstrom, and the smallest one that can be asked for. */
  private static final double GMAX_STEPS = 100;

  private static final int LEAST_GMAX_STEPS = 20;

  /** How many reflections are looked at before it is asked whether anybody still waits. */
  private static final int ONCE_IN = 4096;

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

  /**
   * Beams in the order of |g|, then h, k, l, all ascending; the direct beam is the first. Where
   * beams are chosen these alone and the direct one, as far as there is scattering into them.
   *
   * @param most how many there may be
   * @throws MissingBeamException where one that shall take part cannot
   * @throws WorkTooLargeException where there are more; it names the limits that leave as many
   */
  Beams select(Incidence incidence, DynamicalParameters parameters, int most) {
    if (!parameters.only().isEmpty()) {
      return chosen(incidence, parameters);
    }
    double gmax = parameters.gmax();
    ReflectionList connected = connected(near(incidence, gmax, parameters.smax(), most), most);
    if (connected.size() > most) {
      throw limits(connected, incidence).refusal(gmax, most, connected.size() + " beams");
    }
    return Beams.of(crystal.lattice(), connected);
  }

  private Beams chosen(Incidence incidence, DynamicalParameters parameters) {
    BeamReach reach = new BeamReach(parameters.gmax(), parameters.smax());
    ReflectionList list = new ReflectionList(crystal.lattice());
    list.add(0, 0, 0);
    for (MillerIndices hkl : parameters.only()) {
      Vector3 g = crystal.lattice().reciprocal(hkl);
      double error = incidence.excitationError(g);
      if (!reach.holds(g.length(), error)) {
        throw reach.missing(hkl, g.length(), error);
      }
      list.add(hkl.h(), hkl.k(), hkl.l());
    }
    Beams beams = Beams.of(crystal.lattice(), connected(list, list.size()));
    for (MillerIndices hkl : parameters.only()) {
      if (beams.find(hkl).isEmpty()) {
        throw BeamReach.unreached(hkl);
      }
    }
    return beams;
  }

  private BeamLimits limits(ReflectionList beams, Incidence incidence) {
    double[] lengths = new double[beams.size()];
    double[] errors = new double[beams.size()];
    for (int i = 0; i < lengths.length; i++) {
      if (i % ONCE_IN == 0) {
        WorkCancelledException.throwIfCancelled();
      }
      lengths[i] = Math.sqrt(beams.g2(i));
      errors[i] = incidence.excitationError(crystal.lattice().reciprocal(beams.hkl(i)));
    }
    return new BeamLimits(lengths, errors);
  }

  private ReflectionList near(Incidence incidence, double gmax, double smax, int most) {
    Lattice lattice = crystal.lattice();
    ZoneNet net = new ZoneNet(lattice, axis);
    double points = points(net, incidence, gmax, smax);
    if (points > MAX_POINTS) {
      throw tooManyPoints(net, incidence, gmax, smax, most);
    }
    double reach = gmax * (1 + ROUNDING);
    int layers = (int) Math.floor(reach / net.layerSpacing());
    Rings rings = new Rings(incidence, lattice.direct(axis).normalised(), reach, smax);
    ReflectionList near = new ReflectionList(lattice);
    BeamReach limits = new BeamReach(gmax, smax);
    ZoneNet.PointVisitor visitor =
        (h, k, l) -> {
          Vector3 g = lattice.reciprocal(new MillerIndices(h, k, l));
          if (limits.holds(g.length(), incidence.excitationError(g))) {
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

  /** About how many points of all layers lie in the rings that hold the beams. */
  private double points(ZoneNet net, Incidence incidence, double gmax, double smax) {
    double reach = gmax * (1 + ROUNDING);
    int layers = (int) Math.floor(reach / net.layerSpacing());
    Rings rings = new Rings(incidence, crystal.lattice().direct(axis).normalised(), reach, smax);
    double points = 0;
    for (int n = -layers; n <= layers; n++) {
      Annulus ring = rings.ring(n * net.layerSpacing());
      points += ring.isEmpty() ? 0 : net.expectedPoints(ring);
    }
    return points;
  }

  /** So many that not even their number is worth counting; it names a gmax that surely fits. */
  private WorkTooLargeException tooManyPoints(
      ZoneNet net, Incidence incidence, double gmax, double smax, int most) {
    int fits = (int) Math.floor(gmax * GMAX_STEPS);
    while (fits >= LEAST_GMAX_STEPS && points(net, incidence, fits / GMAX_STEPS, smax) > most) {
      fits--;
    }
    return new WorkTooLargeException(
        "gmax",
        gmax
            + " with about "
            + Math.round(points(net, incidence, gmax, smax))
            + " reflections near the Ewald sphere, of which "
            + most
            + " fit as beams",
        fits < LEAST_GMAX_STEPS
            ? "no gmax is small enough; lower smax, or give a smaller cell"
            : "at most " + fits / GMAX_STEPS + " with this smax");
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
  private ReflectionList connected(ReflectionList near, int most) {
    IndexLattice sums = ScatteringLattice.of(crystal, structureFactors, near, most, budget);
    ReflectionList connected = new ReflectionList(crystal.lattice());
    for (int i = 0; i < near.size(); i++) {
      if (i % ONCE_IN == 0) {
        WorkCancelledException.throwIfCancelled();
      }
      if (sums.contains(near.index(i, 0), near.index(i, 1), near.index(i, 2))) {
        connected.add(near.index(i, 0), near.index(i, 1), near.index(i, 2));
      }
    }
    return connected;
  }

  /** Computes structure factors as far as the budget goes. */
  static void fill(
      ReflectionList reflections, StructureFactors structureFactors, WorkBudget budget) {
    if (!budget.take(structureFactors.steps(reflections))) {
      throw tooMany(structureFactors);
    }
    structureFactors.fill(reflections);
  }

  /** Whether a budget has so many steps, which are not taken. */
  static void requireSteps(WorkBudget budget, double steps, StructureFactors structureFactors) {
    if (steps > budget.left()) {
      throw tooMany(structureFactors);
    }
  }

  private static WorkTooLargeException tooMany(StructureFactors structureFactors) {
    return new WorkTooLargeException(
        "crystal",
        structureFactors.atoms() + " atoms in the cell, those of a shared site counted one by one",
        "the structure factors of these beams take too long; lower gmax or smax, or give a smaller"
            + " cell or fewer atoms");
  }
}
