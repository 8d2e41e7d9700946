package org.zoneaxis.figure.rings;

import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.symmetry.PointGroup;
import org.zoneaxis.diffraction.ring.Ring;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.PatternNumbers;

/** Rings of two phases as JSON and as comma-separated values, a ring of either in a row. */
final class RingPairTables {

  private RingPairTables() {}

  static String json(List<OrientedCrystal> crystals, RingPair pair) {
    double strongest = pair.strongest();
    return FigureJson.document(
        json -> {
          json.writeArrayFieldStart("crystals");
          for (int i = 0; i < crystals.size(); i++) {
            json.writeStartObject();
            FigureJson.material(json, crystals.get(i).material());
            json.writeNullField("zoneAxis");
            pointGroup(json, pair.patterns().get(i).pointGroup());
            json.writeEndObject();
          }
          json.writeEndArray();
          FigureJson.beam(json, pair.parameters().beam());
          json.writeObjectFieldStart("parameters");
          number(json, "gmax", pair.parameters().gmax(), PatternNumbers.PARAMETER);
          number(json, "b", pair.parameters().debyeWaller(), PatternNumbers.PARAMETER);
          json.writeEndObject();
          json.writeStringField("model", "kinematic");
          json.writeArrayFieldStart("rings");
          for (int i = 0; i < crystals.size(); i++) {
            for (Ring ring : pair.patterns().get(i).rings()) {
              json.writeStartObject();
              json.writeNumberField("crystal", i);
              RingTables.ring(json, ring, RingPair.relative(ring, strongest));
              json.writeEndObject();
            }
          }
          json.writeEndArray();
          coincidences(json, pair);
        });
  }

  private static void pointGroup(JsonGenerator json, Optional<PointGroup> group)
      throws IOException {
    if (group.isPresent()) {
      json.writeStringField("pointGroup", group.get().symbol());
    } else {
      json.writeNullField("pointGroup");
    }
  }

  private static void coincidences(JsonGenerator json, RingPair pair) throws IOException {
    json.writeArrayFieldStart("coincident");
    for (RingPair.Coincidence both : pair.coincidences(RingDrawing.RESOLUTION)) {
      json.writeStartObject();
      json.writeNumberField("first", both.first());
      json.writeNumberField("second", both.second());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static String csv(List<OrientedCrystal> crystals, RingPair pair) {
    double strongest = pair.strongest();
    boolean calculated =
        crystals.stream().anyMatch(crystal -> crystal.material().source().isCalculated());
    StringBuilder out = new StringBuilder(4096);
    out.append("crystal,").append(RingTables.HEADER);
    out.append(calculated ? ",cell origin" : "").append("\r\n");
    for (int i = 0; i < crystals.size(); i++) {
      boolean own = crystals.get(i).material().source().isCalculated();
      String origin = own ? "," + CellOrigin.CALCULATED_NOTE : calculated ? "," : "";
      for (Ring ring : pair.patterns().get(i).rings()) {
        out.append(i).append(',');
        RingTables.row(out, ring, RingPair.relative(ring, strongest));
        out.append(origin).append("\r\n");
      }
    }
    return out.toString();
  }
}
