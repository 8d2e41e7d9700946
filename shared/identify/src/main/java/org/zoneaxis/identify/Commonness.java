package org.zoneaxis.identify;

import java.util.List;
import org.zoneaxis.crystal.CellOrigin;

/**
 * How likely a material is before anything is measured, as a logarithm. A rough order: elements and
 * textbook structures first, large cells later, cells that were calculated behind those that were
 * measured since they may be off by a per cent or two, open frameworks last.
 */
final class Commonness {

  private static final double TEXTBOOK = 3;
  private static final double ELEMENT = 3;
  private static final double CALCULATED = 0.4;
  private static final double FRAMEWORK = 0.03;

  /** Sites of a cell that halve how likely it is. */
  private static final double MANY_SITES = 30;

  /** Of two phases the one that has all elements that were found. */
  private static final double ALL_ELEMENTS = 2;

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

  /** What is added for one who found some elements. */
  static double ofElements(MaterialFacts material, List<Integer> elements) {
    return material.formula().terms().size() >= elements.size() && !elements.isEmpty()
        ? StrictMath.log(ALL_ELEMENTS)
        : 0;
  }
}
