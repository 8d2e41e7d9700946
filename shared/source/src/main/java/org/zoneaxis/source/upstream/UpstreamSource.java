package org.zoneaxis.source.upstream;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.structure.StructureSource;

/** A database that is asked over the network. Thread-safe. */
public interface UpstreamSource extends StructureSource {

  /** The name of the database. */
  String provider();

  /** Whether a material is one of this database's. */
  @Override
  boolean answersFor(MaterialId id);

  /**
   * Looks up a material.
   *
   * @return the material; nothing where it is another database's, or the database has none such
   * @throws org.zoneaxis.crystal.refusal.CrystalException where the structure cannot be used
   * @throws UpstreamException where the database gives no answer that can be used
   */
  @Override
  Optional<Material> find(MaterialId id);

  /**
   * Looks up many materials with as few requests as the database allows.
   *
   * @param ids materials of this database; others are left out
   * @return an answer for each, in the order asked for
   * @throws UpstreamException where the database gives no answer that can be used
   */
  Map<MaterialId, BulkAnswer> findAll(Collection<MaterialId> ids);
}
