package org.zoneaxis.source.catalogue;

import org.zoneaxis.crystal.Material;

/** Makes sketches of crystals. Equal crystals have equal sketches. Thread-safe. */
public interface CrystalSketcher {

  /** Makes none, for a catalogue that nobody identifies with. */
  CrystalSketcher NOTHING =
      new CrystalSketcher() {
        @Override
        public int version() {
          return 1;
        }

        @Override
        public CrystalSketch sketch(Material material) {
          return CrystalSketch.NONE;
        }
      };

  /** The number of the form of its sketches, from 1 on, raised where they would be others. */
  int version();

  /** The sketch of a material; {@link CrystalSketch#NONE} where that would take too long. */
  CrystalSketch sketch(Material material);
}
