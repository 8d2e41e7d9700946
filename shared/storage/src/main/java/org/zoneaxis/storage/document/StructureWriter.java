package org.zoneaxis.storage.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.decimal.FewestDigits;
import org.zoneaxis.crystal.vector.Vector3;

/** Writes structure documents. */
final class StructureWriter {

  static final int FORMAT = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private StructureWriter() {}

  static byte[] write(StructureDocument document, List<String> notes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      identity(json, document);
      spaceGroup(json, document.material().crystal());
      json.writeStringField("setting", document.material().crystal().setting().label());
      cell(json, document.material().crystal().lattice());
      json.writeArrayFieldStart("sites");
      for (Site site : document.material().crystal().sites()) {
        site(json, site);
      }
      json.writeEndArray();
      source(json, document.material().source());
      state(json, document, notes);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void identity(JsonGenerator json, StructureDocument document) throws IOException {
    Material material = document.material();
    json.writeStringField("id", material.id().text());
    json.writeStringField("revision", document.revision().shortForm());
    json.writeStringField("formula", material.crystal().formula().toString());
    strings(json, "names", material.names());
  }

  private static void spaceGroup(JsonGenerator json, Crystal crystal) throws IOException {
    if (crystal.spaceGroup().isEmpty()) {
      json.writeNullField("spaceGroup");
      return;
    }
    SpaceGroup group = crystal.spaceGroup().get();
    json.writeObjectFieldStart("spaceGroup");
    if (group.number() == 0) {
      json.writeNullField("number");
    } else {
      json.writeNumberField("number", group.number());
    }
    json.writeStringField("symbol", group.symbol());
    json.writeEndObject();
  }

  private static void cell(JsonGenerator json, Lattice lattice) throws IOException {
    json.writeObjectFieldStart("cell");
    number(json, "a", lattice.lengthA());
    number(json, "b", lattice.lengthB());
    number(json, "c", lattice.lengthC());
    number(json, "alpha", lattice.alpha());
    number(json, "beta", lattice.beta());
    number(json, "gamma", lattice.gamma());
    number(json, "volume", lattice.volume());
    json.writeArrayFieldStart("vectors");
    for (Vector3 row : List.of(lattice.a(), lattice.b(), lattice.c())) {
      triple(json, row.x(), row.y(), row.z());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void site(JsonGenerator json, Site site) throws IOException {
    json.writeStartObject();
    json.writeFieldName("xyz");
    triple(json, site.x(), site.y(), site.z());
    json.writeArrayFieldStart("species");
    for (Occupant occupant : site.occupants()) {
      json.writeStartObject();
      json.writeStringField("element", occupant.element().symbol());
      number(json, "occupancy", occupant.occupancy());
      if (occupant.displacement().isPresent()) {
        number(json, "displacement", occupant.displacement().getAsDouble());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Source source) throws IOException {
    json.writeObjectFieldStart("source");
    json.writeStringField("provider", source.provider());
    json.writeStringField("url", source.url());
    json.writeStringField("licence", source.licence());
    json.writeStringField("attribution", source.attribution());
    json.writeStringField("origin", source.origin().label());
    json.writeEndObject();
  }

  private static void state(JsonGenerator json, StructureDocument document, List<String> notes)
      throws IOException {
    json.writeArrayFieldStart("warnings");
    for (String warning : document.material().warnings()) {
      json.writeString(warning);
    }
    for (String note : notes) {
      json.writeString(note);
    }
    json.writeEndArray();
    if (document.checked().isPresent()) {
      json.writeStringField("checked", document.checked().get().toString());
    }
    if (document.withdrawn().isPresent()) {
      json.writeStringField("withdrawn", document.withdrawn().get().toString());
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void triple(JsonGenerator json, double x, double y, double z) throws IOException {
    json.writeStartArray();
    json.writeNumber(decimal(x));
    json.writeNumber(decimal(y));
    json.writeNumber(decimal(z));
    json.writeEndArray();
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(decimal(value));
  }

  /** Plain where that is short, so that 90 is not 9E+1. */
  static String decimal(double value) {
    BigDecimal number = FewestDigits.of(value);
    return number.scale() <= 0 && number.precision() - number.scale() <= FewestDigits.MOST
        ? number.toPlainString()
        : number.toString();
  }
}
