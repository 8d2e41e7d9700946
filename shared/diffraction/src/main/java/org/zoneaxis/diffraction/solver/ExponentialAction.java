package org.zoneaxis.diffraction.solver;

import java.util.Arrays;
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
 * two digits of sixteen.
 */
public final class ExponentialAction {

  /** exp of this is what terms may exceed the wave by. */
  private static final double LARGEST_GROWTH = 4.5;

  /** The largest argument of the Bessel functions in one step. */
  private static final double LARGEST_ARGUMENT = 120;

  /** A wave whose norm grows by more than this has left the ellipse. */
  private static final double ROUNDING = 1e-9;

  private final CouplingMatrix matrix;
  private final double absorption;
  private final double bound;

  /** The couplings, and the bound on the eigenvalues of their matrix in any basis. */
  public ExponentialAction(CouplingMatrix matrix, double bound, double absorption) {
    this.matrix = matrix;
    this.bound = bound;
    this.absorption = absorption;
  }

  /** About how many products of a matrix and a wave, per wave, a foil takes. */
  static double products(Spectrum spectrum, double scale, double thickness) {
    double argument = scale * thickness * spectrum.focus();
    double steps = Math.ceil(argument / stepArgument(spectrum));
    return argument * (1 + 0.5 * (spectrum.growth() - 1)) + 25 * Math.max(1, steps);
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
   * @throws TooManyProductsException where the budget does not hold the products that it takes
   */
  public Waves[] at(double[] diagonal, double[] scales, double[] thicknesses, WorkBudget budget) {
    Waves[] found = at(diagonal, scales, thicknesses, budget, true);
    // Potentials of atoms are positive; were one not, its wave would grow, and would be seen to.
    return found.length == thicknesses.length
        ? found
        : at(diagonal, scales, thicknesses, budget, false);
  }

  /**
   * How many products of a coupling and an amplitude {@link #at} will take.
   *
   * @param diagonal as there
   * @param scales as there
   * @param thickness the largest thickness
   */
  public double cost(double[] diagonal, double[] scales, double thickness) {
    double scale = Arrays.stream(scales).max().orElseThrow();
    return products(spectrum(diagonal, true), scale, thickness)
        * matrix.size()
        * matrix.size()
        * scales.length;
  }

  private Spectrum spectrum(double[] diagonal, boolean isPositive) {
    double least = Arrays.stream(diagonal).min().orElse(0);
    double largest = Arrays.stream(diagonal).max().orElse(0);
    return Spectrum.of(least, largest, matrix.forward(), bound, absorption, isPositive);
  }

  private Waves[] at(
      double[] diagonal,
      double[] scales,
      double[] thicknesses,
      WorkBudget budget,
      boolean isPositive) {
    Spectrum spectrum = spectrum(diagonal, isPositive);
    double scale = Arrays.stream(scales).max().orElseThrow();
    double last = thicknesses[thicknesses.length - 1];
    double products = products(spectrum, scale, last);
    double each = (double) matrix.size() * matrix.size() * scales.length;
    if (!budget.take(products * each)) {
      throw new TooManyProductsException(products * each, budget.left());
    }
    ChebyshevStep step = new ChebyshevStep(matrix, absorption, spectrum, diagonal, scales);
    double longest = stepArgument(spectrum) / (scale * spectrum.focus());
    int steps = Math.max(1, (int) Math.ceil(last / longest));
    Waves[] results = new Waves[thicknesses.length];
    Waves start = Waves.incident(matrix.size(), scales.length);
    int next = 0;
    for (int n = 0; n < steps; n++) {
      double from = last * n / steps;
      double to = n + 1 == steps ? last : last * (n + 1) / steps;
      int first = next;
      while (next < thicknesses.length && thicknesses[next] <= to) {
        next++;
      }
      double[] within = new double[next - first + 1];
      for (int i = first; i < next; i++) {
        within[i - first] = thicknesses[i] - from;
      }
      within[next - first] = to - from;
      Waves[] waves = step.from(start, within);
      System.arraycopy(waves, 0, results, first, next - first);
      Waves end = waves[next - first];
      if (isPositive && end.norm() > start.norm() * (1 + ROUNDING) + ROUNDING) {
        return new Waves[0];
      }
      start = end;
      WorkCancelledException.throwIfCancelled();
    }
    return results;
  }
}
