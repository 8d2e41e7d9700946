package org.zoneaxis.storage.document;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.json.JsonReader;

/** A structure document of which some fields have been read. */
final class StructureDraft implements CrystalJson.Fields<StructureDocument> {

  private static final int AXES = 3;
  private static final int MAX_SPECIES = 100;
  private static final int MAX_TEXTS = 200;

  private final JsonReader json;

  private final Map<String, Double> cell = new LinkedHashMap<>();
  private final Map<String, String> source = new LinkedHashMap<>();
  private final List<Site> sites = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Optional<Integer> format = Optional.empty();
  private Optional<MaterialId> id = Optional.empty();
  private Optional<CellSetting> setting = Optional.empty();
  private Optional<SpaceGroup> group = Optional.empty();
  private Optional<CellOrigin> origin = Optional.empty();
  private Optional<Instant> checked = Optional.empty();
  private Optional<Instant> withdrawn = Optional.empty();

  StructureDraft(JsonReader json) {
    this.json = json;
  }

  @Override
  public void field(String name) throws IOException {
    switch (name) {
      case "format" -> format = Optional.of(format());
      case "id" -> id = Optional.of(id());
      case "names" -> texts(names);
      case "spaceGroup" -> group = group();
      case "setting" -> setting = Optional.of(setting());
      case "cell" -> json.object(this::cellField);
      case "sites" -> json.array(this::site);
      case "source" -> json.object(this::sourceField);
      case "warnings" -> texts(warnings);
      case "checked" -> checked = instant();
      case "withdrawn" -> withdrawn = instant();
      default -> json.skip();
    }
  }

  /** The document, where nothing is missing. */
  @Override
  public StructureDocument made() {
    required("format", format);
    Lattice lattice =
        Lattice.ofParameters(
            cell("a"), cell("b"), cell("c"), cell("alpha"), cell("beta"), cell("gamma"));
    Crystal crystal = new Crystal(lattice, sites, required("setting", setting), group);
    Material material = new Material(required("id", id), crystal, source(), names, warnings);
    return new StructureDocument(Structure.of(material), checked, withdrawn);
  }

  /** A document of an earlier version has no origin. */
  private Source source() {
    String provider = source("provider");
    return new Source(
        provider,
        source("url"),
        source("licence"),
        source("attribution"),
        origin.orElseGet(() -> Source.usual(provider)));
  }

  private static <T> T required(String name, Optional<T> value) {
    return value.orElseThrow(() -> new CrystalException(name, "missing", "it must be there"));
  }

  private double cell(String name) {
    return required("cell." + name, Optional.ofNullable(cell.get(name)));
  }

  private String source(String name) {
    return required("source." + name, Optional.ofNullable(source.get(name)));
  }

  private int format() throws IOException {
    int number = json.integer();
    json.require(
        number == StructureWriter.FORMAT, "this program reads format " + StructureWriter.FORMAT);
    return number;
  }

  private MaterialId id() throws IOException {
    try {
      return MaterialId.parse(json.text());
    } catch (NotationException e) {
      throw new CrystalException("id", e.value(), e.expected());
    }
  }

  private void texts(List<String> texts) throws IOException {
    json.array(
        () -> {
          json.require(texts.size() < MAX_TEXTS, "there may be at most " + MAX_TEXTS);
          texts.add(json.text());
        });
  }

  private Optional<SpaceGroup> group() throws IOException {
    if (json.isNull()) {
      return Optional.empty();
    }
    int[] number = new int[1];
    List<String> symbol = new ArrayList<>();
    json.object(
        name -> {
          switch (name) {
            case "number" -> number[0] = json.isNull() ? 0 : json.integer();
            case "symbol" -> symbol.add(json.text());
            default -> json.skip();
          }
        });
    return Optional.of(
        new SpaceGroup(number[0], required("spaceGroup.symbol", symbol.stream().findFirst())));
  }

  private CellSetting setting() throws IOException {
    String label = json.text();
    Optional<CellSetting> known = CellSetting.ofLabel(label);
    json.require(known.isPresent(), "it must be 'conventional standard' or 'as published'");
    return known.orElseThrow();
  }

  private void cellField(String name) throws IOException {
    switch (name) {
      case "a", "b", "c", "alpha", "beta", "gamma" -> cell.put(name, json.number());
      default -> json.skip();
    }
  }

  private void sourceField(String name) throws IOException {
    switch (name) {
      case "provider", "url", "licence", "attribution" -> source.put(name, json.text());
      case "origin" -> origin = Optional.of(origin());
      default -> json.skip();
    }
  }

  private CellOrigin origin() throws IOException {
    Optional<CellOrigin> known = CellOrigin.ofLabel(json.text());
    json.require(known.isPresent(), "it must be 'measured' or 'calculated'");
    return known.orElseThrow();
  }

  private void site() throws IOException {
    json.require(sites.size() < Crystal.MAX_SITES, "a cell has at most " + Crystal.MAX_SITES);
    List<Double> xyz = new ArrayList<>(AXES);
    List<Occupant> occupants = new ArrayList<>();
    String here = "sites[" + sites.size() + "]";
    json.object(
        name -> {
          switch (name) {
            case "xyz" -> xyz.addAll(triple());
            case "species" -> json.array(() -> occupants.add(occupant(here, occupants.size())));
            default -> json.skip();
          }
        });
    if (xyz.isEmpty()) {
      throw new CrystalException(here + ".xyz", "missing", "it must be there");
    }
    if (occupants.isEmpty()) {
      throw new CrystalException(here + ".species", "missing", "a site holds at least one element");
    }
    sites.add(new Site(xyz.get(0), xyz.get(1), xyz.get(2), occupants));
  }

  private List<Double> triple() throws IOException {
    List<Double> numbers = new ArrayList<>(AXES);
    json.array(
        () -> {
          json.require(numbers.size() < AXES, "there must be three numbers");
          numbers.add(json.number());
        });
    json.require(numbers.size() == AXES, "there must be three numbers");
    return numbers;
  }

  private Occupant occupant(String site, int index) throws IOException {
    json.require(index < MAX_SPECIES, "a site holds at most " + MAX_SPECIES + " elements");
    String here = site + ".species[" + index + "]";
    List<Element> element = new ArrayList<>(1);
    List<Double> occupancy = new ArrayList<>(1);
    List<Double> displacement = new ArrayList<>(1);
    json.object(
        name -> {
          switch (name) {
            case "element" -> element.add(element());
            case "occupancy" -> occupancy.add(json.number());
            case "displacement" -> {
              if (!json.isNull()) {
                displacement.add(json.number());
              }
            }
            default -> json.skip();
          }
        });
    return new Occupant(
        required(here + ".element", element.stream().findFirst()),
        required(here + ".occupancy", occupancy.stream().findFirst()),
        displacement.stream().mapToDouble(Double::doubleValue).findFirst());
  }

  private Element element() throws IOException {
    Optional<Element> element = Element.ofSymbol(json.text());
    json.require(element.isPresent(), "it must be the symbol of an element");
    return element.orElseThrow();
  }

  private Optional<Instant> instant() throws IOException {
    if (json.isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(json.text()));
    } catch (DateTimeException e) {
      json.require(false, "it must be an instant such as 2026-01-31T12:00:00Z");
      throw e;
    }
  }
}
