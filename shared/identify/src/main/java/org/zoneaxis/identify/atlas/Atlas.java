package org.zoneaxis.identify.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/**
 * The textbook index: every structure type that the library has materials of, with its zone axes,
 * and every material under exactly one type.
 *
 * @param pages the types, in the order of a textbook, the rest by crystal system last
 */
public record Atlas(List<Page> pages) {

  /** Copies the list. */
  public Atlas {
    pages = List.copyOf(pages);
  }

  /**
   * A structure type.
   *
   * @param type what it is
   * @param representative the material whose patterns show it
   * @param hexagonal whether four indices mean something in its cell
   * @param hexagonalAxes whether the zone axes are on hexagonal axes of a rhombohedral cell
   * @param zones zone axes worth knowing, in the cell of the representative
   * @param materials the materials of the type, in the order of their formulae
   */
  public record Page(
      StructureType type,
      MaterialId representative,
      boolean hexagonal,
      boolean hexagonalAxes,
      List<ShownZone> zones,
      List<CatalogueEntry> materials) {

    /** Copies the lists. */
    public Page {
      zones = List.copyOf(zones);
      materials = List.copyOf(materials);
    }
  }

  /**
   * A zone axis to be shown.
   *
   * @param axis the zone axis
   * @param basis its two shortest reflections, ratio and angle
   */
  public record ShownZone(ZoneAxis axis, PatternBasis basis) {}

  /** Made on first use. */
  private static final class Shared {
    static final TypeAssignments ASSIGNMENTS = TypeAssignments.standard();
  }

  /** Made on first use. */
  private static final class OfLibrary {
    static final Atlas ATLAS = make(new Library());
  }

  /** The atlas of the library. */
  public static Atlas ofLibrary() {
    return OfLibrary.ATLAS;
  }

  /**
   * This atlas with what is known of its materials now.
   *
   * @param current the present entry of a material; where there is none, the library's stays
   */
  public Atlas withCurrent(Function<MaterialId, Optional<CatalogueEntry>> current) {
    return new Atlas(
        pages.stream()
            .map(
                page ->
                    new Page(
                        page.type(),
                        page.representative(),
                        page.hexagonal(),
                        page.hexagonalAxes(),
                        page.zones(),
                        page.materials().stream()
                            .map(entry -> current.apply(entry.id()).orElse(entry))
                            .toList()))
            .toList());
  }

  /** The structure type of a material of the library; empty for others. */
  public static Optional<StructureType> typeOf(MaterialId id) {
    return Shared.ASSIGNMENTS.type(id);
  }

  private static Atlas make(Library library) {
    Map<StructureType, List<CatalogueEntry>> materials = new LinkedHashMap<>();
    StructureTypes.standard().all().forEach(type -> materials.put(type, new ArrayList<>()));
    for (LibraryEntry entry : library.entries().toList()) {
      materials
          .get(
              typeOf(entry.listed().id())
                  .orElseThrow(
                      () -> new IllegalStateException("no structure type: " + entry.listed().id())))
          .add(entry.listed());
    }
    List<Page> pages = new ArrayList<>();
    for (Map.Entry<StructureType, List<CatalogueEntry>> entry : materials.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        pages.add(page(entry.getKey(), entry.getValue(), library));
      }
    }
    return new Atlas(pages);
  }

  private static Page page(StructureType type, List<CatalogueEntry> materials, Library library) {
    List<CatalogueEntry> sorted = new ArrayList<>(materials);
    sorted.sort(
        Comparator.comparing((CatalogueEntry entry) -> entry.formula().toString())
            .thenComparing(entry -> entry.names().stream().findFirst().orElse(""))
            .thenComparing(entry -> entry.id().text()));
    MaterialId representative = type.model().orElseGet(() -> sorted.get(0).id());
    Crystal kept = library.find(representative).orElseThrow().crystal();
    boolean rhombohedral = HexagonalAxes.fit(kept.lattice());
    Crystal crystal = rhombohedral ? HexagonalAxes.of(kept) : kept;
    PatternSimulator simulator = new PatternSimulator();
    List<ShownZone> zones = new ArrayList<>();
    for (ZoneAxis given : type.zones()) {
      ZoneAxis axis = rhombohedral ? HexagonalAxes.direction(given) : given;
      simulator.basis(crystal, axis).ifPresent(basis -> zones.add(new ShownZone(axis, basis)));
    }
    return new Page(
        type, representative, crystal.lattice().isHexagonal(), rhombohedral, zones, sorted);
  }
}
