package org.zoneaxis.diffraction.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zoneaxis.crystal.WorkCancelledException;

/**
 * The couplings of what symmetry leaves of the beams.
 *
 * <p>A permutation P of the beams with phases chi is a symmetry of the foil where V_{P(i) P(j)} =
 * chi_i V_ij conj(chi_j) and P keeps the excitation errors. The incident wave has every such
 * symmetry, and so has the wave behind: psi_{P(i)} = chi_i psi_i. Beams that P leaves in place with
 * a phase other than 1 have no intensity (J. Gjonnes and A. F. Moodie, Acta Cryst. 19 (1965) 65).
 * The others need one amplitude an orbit. Phases and validity are found from the numbers of the
 * matrix alone, so that no opinion on a space group is relied on.
 */
public final class SymmetryReduction {

  private final CouplingMatrix matrix;

  /** The first beam of every orbit. */
  private final int[] representatives;

  /** Orbit of every beam; -1 without intensity. */
  private final int[] orbit;

  /** Phase of every beam with respect to the first of its orbit. */
  private final double[] phaseRe;

  private final double[] phaseIm;
  private final int[] multiplicity;

  private SymmetryReduction(
      CouplingMatrix matrix,
      int[] representatives,
      int[] orbit,
      double[] phaseRe,
      double[] phaseIm,
      int[] multiplicity) {
    this.matrix = matrix;
    this.representatives = representatives;
    this.orbit = orbit;
    this.phaseRe = phaseRe;
    this.phaseIm = phaseIm;
    this.multiplicity = multiplicity;
  }

  /**
   * The reduction by those of some permutations that are symmetries.
   *
   * @param full the couplings of all beams
   * @param candidates permutations that keep the excitation errors, and the direct beam
   */
  public static SymmetryReduction of(CouplingMatrix full, List<BeamPermutation> candidates) {
    List<PhasedPermutation> symmetries = new ArrayList<>();
    for (BeamPermutation candidate : candidates) {
      if (!candidate.isIdentity()) {
        PhasedPermutation.unitary(full, candidate.image()).ifPresent(symmetries::add);
      }
    }
    int n = full.size();
    int[] orbit = new int[n];
    Arrays.fill(orbit, -1);
    double[] phaseRe = new double[n];
    double[] phaseIm = new double[n];
    List<Integer> representatives = new ArrayList<>();
    List<Integer> multiplicity = new ArrayList<>();
    for (int first = 0; first < n; first++) {
      if (phaseRe[first] == 0 && phaseIm[first] == 0) {
        List<Integer> members = members(first, symmetries, phaseRe, phaseIm);
        boolean isDark = members.get(members.size() - 1) < 0;
        members.removeIf(member -> member < 0);
        int number = isDark ? -1 : representatives.size();
        members.forEach(member -> orbit[member] = number);
        if (!isDark) {
          representatives.add(first);
          multiplicity.add(members.size());
        }
      }
    }
    SymmetryReduction unfilled =
        new SymmetryReduction(
            full,
            representatives.stream().mapToInt(Integer::intValue).toArray(),
            orbit,
            phaseRe,
            phaseIm,
            multiplicity.stream().mapToInt(Integer::intValue).toArray());
    return representatives.size() == n ? unfilled : unfilled.reduced();
  }

  /** The orbit of a beam; -1 after it where one way round it comes back with another phase. */
  private static List<Integer> members(
      int first, List<PhasedPermutation> symmetries, double[] phaseRe, double[] phaseIm) {
    List<Integer> members = new ArrayList<>(List.of(first));
    phaseRe[first] = 1;
    boolean isDark = false;
    for (int at = 0; at < members.size(); at++) {
      int beam = members.get(at);
      for (PhasedPermutation symmetry : symmetries) {
        int image = symmetry.image(beam);
        double re = symmetry.re(beam) * phaseRe[beam] - symmetry.im(beam) * phaseIm[beam];
        double im = symmetry.re(beam) * phaseIm[beam] + symmetry.im(beam) * phaseRe[beam];
        if (phaseRe[image] == 0 && phaseIm[image] == 0) {
          phaseRe[image] = re;
          phaseIm[image] = im;
          members.add(image);
        } else if (Math.abs(re - phaseRe[image]) + Math.abs(im - phaseIm[image]) > 0.1) {
          isDark = true;
        }
      }
    }
    if (isDark) {
      members.add(-1);
    }
    return members;
  }

  /** Between orbits a and b, sqrt(N_a/N_b) times the sum over b of V_{a j} phase_j. */
  private SymmetryReduction reduced() {
    int n = orbit.length;
    int size = representatives.length;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int j = 0; j < n; j++) {
      WorkCancelledException.throwIfCancelled();
      int b = orbit[j];
      if (b < 0) {
        continue;
      }
      for (int a = 0; a < size; a++) {
        double weight = Math.sqrt((double) multiplicity[a] / multiplicity[b]);
        int at = j * n + representatives[a];
        double vRe = matrix.re()[at];
        double vIm = matrix.imaginary(at);
        re[b * size + a] += weight * (vRe * phaseRe[j] - vIm * phaseIm[j]);
        im[b * size + a] += weight * (vRe * phaseIm[j] + vIm * phaseRe[j]);
      }
    }
    makeHermitian(size, re, im);
    return new SymmetryReduction(
        new CouplingMatrix(size, re, im, matrix.forward()),
        representatives,
        orbit,
        phaseRe,
        phaseIm,
        multiplicity);
  }

  /** A symmetry that holds to rounding leaves rounding, by which intensity would be lost. */
  private static void makeHermitian(int size, double[] re, double[] im) {
    for (int b = 0; b < size; b++) {
      im[b * size + b] = 0;
      for (int a = 0; a < b; a++) {
        int there = b * size + a;
        int back = a * size + b;
        re[there] = (re[there] + re[back]) / 2;
        re[back] = re[there];
        im[there] = (im[there] - im[back]) / 2;
        im[back] = -im[there];
      }
    }
  }

  /** The couplings between orbits. */
  public CouplingMatrix matrix() {
    return matrix;
  }

  /** The first beam of every orbit. */
  public int[] representatives() {
    return representatives;
  }

  /** A permutation of beams as one of orbits; where it is none, or moves the first, empty. */
  public int[] onOrbits(int[] permutation) {
    int[] image = new int[representatives.length];
    boolean[] isTaken = new boolean[representatives.length];
    for (int a = 0; a < image.length; a++) {
      image[a] = orbit[permutation[representatives[a]]];
      if (image[a] < 0 || isTaken[image[a]]) {
        return new int[0];
      }
      isTaken[image[a]] = true;
    }
    return image;
  }

  /**
   * What each beam has of intensities that are shared by the beams of orbits; 0 where a beam is
   * dark and in none.
   *
   * @param ofOrbits by orbit, in the order of {@link #representatives}
   */
  public double[] shares(double[] ofOrbits) {
    double[] shares = new double[orbit.length];
    for (int i = 0; i < orbit.length; i++) {
      shares[i] = orbit[i] < 0 ? 0 : ofOrbits[orbit[i]] / multiplicity[orbit[i]];
    }
    return shares;
  }

  /** How amplitudes of some beams follow from those of orbits, of which each is shared. */
  public OrbitAmplitudes amplitudes(int[] beams) {
    int[] orbits = new int[beams.length];
    double[] shares = new double[beams.length];
    double[] re = new double[beams.length];
    double[] im = new double[beams.length];
    for (int k = 0; k < beams.length; k++) {
      orbits[k] = orbit[beams[k]];
      shares[k] = orbits[k] < 0 ? 0 : 1 / Math.sqrt(multiplicity[orbits[k]]);
      re[k] = phaseRe[beams[k]];
      im[k] = phaseIm[beams[k]];
    }
    return new OrbitAmplitudes(orbits, shares, re, im);
  }
}
