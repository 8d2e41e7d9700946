package org.zoneaxis.diffraction.solver;

import java.util.Optional;
import org.zoneaxis.crystal.WorkCancelledException;

/**
 * A permutation P of beams with phases chi that couplings have: V_{P(i) P(j)} = chi_i V_ij
 * conj(chi_j), or, where it is antiunitary, chi_i conj(V_ij) conj(chi_j).
 */
public final class PhasedPermutation {

  /** How far couplings may be from it, in parts of U_0: rounding of coordinates to 12 decimals. */
  private static final double TOLERANCE = 3e-11;

  /** Phases are taken from couplings of at least this part of U_0. */
  private static final double STRONG = 1e-4;

  private final CouplingMatrix matrix;
  private final int[] image;
  private final double conjugation;
  private final double[] re;
  private final double[] im;

  private PhasedPermutation(CouplingMatrix matrix, int[] image, boolean isAntiunitary) {
    this.matrix = matrix;
    this.image = image;
    this.conjugation = isAntiunitary ? -1 : 1;
    this.re = new double[image.length];
    this.im = new double[image.length];
  }

  /** The phases with which a permutation that keeps the first beam is one of the couplings. */
  public static Optional<PhasedPermutation> unitary(CouplingMatrix matrix, int[] image) {
    return new PhasedPermutation(matrix, image, false).verified();
  }

  /** The phases with which it is one of them and their conjugates. */
  static Optional<PhasedPermutation> antiunitary(CouplingMatrix matrix, int[] image) {
    return new PhasedPermutation(matrix, image, true).verified();
  }

  int image(int beam) {
    return image[beam];
  }

  double re(int beam) {
    return re[beam];
  }

  double im(int beam) {
    return im[beam];
  }

  private Optional<PhasedPermutation> verified() {
    findPhases();
    double tolerance = TOLERANCE * matrix.forward();
    int n = image.length;
    for (int j = 0; j < n; j++) {
      WorkCancelledException.throwIfCancelled();
      for (int i = 0; i < n; i++) {
        int from = j * n + i;
        double vRe = matrix.re()[from];
        double vIm = conjugation * matrix.imaginary(from);
        // chi_i conj(chi_j)
        double cRe = re[i] * re[j] + im[i] * im[j];
        double cIm = im[i] * re[j] - re[i] * im[j];
        int to = image[j] * n + image[i];
        if (!(Math.abs(vRe * cRe - vIm * cIm - matrix.re()[to]) <= tolerance
            && Math.abs(vRe * cIm + vIm * cRe - matrix.imaginary(to)) <= tolerance)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(this);
  }

  /** From beam to beam by couplings that are strong enough, from the first on. */
  private void findPhases() {
    int n = image.length;
    double strong = STRONG * matrix.forward();
    int[] queue = new int[n];
    int known = 1;
    re[0] = 1;
    for (int at = 0; at < known; at++) {
      WorkCancelledException.throwIfCancelled();
      int j = queue[at];
      for (int i = 0; i < n && known < n; i++) {
        if (re[i] == 0 && im[i] == 0 && findPhase(i, j, strong)) {
          queue[known++] = i;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      if (re[i] == 0 && im[i] == 0) {
        re[i] = 1;
      }
    }
  }

  /** chi_i = V_{P(i) P(j)} chi_j / V_ij. */
  private boolean findPhase(int i, int j, double strong) {
    int n = image.length;
    int from = j * n + i;
    double vRe = matrix.re()[from];
    double vIm = conjugation * matrix.imaginary(from);
    if (Math.sqrt(vRe * vRe + vIm * vIm) < strong) {
      return false;
    }
    int to = image[j] * n + image[i];
    double tRe = matrix.re()[to] * re[j] - matrix.imaginary(to) * im[j];
    double tIm = matrix.re()[to] * im[j] + matrix.imaginary(to) * re[j];
    double real = tRe * vRe + tIm * vIm;
    double imaginary = tIm * vRe - tRe * vIm;
    double modulus = Math.sqrt(real * real + imaginary * imaginary);
    if (!(modulus > 0)) {
      return false;
    }
    re[i] = real / modulus;
    im[i] = imaginary / modulus;
    return true;
  }
}
