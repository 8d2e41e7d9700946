package org.zoneaxis.source.materialsproject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.GivenStructure;
import org.zoneaxis.source.upstream.StatedSpaceGroup;

/**
 * A document of the Materials Project about one material. Its structure is written as pymatgen
 * does: cell vectors as rows, sites with fractional coordinates and elements with occupancies.
 * Charge, periodicity flags, labels, oxidation states, magnetic moments and whatever else may be in
 * it do not matter here.
 *
 * @param id the material
 * @param document the document
 */
record SummaryDocument(MaterialId id, JsonField document) {

  /** What is asked for. */
  static final List<String> FIELDS =
      List.of(
          "material_id",
          "symmetry",
          "deprecated",
          "deprecation_reasons",
          "builder_meta",
          "structure");

  /** What must be in an answer to that. */
  static final List<String> REQUIRED = List.of("material_id", "symmetry", "structure");

  /**
   * The material in the conventional standard cell.
   *
   * @throws org.zoneaxis.crystal.refusal.CrystalException where the structure cannot be used
   */
  Material material() {
    List<String> warnings = new ArrayList<>();
    withdrawal().ifPresent(statement -> warnings.add(statement + "."));
    Crystal crystal = structure().crystal(CellSetting.CONVENTIONAL_STANDARD, warnings);
    return new Material(id, crystal, source(), List.of(), warnings);
  }

  /** That the material has been withdrawn, and why, where it has. */
  Optional<String> withdrawal() {
    return document.get("deprecated").isTrue()
        ? Optional.of(
            "The Materials Project has withdrawn this material"
                + reasons().map(list -> " (" + list + ")").orElse(""))
        : Optional.empty();
  }

  /** Some contributed structures are not free for commercial use, and their documents say so. */
  private Source source() {
    boolean restricted =
        document.get("builder_meta").get("license").text().filter("BY-NC"::equals).isPresent();
    return MaterialsProjectCredit.source(
        id.text(), restricted ? "CC BY-NC 4.0" : MaterialsProjectCredit.LICENCE);
  }

  /** Codes such as E001, as far as they have that form. */
  private Optional<String> reasons() {
    JsonField reasons = document.get("deprecation_reasons");
    if (!reasons.isArray()) {
      return Optional.empty();
    }
    List<String> codes =
        reasons.items().stream()
            .map(JsonField::text)
            .flatMap(Optional::stream)
            .filter(code -> code.matches("[A-Z][0-9]{1,4}"))
            .toList();
    return codes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", codes));
  }

  private GivenStructure structure() {
    JsonField structure = document.get("structure").asRoot("structure");
    if (!structure.isObject()) {
      throw structure.wrong("the database must give a structure");
    }
    List<JsonField> rows = structure.get("lattice").get("matrix").items();
    if (rows.size() != 3) {
      throw structure.get("lattice").get("matrix").wrong("it must be three vectors");
    }
    List<Site> sites = new ArrayList<>();
    for (JsonField site : structure.get("sites").items()) {
      sites.add(site(site));
    }
    JsonField symmetry = document.get("symmetry");
    Optional<SpaceGroup> group =
        StatedSpaceGroup.read(symmetry.get("number"), symmetry.get("symbol"));
    return new GivenStructure(
        rows.get(0).vector(), rows.get(1).vector(), rows.get(2).vector(), sites, group);
  }

  private static Site site(JsonField site) {
    List<Element> elements = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (JsonField species : site.get("species").items()) {
      JsonField element = species.get("element");
      elements.add(
          element
              .text()
              .flatMap(Element::ofSymbol)
              .orElseThrow(() -> element.wrong("it must be the symbol of an element up to Lr")));
      shares.add(species.get("occu").number());
    }
    if (elements.isEmpty()) {
      throw site.get("species").wrong("a site holds at least one element");
    }
    List<Occupant> occupants = GivenStructure.occupants(elements, shares);
    Vector3 place = site.get("abc").vector();
    return new Site(place.x(), place.y(), place.z(), occupants);
  }
}
