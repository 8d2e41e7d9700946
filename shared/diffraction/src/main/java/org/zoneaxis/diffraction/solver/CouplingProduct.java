package org.zoneaxis.diffraction.solver;

/**
 * Products of a coupling matrix with waves, y += V x, real and imaginary parts in arrays of their
 * own.
 *
 * <p>Several waves, which differ in direction and share the couplings, stand side by side: beam i
 * of wave c is at i * waves + c. Innermost loops run over neighbours in memory and add nothing up,
 * so that compilers may use vectors; every sum has one order.
 */
final class CouplingProduct {

  private final CouplingMatrix matrix;
  private final int waves;

  CouplingProduct(CouplingMatrix matrix, int waves) {
    this.matrix = matrix;
    this.waves = waves;
  }

  void add(double[] xRe, double[] xIm, double[] yRe, double[] yIm) {
    int n = matrix.size();
    if (waves > 1) {
      for (int i = 0; i < n; i++) {
        if (matrix.isReal()) {
          addRealRow(i, xRe, xIm, yRe, yIm);
        } else {
          addRow(i, xRe, xIm, yRe, yIm);
        }
      }
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
      addColumn(j * n, xRe[j], xIm[j], yRe, yIm);
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
    for (int i = 0; i < n; i++) {
      double pRe = vRe[first + i];
      double pIm = vIm[first + i];
      double qRe = vRe[second + i];
      double qIm = vIm[second + i];
      yRe[i] += pRe * aRe - pIm * aIm + (qRe * bRe - qIm * bIm);
      yIm[i] += pRe * aIm + pIm * aRe + (qRe * bIm + qIm * bRe);
    }
  }

  private void addColumn(int column, double xRe, double xIm, double[] yRe, double[] yIm) {
    double[] vRe = matrix.re();
    double[] vIm = matrix.im();
    for (int i = 0; i < yRe.length; i++) {
      double pRe = vRe[column + i];
      double pIm = vIm[column + i];
      yRe[i] += pRe * xRe - pIm * xIm;
      yIm[i] += pRe * xIm + pIm * xRe;
    }
  }

  /** V is Hermitian: row i is the conjugate of column i. */
  private void addRow(int i, double[] xRe, double[] xIm, double[] yRe, double[] yIm) {
    int n = matrix.size();
    double[] vRe = matrix.re();
    double[] vIm = matrix.im();
    int row = i * n;
    int target = i * waves;
    int j = 0;
    for (; j + 1 < n; j += 2) {
      double pRe = vRe[row + j];
      double pIm = -vIm[row + j];
      double qRe = vRe[row + j + 1];
      double qIm = -vIm[row + j + 1];
      int first = j * waves;
      int second = first + waves;
      for (int c = 0; c < waves; c++) {
        double aRe = xRe[first + c];
        double aIm = xIm[first + c];
        double bRe = xRe[second + c];
        double bIm = xIm[second + c];
        yRe[target + c] += pRe * aRe - pIm * aIm + (qRe * bRe - qIm * bIm);
        yIm[target + c] += pRe * aIm + pIm * aRe + (qRe * bIm + qIm * bRe);
      }
    }
    if (j < n) {
      double pRe = vRe[row + j];
      double pIm = -vIm[row + j];
      int first = j * waves;
      for (int c = 0; c < waves; c++) {
        double aRe = xRe[first + c];
        double aIm = xIm[first + c];
        yRe[target + c] += pRe * aRe - pIm * aIm;
        yIm[target + c] += pRe * aIm + pIm * aRe;
      }
    }
  }

  private void addRealRow(int i, double[] xRe, double[] xIm, double[] yRe, double[] yIm) {
    int n = matrix.size();
    double[] v = matrix.re();
    int row = i * n;
    int target = i * waves;
    int j = 0;
    for (; j + 3 < n; j += 4) {
      double p = v[row + j];
      double q = v[row + j + 1];
      double r = v[row + j + 2];
      double s = v[row + j + 3];
      int first = j * waves;
      int second = first + waves;
      int third = second + waves;
      int fourth = third + waves;
      for (int c = 0; c < waves; c++) {
        yRe[target + c] +=
            p * xRe[first + c] + q * xRe[second + c] + (r * xRe[third + c] + s * xRe[fourth + c]);
        yIm[target + c] +=
            p * xIm[first + c] + q * xIm[second + c] + (r * xIm[third + c] + s * xIm[fourth + c]);
      }
    }
    for (; j < n; j++) {
      double p = v[row + j];
      int first = j * waves;
      for (int c = 0; c < waves; c++) {
        yRe[target + c] += p * xRe[first + c];
        yIm[target + c] += p * xIm[first + c];
      }
    }
  }
}
