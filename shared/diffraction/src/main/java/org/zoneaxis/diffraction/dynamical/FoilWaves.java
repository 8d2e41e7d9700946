package org.zoneaxis.diffraction.dynamical;

import java.util.List;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.solver.BasisAmplitudes;
import org.zoneaxis.diffraction.solver.BeamPermutation;
import org.zoneaxis.diffraction.solver.CouplingMatrix;
import org.zoneaxis.diffraction.solver.ExponentialAction;
import org.zoneaxis.diffraction.solver.OrbitAmplitudes;
import org.zoneaxis.diffraction.solver.RealForm;
import org.zoneaxis.diffraction.solver.SymmetryReduction;
import org.zoneaxis.diffraction.solver.Waves;

/**
 * The beams of one direction of incidence in a foil, reduced by what symmetry there is.
 *
 * <pre>A_ii = 2 (k.N) s_i + i kappa U_0,  A_ij = (1 + i kappa) U(g_j - g_i)</pre>
 *
 * and psi(t) = exp(i pi t A/(k.N)) psi(0): C. J. Humphreys, Rep. Prog. Phys. 42 (1979) 1825, in the
 * frame of the foil; the sign of the phase is that of exp(2 pi i k.r).
 */
final class FoilWaves {

  private final SymmetryReduction orbits;
  private final RealForm basis;
  private final ExponentialAction action;
  private final double[] diagonal;
  private final double alongNormal;
  private final int beams;

  /**
   * The beams in a foil.
   *
   * @param couplings of all beams
   * @param towardsSource unit vector of the zone axis
   */
  FoilWaves(
      Beams beams,
      CouplingMatrix couplings,
      Incidence incidence,
      Vector3 towardsSource,
      double absorption) {
    double[] errors = beams.excitationErrors(incidence);
    List<BeamPermutation> permutations = BeamPermutations.of(beams, errors, towardsSource);
    this.orbits = SymmetryReduction.of(couplings, permutations);
    this.basis =
        RealForm.of(
            orbits.matrix(),
            permutations.stream().map(BeamPermutation::image).map(orbits::onOrbits).toList());
    this.action = new ExponentialAction(basis.matrix(), orbits.matrix().bound(), absorption);
    this.alongNormal = incidence.alongNormal();
    this.beams = beams.size();
    int[] representatives = orbits.representatives();
    this.diagonal = new double[representatives.length];
    for (int a = 0; a < diagonal.length; a++) {
      diagonal[a] = 2 * alongNormal * errors[representatives[a]];
    }
  }

  /** How many amplitudes are computed. */
  int unknowns() {
    return diagonal.length;
  }

  /** Whether they are coupled by real numbers. */
  boolean isReal() {
    return basis.matrix().isReal();
  }

  /** How many steps of a budget {@link #at} takes. */
  double cost(double[] thicknesses) {
    return action.cost(diagonal, scales(), thicknesses);
  }

  /**
   * The amplitudes of all beams.
   *
   * @param thicknesses ascending, in angstrom, at least 0
   */
  Waves[] at(double[] thicknesses, WorkBudget budget) {
    Waves[] all = new Waves[thicknesses.length];
    forEach(all(), thicknesses, budget, (index, waves) -> all[index] = waves);
    return all;
  }

  /**
   * What all beams have at some thicknesses, orbit by orbit: what symmetry makes equal is not
   * spread over beams of which few are wanted.
   *
   * @param thicknesses ascending, in angstrom, at least 0
   */
  Series series(double[] thicknesses, WorkBudget budget) {
    Waves[] amplitudes = new Waves[thicknesses.length];
    BasisAmplitudes ofBasis = basis.amplitudes(IntStream.range(0, unknowns()).toArray());
    act(
        ofBasis.vectors(),
        thicknesses,
        budget,
        (index, waves) -> amplitudes[index] = ofBasis.of(waves));
    return new Series(orbits, List.of(amplitudes));
  }

  /**
   * What all beams have, by thickness.
   *
   * @param orbits how the beams are brought together by symmetry
   * @param amplitudes those of orbits, each shared by its beams
   */
  record Series(SymmetryReduction orbits, List<Waves> amplitudes) {

    /** The largest intensity of each beam at any of the thicknesses. */
    double[] peaks() {
      double[] peaks = new double[orbits.representatives().length];
      for (Waves waves : amplitudes) {
        for (int a = 0; a < peaks.length; a++) {
          peaks[a] = Math.max(peaks[a], waves.intensity(a, 0));
        }
      }
      return orbits.shares(peaks);
    }

    /** The intensities of some beams, by thickness and in their order. */
    double[][] intensities(int[] beams) {
      OrbitAmplitudes ofOrbits = orbits.amplitudes(beams);
      return amplitudes.stream()
          .map(waves -> FoilWaves.intensities(ofOrbits.of(waves.rows(ofOrbits.orbits()))))
          .toArray(double[][]::new);
    }
  }

  /**
   * The intensities of some beams, by thickness and in their order.
   *
   * @param thicknesses ascending, in angstrom, at least 0
   */
  double[][] intensities(int[] beams, double[] thicknesses, WorkBudget budget) {
    double[][] intensities = new double[thicknesses.length][];
    forEach(beams, thicknesses, budget, (index, waves) -> intensities[index] = intensities(waves));
    return intensities;
  }

  private int[] all() {
    return IntStream.range(0, beams).toArray();
  }

  private static double[] intensities(Waves waves) {
    double[] intensities = new double[waves.re().length];
    for (int beam = 0; beam < intensities.length; beam++) {
      intensities[beam] = waves.intensity(beam, 0);
    }
    return intensities;
  }

  private void forEach(
      int[] wanted, double[] thicknesses, WorkBudget budget, ExponentialAction.Receiver receiver) {
    OrbitAmplitudes ofOrbits = orbits.amplitudes(wanted);
    BasisAmplitudes ofBasis = basis.amplitudes(ofOrbits.orbits());
    act(
        ofBasis.vectors(),
        thicknesses,
        budget,
        (index, waves) -> receiver.take(index, ofOrbits.of(ofBasis.of(waves))));
  }

  private void act(
      int[] vectors, double[] thicknesses, WorkBudget budget, ExponentialAction.Receiver receiver) {
    action.forEach(diagonal, scales(), thicknesses, vectors, budget, receiver);
  }

  private double[] scales() {
    return new double[] {Math.PI / alongNormal};
  }
}
