package org.zoneaxis.diffraction.dynamical;

import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.diffraction.IndexLattice;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * The reflections that chains of scatterings lead to: all sums of reflections that have a structure
 * factor. What the centring of the cell forbids is not among them.
 */
final class ScatteringLattice {

  /** Structure factors below this part of F(000) are rounding. */
  private static final double NOTHING = 1e-10;

  /** Indices of the low-order reflections that are looked at. */
  private static final int LOW = 2;

  /** What is a sum already need not be looked at: the others are, so many at a time. */
  private static final int AT_A_TIME = 1024;

  private final StructureFactors structureFactors;
  private final WorkBudget budget;
  private final double nothing;
  private final IndexLattice sums = new IndexLattice();

  private ScatteringLattice(StructureFactors structureFactors, WorkBudget budget) {
    this.structureFactors = structureFactors;
    this.budget = budget;
    this.nothing = NOTHING * structureFactors.bound(0);
  }

  /** As below, of however many there are. */
  static IndexLattice of(
      Crystal crystal,
      StructureFactors structureFactors,
      ReflectionList others,
      WorkBudget budget) {
    return of(crystal, structureFactors, others, Integer.MAX_VALUE, budget);
  }

  /**
   * The sums of low-order reflections and some others.
   *
   * @param others reflections of large cells, in which low orders may all be absent
   * @param most where more of these are sums, it does not matter what else is
   */
  static IndexLattice of(
      Crystal crystal,
      StructureFactors structureFactors,
      ReflectionList others,
      int most,
      WorkBudget budget) {
    ScatteringLattice lattice = new ScatteringLattice(structureFactors, budget);
    ReflectionList low = new ReflectionList(crystal.lattice());
    for (int h = 0; h <= LOW; h++) {
      for (int k = -LOW; k <= LOW; k++) {
        for (int l = -LOW; l <= LOW; l++) {
          low.add(h, k, l);
        }
      }
    }
    lattice.span(low);
    int counted = 1;
    int batches = 1;
    ReflectionList next = new ReflectionList(crystal.lattice());
    for (int i = 0; i < others.size(); i++) {
      if (batches == counted) {
        // Each time after twice as many, since to count takes its time too.
        counted *= 2;
        if (lattice.holdsMore(others, most)) {
          return lattice.sums;
        }
      }
      if (!lattice.sums.contains(others.index(i, 0), others.index(i, 1), others.index(i, 2))) {
        next.add(others.index(i, 0), others.index(i, 1), others.index(i, 2));
      }
      if (next.size() == AT_A_TIME) {
        lattice.span(next);
        batches++;
        next = new ReflectionList(crystal.lattice());
      }
    }
    lattice.span(next);
    return lattice.sums;
  }

  private boolean holdsMore(ReflectionList reflections, int most) {
    WorkCancelledException.throwIfCancelled();
    int held = 0;
    for (int i = 0; i < reflections.size() && held <= most; i++) {
      boolean isSum =
          sums.contains(reflections.index(i, 0), reflections.index(i, 1), reflections.index(i, 2));
      held += isSum ? 1 : 0;
    }
    return held > most;
  }

  private void span(ReflectionList probes) {
    if (probes.size() == 0) {
      return;
    }
    BeamSelection.fill(probes, structureFactors, budget);
    for (int i = 0; i < probes.size(); i++) {
      if (probes.structureFactor(i).modulus() > nothing) {
        sums.span(probes.index(i, 0), probes.index(i, 1), probes.index(i, 2));
      }
    }
  }
}
