package org.zoneaxis.library;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.decimal.FewestDigits;

/**
 * Writes an entry of the library: a JSON object in one line, its members in a fixed order. A site
 * is a list of x, y, z and its elements, each with its occupancy where that is not 1 or a
 * displacement follows, and its displacement where one is known: {@code [0,0,0.5,"Mg",0.9,0.01]}.
 */
public final class EntryWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private EntryWriter() {}

  /** The line of a material in UTF-8, without a line feed. */
  public static byte[] line(Material material, String category) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      head(json, material, category);
      json.writeArrayFieldStart("atoms");
      for (Site site : material.crystal().sites()) {
        site(json, site);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return line.toByteArray();
  }

  private static void head(JsonGenerator json, Material material, String category)
      throws IOException {
    Crystal crystal = material.crystal();
    Source source = material.source();
    json.writeStringField("id", material.id().text());
    json.writeStringField("formula", crystal.formula().toString());
    texts(json, "names", material.names());
    json.writeArrayFieldStart("spaceGroup");
    if (crystal.spaceGroup().isPresent()) {
      SpaceGroup group = crystal.spaceGroup().get();
      json.writeNumber(group.number());
      json.writeString(group.symbol());
    }
    json.writeEndArray();
    Lattice cell = crystal.lattice();
    json.writeArrayFieldStart("cell");
    numbers(json, cell.lengthA(), cell.lengthB(), cell.lengthC());
    numbers(json, cell.alpha(), cell.beta(), cell.gamma());
    json.writeEndArray();
    json.writeStringField("setting", crystal.setting().label());
    json.writeNumberField("siteCount", crystal.sites().size());
    json.writeStringField("revision", material.revision().sha256());
    json.writeStringField("category", category);
    json.writeStringField("provider", source.provider());
    json.writeStringField("url", source.url());
    json.writeStringField("licence", source.licence());
    json.writeStringField("attribution", source.attribution());
    json.writeStringField("origin", source.origin().label());
    texts(json, "warnings", material.warnings());
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void site(JsonGenerator json, Site site) throws IOException {
    json.writeStartArray();
    numbers(json, site.x(), site.y(), site.z());
    for (Occupant occupant : site.occupants()) {
      json.writeString(occupant.element().symbol());
      if (occupant.occupancy() != 1 || occupant.displacement().isPresent()) {
        numbers(json, occupant.occupancy());
      }
      if (occupant.displacement().isPresent()) {
        numbers(json, occupant.displacement().getAsDouble());
      }
    }
    json.writeEndArray();
  }

  private static void numbers(JsonGenerator json, double... values) throws IOException {
    for (double value : values) {
      json.writeNumber(FewestDigits.text(value));
    }
  }
}
