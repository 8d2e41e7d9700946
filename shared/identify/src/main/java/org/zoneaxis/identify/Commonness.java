package org.zoneaxis.identify;

import java.util.List;
import org.zoneaxis.crystal.CellOrigin;

/**
 * How likely a material is before anything is measured, as a logarithm. A rough order: elements and
 * textbook structures first, large cells later, cells that were calculated behind those that were
 * measured since they may be off by a per cent or two, open frameworks last.
 */
final class Commonness {

  /** How much likelier a material of a structure type of the atlas is than others. */
  private static final double TEXTBOOK = 2;

  /** Likewise an element. */
  private static final double ELEMENT = 2;

  /** Likewise a cell that was calculated. */
  private static final double CALCULATED = 0.4;

  /** Likewise an open framework. */
  private static final double FRAMEWORK = 0.03;

  /** Sites of a cell that halve how likely it is. */
  private static final double MANY_SITES = 30;

  /** How much less likely a phase is that lacks one of the elements that were found. */
  private static final double ELEMENT_LACKING = 5;

  private Commonness() {}

  static double log(MaterialFacts material) {
    double weight = 1 / (1 + material.siteCount() / MANY_SITES);
    if (material.type().filter(type -> type.isOneStructure()).isPresent()) {
      weight *= TEXTBOOK;
    }
    if (material.formula().terms().size() == 1) {
      weight *= ELEMENT;
    }
    if (material.origin() == CellOrigin.CALCULATED) {
      weight *= CALCULATED;
    }
    if (material.framework()) {
      weight *= FRAMEWORK;
    }
    return StrictMath.log(weight);
  }

  /**
   * What is added for one who found some elements: most phases have most of them. Each time that as
   * many and one more are lacking it counts again: of ten elements no phase has all.
   */
  static double ofElements(MaterialFacts material, List<Integer> elements) {
    long own =
        material.formula().terms().stream()
            .map(term -> term.element().atomicNumber())
            .distinct()
            .count();
    double lacking = Math.max(0, elements.size() - own);
    return -StrictMath.log(ELEMENT_LACKING) * StrictMath.log(1 + lacking) / StrictMath.log(2);
  }
}
