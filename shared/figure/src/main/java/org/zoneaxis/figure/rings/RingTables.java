package org.zoneaxis.figure.rings;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.symmetry.PointGroup;
import org.zoneaxis.diffraction.ring.Ring;
import org.zoneaxis.diffraction.ring.RingFamily;
import org.zoneaxis.diffraction.ring.RingGroup;
import org.zoneaxis.diffraction.ring.RingPattern;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.rings.RingPhases.Member;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.PatternNumbers;

/**
 * Rings as JSON and as comma-separated values, a ring in a row; where there are two phases, with
 * the number of the one that it is of.
 */
final class RingTables {

  private static final String HEADER =
      "g (1/angstrom),d (angstrom),two theta (mrad),multiplicity,families,"
          + "intensity (1/angstrom^3),relative intensity (%)";

  private RingTables() {}

  static String json(List<OrientedCrystal> crystals, RingPhases phases) {
    double strongest = phases.strongest();
    RingPattern first = phases.patterns().get(0);
    return FigureJson.document(
        json -> {
          if (phases.isOne()) {
            head(json, crystals.get(0));
          } else {
            heads(json, crystals, phases);
          }
          FigureJson.beam(json, phases.parameters().beam());
          json.writeObjectFieldStart("parameters");
          number(json, "gmax", phases.parameters().gmax(), PatternNumbers.PARAMETER);
          number(json, "b", phases.parameters().debyeWaller(), PatternNumbers.PARAMETER);
          json.writeEndObject();
          json.writeStringField("model", "kinematic");
          if (phases.isOne()) {
            pointGroup(json, first.pointGroup());
          }
          json.writeArrayFieldStart("rings");
          for (Member ring : phases.rings()) {
            json.writeStartObject();
            if (!phases.isOne()) {
              json.writeNumberField("crystal", ring.phase());
            }
            ring(json, ring.ring(), strongest);
            json.writeEndObject();
          }
          json.writeEndArray();
          if (phases.isOne()) {
            json.writeNumberField("absent", first.absent());
            merged(json, first);
          } else {
            coincident(json, phases);
          }
        });
  }

  private static void head(JsonGenerator json, OrientedCrystal crystal) throws IOException {
    FigureJson.material(json, crystal.material());
    json.writeNullField("zoneAxis");
  }

  private static void heads(JsonGenerator json, List<OrientedCrystal> crystals, RingPhases phases)
      throws IOException {
    json.writeArrayFieldStart("crystals");
    for (int i = 0; i < crystals.size(); i++) {
      json.writeStartObject();
      head(json, crystals.get(i));
      pointGroup(json, phases.patterns().get(i).pointGroup());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void pointGroup(JsonGenerator json, Optional<PointGroup> group)
      throws IOException {
    if (group.isPresent()) {
      json.writeStringField("pointGroup", group.get().symbol());
    } else {
      json.writeNullField("pointGroup");
    }
  }

  private static void ring(JsonGenerator json, Ring ring, double strongest) throws IOException {
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
    number(json, "relative", RingPhases.relative(ring, strongest), PatternNumbers.RELATIVE);
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

  private static void coincident(JsonGenerator json, RingPhases phases) throws IOException {
    json.writeArrayFieldStart("coincident");
    for (RingPhases.Coincidence both : phases.coincidences(RingDrawing.RESOLUTION)) {
      json.writeStartObject();
      json.writeNumberField("first", both.first());
      json.writeNumberField("second", both.second());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static String csv(List<OrientedCrystal> crystals, RingPhases phases) {
    double strongest = phases.strongest();
    boolean calculated = crystals.stream().anyMatch(RingTables::isCalculated);
    StringBuilder out = new StringBuilder(4096);
    out.append(phases.isOne() ? "" : "crystal,").append(HEADER);
    out.append(calculated ? ",cell origin" : "").append("\r\n");
    for (Member ring : phases.rings()) {
      if (!phases.isOne()) {
        out.append(ring.phase()).append(',');
      }
      row(out, ring.ring(), strongest);
      boolean own = isCalculated(crystals.get(ring.phase()));
      out.append(own ? "," + CellOrigin.CALCULATED_NOTE : calculated ? "," : "").append("\r\n");
    }
    return out.toString();
  }

  private static boolean isCalculated(OrientedCrystal crystal) {
    return crystal.material().source().isCalculated();
  }

  private static void row(StringBuilder out, Ring ring, double strongest) {
    out.append(Decimal.of(ring.g(), PatternNumbers.RECIPROCAL)).append(',');
    out.append(Decimal.of(ring.d(), PatternNumbers.LENGTH)).append(',');
    out.append(Decimal.of(ring.twoTheta(), PatternNumbers.ANGLE)).append(',');
    out.append(ring.multiplicity()).append(',');
    out.append(ring.families().stream().map(RingTables::text).collect(Collectors.joining("; ")));
    out.append(',').append(Decimal.of(ring.intensity(), PatternNumbers.INTENSITY)).append(',');
    out.append(Decimal.of(RingPhases.relative(ring, strongest), PatternNumbers.RELATIVE));
  }

  private static String text(RingFamily family) {
    return family.hkl().h() + " " + family.hkl().k() + " " + family.hkl().l();
  }
}
