package org.zoneaxis.diffraction.solver;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.diffraction.WorkBudget;

/**
 * Waves in a foil: psi(t) = exp(i pi t A/(k.N)) psi(0) by the Chebyshev expansion of the
 * exponential,
 *
 * <pre>exp(i x Z) = J_0(x) + 2 sum over m of i^m J_m(x) T_m(Z)</pre>
 *
 * (H. Tal-Ezer and R. Kosloff, J. Chem. Phys. 81 (1984) 3967), with x = pi t f/(k.N), A = centre +
 * f Z. Only products of A with a wave are needed, about as many as x and some twenty, and they
 * serve all thicknesses of a step. With absorption the terms may grow by exp(pi t b/(k.N)), b half
 * the width of the ellipse that holds the eigenvalues; steps are short enough to lose no more than
 * two digits of sixteen. Series of many thicknesses take two steps from their boundary, both ways;
 * back into the foil absorption grows, and three digits may go.
 */
public final class ExponentialAction {

  /** exp of this is what terms may exceed the wave by. */
  private static final double LARGEST_GROWTH = 4.5;

  /** The largest argument of the Bessel functions in one step. */
  private static final double LARGEST_ARGUMENT = 120;

  /** A wave whose norm grows by more than this has left the ellipse. */
  private static final double ROUNDING = 1e-9;

  /** Steps of a budget for a complex product, where several waves share the couplings. */
  private static final double STEPS_A_PRODUCT = 0.4;

  /** The same for one wave alone: every coupling is fetched for one product. */
  private static final double STEPS_A_PRODUCT_ALONE = 0.6;

  /** What is saved where couplings are real. */
  private static final double REAL = 0.6;

  /** Steps for an amplitude's share in the sum for one thickness. */
  private static final double STEPS_A_TERM = 1;

  private final CouplingMatrix matrix;
  private final double absorption;
  private final double bound;

  /** The couplings, and the bound on the eigenvalues of their matrix in any basis. */
  public ExponentialAction(CouplingMatrix matrix, double bound, double absorption) {
    this.matrix = matrix;
    this.bound = bound;
    this.absorption = absorption;
  }

  private static double stepArgument(Spectrum spectrum) {
    return spectrum.imaginary() == 0
        ? LARGEST_ARGUMENT
        : Math.min(LARGEST_ARGUMENT, LARGEST_GROWTH * spectrum.focus() / spectrum.imaginary());
  }

  /**
   * The waves at some thicknesses.
   *
   * @param diagonal 2 (k.N) s of beam i of wave c at i * waves + c, in 1/angstrom^2
   * @param scales pi/(k.N) of every wave, in angstrom
   * @param thicknesses ascending, in angstrom
   * @return the waves at each thickness
   * @throws StepsExceededException where the budget does not hold the steps that it takes
   */
  public Waves[] at(double[] diagonal, double[] scales, double[] thicknesses, WorkBudget budget) {
    Waves[] found = new Waves[thicknesses.length];
    int[] all = IntStream.range(0, matrix.size()).toArray();
    forEach(diagonal, scales, thicknesses, all, budget, (index, waves) -> found[index] = waves);
    return found;
  }

  /** Takes the waves at a thickness. */
  public interface Receiver {

    /**
     * The waves at a thickness; where they come again, the first were of no use.
     *
     * @param index of the thickness
     */
    void take(int index, Waves waves);
  }

  /**
   * As above, one thickness after the other, so that not all need be kept.
   *
   * @param wanted the beams whose amplitudes are wanted, ascending; the waves are of these
   */
  public void forEach(
      double[] diagonal,
      double[] scales,
      double[] thicknesses,
      int[] wanted,
      WorkBudget budget,
      Receiver receiver) {
    // Potentials of atoms are positive; were one not, its wave would grow, and would be seen to.
    if (!isDone(diagonal, scales, thicknesses, wanted, budget, true, receiver)) {
      isDone(diagonal, scales, thicknesses, wanted, budget, false, receiver);
    }
  }

  /**
   * How many steps of a {@link WorkBudget} {@link #at} will take.
   *
   * @param diagonal as there
   * @param scales as there
   * @param thicknesses as there
   */
  public double cost(double[] diagonal, double[] scales, double[] thicknesses) {
    return cost(spectrum(diagonal, true), scales, thicknesses);
  }

  private double cost(Spectrum spectrum, double[] scales, double[] thicknesses) {
    double last = thicknesses[thicknesses.length - 1];
    double scale = Arrays.stream(scales).max().orElseThrow();
    int steps = steps(spectrum, scale, last);
    double argument = scale * last / steps * spectrum.focus();
    double terms = BesselFunctions.until(argument, spectrum.growth()).length;
    double amplitudes = (double) matrix.size() * scales.length;
    return terms
        * amplitudes
        * (steps * matrix.size() * product(scales.length)
            + STEPS_A_TERM * (steps + thicknesses.length));
  }

  /** Steps of a budget for a product of a coupling and an amplitude; sums wait for memory. */
  private double product(int waves) {
    double complex = waves > 1 ? STEPS_A_PRODUCT : STEPS_A_PRODUCT_ALONE;
    return matrix.isReal() ? REAL * complex : complex;
  }

  private static int steps(Spectrum spectrum, double scale, double last) {
    double longest = stepArgument(spectrum) / (scale * spectrum.focus());
    return Math.max(1, (int) Math.ceil(last / longest));
  }

  private Spectrum spectrum(double[] diagonal, boolean isPositive) {
    double least = Arrays.stream(diagonal).min().orElse(0);
    double largest = Arrays.stream(diagonal).max().orElse(0);
    return Spectrum.of(least, largest, matrix.forward(), bound, absorption, isPositive);
  }

  private boolean isDone(
      double[] diagonal,
      double[] scales,
      double[] thicknesses,
      int[] wanted,
      WorkBudget budget,
      boolean isPositive,
      Receiver receiver) {
    Spectrum spectrum = spectrum(diagonal, isPositive);
    double cost = cost(spectrum, scales, thicknesses);
    if (!budget.take(cost)) {
      throw new StepsExceededException(cost, budget.left());
    }
    ChebyshevStep step = new ChebyshevStep(matrix, absorption, spectrum, diagonal, scales);
    double last = thicknesses[thicknesses.length - 1];
    int steps = steps(spectrum, Arrays.stream(scales).max().orElseThrow(), last);
    Waves start = Waves.incident(matrix.size(), scales.length);
    int next = 0;
    int together = thicknesses.length < ChebyshevStep.MANY ? 1 : 2;
    for (int n = 0; n < steps; n += together) {
      int through = Math.min(n + together, steps);
      double from = last * n / steps;
      double to = through == steps ? last : last * through / steps;
      int first = next;
      while (next < thicknesses.length && thicknesses[next] <= to) {
        next++;
      }
      double[] within = new double[next - first + 1];
      for (int i = first; i < next; i++) {
        within[i - first] = thicknesses[i] - from;
      }
      within[next - first] = to - from;
      Waves[] waves = step.from(start, within, through - n, wanted);
      for (int i = first; i < next; i++) {
        receiver.take(i, waves[i - first]);
      }
      Waves end = waves[next - first];
      if (isPositive && end.norm() > start.norm() * (1 + ROUNDING) + ROUNDING) {
        return false;
      }
      start = end;
      WorkCancelledException.throwIfCancelled();
    }
    return true;
  }
}
