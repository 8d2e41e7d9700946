package org.zoneaxis.storage.structure;

import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.refusal.CrystalException;

/** What a database says today about a material that is kept here. */
public sealed interface UpstreamStatus {

  /**
   * It has the material.
   *
   * @param material the material
   */
  record Found(Material material) implements UpstreamStatus {}

  /**
   * It has the material, but its structure cannot be used.
   *
   * @param reason what is wrong with it
   */
  record Unusable(CrystalException reason) implements UpstreamStatus {}

  /**
   * It has withdrawn the material, or has it no longer.
   *
   * @param statement what it says about that, in one sentence
   */
  record Withdrawn(Optional<String> statement) implements UpstreamStatus {}
}
