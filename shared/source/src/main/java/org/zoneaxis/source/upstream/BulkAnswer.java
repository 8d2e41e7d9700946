package org.zoneaxis.source.upstream;

import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.refusal.CrystalException;

/** What a database says about one of many materials. */
public sealed interface BulkAnswer {

  /**
   * The database has it.
   *
   * @param material the material
   */
  record Found(Material material) implements BulkAnswer {}

  /**
   * The database has it, but it cannot be used.
   *
   * @param reason what is wrong with it
   */
  record Unusable(CrystalException reason) implements BulkAnswer {}

  /**
   * The database has withdrawn it.
   *
   * @param statement what it says about that, in one sentence without a full stop
   */
  record Withdrawn(String statement) implements BulkAnswer {}

  /** The database does not have it. */
  record Gone() implements BulkAnswer {}
}
