package org.zoneaxis.source.remote;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.Match;

/**
 * A material that a database has. It is not stored here until somebody asks for it.
 *
 * @param id its name here
 * @param formula its formula
 * @param names mineral and common names; may be empty
 * @param spaceGroup the group that the database states, if it does
 * @param cell in angstrom and degrees
 * @param siteCount how many sites the cell has, where the answer says
 * @param atomVolume cubic angstrom for an atom, where the answer says
 * @param origin whether the cell was measured or calculated
 * @param match why it was found
 */
public record RemoteHit(
    MaterialId id,
    Formula formula,
    List<String> names,
    Optional<SpaceGroup> spaceGroup,
    UnitCell cell,
    OptionalInt siteCount,
    OptionalDouble atomVolume,
    CellOrigin origin,
    Match match) {

  /** Copies the list. */
  public RemoteHit {
    names = List.copyOf(names);
  }

  /** A material whose structure was in the answer. */
  public static RemoteHit of(Material material, Match match) {
    Crystal crystal = material.crystal();
    return new RemoteHit(
        material.id(),
        crystal.formula(),
        material.names(),
        crystal.spaceGroup(),
        UnitCell.of(crystal.lattice()),
        OptionalInt.of(crystal.sites().size()),
        OptionalDouble.of(crystal.lattice().volume() / crystal.atomCount()),
        material.source().origin(),
        match);
  }

  /** A material of the catalogue, to compare with. */
  public static RemoteHit of(CatalogueEntry entry, Match match) {
    return new RemoteHit(
        entry.id(),
        entry.formula(),
        entry.names(),
        entry.spaceGroup(),
        entry.cell(),
        OptionalInt.of(entry.siteCount()),
        OptionalDouble.empty(),
        entry.origin(),
        match);
  }

  /** Short name of the database that it is of. */
  public String database() {
    String text = id.text();
    return id.isEntry() ? text.split("-", 3)[1] : text.substring(0, text.indexOf('-'));
  }

  /** Whether its cell was calculated. */
  public boolean isCalculated() {
    return origin == CellOrigin.CALCULATED;
  }
}
