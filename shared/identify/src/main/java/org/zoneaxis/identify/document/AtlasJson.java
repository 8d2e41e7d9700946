package org.zoneaxis.identify.document;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.atlas.Atlas;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/** The atlas of structure types as JSON. */
final class AtlasJson extends AnswerJson {

  private static final List<String> ALONG_A_ZONE = List.of("diffraction", "kikuchi", "stereogram");

  AtlasJson(JsonGenerator json) {
    super(json);
  }

  void atlas(Atlas atlas) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("types");
    for (Atlas.Page page : atlas.pages()) {
      page(page);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void page(Atlas.Page page) throws IOException {
    StructureType type = page.type();
    json.writeStartObject();
    json.writeStringField("id", type.id());
    json.writeStringField("title", type.title());
    json.writeStringField("strukturbericht", type.strukturbericht().orElse(null));
    json.writeStringField("pearson", type.pearson().orElse(null));
    spaceGroup(type.spaceGroup());
    json.writeStringField("prototype", type.prototype().orElse(null));
    json.writeStringField("about", type.about());
    json.writeStringField("representative", page.representative().text());
    json.writeStringField("zonemap", "/v1/zonemap/" + page.representative() + ".svg");
    json.writeArrayFieldStart("zones");
    for (Atlas.ShownZone zone : page.zones()) {
      json.writeStartObject();
      zoneAxis(zone.axis(), page.hexagonal());
      axes(page.hexagonalAxes());
      vector("g1", zone.basis().g1());
      vector("g2", zone.basis().g2());
      number("ratio", zone.basis().ratio(), AnswerDigits.RATIO);
      number("angle", zone.basis().angle(), AnswerDigits.ANGLE);
      for (String figure : ALONG_A_ZONE) {
        json.writeStringField(
            figure,
            Candidate.picture(figure, page.representative(), zone.axis(), page.hexagonalAxes()));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("materials");
    for (CatalogueEntry entry : page.materials()) {
      json.writeStartObject();
      json.writeStringField("id", entry.id().text());
      json.writeStringField("formula", entry.formula().toString());
      json.writeStringField("name", entry.names().stream().findFirst().orElse(null));
      json.writeStringField("revision", entry.revision().shortForm());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void vector(String name, PatternBasis.Vector vector) throws IOException {
    json.writeObjectFieldStart(name);
    indices("hkl", vector.hkl());
    number("d", vector.d(), AnswerDigits.SPACING);
    json.writeEndObject();
  }
}
