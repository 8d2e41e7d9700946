package org.zoneaxis.diffraction.dynamical;

import java.util.Arrays;
import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.StructureFactor;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.solver.CouplingMatrix;

/**
 * Fills the matrix of couplings U(g_j - g_i), U = gamma F / pi, each difference of two reflections
 * computed once: there are a few times as many as beams, and not their square.
 *
 * <p>U_-g is the conjugate of U_g; one of both is computed.
 */
final class Couplings {

  private static final int FIRST_CAPACITY = 1024;

  private final ReflectionList differences;

  /** Place among the differences by indices, in a table with open addressing; -1 where free. */
  private long[] keys = new long[FIRST_CAPACITY];

  private int[] places = new int[FIRST_CAPACITY];

  private Couplings(Lattice lattice) {
    this.differences = new ReflectionList(lattice);
    Arrays.fill(places, -1);
  }

  /**
   * The matrix of some beams.
   *
   * @param massRatio relativistic mass over rest mass
   */
  static CouplingMatrix of(
      Beams beams,
      Lattice lattice,
      StructureFactors structureFactors,
      double massRatio,
      WorkBudget budget) {
    int n = beams.size();
    // There are at least as many differences as beams: what these take already is too much.
    BeamSelection.requireSteps(budget, structureFactors.steps(n, 0), structureFactors);
    Couplings couplings = new Couplings(lattice);
    int[] place = couplings.places(beams);
    ReflectionList differences = couplings.differences;
    BeamSelection.fill(differences, structureFactors, budget);
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    double scale = massRatio / Math.PI;
    int pair = 0;
    for (int j = 1; j < n; j++) {
      WorkCancelledException.throwIfCancelled();
      for (int i = 0; i < j; i++) {
        int at = place[pair++];
        boolean isOpposite = at < 0;
        StructureFactor factor = differences.structureFactor(isOpposite ? ~at : at);
        double real = scale * factor.re();
        double imaginary = isOpposite ? -scale * factor.im() : scale * factor.im();
        re[j * n + i] = real;
        im[j * n + i] = imaginary;
        re[i * n + j] = real;
        im[i * n + j] = -imaginary;
      }
    }
    return new CouplingMatrix(n, re, im, scale * differences.structureFactor(0).re());
  }

  /** Of g_j - g_i for i below j, j by j; the complement where the opposite difference is kept. */
  private int[] places(Beams beams) {
    List<MillerIndices> list = beams.hkl();
    int n = list.size();
    int[] h = list.stream().mapToInt(MillerIndices::h).toArray();
    int[] k = list.stream().mapToInt(MillerIndices::k).toArray();
    int[] l = list.stream().mapToInt(MillerIndices::l).toArray();
    place(0, 0, 0);
    int[] found = new int[n * (n - 1) / 2];
    int pair = 0;
    for (int j = 1; j < n; j++) {
      WorkCancelledException.throwIfCancelled();
      for (int i = 0; i < j; i++) {
        int dh = h[j] - h[i];
        int dk = k[j] - k[i];
        int dl = l[j] - l[i];
        boolean isOpposite = dh < 0 || (dh == 0 && (dk < 0 || (dk == 0 && dl < 0)));
        found[pair++] = isOpposite ? ~place(-dh, -dk, -dl) : place(dh, dk, dl);
      }
    }
    return found;
  }

  private int place(int h, int k, int l) {
    long key = ((h & 0x1fffffL) << 42) | ((k & 0x1fffffL) << 21) | (l & 0x1fffffL);
    int slot = slot(key);
    if (places[slot] < 0) {
      keys[slot] = key;
      places[slot] = differences.size();
      differences.add(h, k, l);
      if (2 * differences.size() > keys.length) {
        grow();
        slot = slot(key);
      }
    }
    return places[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (places[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldPlaces = places;
    keys = new long[2 * oldKeys.length];
    places = new int[keys.length];
    Arrays.fill(places, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldPlaces[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        places[slot] = oldPlaces[i];
      }
    }
  }
}
