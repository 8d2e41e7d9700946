package org.zoneaxis.storage.document;

import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Revision;

/**
 * A material with the fingerprint of its crystal, which is computed once and not with each request.
 *
 * @param material the material
 * @param revision the fingerprint
 */
public record Structure(Material material, Revision revision) {

  public static Structure of(Material material) {
    return new Structure(material, material.revision());
  }

  /** The crystal. */
  public Crystal crystal() {
    return material.crystal();
  }
}
