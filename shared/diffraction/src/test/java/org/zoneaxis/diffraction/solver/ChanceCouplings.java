package org.zoneaxis.diffraction.solver;

import java.util.Random;
import java.util.function.IntBinaryOperator;

/** Couplings by chance, and the waves behind them by power series in short steps. */
final class ChanceCouplings {

  static final double FORWARD = 0.08;

  private ChanceCouplings() {}

  /** As those of an atomic potential: with U_0 on its diagonal no eigenvalue is negative. */
  static CouplingMatrix positive(int size, boolean isReal, long seed) {
    Random random = new Random(seed);
    double[][] bRe = gaussians(size, random);
    double[][] bIm = isReal ? new double[size][size] : gaussians(size, random);
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        double product = 0;
        double crossed = 0;
        for (int k = 0; k < size; k++) {
          product += bRe[i][k] * bRe[j][k] + bIm[i][k] * bIm[j][k];
          crossed += bIm[i][k] * bRe[j][k] - bRe[i][k] * bIm[j][k];
        }
        re[j * size + i] = product;
        im[j * size + i] = crossed;
      }
    }
    double[] scale = new double[size];
    for (int i = 0; i < size; i++) {
      scale[i] = Math.sqrt(FORWARD / re[i * size + i]);
    }
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        re[j * size + i] = i == j ? 0 : re[j * size + i] * scale[i] * scale[j];
        im[j * size + i] = i == j ? 0 : im[j * size + i] * scale[i] * scale[j];
      }
    }
    return new CouplingMatrix(size, re, isReal ? new double[0] : im, FORWARD);
  }

  /** The same sum of V and what a permutation of its own inverse makes of it, or of V conjugate. */
  static CouplingMatrix symmetric(CouplingMatrix v, int[] permutation, boolean isConjugate) {
    int n = v.size();
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    IntBinaryOperator image = (i, j) -> permutation[j] * n + permutation[i];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        int at = j * n + i;
        int to = image.applyAsInt(i, j);
        re[at] = (v.re()[at] + v.re()[to]) / 2;
        im[at] = (v.imaginary(at) + (isConjugate ? -1 : 1) * v.imaginary(to)) / 2;
      }
    }
    return new CouplingMatrix(n, re, im, v.forward());
  }

  /**
   * d_i V_ij conj(d_j) with d_i = exp(i angle): other phases of the beams, the same intensities.
   */
  static CouplingMatrix rephased(CouplingMatrix v, double... angles) {
    int n = v.size();
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        int at = j * n + i;
        double cos = Math.cos(angles[i] - angles[j]);
        double sin = Math.sin(angles[i] - angles[j]);
        re[at] = v.re()[at] * cos - v.imaginary(at) * sin;
        im[at] = v.re()[at] * sin + v.imaginary(at) * cos;
      }
    }
    return new CouplingMatrix(n, re, im, v.forward());
  }

  /** exp(i scale t A) of the first beam, A = D + i kappa U_0 + (1 + i kappa) V; re then im. */
  static double[] waves(CouplingMatrix v, double absorption, double[] diagonal, double scaled) {
    int n = v.size();
    double[] psi = new double[2 * n];
    psi[0] = 1;
    int steps = 1 + (int) (8 * Math.abs(scaled));
    for (int step = 0; step < steps; step++) {
      double[] term = psi.clone();
      for (int order = 1; order < 18; order++) {
        double factor = scaled / steps / order;
        double[] next = new double[2 * n];
        for (int i = 0; i < n; i++) {
          double re = diagonal[i] * term[i] - absorption * v.forward() * term[n + i];
          double im = diagonal[i] * term[n + i] + absorption * v.forward() * term[i];
          for (int j = 0; j < n; j++) {
            int at = j * n + i;
            double aRe = v.re()[at] - absorption * v.imaginary(at);
            double aIm = v.imaginary(at) + absorption * v.re()[at];
            re += aRe * term[j] - aIm * term[n + j];
            im += aRe * term[n + j] + aIm * term[j];
          }
          next[i] = -factor * im;
          next[n + i] = factor * re;
        }
        for (int i = 0; i < 2 * n; i++) {
          psi[i] += next[i];
        }
        term = next;
      }
    }
    return psi;
  }

  /** Numbers between -1 and 1. */
  static double[] numbers(int count, long seed) {
    return new Random(seed).doubles(count, -1, 1).toArray();
  }

  private static double[][] gaussians(int size, Random random) {
    double[][] values = new double[size][size];
    for (double[] row : values) {
      for (int k = 0; k < size; k++) {
        row[k] = random.nextGaussian();
      }
    }
    return values;
  }
}
