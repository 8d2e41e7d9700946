package org.zoneaxis.figure.rings;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.ring.Ring;
import org.zoneaxis.diffraction.ring.RingFamily;
import org.zoneaxis.diffraction.ring.RingGroup;
import org.zoneaxis.diffraction.ring.RingPattern;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.PatternNumbers;

/** Rings as JSON and as comma-separated values, a ring in a row. */
final class RingTables {

  static final String HEADER =
      "g (1/angstrom),d (angstrom),two theta (mrad),multiplicity,families,"
          + "intensity (1/angstrom^3),relative intensity (%)";

  private RingTables() {}

  static String json(Material material, RingPattern pattern) {
    return FigureJson.document(
        json -> {
          FigureJson.material(json, material);
          json.writeNullField("zoneAxis");
          FigureJson.beam(json, pattern.parameters().beam());
          json.writeObjectFieldStart("parameters");
          number(json, "gmax", pattern.parameters().gmax(), PatternNumbers.PARAMETER);
          number(json, "b", pattern.parameters().debyeWaller(), PatternNumbers.PARAMETER);
          json.writeEndObject();
          json.writeStringField("model", "kinematic");
          if (pattern.pointGroup().isPresent()) {
            json.writeStringField("pointGroup", pattern.pointGroup().get().symbol());
          } else {
            json.writeNullField("pointGroup");
          }
          json.writeArrayFieldStart("rings");
          for (Ring ring : pattern.rings()) {
            ring(json, ring);
          }
          json.writeEndArray();
          json.writeNumberField("absent", pattern.absent());
          merged(json, pattern);
        });
  }

  private static void ring(JsonGenerator json, Ring ring) throws IOException {
    json.writeStartObject();
    ring(json, ring, ring.relative());
    json.writeEndObject();
  }

  /** The fields of a ring. */
  static void ring(JsonGenerator json, Ring ring, double relative) throws IOException {
    number(json, "g", ring.g(), PatternNumbers.RECIPROCAL);
    number(json, "d", ring.d(), PatternNumbers.LENGTH);
    number(json, "twoTheta", ring.twoTheta(), PatternNumbers.ANGLE);
    json.writeNumberField("multiplicity", ring.multiplicity());
    json.writeArrayFieldStart("families");
    for (RingFamily family : ring.families()) {
      json.writeStartObject();
      indices(json, "hkl", family.hkl());
      json.writeNumberField("multiplicity", family.multiplicity());
      number(json, "squared", family.squared(), PatternNumbers.INTENSITY);
      number(json, "squaredAtRest", family.squaredAtRest(), PatternNumbers.INTENSITY);
      json.writeEndObject();
    }
    json.writeEndArray();
    number(json, "intensity", ring.intensity(), PatternNumbers.INTENSITY);
    number(json, "relative", relative, PatternNumbers.RELATIVE);
  }

  /** Rings that are nearer than {@link RingDrawing#RESOLUTION} and look like one. */
  private static void merged(JsonGenerator json, RingPattern pattern) throws IOException {
    json.writeArrayFieldStart("merged");
    for (RingGroup group : pattern.resolved(RingDrawing.RESOLUTION)) {
      if (group.last() > group.first()) {
        json.writeStartObject();
        json.writeNumberField("first", group.first());
        json.writeNumberField("last", group.last());
        number(json, "g", group.g(), PatternNumbers.RECIPROCAL);
        number(json, "intensity", group.intensity(), PatternNumbers.INTENSITY);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  static String csv(Material material, RingPattern pattern) {
    boolean calculated = material.source().isCalculated();
    String end = calculated ? "," + CellOrigin.CALCULATED_NOTE + "\r\n" : "\r\n";
    StringBuilder out = new StringBuilder(HEADER.length() + 100 * pattern.rings().size());
    out.append(HEADER).append(calculated ? ",cell origin" : "").append("\r\n");
    for (Ring ring : pattern.rings()) {
      row(out, ring, ring.relative());
      out.append(end);
    }
    return out.toString();
  }

  /** The columns of a ring. */
  static void row(StringBuilder out, Ring ring, double relative) {
    out.append(Decimal.of(ring.g(), PatternNumbers.RECIPROCAL)).append(',');
    out.append(Decimal.of(ring.d(), PatternNumbers.LENGTH)).append(',');
    out.append(Decimal.of(ring.twoTheta(), PatternNumbers.ANGLE)).append(',');
    out.append(ring.multiplicity()).append(',');
    out.append(ring.families().stream().map(RingTables::text).collect(Collectors.joining("; ")));
    out.append(',').append(Decimal.of(ring.intensity(), PatternNumbers.INTENSITY));
    out.append(',').append(Decimal.of(relative, PatternNumbers.RELATIVE));
  }

  private static String text(RingFamily family) {
    return family.hkl().h() + " " + family.hkl().k() + " " + family.hkl().l();
  }
}
