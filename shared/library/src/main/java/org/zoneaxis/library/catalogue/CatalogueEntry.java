package org.zoneaxis.library.catalogue;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.SpaceGroup;

/**
 * What a list of materials says about one of them.
 *
 * @param id the name in the service
 * @param formula the formula
 * @param names mineral and common names, the best first; may be empty
 * @param spaceGroup the space group, where it is known
 * @param cell the cell that indices refer to
 * @param siteCount how many sites the cell has
 * @param revision the fingerprint of the crystal
 * @param origin whether the cell was measured or calculated
 */
public record CatalogueEntry(
    MaterialId id,
    Formula formula,
    List<String> names,
    Optional<SpaceGroup> spaceGroup,
    UnitCell cell,
    int siteCount,
    Revision revision,
    CellOrigin origin) {

  /** Copies the list. */
  public CatalogueEntry {
    names = List.copyOf(names);
  }

  /** Whether the cell was calculated and not measured. */
  public boolean isCalculated() {
    return origin == CellOrigin.CALCULATED;
  }

  /** The entry of a material. */
  public static CatalogueEntry of(Material material) {
    return new CatalogueEntry(
        material.id(),
        material.crystal().formula(),
        material.names(),
        material.crystal().spaceGroup(),
        UnitCell.of(material.crystal().lattice()),
        material.crystal().sites().size(),
        material.revision(),
        material.source().origin());
  }
}
