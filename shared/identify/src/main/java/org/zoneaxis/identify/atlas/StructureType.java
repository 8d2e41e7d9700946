package org.zoneaxis.identify.atlas;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * A structure type as textbooks name it, or what is left of a crystal system.
 *
 * @param id a word for links, such as {@code rock-salt}
 * @param title its name in English
 * @param strukturbericht the symbol of the Strukturbericht, such as {@code B1}, where it has one
 * @param pearson the Pearson symbol, such as {@code cF8}; empty for families of structures
 * @param spaceGroup the space group; empty for families
 * @param prototype the substance that it is named after; empty for families
 * @param model the material of the library that has the type beyond doubt and shows it; empty for
 *     what is left of a crystal system
 * @param zones the zone axes worth knowing, in the cell of the model
 * @param about a sentence for students
 */
public record StructureType(
    String id,
    String title,
    Optional<String> strukturbericht,
    Optional<String> pearson,
    Optional<SpaceGroup> spaceGroup,
    Optional<String> prototype,
    Optional<MaterialId> model,
    List<ZoneAxis> zones,
    String about) {

  /** Copies the list. */
  public StructureType {
    zones = List.copyOf(zones);
  }

  /**
   * Whether all materials of the type have their atoms in the same places, so that they have the
   * same reflections; a family of frameworks and what is left of a crystal system have not.
   */
  public boolean isOneStructure() {
    return pearson.isPresent();
  }
}
