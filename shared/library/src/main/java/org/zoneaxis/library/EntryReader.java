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
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.OrderedMembers;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.FormulaText;

/**
 * Reads a line of the library as {@link EntryWriter} writes it. The members stand in a fixed order,
 * the atoms last, so that a list of all entries need not read them.
 */
public final class EntryReader {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private final OrderedMembers json;

  private EntryReader(JsonParser parser) {
    this.parser = parser;
    this.json = new OrderedMembers(parser);
  }

  /** The material of a line. */
  public static Material material(byte[] file, int start, int length) {
    try (JsonParser parser = JSON.createParser(file, start, length)) {
      EntryReader reader = new EntryReader(parser);
      Head head = reader.head();
      LibraryEntry entry = head.entry();
      CatalogueEntry listed = entry.listed();
      Crystal crystal =
          new Crystal(
              listed.cell().lattice(),
              reader.sites(listed.siteCount()),
              head.setting(),
              listed.spaceGroup());
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
    json.expect(JsonToken.START_OBJECT);
    MaterialId id = MaterialId.parse(json.text("id"));
    Formula formula = FormulaText.parse(json.text("formula"));
    List<String> names = json.texts("names");
    Optional<SpaceGroup> group = json.spaceGroup();
    UnitCell cell = json.cell();
    CellSetting setting = setting(json.text("setting"));
    int siteCount = json.integer("siteCount");
    Revision revision = new Revision(json.text("revision"));
    String category = json.text("category");
    Source source =
        new Source(
            json.text("provider"),
            json.text("url"),
            json.text("licence"),
            json.text("attribution"),
            json.origin());
    List<String> warnings = json.texts("warnings");
    CatalogueEntry listed =
        new CatalogueEntry(id, formula, names, group, cell, siteCount, revision, source.origin());
    return new Head(new LibraryEntry(listed, category, source, warnings), setting);
  }

  private static CellSetting setting(String label) throws IOException {
    return CellSetting.ofLabel(label)
        .orElseThrow(() -> new IOException("no setting is called " + label));
  }

  private List<Site> sites(int count) throws IOException {
    json.member("atoms");
    json.expect(JsonToken.START_ARRAY);
    List<Site> sites = new ArrayList<>(count);
    while (parser.nextToken() == JsonToken.START_ARRAY) {
      double x = json.number();
      double y = json.number();
      double z = json.number();
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
