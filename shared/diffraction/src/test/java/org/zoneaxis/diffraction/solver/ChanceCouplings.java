package org.zoneaxis.diffraction.solver;

import java.util.Random;
import java.util.function.IntBinaryOperator;

/** Couplings by chance, and the waves behind them by the power series of a matrix. */
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
    double[] vRe = v.re();
    double[] vIm = v.isReal() ? new double[n * n] : v.im();
    int halvings = Math.max(0, Math.getExponent(scaled) + 4);
    double factor = Math.scalb(scaled, -halvings);
    double[][] a = new double[2][n * n];
    for (int at = 0; at < n * n; at++) {
      boolean isOwn = at % n == at / n;
      double re = vRe[at] - absorption * vIm[at] + (isOwn ? diagonal[at % n] : 0);
      double im = vIm[at] + absorption * (vRe[at] + (isOwn ? v.forward() : 0));
      a[0][at] = -factor * im;
      a[1][at] = factor * re;
    }
    double[][] sum = new double[2][n * n];
    double[][] term = new double[2][n * n];
    for (int i = 0; i < n; i++) {
      sum[0][i * n + i] = 1;
      term[0][i * n + i] = 1;
    }
    for (int order = 1; order < 18; order++) {
      term = product(n, a, term, 1.0 / order);
      for (int at = 0; at < n * n; at++) {
        sum[0][at] += term[0][at];
        sum[1][at] += term[1][at];
      }
    }
    for (int halving = 0; halving < halvings; halving++) {
      sum = product(n, sum, sum, 1);
    }
    double[] psi = new double[2 * n];
    System.arraycopy(sum[0], 0, psi, 0, n);
    System.arraycopy(sum[1], 0, psi, n, n);
    return psi;
  }

  /** Of complex matrices by columns, times a factor. */
  private static double[][] product(int n, double[][] left, double[][] right, double factor) {
    double[][] product = new double[2][n * n];
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        double re = factor * right[0][j * n + k];
        double im = factor * right[1][j * n + k];
        for (int i = 0; i < n; i++) {
          double lRe = left[0][k * n + i];
          double lIm = left[1][k * n + i];
          product[0][j * n + i] += lRe * re - lIm * im;
          product[1][j * n + i] += lRe * im + lIm * re;
        }
      }
    }
    return product;
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
