package org.zoneaxis.storage.structure;

import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;

/** A place that structures come from. Thread-safe. */
@FunctionalInterface
public interface StructureSource {

  /** Whether a material can be one of this place's; where not, it is not looked up there. */
  default boolean answersFor(MaterialId id) {
    return true;
  }

  /**
   * Whether what it once gave is asked for again from time to time, because it corrects structures
   * and can be asked for many at once.
   */
  default boolean correctsStructures() {
    return true;
  }

  /**
   * Looks up a material.
   *
   * @param id the material
   * @return the material; nothing where this source does not have it
   * @throws org.zoneaxis.crystal.refusal.CrystalException where it has one that cannot be used
   */
  Optional<Material> find(MaterialId id);
}
