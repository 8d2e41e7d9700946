package org.zoneaxis.diffraction.dynamical;

import org.zoneaxis.crystal.Crystal;
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

  private ScatteringLattice() {}

  /**
   * The sums of low-order reflections and some others.
   *
   * @param others reflections of large cells, in which low orders may all be absent
   */
  static IndexLattice of(
      Crystal crystal,
      StructureFactors structureFactors,
      ReflectionList others,
      WorkBudget budget) {
    ReflectionList probes = new ReflectionList(crystal.lattice());
    for (int i = 0; i < others.size(); i++) {
      probes.add(others.index(i, 0), others.index(i, 1), others.index(i, 2));
    }
    for (int h = 0; h <= LOW; h++) {
      for (int k = -LOW; k <= LOW; k++) {
        for (int l = -LOW; l <= LOW; l++) {
          probes.add(h, k, l);
        }
      }
    }
    BeamSelection.requireSteps(
        budget, (double) probes.size() * structureFactors.atoms(), structureFactors);
    structureFactors.fill(probes);
    double nothing = NOTHING * structureFactors.bound(0);
    IndexLattice sums = new IndexLattice();
    for (int i = 0; i < probes.size(); i++) {
      if (probes.structureFactor(i).modulus() > nothing) {
        sums.span(probes.index(i, 0), probes.index(i, 1), probes.index(i, 2));
      }
    }
    return sums;
  }
}
