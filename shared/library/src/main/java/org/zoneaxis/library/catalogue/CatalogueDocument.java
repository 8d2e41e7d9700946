package org.zoneaxis.library.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.notation.FormulaText;

/**
 * The catalogue as it is kept under {@link #KEY}: {@code {"format": 1, "materials": [...]}}, a
 * material a line, in the order of their ids as text. A material has {@code id}, {@code formula},
 * {@code names}, {@code spaceGroup} (number and symbol, or an empty list), {@code cell} (a, b, c in
 * angstrom, alpha, beta, gamma in degrees), {@code siteCount}, {@code revision} (64 hexadecimal
 * digits) and {@code origin}, in this order. A catalogue of an earlier version has no origins: then
 * what is of the Materials Project is calculated.
 */
public final class CatalogueDocument {

  /** The name of the object. */
  public static final String KEY = "catalog/materials.json";

  private static final int FORMAT = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private CatalogueDocument() {}

  /** Puts each material on a line of its own, for people and for tools that compare lines. */
  private static final class LineEach extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    private int arrays;

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
      super.writeStartArray(json);
      arrays++;
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
      super.writeEndArray(json, values);
      arrays--;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      breakLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      super.writeArrayValueSeparator(json);
      breakLine(json);
    }

    private void breakLine(JsonGenerator json) throws IOException {
      if (arrays == 1) {
        json.writeRaw('\n');
      }
    }
  }

  /** Writes a catalogue entry by entry, so that it need not fit into memory. */
  public static final class Writer implements AutoCloseable {
    private final JsonGenerator json;

    /**
     * Begins a catalogue.
     *
     * @param out where to; closed with this writer
     */
    public Writer(OutputStream out) throws IOException {
      json = JSON.createGenerator(out);
      json.setPrettyPrinter(new LineEach());
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeArrayFieldStart("materials");
    }

    /** Adds a material. */
    public void add(CatalogueEntry entry) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", entry.id().text());
      json.writeStringField("formula", entry.formula().toString());
      json.writeArrayFieldStart("names");
      for (String name : entry.names()) {
        json.writeString(name);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("spaceGroup");
      if (entry.spaceGroup().isPresent()) {
        json.writeNumber(entry.spaceGroup().get().number());
        json.writeString(entry.spaceGroup().get().symbol());
      }
      json.writeEndArray();
      UnitCell cell = entry.cell();
      json.writeArrayFieldStart("cell");
      for (double value :
          new double[] {cell.a(), cell.b(), cell.c(), cell.alpha(), cell.beta(), cell.gamma()}) {
        json.writeNumber(ShortestDecimal.of(value));
      }
      json.writeEndArray();
      json.writeNumberField("siteCount", entry.siteCount());
      json.writeStringField("revision", entry.revision().sha256());
      json.writeStringField("origin", entry.origin().label());
      json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    }
  }

  /**
   * Reads a catalogue.
   *
   * @param document its bytes
   * @throws IOException where it is none of this format
   */
  public static List<CatalogueEntry> read(byte[] document) throws IOException {
    try (JsonParser parser = JSON.createParser(document)) {
      return new Reader(parser).entries();
    } catch (RuntimeException e) {
      throw new IOException("the catalogue cannot be read: " + e.getMessage(), e);
    }
  }

  /** Members stand in a fixed order. */
  private record Reader(JsonParser parser) {

    List<CatalogueEntry> entries() throws IOException {
      expect(JsonToken.START_OBJECT);
      member("format");
      if (parser.nextIntValue(0) != FORMAT) {
        throw new IOException("the catalogue has another format");
      }
      member("materials");
      expect(JsonToken.START_ARRAY);
      List<CatalogueEntry> entries = new ArrayList<>();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        entries.add(entry());
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new IOException("the catalogue is cut off");
      }
      expect(JsonToken.END_OBJECT);
      return entries;
    }

    private CatalogueEntry entry() throws IOException {
      MaterialId id = MaterialId.parse(text("id"));
      String formula = text("formula");
      member("names");
      expect(JsonToken.START_ARRAY);
      List<String> names = new ArrayList<>();
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        names.add(parser.getText());
      }
      Optional<SpaceGroup> group = group();
      UnitCell cell = cell();
      member("siteCount");
      int sites = parser.nextIntValue(0);
      Revision revision = new Revision(text("revision"));
      CellOrigin origin = origin(id);
      return new CatalogueEntry(
          id, FormulaText.parse(formula), names, group, cell, sites, revision, origin);
    }

    private CellOrigin origin(MaterialId id) throws IOException {
      if (parser.nextToken() == JsonToken.END_OBJECT) {
        return id.text().startsWith("mp-") ? CellOrigin.CALCULATED : CellOrigin.MEASURED;
      }
      String label = "origin".equals(parser.currentName()) ? parser.nextTextValue() : "";
      CellOrigin origin =
          CellOrigin.ofLabel(label == null ? "" : label)
              .orElseThrow(() -> new IOException("member origin of the catalogue is none"));
      expect(JsonToken.END_OBJECT);
      return origin;
    }

    private Optional<SpaceGroup> group() throws IOException {
      member("spaceGroup");
      expect(JsonToken.START_ARRAY);
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        return Optional.empty();
      }
      SpaceGroup group = new SpaceGroup(parser.getIntValue(), parser.nextTextValue());
      expect(JsonToken.END_ARRAY);
      return Optional.of(group);
    }

    private UnitCell cell() throws IOException {
      member("cell");
      expect(JsonToken.START_ARRAY);
      UnitCell cell = new UnitCell(number(), number(), number(), number(), number(), number());
      expect(JsonToken.END_ARRAY);
      return cell;
    }

    private double number() throws IOException {
      parser.nextToken();
      return parser.getDoubleValue();
    }

    private void expect(JsonToken token) throws IOException {
      if (parser.nextToken() != token) {
        throw new IOException("the catalogue has no " + token + " where it should be");
      }
    }

    private void member(String name) throws IOException {
      if (parser.nextToken() != JsonToken.FIELD_NAME || !parser.currentName().equals(name)) {
        throw new IOException("the catalogue has no member " + name + " where it should be");
      }
    }

    private String text(String name) throws IOException {
      member(name);
      String text = parser.nextTextValue();
      if (text == null) {
        throw new IOException("member " + name + " of the catalogue is no text");
      }
      return text;
    }
  }
}
