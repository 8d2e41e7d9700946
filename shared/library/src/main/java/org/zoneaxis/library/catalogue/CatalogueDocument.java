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
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.decimal.FewestDigits;
import org.zoneaxis.library.notation.FormulaText;

/**
 * The catalogue as it is kept under {@link #KEY}: {@code {"format": 1, "materials": [...]}}, a
 * material a line, in the order of their ids as text. A material has {@code id}, {@code formula},
 * {@code names}, {@code spaceGroup} (number and symbol, or an empty list), {@code cell} (a, b, c in
 * angstrom, alpha, beta, gamma in degrees), {@code siteCount}, {@code revision} (64 hexadecimal
 * digits) and {@code origin}, in this order.
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
        json.writeNumber(FewestDigits.text(value));
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

  /** Reads on after the beginning of an array or object. */
  private static final class Reader {

    private final JsonParser parser;
    private final OrderedMembers json;

    Reader(JsonParser parser) {
      this.parser = parser;
      this.json = new OrderedMembers(parser);
    }

    List<CatalogueEntry> entries() throws IOException {
      json.expect(JsonToken.START_OBJECT);
      if (json.integer("format") != FORMAT) {
        throw new IOException("the catalogue has another format");
      }
      json.member("materials");
      json.expect(JsonToken.START_ARRAY);
      List<CatalogueEntry> entries = new ArrayList<>();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        entries.add(entry());
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new IOException("the catalogue is cut off");
      }
      json.expect(JsonToken.END_OBJECT);
      return entries;
    }

    private CatalogueEntry entry() throws IOException {
      MaterialId id = MaterialId.parse(json.text("id"));
      CatalogueEntry entry =
          new CatalogueEntry(
              id,
              FormulaText.parse(json.text("formula")),
              json.texts("names"),
              json.spaceGroup(),
              json.cell(),
              json.integer("siteCount"),
              new Revision(json.text("revision")),
              json.origin());
      json.expect(JsonToken.END_OBJECT);
      return entry;
    }
  }
}
