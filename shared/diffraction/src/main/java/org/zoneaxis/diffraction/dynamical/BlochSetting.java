package org.zoneaxis.diffraction.dynamical;

import java.util.Arrays;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.solver.CouplingMatrix;
import org.zoneaxis.diffraction.solver.TooManyProductsException;
import org.zoneaxis.diffraction.solver.Waves;

/**
 * The beams that take part under one incidence, and their couplings.
 *
 * @param crystal the crystal
 * @param axis the zone axis
 * @param parameters what they were chosen by
 * @param incidence the incident wave
 * @param beams the beams
 * @param couplings their couplings
 */
record BlochSetting(
    Crystal crystal,
    ZoneAxis axis,
    DynamicalParameters parameters,
    Incidence incidence,
    Beams beams,
    CouplingMatrix couplings) {

  /** More beams are not coupled: their matrix would take more than 40 megabytes. */
  static final int MAX_BEAMS = 1500;

  /** Products of a coupling and an amplitude for one answer: some seconds. */
  static final double PRODUCTS = 3e9;

  /** Steps of gmax and smax in 1/angstrom. */
  private static final double GMAX_STEPS = 100;

  private static final double SMAX_STEPS = 1000;

  /**
   * Chooses beams and couples them.
   *
   * @throws WorkTooLargeException where there are too many
   */
  static BlochSetting of(Crystal crystal, ZoneAxis axis, DynamicalParameters parameters) {
    Incidence incidence =
        Incidence.of(
            crystal.lattice(), axis, parameters.beam(), parameters.laue(), parameters.foil());
    StructureFactors structureFactors =
        new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), parameters::debyeWaller);
    WorkBudget budget = new WorkBudget();
    Beams beams =
        new BeamSelection(crystal, axis, structureFactors, budget)
            .select(incidence, parameters.gmax(), parameters.smax());
    requireFew(beams, incidence, parameters);
    CouplingMatrix couplings =
        Couplings.of(beams, crystal.lattice(), structureFactors, incidence.massRatio(), budget);
    return new BlochSetting(crystal, axis, parameters, incidence, beams, couplings);
  }

  private static void requireFew(Beams beams, Incidence incidence, DynamicalParameters parameters) {
    if (beams.size() > MAX_BEAMS) {
      throw tooMany(beams, incidence, parameters, MAX_BEAMS, beams.size() + " beams");
    }
  }

  /** A refusal that names the limits within which so many beams are left. */
  private static WorkTooLargeException tooMany(
      Beams beams, Incidence incidence, DynamicalParameters parameters, int fit, String with) {
    double beyond = beams.vectors().get(Math.max(1, fit)).length();
    double[] errors = beams.excitationErrors(incidence);
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.abs(errors[i]);
    }
    Arrays.sort(errors);
    double beyondError = errors[Math.max(1, fit)];
    double gmax = (Math.ceil(beyond * GMAX_STEPS * (1 - 1e-9)) - 1) / GMAX_STEPS;
    double smax = (Math.ceil(beyondError * SMAX_STEPS * (1 - 1e-9)) - 1) / SMAX_STEPS;
    return new WorkTooLargeException(
        "gmax",
        parameters.gmax() + " with " + with + ", of which " + fit + " fit",
        "gmax at most " + gmax + " with this smax, or smax at most " + smax + " with this gmax");
  }

  /**
   * Where a beam stands among the beams.
   *
   * @throws MissingBeamException where it takes no part
   */
  int find(MillerIndices hkl) {
    return beams.find(hkl).orElseThrow(() -> missing(hkl));
  }

  private MissingBeamException missing(MillerIndices hkl) {
    Vector3 g = crystal.lattice().reciprocal(hkl);
    double error = Math.abs(incidence.excitationError(g));
    boolean isNear = g.length() <= parameters.gmax() && error <= parameters.smax();
    return new MissingBeamException(
        hkl,
        isNear
            ? "the lattice centring forbids it"
            : "it would with gmax of at least "
                + Math.ceil(g.length() * GMAX_STEPS) / GMAX_STEPS
                + " and smax of at least "
                + Math.ceil(error * SMAX_STEPS) / SMAX_STEPS);
  }

  Vector3 towardsSource() {
    return crystal.lattice().direct(axis).normalised();
  }

  FoilWaves waves() {
    return new FoilWaves(beams, couplings, incidence, towardsSource(), parameters.absorption());
  }

  /**
   * The amplitudes of all beams at some thicknesses.
   *
   * @param thicknesses ascending, in angstrom
   * @throws WorkTooLargeException where the waves take too long to compute
   */
  Waves[] amplitudes(double[] thicknesses) {
    FoilWaves waves = waves();
    try {
      return waves.at(thicknesses, new WorkBudget(PRODUCTS));
    } catch (TooManyProductsException e) {
      double thickest = thicknesses[thicknesses.length - 1] * e.share();
      int fit = (int) Math.floor(beams.size() * Math.sqrt(e.share()));
      WorkTooLargeException fewer =
          tooMany(beams, incidence, parameters, fit, beams.size() + " beams");
      throw new WorkTooLargeException(
          "thickness",
          thicknesses[thicknesses.length - 1] / 10 + " nm with " + beams.size() + " beams",
          "at most about "
              + Math.floor(thickest) / 10
              + " nm with these beams; or "
              + fewer.limit());
    }
  }
}
