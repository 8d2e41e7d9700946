package org.zoneaxis.diffraction.dynamical;

import java.util.Arrays;
import java.util.function.Supplier;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.dynamical.limit.BeamLimits;
import org.zoneaxis.diffraction.dynamical.limit.BeamReach;
import org.zoneaxis.diffraction.dynamical.limit.MissingBeamException;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.solver.CouplingMatrix;
import org.zoneaxis.diffraction.solver.StepsExceededException;
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

  /** A foil that is so much thinner is no advice. */
  private static final double LEAST_SHARE = 0.02;

  /**
   * Chooses beams and couples them.
   *
   * @param budget that of the answer
   * @throws MissingBeamException where one that shall take part cannot
   * @throws WorkTooLargeException where there are too many
   */
  static BlochSetting of(
      Crystal crystal, ZoneAxis axis, DynamicalParameters parameters, WorkBudget budget) {
    Incidence incidence =
        Incidence.of(
            crystal.lattice(), axis, parameters.beam(), parameters.laue(), parameters.foil());
    StructureFactors structureFactors =
        new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), parameters::debyeWaller);
    Beams beams =
        new BeamSelection(crystal, axis, structureFactors, budget)
            .select(incidence, parameters, MAX_BEAMS);
    CouplingMatrix couplings =
        Couplings.of(beams, crystal.lattice(), structureFactors, incidence.massRatio(), budget);
    return new BlochSetting(crystal, axis, parameters, incidence, beams, couplings);
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
    if (!parameters.only().isEmpty()) {
      return new MissingBeamException(hkl, "only the beams that are chosen do");
    }
    Vector3 g = crystal.lattice().reciprocal(hkl);
    return new BeamReach(parameters.gmax(), parameters.smax())
        .missing(hkl, g.length(), incidence.excitationError(g));
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
   * @param budget that of the answer
   * @throws WorkTooLargeException where the waves take too long to compute
   */
  Waves[] amplitudes(double[] thicknesses, WorkBudget budget) {
    return amplitudes(waves(), thicknesses, budget);
  }

  /** The same by waves that there are already. */
  Waves[] amplitudes(FoilWaves waves, double[] thicknesses, WorkBudget budget) {
    return within(waves, thicknesses, budget, () -> waves.at(thicknesses, budget));
  }

  /** What all beams have at some thicknesses; as above. */
  FoilWaves.Series series(double[] thicknesses, WorkBudget budget) {
    FoilWaves waves = waves();
    return within(waves, thicknesses, budget, () -> waves.series(thicknesses, budget));
  }

  /** The intensities of some beams, by thickness and in their order; as above. */
  double[][] intensities(int[] some, double[] thicknesses, WorkBudget budget) {
    FoilWaves waves = waves();
    return within(waves, thicknesses, budget, () -> waves.intensities(some, thicknesses, budget));
  }

  private <T> T within(FoilWaves waves, double[] thicknesses, WorkBudget budget, Supplier<T> work) {
    try {
      return work.get();
    } catch (StepsExceededException e) {
      double fit = 1;
      while (fit > LEAST_SHARE && waves.cost(times(thicknesses, fit)) > budget.left()) {
        fit *= 0.95;
      }
      double thickest = thicknesses[thicknesses.length - 1];
      int beamsThatFit = (int) Math.floor(beams.size() * Math.sqrt(e.share()));
      throw new WorkTooLargeException(
          "thickness",
          thickest / 10 + " nm with " + beams.size() + " beams",
          (fit > LEAST_SHARE
                  ? "at most " + Math.floor(thickest * fit) / 10 + " nm with these beams; or "
                  : "")
              + limits().within(beamsThatFit));
    }
  }

  private static double[] times(double[] thicknesses, double factor) {
    return Arrays.stream(thicknesses).map(thickness -> thickness * factor).toArray();
  }

  /** What limits of gmax and smax leave of the beams. */
  BeamLimits limits() {
    return new BeamLimits(
        beams.vectors().stream().mapToDouble(Vector3::length).toArray(),
        beams.excitationErrors(incidence));
  }
}
