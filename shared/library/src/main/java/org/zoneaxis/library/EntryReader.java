package org.zoneaxis.library;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.FormulaText;

/**
 * Reads a line of the library as {@link EntryWriter} writes it. The members stand in a fixed order,
 * the atoms last, so that a list of all entries need not read them.
 */
public final class EntryReader {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;

  private EntryReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The material of a line. */
  public static Material material(byte[] file, int start, int length) {
    try (JsonParser parser = JSON.createParser(file, start, length)) {
      EntryReader reader = new EntryReader(parser);
      Head head = reader.head();
      LibraryEntry entry = head.entry();
      CatalogueEntry listed = entry.listed();
      UnitCell cell = listed.cell();
      Lattice lattice =
          Lattice.ofParameters(
              cell.a(), cell.b(), cell.c(), cell.alpha(), cell.beta(), cell.gamma());
      Crystal crystal =
          new Crystal(
              lattice, reader.sites(listed.siteCount()), head.setting(), listed.spaceGroup());
      return new Material(listed.id(), crystal, entry.source(), listed.names(), entry.warnings());
    } catch (IOException e) {
      throw new UncheckedIOException("a line of the library cannot be read", e);
    }
  }

  /** What a line says beside the atoms. */
  public static LibraryEntry entry(byte[] file, int start, int length) {
    try (JsonParser parser = JSON.createParser(file, start, length)) {
      return new EntryReader(parser).head().entry();
    } catch (IOException e) {
      throw new UncheckedIOException("a line of the library cannot be read", e);
    }
  }

  private record Head(LibraryEntry entry, CellSetting setting) {}

  private Head head() throws IOException {
    parser.nextToken();
    MaterialId id = MaterialId.parse(text("id"));
    Formula formula = FormulaText.parse(text("formula"));
    List<String> names = texts("names");
    Optional<SpaceGroup> group = spaceGroup();
    UnitCell cell = cell();
    CellSetting setting = setting(text("setting"));
    member("siteCount");
    int siteCount = parser.nextIntValue(0);
    Revision revision = new Revision(text("revision"));
    String category = text("category");
    Source source =
        new Source(
            text("provider"),
            text("url"),
            text("licence"),
            text("attribution"),
            origin(text("origin")));
    List<String> warnings = texts("warnings");
    CatalogueEntry listed =
        new CatalogueEntry(id, formula, names, group, cell, siteCount, revision, source.origin());
    return new Head(new LibraryEntry(listed, category, source, warnings), setting);
  }

  private void member(String name) throws IOException {
    if (parser.nextToken() != JsonToken.FIELD_NAME || !parser.currentName().equals(name)) {
      throw new IOException("no member " + name + " where it should be");
    }
  }

  private String text(String name) throws IOException {
    member(name);
    String text = parser.nextTextValue();
    if (text == null) {
      throw new IOException("member " + name + " is no text");
    }
    return text;
  }

  private List<String> texts(String name) throws IOException {
    member(name);
    parser.nextToken();
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      texts.add(parser.getText());
    }
    return texts;
  }

  /** A number and a symbol, or an empty list. */
  private Optional<SpaceGroup> spaceGroup() throws IOException {
    member("spaceGroup");
    parser.nextToken();
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      return Optional.empty();
    }
    SpaceGroup group = new SpaceGroup(parser.getIntValue(), parser.nextTextValue());
    parser.nextToken();
    return Optional.of(group);
  }

  private UnitCell cell() throws IOException {
    member("cell");
    parser.nextToken();
    UnitCell cell = new UnitCell(number(), number(), number(), number(), number(), number());
    parser.nextToken();
    return cell;
  }

  private double number() throws IOException {
    parser.nextToken();
    return parser.getDoubleValue();
  }

  private static CellSetting setting(String label) throws IOException {
    return CellSetting.ofLabel(label)
        .orElseThrow(() -> new IOException("no setting is called " + label));
  }

  private static CellOrigin origin(String label) throws IOException {
    return CellOrigin.ofLabel(label)
        .orElseThrow(() -> new IOException("no origin is called " + label));
  }

  private List<Site> sites(int count) throws IOException {
    member("atoms");
    parser.nextToken();
    List<Site> sites = new ArrayList<>(count);
    while (parser.nextToken() == JsonToken.START_ARRAY) {
      double x = number();
      double y = number();
      double z = number();
      parser.nextToken();
      sites.add(new Site(x, y, z, occupants()));
    }
    return sites;
  }

  /** From the first symbol to the end of the site. */
  private List<Occupant> occupants() throws IOException {
    List<Occupant> occupants = new ArrayList<>(1);
    while (parser.currentToken() == JsonToken.VALUE_STRING) {
      String symbol = parser.getText();
      Element element =
          Element.ofSymbol(symbol).orElseThrow(() -> new IOException("no element " + symbol));
      double occupancy = 1;
      OptionalDouble displacement = OptionalDouble.empty();
      if (parser.nextToken().isNumeric()) {
        occupancy = parser.getDoubleValue();
        if (parser.nextToken().isNumeric()) {
          displacement = OptionalDouble.of(parser.getDoubleValue());
          parser.nextToken();
        }
      }
      occupants.add(new Occupant(element, occupancy, displacement));
    }
    return occupants;
  }
}
