package org.zoneaxis.diffraction.solver;

/**
 * Products of a coupling matrix with several waves, which differ in direction and share the
 * couplings: beam i of wave c is at i * waves + c.
 *
 * <p>Of complex couplings and amplitudes three real products are made instead of four,
 *
 * <pre>
 * Re = P - R,  Im = P + Q,  P = v' (x' + x''),  Q = (v'' - v') x',  R = (v' + v'') x''
 * </pre>
 *
 * (D. E. Knuth, The Art of Computer Programming, volume 2 (1997), section 4.6.4), two rows and four
 * columns of the matrix at a time, so that what is loaded is used often. Not thread-safe.
 */
public final class SeveralWaves {

  private static final int COLUMNS = 4;

  private final int size;
  private final int waves;

  /** By rows, which are the conjugates of columns: v', and where they are complex two more. */
  private final double[] re;

  private final double[] difference;
  private final double[] sum;

  /** Real parts, where couplings are real with the imaginary ones behind them in the same row. */
  private final double[][] xRe;

  private final double[][] xIm;
  private final double[][] both;
  private final double[][] first;
  private final double[][] second;
  private final double[][] third;

  /** Products with a matrix. */
  SeveralWaves(CouplingMatrix matrix, int waves) {
    this.size = matrix.size();
    this.waves = waves;
    this.re = matrix.re();
    boolean complex = !matrix.isReal() && waves > 1;
    this.difference = new double[complex ? re.length : 0];
    this.sum = new double[difference.length];
    for (int i = 0; i < sum.length; i++) {
      double im = -matrix.im()[i];
      difference[i] = im - re[i];
      sum[i] = re[i] + im;
    }
    int rows = waves > 1 ? size : 0;
    this.xRe = new double[rows][complex ? waves : 2 * waves];
    this.first = new double[rows][complex ? waves : 2 * waves];
    int complexRows = complex ? rows : 0;
    this.xIm = new double[complexRows][waves];
    this.both = new double[complexRows][waves];
    this.second = new double[complexRows][waves];
    this.third = new double[complexRows][waves];
  }

  /** y += V x. */
  void add(double[] fromRe, double[] fromIm, double[] toRe, double[] toIm) {
    if (sum.length == 0) {
      addReal(fromRe, fromIm, toRe, toIm);
      return;
    }
    for (int i = 0; i < size; i++) {
      System.arraycopy(fromRe, i * waves, xRe[i], 0, waves);
      System.arraycopy(fromIm, i * waves, xIm[i], 0, waves);
      for (int c = 0; c < waves; c++) {
        both[i][c] = xRe[i][c] + xIm[i][c];
      }
    }
    multiply(re, both, first);
    multiply(difference, xRe, second);
    multiply(sum, xIm, third);
    for (int i = 0; i < size; i++) {
      accumulate(first[i], 0, 1, toRe, i * waves);
      accumulate(third[i], 0, -1, toRe, i * waves);
      accumulate(first[i], 0, 1, toIm, i * waves);
      accumulate(second[i], 0, 1, toIm, i * waves);
    }
  }

  /** Long rows, since a loop over a row costs as much to begin as some of its steps. */
  private void addReal(double[] fromRe, double[] fromIm, double[] toRe, double[] toIm) {
    for (int i = 0; i < size; i++) {
      System.arraycopy(fromRe, i * waves, xRe[i], 0, waves);
      System.arraycopy(fromIm, i * waves, xRe[i], waves, waves);
    }
    multiply(re, xRe, first);
    for (int i = 0; i < size; i++) {
      accumulate(first[i], 0, 1, toRe, i * waves);
      accumulate(first[i], waves, 1, toIm, i * waves);
    }
  }

  private void accumulate(double[] row, int from, double sign, double[] to, int at) {
    for (int c = 0; c < waves; c++) {
      to[at + c] += sign * row[from + c];
    }
  }

  /** y = M x, M by rows. */
  private void multiply(double[] m, double[][] x, double[][] y) {
    int i = 0;
    for (; i + 1 < size; i += 2) {
      clear(y[i]);
      clear(y[i + 1]);
      twoRows(m, i * size, x, y[i], y[i + 1]);
    }
    if (i < size) {
      clear(y[i]);
      for (int j = 0; j < size; j++) {
        addColumn(m[i * size + j], x[j], y[i]);
      }
    }
  }

  private static void clear(double[] row) {
    java.util.Arrays.fill(row, 0);
  }

  private void twoRows(double[] m, int row, double[][] x, double[] upper, double[] lower) {
    int next = row + size;
    int j = 0;
    for (; j + COLUMNS <= size; j += COLUMNS) {
      double a = m[row + j];
      double b = m[row + j + 1];
      double c = m[row + j + 2];
      double d = m[row + j + 3];
      double e = m[next + j];
      double f = m[next + j + 1];
      double g = m[next + j + 2];
      double h = m[next + j + 3];
      addColumns(a, b, c, d, e, f, g, h, x[j], x[j + 1], x[j + 2], x[j + 3], upper, lower);
    }
    for (; j < size; j++) {
      addColumn(m[row + j], x[j], upper);
      addColumn(m[next + j], x[j], lower);
    }
  }

  private static void addColumns(
      double a,
      double b,
      double c,
      double d,
      double e,
      double f,
      double g,
      double h,
      double[] p,
      double[] q,
      double[] r,
      double[] s,
      double[] upper,
      double[] lower) {
    for (int i = 0; i < upper.length; i++) {
      double first = p[i];
      double second = q[i];
      double third = r[i];
      double fourth = s[i];
      upper[i] += a * first + b * second + (c * third + d * fourth);
      lower[i] += e * first + f * second + (g * third + h * fourth);
    }
  }

  private static void addColumn(double factor, double[] x, double[] y) {
    for (int c = 0; c < y.length; c++) {
      y[c] += factor * x[c];
    }
  }
}
