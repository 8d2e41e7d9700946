package org.zoneaxis.diffraction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;

/**
 * The ways from the direct beam to a reflection by two steps, each an excited reflection.
 *
 * <p>Of several ways that one is taken whose longer step is the shortest. The longer of two steps
 * is at least half as long as their sum: the search begins there and ends at the first pair, so
 * that the work is in proportion to the number of reflections asked for. Not thread-safe.
 */
final class TwoSteps {

  /** Looks into the table for one pattern, some ten nanoseconds each. */
  private static final int MAX_TRIES = 10_000_000;

  /** Wider than the rounding by which steps are in order. */
  private static final double SLACK = 1e-6;

  private final List<Reflection> steps;
  private final int triesEach;

  /** All sums of steps: for a point that is none it is no use to try all pairs. */
  private final IndexLattice sums = new IndexLattice();

  private long tries;

  /** Indices as one number each, in a table with open addressing, and where each step stands. */
  private final long[] keys;

  private final int[] places;
  private final int mask;

  /**
   * Steps, the shortest first.
   *
   * @param steps the excited reflections
   * @param targets how many reflections will be asked for, among which the tries are shared out
   */
  TwoSteps(List<Reflection> steps, int targets) {
    this.steps = steps;
    this.triesEach = MAX_TRIES / Math.max(1, targets);
    this.keys = new long[4 * Integer.highestOneBit(Math.max(1, steps.size()))];
    this.places = new int[keys.length];
    this.mask = keys.length - 1;
    Arrays.fill(places, -1);
    for (int i = 0; i < steps.size(); i++) {
      MillerIndices hkl = steps.get(i).hkl();
      int slot = slot(key(hkl.h(), hkl.k(), hkl.l()));
      keys[slot] = key(hkl.h(), hkl.k(), hkl.l());
      places[slot] = i;
      sums.span(hkl.h(), hkl.k(), hkl.l());
    }
  }

  /**
   * The first, and shorter, of the two steps that lead to a reflection.
   *
   * @param hkl the reflection
   * @param g its length in 1/angstrom
   * @return nothing where no two steps do, or none are found in the tries that a reflection has
   */
  Optional<MillerIndices> firstTo(MillerIndices hkl, double g) {
    if (!sums.contains(hkl.h(), hkl.k(), hkl.l())) {
      return Optional.empty();
    }
    int from = notShorterThan(g / 2 - SLACK);
    int to = (int) Math.min(steps.size(), (long) from + triesEach);
    for (int longer = from; longer < to; longer++) {
      tries++;
      MillerIndices step = steps.get(longer).hkl();
      int slot = slot(key(hkl.h() - step.h(), hkl.k() - step.k(), hkl.l() - step.l()));
      if (places[slot] >= 0 && places[slot] <= longer) {
        return Optional.of(steps.get(places[slot]).hkl());
      }
    }
    return Optional.empty();
  }

  /** How many pairs were looked at so far. */
  long tries() {
    return tries;
  }

  private int notShorterThan(double length) {
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).g() < length) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Different for indices below a million, which a cell of 500 angstrom does not reach. */
  private static long key(int h, int k, int l) {
    return ((h & 0x1fffffL) << 42) | ((k & 0x1fffffL) << 21) | (l & 0x1fffffL);
  }

  /** Where a key stands, or the free slot where it would. */
  private int slot(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (places[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
