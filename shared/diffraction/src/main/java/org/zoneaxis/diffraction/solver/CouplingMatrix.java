package org.zoneaxis.diffraction.solver;

import java.util.Arrays;
import org.zoneaxis.crystal.WorkCancelledException;

/** How strongly beams scatter into one another, in 1/angstrom^2: a Hermitian matrix, by columns. */
public final class CouplingMatrix {

  /** Steps towards the bound on the largest eigenvalue; it holds after each. */
  private static final int BOUND_STEPS = 6;

  private final int size;
  private final double[] re;
  private final double[] im;
  private final double forward;

  /**
   * A matrix; the arrays are kept, not copied.
   *
   * @param size how many beams
   * @param re real part of the coupling from beam j to beam i, at j * size + i
   * @param im imaginary part; of length 0 where all couplings are real
   * @param forward the mean potential U_0, which is not on the diagonal
   */
  public CouplingMatrix(int size, double[] re, double[] im, double forward) {
    this.size = size;
    this.re = re;
    this.im = im;
    this.forward = forward;
  }

  /** How many beams. */
  public int size() {
    return size;
  }

  /** Real parts by columns; not a copy. */
  public double[] re() {
    return re;
  }

  /** Imaginary parts by columns, of length 0 where all are real; not a copy. */
  public double[] im() {
    return im;
  }

  /** U_0. */
  public double forward() {
    return forward;
  }

  /** Whether all couplings are real. */
  public boolean isReal() {
    return im.length == 0;
  }

  double imaginary(int index) {
    return isReal() ? 0 : im[index];
  }

  /**
   * A bound on the largest modulus of an eigenvalue: that of the matrix of moduli, by the quotients
   * of L. Collatz, Math. Z. 48 (1942) 221.
   */
  public double bound() {
    double[] moduli = new double[re.length];
    for (int i = 0; i < moduli.length; i++) {
      double imaginary = imaginary(i);
      moduli[i] = Math.sqrt(re[i] * re[i] + imaginary * imaginary);
    }
    double[] vector = new double[size];
    Arrays.fill(vector, 1);
    double bound = Double.POSITIVE_INFINITY;
    for (int step = 0; step < BOUND_STEPS; step++) {
      WorkCancelledException.throwIfCancelled();
      double[] image = image(moduli, vector);
      double largest = 0;
      double scale = 0;
      for (int i = 0; i < size; i++) {
        largest = Math.max(largest, image[i] / vector[i]);
        scale = Math.max(scale, image[i]);
      }
      bound = Math.min(bound, largest);
      if (!(scale > 0)) {
        return 0;
      }
      for (int i = 0; i < size; i++) {
        // Kept above 0, where every quotient is a bound.
        vector[i] = Math.max(image[i] / scale, 1e-3);
      }
    }
    return bound;
  }

  private double[] image(double[] moduli, double[] vector) {
    double[] image = new double[size];
    for (int j = 0; j < size; j++) {
      double factor = vector[j];
      int column = j * size;
      for (int i = 0; i < size; i++) {
        image[i] += moduli[column + i] * factor;
      }
    }
    return image;
  }
}
