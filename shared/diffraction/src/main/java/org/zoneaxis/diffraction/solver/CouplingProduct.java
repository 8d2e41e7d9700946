package org.zoneaxis.diffraction.solver;

/**
 * Products of a coupling matrix with waves, y += V x, real and imaginary parts in arrays of their
 * own.
 *
 * <p>Innermost loops run over neighbours in memory; every sum has one order. Several waves are for
 * {@link SeveralWaves}.
 */
final class CouplingProduct {

  private final CouplingMatrix matrix;
  private final SeveralWaves several;
  private final int waves;

  CouplingProduct(CouplingMatrix matrix, int waves) {
    this.matrix = matrix;
    this.waves = waves;
    this.several = new SeveralWaves(matrix, waves);
  }

  void add(double[] xRe, double[] xIm, double[] yRe, double[] yIm) {
    int n = matrix.size();
    if (waves > 1) {
      several.add(xRe, xIm, yRe, yIm);
      return;
    }
    int j = 0;
    if (matrix.isReal()) {
      for (; j + 3 < n; j += 4) {
        addFourRealColumns(j, xRe, xIm, yRe, yIm);
      }
      for (; j < n; j++) {
        addRealColumn(matrix.re(), j * n, xRe[j], xIm[j], yRe, yIm);
      }
      return;
    }
    for (; j + 1 < n; j += 2) {
      addTwoColumns(j, xRe, xIm, yRe, yIm);
    }
    if (j < n) {
      addDiagonal(j, xRe, xIm, yRe, yIm);
    }
  }

  private void addFourRealColumns(int j, double[] xRe, double[] xIm, double[] yRe, double[] yIm) {
    int n = matrix.size();
    double[] v = matrix.re();
    int first = j * n;
    int second = first + n;
    int third = second + n;
    int fourth = third + n;
    double aRe = xRe[j];
    double bRe = xRe[j + 1];
    double cRe = xRe[j + 2];
    double dRe = xRe[j + 3];
    double aIm = xIm[j];
    double bIm = xIm[j + 1];
    double cIm = xIm[j + 2];
    double dIm = xIm[j + 3];
    for (int i = 0; i < n; i++) {
      double a = v[first + i];
      double b = v[second + i];
      double c = v[third + i];
      double d = v[fourth + i];
      yRe[i] += a * aRe + b * bRe + (c * cRe + d * dRe);
      yIm[i] += a * aIm + b * bIm + (c * cIm + d * dIm);
    }
  }

  private static void addRealColumn(
      double[] v, int column, double xRe, double xIm, double[] yRe, double[] yIm) {
    for (int i = 0; i < yRe.length; i++) {
      double value = v[column + i];
      yRe[i] += value * xRe;
      yIm[i] += value * xIm;
    }
  }

  private void addDiagonal(int j, double[] xRe, double[] xIm, double[] yRe, double[] yIm) {
    double v = matrix.re()[j * matrix.size() + j];
    yRe[j] += v * xRe[j];
    yIm[j] += v * xIm[j];
  }

  /**
   * What two columns hold below the diagonal, and with it the same two rows, since V is Hermitian:
   * large matrices wait for memory, and half of it is enough.
   */
  private void addTwoColumns(int j, double[] xRe, double[] xIm, double[] yRe, double[] yIm) {
    int n = matrix.size();
    double[] vRe = matrix.re();
    double[] vIm = matrix.im();
    int first = j * n;
    int second = first + n;
    double aRe = xRe[j];
    double bRe = xRe[j + 1];
    double aIm = xIm[j];
    double bIm = xIm[j + 1];
    addDiagonal(j, xRe, xIm, yRe, yIm);
    addDiagonal(j + 1, xRe, xIm, yRe, yIm);
    double re = vRe[first + j + 1];
    double im = vIm[first + j + 1];
    yRe[j + 1] += re * aRe - im * aIm;
    yIm[j + 1] += re * aIm + im * aRe;
    double upperRe = re * bRe + im * bIm;
    double upperIm = re * bIm - im * bRe;
    double lowerRe = 0;
    double lowerIm = 0;
    for (int i = j + 2; i < n; i++) {
      double pRe = vRe[first + i];
      double pIm = vIm[first + i];
      double qRe = vRe[second + i];
      double qIm = vIm[second + i];
      double cRe = xRe[i];
      double cIm = xIm[i];
      yRe[i] += pRe * aRe - pIm * aIm + (qRe * bRe - qIm * bIm);
      yIm[i] += pRe * aIm + pIm * aRe + (qRe * bIm + qIm * bRe);
      upperRe += pRe * cRe + pIm * cIm;
      upperIm += pRe * cIm - pIm * cRe;
      lowerRe += qRe * cRe + qIm * cIm;
      lowerIm += qRe * cIm - qIm * cRe;
    }
    yRe[j] += upperRe;
    yIm[j] += upperIm;
    yRe[j + 1] += lowerRe;
    yIm[j + 1] += lowerIm;
  }
}
