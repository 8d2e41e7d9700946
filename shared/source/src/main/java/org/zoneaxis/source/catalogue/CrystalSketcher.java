package org.zoneaxis.source.catalogue;

import org.zoneaxis.crystal.Material;

/** Makes sketches of crystals. Equal crystals have equal sketches. Thread-safe. */
public interface CrystalSketcher {

  /** The number of the form of its sketches, from 1 on, raised where they would be others. */
  int version();

  /** The sketch of a material; {@link CrystalSketch#NONE} where that would take too long. */
  CrystalSketch sketch(Material material);
}
