package org.zoneaxis.storage.upload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.cif.AsymmetricSite;
import org.zoneaxis.crystal.cif.StatedSymmetry;
import org.zoneaxis.crystal.draft.CellParameter;
import org.zoneaxis.crystal.draft.CrystalDraft;
import org.zoneaxis.crystal.draft.GivenCell;
import org.zoneaxis.crystal.draft.SitesText;
import org.zoneaxis.crystal.draft.SpeciesText;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.figure.json.JsonReader;
import org.zoneaxis.storage.document.CrystalJson;

/**
 * A crystal that somebody writes down instead of bringing a file: cell, space group and sites, as
 * JSON. It is the material that a file of the same crystal makes.
 *
 * <pre>{@code
 * {"name": "strained film", "cell": {"a": 3.85, "c": 3.98}, "spaceGroup": "P4/mmm",
 *  "sites": [{"element": "Sr", "xyz": [0, 0, 0]},
 *            {"species": {"Ti": 0.9, "Nb": 0.1}, "xyz": ["1/2", "1/2", "1/2"]},
 *            {"element": "O", "xyz": [0.5, 0.5, 0]}, {"element": "O", "xyz": [0, 0.5, 0.5]}]}
 * }</pre>
 *
 * <p>The name may be left out. The cell may also be a text or list as {@link GivenCell} reads it,
 * the sites a text as {@link SitesText} reads it. A site has an element, or species: shares by
 * element, a text as {@link SpeciesText} reads it, or a list of {@code element}, {@code occupancy}
 * and {@code displacement} (U in square angstrom), as structure documents have it.
 */
public final class WrittenCell implements CrystalJson.Fields<Material> {

  private static final int MAX_SPECIES = 50;

  private final JsonReader json;
  private Optional<String> name = Optional.empty();
  private Optional<GivenCell> cell = Optional.empty();
  private Optional<String> group = Optional.empty();
  private List<AsymmetricSite> sites = new ArrayList<>();

  private WrittenCell(JsonReader json) {
    this.json = json;
  }

  /**
   * Reads what is written.
   *
   * @param document JSON in UTF-8
   * @return the material
   * @throws CrystalException where it is no crystal that can be used; the field is named by its
   *     path, such as {@code sites[1].xyz[2]}
   */
  public static Material read(byte[] document) {
    return CrystalJson.read(document, WrittenCell::new);
  }

  /**
   * The material of a crystal that has been written down in other ways.
   *
   * @param name what it is called; may be empty
   * @throws CrystalException where it is no crystal that can be used
   */
  public static Material of(CrystalDraft draft, String name) {
    StatedSymmetry.Filled filled = draft.fill();
    return UploadedCif.material(filled.crystal(), "", List.of(name), filled.warnings());
  }

  @Override
  public void field(String field) throws IOException {
    switch (field) {
      case "name" -> name = json.isNull() ? Optional.empty() : Optional.of(json.text());
      case "cell" -> cell = Optional.of(cell());
      case "spaceGroup" -> group = Optional.of(group());
      case "sites" -> sites();
      default -> json.require(false, "there are name, cell, spaceGroup and sites");
    }
  }

  @Override
  public Material made() {
    GivenCell given =
        required(GivenCell.FIELD, cell, "write {\"a\":3.59} and what else symmetry leaves free");
    String symmetry =
        required(
            CrystalDraft.GROUP_FIELD,
            group,
            "write a symbol or a number, such as \"Fm-3m\" or 225; P1 where all sites of the cell"
                + " are listed");
    return of(new CrystalDraft(given, symmetry, sites), name.orElse(""));
  }

  private static <T> T required(String field, Optional<T> value, String right) {
    return value.orElseThrow(() -> new CrystalException(field, "missing", right));
  }

  private GivenCell cell() throws IOException {
    if (json.isText() || json.isNumber()) {
      return GivenCell.parse(json.numberText());
    }
    if (json.isArray()) {
      List<Double> numbers = new ArrayList<>();
      json.array(
          () -> {
            json.require(numbers.size() < CellParameter.values().length, "a cell has six numbers");
            numbers.add(json.number());
          });
      return new GivenCell.Listed(numbers);
    }
    Map<CellParameter, Double> parameters = new EnumMap<>(CellParameter.class);
    json.object(
        field -> {
          Optional<CellParameter> parameter = CellParameter.ofLabel(field);
          json.require(
              parameter.isPresent(),
              "a cell has a, b, c in angstrom, alpha, beta, gamma in degrees");
          parameters.put(parameter.orElseThrow(), json.number());
        });
    return new GivenCell.Named(parameters);
  }

  private String group() throws IOException {
    json.require(json.isText() || json.isNumber(), "it must be a symbol or a number");
    return json.numberText();
  }

  private void sites() throws IOException {
    if (json.isText()) {
      sites = SitesText.read(json.text());
    } else {
      json.array(
          () -> {
            json.require(
                sites.size() < AsymmetricSite.MOST, "at most " + AsymmetricSite.MOST + " sites");
            sites.add(site(SitesText.label(sites.size())));
          });
    }
  }

  private AsymmetricSite site(String label) throws IOException {
    List<Occupant> species = new ArrayList<>();
    List<String> xyz = new ArrayList<>();
    double[] occupancy = {1};
    List<Double> displacement = new ArrayList<>();
    json.object(
        field -> {
          switch (field) {
            case "element", "species" -> {
              json.require(species.isEmpty(), "a site has element or species, once");
              species.addAll(field.equals("element") ? List.of(element()) : species(label));
            }
            case "xyz" -> json.array(() -> xyz.add(json.numberText()));
            case "occupancy" -> occupancy[0] = json.number();
            case "displacement" -> displacement.add(json.number());
            default ->
                json.require(
                    false,
                    "a site has element or species, xyz, and may have occupancy and"
                        + " displacement");
          }
        });
    if (species.isEmpty()) {
      throw new CrystalException(label + ".element", "missing", "name what the site holds");
    }
    if (xyz.isEmpty()) {
      throw new CrystalException(label + ".xyz", "missing", "three fractional coordinates");
    }
    OptionalDouble shift = displacement.stream().mapToDouble(Double::doubleValue).findFirst();
    return new AsymmetricSite(label, SitesText.filled(label, species, occupancy[0], shift), xyz);
  }

  private Occupant element() throws IOException {
    return Occupant.full(symbol(json.text()));
  }

  private Element symbol(String text) throws IOException {
    Optional<Element> element = Element.ofSymbol(text.strip());
    json.require(element.isPresent(), "it must be the symbol of an element, such as Fe");
    return element.orElseThrow();
  }

  private List<Occupant> species(String label) throws IOException {
    if (json.isText()) {
      return SpeciesText.read(label + ".species", json.text());
    }
    List<Occupant> species = new ArrayList<>();
    if (json.isArray()) {
      json.array(
          () -> {
            json.require(species.size() < MAX_SPECIES, "at most " + MAX_SPECIES + " on a site");
            species.add(listed(label + ".species[" + species.size() + "]"));
          });
    } else {
      json.object(
          symbol -> {
            Element element = symbol(symbol);
            species.add(new Occupant(element, share(json.number()), OptionalDouble.empty()));
          });
    }
    json.require(!species.isEmpty(), "a site holds at least one element");
    return species;
  }

  private double share(double share) throws IOException {
    json.require(share > 0 && share <= 1, "it must be above 0 and at most 1");
    return share;
  }

  private Occupant listed(String label) throws IOException {
    List<Element> element = new ArrayList<>();
    double[] occupancy = {1};
    List<Double> displacement = new ArrayList<>();
    json.object(
        field -> {
          switch (field) {
            case "element" -> element.add(symbol(json.text()));
            case "occupancy" -> occupancy[0] = share(json.number());
            case "displacement" -> displacement.add(json.number());
            default -> json.require(false, "there are element, occupancy and displacement");
          }
        });
    if (element.isEmpty()) {
      throw new CrystalException(label + ".element", "missing", "name an element, such as Fe");
    }
    return new Occupant(
        element.get(0),
        occupancy[0],
        displacement.stream().mapToDouble(Double::doubleValue).findFirst());
  }
}
