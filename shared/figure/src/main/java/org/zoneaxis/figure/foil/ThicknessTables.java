package org.zoneaxis.figure.foil;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.diffraction.dynamical.ThicknessSeries;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.FoilJson;
import org.zoneaxis.figure.table.PatternNumbers;

/**
 * Thickness curves as JSON and as comma-separated values. Thicknesses and extinction distances are
 * in nm, intensities in parts of the incident beam.
 */
final class ThicknessTables {

  private static final double ANGSTROMS = 10;

  private static final int SHARE = 12;

  private ThicknessTables() {}

  static String json(Material material, ThicknessSeries series) {
    DynamicalParameters parameters = series.parameters();
    return FigureJson.document(
        json -> {
          FigureJson.material(json, material);
          FigureJson.zoneAxis(json, series.zoneAxis());
          FigureJson.beam(json, parameters.beam());
          json.writeObjectFieldStart("parameters");
          number(json, "gmax", parameters.gmax(), PatternNumbers.PARAMETER);
          FoilJson.parameters(json, parameters, series.zoneAxis());
          json.writeEndObject();
          json.writeStringField("model", "bloch");
          number(json, "tilt", series.tilt(), PatternNumbers.ANGLE);
          json.writeNumberField("beams", series.beams());
          numbers(
              json,
              "thickness",
              series.thicknesses().stream().map(t -> t / ANGSTROMS).toList(),
              PatternNumbers.PARAMETER);
          json.writeArrayFieldStart("series");
          for (ThicknessSeries.Curve curve : series.curves()) {
            curve(json, curve);
          }
          json.writeEndArray();
        });
  }

  private static void curve(JsonGenerator json, ThicknessSeries.Curve curve) throws IOException {
    json.writeStartObject();
    indices(json, "hkl", curve.hkl());
    number(json, "excitationError", curve.excitationError(), PatternNumbers.RECIPROCAL);
    if (curve.extinctionDistance().isPresent()) {
      number(
          json,
          "extinctionDistance",
          curve.extinctionDistance().getAsDouble() / ANGSTROMS,
          PatternNumbers.LENGTH);
    } else {
      json.writeNullField("extinctionDistance");
    }
    numbers(json, "intensity", curve.intensities(), SHARE);
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String name, List<Double> values, int decimals)
      throws IOException {
    FigureJson.numbers(
        json, name, decimals, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  static String csv(Material material, ThicknessSeries series) {
    boolean calculated = material.source().isCalculated();
    StringBuilder out = new StringBuilder("thickness (nm)");
    for (ThicknessSeries.Curve curve : series.curves()) {
      out.append(",intensity of ").append(curve.hkl().toString().replace(',', ' '));
    }
    out.append(calculated ? ",cell origin\r\n" : "\r\n");
    for (int i = 0; i < series.thicknesses().size(); i++) {
      out.append(Decimal.of(series.thicknesses().get(i) / ANGSTROMS, PatternNumbers.PARAMETER));
      for (ThicknessSeries.Curve curve : series.curves()) {
        out.append(',').append(Decimal.of(curve.intensities().get(i), SHARE));
      }
      out.append(calculated ? "," + CellOrigin.CALCULATED_NOTE + "\r\n" : "\r\n");
    }
    return out.toString();
  }
}
