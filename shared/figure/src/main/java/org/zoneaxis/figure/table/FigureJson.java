package org.zoneaxis.figure.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.figure.text.Legible;

/** What the JSON of all figures has in common: one line, numbers in fixed point, and the head. */
public final class FigureJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private FigureJson() {}

  /** Writes what is in a document. */
  @FunctionalInterface
  public interface Content {

    /** Writes fields. */
    void write(JsonGenerator json) throws IOException;
  }

  /** A document, on one line. */
  public static String document(Content content) {
    StringWriter out = new StringWriter(4096);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  /** The crystal and where it comes from. */
  public static void material(JsonGenerator json, Material material) throws IOException {
    Crystal crystal = material.crystal();
    json.writeObjectFieldStart("material");
    json.writeStringField("id", material.id().text());
    json.writeStringField("formula", crystal.formula().toString());
    if (crystal.spaceGroup().isPresent()) {
      spaceGroup(json, crystal.spaceGroup().get());
    } else {
      json.writeNullField("spaceGroup");
    }
    cell(json, crystal.lattice());
    json.writeStringField("setting", crystal.setting().label());
    json.writeStringField("origin", material.source().origin().label());
    json.writeStringField("revision", material.revision().shortForm());
    source(json, material.source());
    if (!material.cautions().isEmpty()) {
      json.writeArrayFieldStart("warnings");
      for (String warning : material.cautions()) {
        json.writeString(Legible.of(warning));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void spaceGroup(JsonGenerator json, SpaceGroup group) throws IOException {
    json.writeObjectFieldStart("spaceGroup");
    if (group.number() == 0) {
      json.writeNullField("number");
    } else {
      json.writeNumberField("number", group.number());
    }
    json.writeStringField("symbol", Legible.of(group.symbol()));
    json.writeEndObject();
  }

  private static void cell(JsonGenerator json, Lattice cell) throws IOException {
    json.writeObjectFieldStart("cell");
    number(json, "a", cell.lengthA(), PatternNumbers.LENGTH);
    number(json, "b", cell.lengthB(), PatternNumbers.LENGTH);
    number(json, "c", cell.lengthC(), PatternNumbers.LENGTH);
    number(json, "alpha", cell.alpha(), PatternNumbers.ANGLE);
    number(json, "beta", cell.beta(), PatternNumbers.ANGLE);
    number(json, "gamma", cell.gamma(), PatternNumbers.ANGLE);
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Source source) throws IOException {
    json.writeObjectFieldStart("source");
    json.writeStringField("provider", Legible.of(source.provider()));
    json.writeStringField("url", Legible.of(source.url()));
    json.writeStringField("licence", Legible.of(source.licence()));
    if (!source.attribution().isBlank()) {
      json.writeStringField("attribution", Legible.of(source.attribution()));
    }
    json.writeEndObject();
  }

  /** The zone axis. */
  public static void zoneAxis(JsonGenerator json, ZoneAxis axis) throws IOException {
    json.writeFieldName("zoneAxis");
    json.writeArray(new int[] {axis.u(), axis.v(), axis.w()}, 0, 3);
  }

  /** The electrons. */
  public static void beam(JsonGenerator json, ElectronBeam beam) throws IOException {
    json.writeObjectFieldStart("beam");
    number(json, "kV", beam.kilovolts(), PatternNumbers.PARAMETER);
    number(json, "wavelength", beam.wavelength(), PatternNumbers.RECIPROCAL);
    json.writeEndObject();
  }

  /** The indices of a reflection. */
  public static void indices(JsonGenerator json, String name, MillerIndices hkl)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(new int[] {hkl.h(), hkl.k(), hkl.l()}, 0, 3);
  }

  /** A list of numbers with so many decimals at most. */
  public static void numbers(JsonGenerator json, String name, int decimals, double... values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (double value : values) {
      json.writeNumber(Decimal.of(value, decimals));
    }
    json.writeEndArray();
  }

  /** A number with so many decimals at most. */
  public static void number(JsonGenerator json, String name, double value, int decimals)
      throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Decimal.of(value, decimals));
  }
}
