package org.zoneaxis.diffraction.solver;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.WorkCancelledException;

/**
 * Couplings in a basis in which all are real, where there is one: products with them cost half.
 *
 * <p>An antiunitary symmetry whose square is 1 has it (E. P. Wigner, Group Theory (1959), chapter
 * 26): e_i and e_{P(i)} make (e_i + chi_i e_{P(i)})/sqrt(2) and i (e_i - chi_i e_{P(i)})/sqrt(2),
 * and where P(i) = i, sqrt(chi_i) e_i. A centre of inversion anywhere gives one with P(i) = i, and
 * a twofold axis across the beam gives one along the zone axis.
 */
public final class RealForm {

  private static final double HALF = Math.sqrt(0.5);

  private final CouplingMatrix matrix;

  /** Partner of every beam; itself where it has none. */
  private final int[] partner;

  /** chi of a beam with a partner; the square root of chi of one without. */
  private final double[] phaseRe;

  private final double[] phaseIm;

  private RealForm(CouplingMatrix matrix, int[] partner, double[] phaseRe, double[] phaseIm) {
    this.matrix = matrix;
    this.partner = partner;
    this.phaseRe = phaseRe;
    this.phaseIm = phaseIm;
  }

  /**
   * The real form by the first of some permutations that gives one, otherwise the couplings as they
   * are.
   *
   * @param candidates permutations that keep the excitation errors and the first beam
   */
  public static RealForm of(CouplingMatrix couplings, List<int[]> candidates) {
    for (int[] candidate : candidates) {
      if (isInvolution(candidate)) {
        Optional<PhasedPermutation> found = PhasedPermutation.antiunitary(couplings, candidate);
        if (found.isPresent() && isSquareOne(found.get(), candidate)) {
          return of(couplings, candidate, found.get());
        }
      }
    }
    int[] alone = new int[couplings.size()];
    double[] one = new double[alone.length];
    for (int i = 0; i < alone.length; i++) {
      alone[i] = i;
      one[i] = 1;
    }
    return new RealForm(couplings, alone, one, new double[alone.length]);
  }

  private static boolean isInvolution(int[] permutation) {
    for (int i = 0; i < permutation.length; i++) {
      if (permutation[permutation[i]] != i) {
        return false;
      }
    }
    return permutation.length > 0;
  }

  private static boolean isSquareOne(PhasedPermutation symmetry, int[] permutation) {
    for (int i = 0; i < permutation.length; i++) {
      int image = permutation[i];
      if (Math.abs(symmetry.re(i) - symmetry.re(image))
              + Math.abs(symmetry.im(i) - symmetry.im(image))
          > 1e-6) {
        return false;
      }
    }
    return true;
  }

  private static RealForm of(
      CouplingMatrix couplings, int[] permutation, PhasedPermutation symmetry) {
    int n = permutation.length;
    double[] phaseRe = new double[n];
    double[] phaseIm = new double[n];
    for (int i = 0; i < n; i++) {
      phaseRe[i] = symmetry.re(i);
      phaseIm[i] = symmetry.im(i);
      if (permutation[i] == i) {
        setRoot(i, phaseRe, phaseIm);
      }
    }
    RealForm basis = new RealForm(couplings, permutation, phaseRe, phaseIm);
    double[] re = new double[n * n];
    for (int q = 0; q < n; q++) {
      WorkCancelledException.throwIfCancelled();
      for (int p = 0; p < n; p++) {
        re[q * n + p] = basis.element(p, q);
      }
    }
    return new RealForm(
        new CouplingMatrix(n, re, new double[0], couplings.forward()),
        permutation,
        phaseRe,
        phaseIm);
  }

  private static void setRoot(int i, double[] phaseRe, double[] phaseIm) {
    double re = Math.sqrt(Math.max(0, (1 + phaseRe[i]) / 2));
    double im = Math.sqrt(Math.max(0, (1 - phaseRe[i]) / 2));
    phaseIm[i] = phaseIm[i] < 0 ? -im : im;
    phaseRe[i] = re;
  }

  /** Component of basis vector p on its first or second beam, real part or imaginary one. */
  private double coefficient(int p, boolean isPartner, boolean isImaginary) {
    if (partner[p] == p) {
      return isImaginary ? phaseIm[p] : phaseRe[p];
    }
    int low = Math.min(p, partner[p]);
    if (p == low) {
      // (e_i + chi_i e_P(i)) / sqrt 2
      return HALF * (isPartner ? (isImaginary ? phaseIm[low] : phaseRe[low]) : isImaginary ? 0 : 1);
    }
    // i (e_i - chi_i e_P(i)) / sqrt 2
    return HALF * (isPartner ? (isImaginary ? -phaseRe[low] : phaseIm[low]) : isImaginary ? 1 : 0);
  }

  private double element(int p, int q) {
    int n = partner.length;
    double sum = 0;
    for (int first = 0; first < (partner[p] == p ? 1 : 2); first++) {
      int i = first == 0 ? Math.min(p, partner[p]) : Math.max(p, partner[p]);
      double pRe = coefficient(p, first == 1, false);
      double pIm = -coefficient(p, first == 1, true);
      for (int second = 0; second < (partner[q] == q ? 1 : 2); second++) {
        int j = second == 0 ? Math.min(q, partner[q]) : Math.max(q, partner[q]);
        double qRe = coefficient(q, second == 1, false);
        double qIm = coefficient(q, second == 1, true);
        double re = pRe * qRe - pIm * qIm;
        double im = pRe * qIm + pIm * qRe;
        sum += matrix.re()[j * n + i] * re - matrix.imaginary(j * n + i) * im;
      }
    }
    return sum;
  }

  /** The couplings in that basis. */
  public CouplingMatrix matrix() {
    return matrix;
  }

  /** How amplitudes of some beams follow from those of the basis. */
  public BasisAmplitudes amplitudes(int[] beams) {
    return new BasisAmplitudes(beams, partner, this::coefficient);
  }
}
