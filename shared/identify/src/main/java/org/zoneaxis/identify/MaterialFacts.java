package org.zoneaxis.identify;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.identify.atlas.Atlas;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/**
 * What an identification says about a material, and needs of it.
 *
 * @param id the name in the service
 * @param formula the formula
 * @param name its best name, where it has one
 * @param spaceGroup the space group, where it is known
 * @param type its structure type; empty for materials that are not in the library
 * @param lattice the cell that indices refer to
 * @param siteCount how many sites the cell has
 * @param origin whether the cell was measured or calculated
 * @param framework whether it is a zeolite or another open framework
 * @param hexagonalAxes whether the cell stands for a rhombohedral one on its hexagonal axes
 */
public record MaterialFacts(
    MaterialId id,
    Formula formula,
    Optional<String> name,
    Optional<SpaceGroup> spaceGroup,
    Optional<StructureType> type,
    Lattice lattice,
    int siteCount,
    CellOrigin origin,
    boolean framework,
    boolean hexagonalAxes) {

  /** Categories of the library whose materials are open frameworks. */
  private static final List<String> FRAMEWORKS = List.of("zeolites", "frameworks");

  /** The facts of an entry of the library. */
  static MaterialFacts of(LibraryEntry entry) {
    return of(
        entry.listed(), Atlas.typeOf(entry.listed().id()), FRAMEWORKS.contains(entry.category()));
  }

  private static MaterialFacts of(
      CatalogueEntry entry, Optional<StructureType> type, boolean framework) {
    return new MaterialFacts(
        entry.id(),
        entry.formula(),
        entry.names().stream().findFirst(),
        entry.spaceGroup(),
        type,
        entry.cell().lattice(),
        entry.siteCount(),
        entry.origin(),
        framework,
        false);
  }

  /** The same with the cell of its hexagonal axes. */
  public MaterialFacts in(Lattice hexagonal) {
    return new MaterialFacts(
        id, formula, name, spaceGroup, type, hexagonal, siteCount, origin, framework, true);
  }

  /** The facts of what a list of materials has. */
  public static MaterialFacts of(CatalogueEntry entry) {
    return of(entry, Optional.empty(), false);
  }

  static MaterialFacts of(Material material) {
    return of(CatalogueEntry.of(material));
  }

  /** Whether it is made of some elements and no others; deuterium is hydrogen. */
  boolean consistsOf(Collection<Integer> atomicNumbers) {
    return formula.terms().stream()
        .allMatch(term -> atomicNumbers.contains(term.element().atomicNumber()));
  }

  /** Whether it is the one that shows its structure type in the atlas. */
  boolean isModel() {
    return type.flatMap(StructureType::model).filter(id::equals).isPresent();
  }
}
