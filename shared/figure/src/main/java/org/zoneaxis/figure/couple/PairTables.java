package org.zoneaxis.figure.couple;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;
import static org.zoneaxis.figure.table.FigureJson.numbers;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.orientation.NearZone;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.superposition.OrientedReflection;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.PatternNumbers;

/** Two crystals as JSON and as comma-separated values, a reflection of either in a row. */
final class PairTables {

  private static final int ELEMENT = 12;

  private static final String HEADER =
      "crystal,variant,h,k,l,right (1/angstrom),up (1/angstrom),g (1/angstrom),d (angstrom),"
          + "excitation error (1/angstrom),Laue zone,F real (1/angstrom^2),"
          + "F imaginary (1/angstrom^2),intensity (1/angstrom^4),relative intensity (%)";

  private PairTables() {}

  static String json(List<OrientedCrystal> crystals, CrystalPair pair) {
    PatternParameters parameters = pair.parameters();
    return FigureJson.document(
        json -> {
          json.writeArrayFieldStart("crystals");
          for (OrientedCrystal crystal : crystals) {
            json.writeStartObject();
            FigureJson.material(json, crystal.material());
            FigureJson.zoneAxis(json, crystal.zoneAxis());
            json.writeEndObject();
          }
          json.writeEndArray();
          FigureJson.beam(json, parameters.beam());
          json.writeObjectFieldStart("parameters");
          number(json, "gmax", parameters.gmax(), PatternNumbers.PARAMETER);
          number(json, "sigma", parameters.sigma(), PatternNumbers.PARAMETER);
          number(json, "precession", parameters.precession(), PatternNumbers.PARAMETER);
          numbers(
              json,
              "laue",
              PatternNumbers.PARAMETER,
              parameters.laue().h(),
              parameters.laue().k(),
              parameters.laue().l());
          if (pair.right().isPresent()) {
            indices(json, "right", pair.right().get());
          } else {
            json.writeNullField("right");
          }
          if (pair.turn() != 0) {
            number(json, "rotate", pair.turn(), PatternNumbers.PARAMETER);
          }
          json.writeEndObject();
          json.writeStringField("model", "kinematic");
          relation(json, pair);
          json.writeArrayFieldStart("reflections");
          double[] strongest = {pair.strongest(0), pair.strongest(1)};
          for (int list = 0; list < pair.reflections().size(); list++) {
            for (OrientedReflection spot : pair.reflections().get(list)) {
              WorkCancelledException.throwIfCancelled();
              reflection(json, pair, list, spot, strongest[CrystalPair.crystal(list)]);
            }
          }
          json.writeEndArray();
        });
  }

  private static void relation(JsonGenerator json, CrystalPair pair) throws IOException {
    json.writeObjectFieldStart("relation");
    matrix(json, pair.relation());
    number(json, "angleDeviation", pair.deviation(), PatternNumbers.ANGLE);
    if (pair.parallel().isPresent()) {
      json.writeArrayFieldStart("parallel");
      for (var hkl : List.of(pair.parallel().get().first(), pair.parallel().get().second())) {
        json.writeArray(new int[] {hkl.h(), hkl.k(), hkl.l()}, 0, 3);
      }
      json.writeEndArray();
    }
    if (pair.relationship().isPresent()) {
      json.writeStringField("name", pair.relationship().get());
      json.writeNumberField("variants", pair.variants().orElse(1));
    }
    json.writeArrayFieldStart("shown");
    for (CrystalPair.Variant variant : pair.shown()) {
      variant(json, variant);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What of a variant is along the zone axis of the first crystal, and what is near it. */
  private static void variant(JsonGenerator json, CrystalPair.Variant variant) throws IOException {
    json.writeStartObject();
    json.writeNumberField("variant", variant.number());
    matrix(json, variant.relation());
    Vector3 direction = variant.zones().direction();
    numbers(json, "parallel", ELEMENT, direction.x(), direction.y(), direction.z());
    json.writeArrayFieldStart("nearest");
    for (NearZone near : variant.zones().nearest()) {
      json.writeStartObject();
      json.writeFieldName("zone");
      json.writeArray(new int[] {near.axis().u(), near.axis().v(), near.axis().w()}, 0, 3);
      number(json, "deviation", near.deviation(), PatternNumbers.ANGLE);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void matrix(JsonGenerator json, RotationMatrix columns) throws IOException {
    RotationMatrix rows = columns.inverse();
    json.writeArrayFieldStart("matrix");
    for (Vector3 row : List.of(rows.x(), rows.y(), rows.z())) {
      json.writeStartArray();
      for (double element : new double[] {row.x(), row.y(), row.z()}) {
        json.writeNumber(Decimal.of(element, ELEMENT));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void reflection(
      JsonGenerator json, CrystalPair pair, int list, OrientedReflection spot, double strongest)
      throws IOException {
    int crystal = CrystalPair.crystal(list);
    json.writeStartObject();
    json.writeNumberField("crystal", crystal);
    if (crystal == 1 && pair.variants().isPresent()) {
      json.writeNumberField("variant", pair.shown().get(list - 1).number());
    }
    indices(json, "hkl", spot.hkl());
    numbers(json, "position", PatternNumbers.RECIPROCAL, spot.position().x(), spot.position().y());
    number(json, "g", spot.g(), PatternNumbers.RECIPROCAL);
    if (spot.hkl().isDirectBeam()) {
      json.writeNullField("d");
    } else {
      number(json, "d", 1 / spot.g(), PatternNumbers.LENGTH);
    }
    number(json, "excitationError", spot.excitationError(), PatternNumbers.RECIPROCAL);
    json.writeNumberField("laueZone", spot.hkl().laueZone(pair.zones().get(crystal)));
    json.writeObjectFieldStart("structureFactor");
    number(json, "re", spot.structureFactor().re(), PatternNumbers.STRUCTURE_FACTOR);
    number(json, "im", spot.structureFactor().im(), PatternNumbers.STRUCTURE_FACTOR);
    json.writeEndObject();
    number(json, "intensity", spot.intensity(), PatternNumbers.INTENSITY);
    number(json, "relative", CrystalPair.relative(spot, strongest), PatternNumbers.RELATIVE);
    json.writeEndObject();
  }

  static String csv(List<OrientedCrystal> crystals, CrystalPair pair) {
    boolean calculated =
        crystals.stream().anyMatch(crystal -> crystal.material().source().isCalculated());
    StringBuilder out = new StringBuilder(4096);
    out.append(HEADER).append(calculated ? ",cell origin" : "").append("\r\n");
    double[] strongest = {pair.strongest(0), pair.strongest(1)};
    for (int list = 0; list < pair.reflections().size(); list++) {
      int crystal = CrystalPair.crystal(list);
      boolean own = crystals.get(crystal).material().source().isCalculated();
      String origin = own ? "," + CellOrigin.CALCULATED_NOTE : calculated ? "," : "";
      for (OrientedReflection spot : pair.reflections().get(list)) {
        WorkCancelledException.throwIfCancelled();
        row(out, pair, list, spot, strongest[crystal]);
        out.append(origin).append("\r\n");
      }
    }
    return out.toString();
  }

  private static void row(
      StringBuilder out, CrystalPair pair, int list, OrientedReflection spot, double strongest) {
    int crystal = CrystalPair.crystal(list);
    out.append(crystal).append(',');
    out.append(list == 0 ? "" : Integer.toString(pair.shown().get(list - 1).number()));
    out.append(',').append(spot.hkl().h()).append(',').append(spot.hkl().k());
    out.append(',').append(spot.hkl().l());
    field(out, spot.position().x(), PatternNumbers.RECIPROCAL);
    field(out, spot.position().y(), PatternNumbers.RECIPROCAL);
    field(out, spot.g(), PatternNumbers.RECIPROCAL);
    if (spot.hkl().isDirectBeam()) {
      out.append(',');
    } else {
      field(out, 1 / spot.g(), PatternNumbers.LENGTH);
    }
    field(out, spot.excitationError(), PatternNumbers.RECIPROCAL);
    out.append(',').append(spot.hkl().laueZone(pair.zones().get(crystal)));
    field(out, spot.structureFactor().re(), PatternNumbers.STRUCTURE_FACTOR);
    field(out, spot.structureFactor().im(), PatternNumbers.STRUCTURE_FACTOR);
    field(out, spot.intensity(), PatternNumbers.INTENSITY);
    field(out, CrystalPair.relative(spot, strongest), PatternNumbers.RELATIVE);
  }

  private static void field(StringBuilder out, double value, int decimals) {
    out.append(',').append(Decimal.of(value, decimals));
  }
}
