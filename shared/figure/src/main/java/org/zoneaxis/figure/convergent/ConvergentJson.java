package org.zoneaxis.figure.convergent;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.dynamical.ConvergentDisc;
import org.zoneaxis.diffraction.dynamical.ConvergentParameters;
import org.zoneaxis.diffraction.dynamical.ConvergentPattern;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.FoilJson;
import org.zoneaxis.figure.table.PatternNumbers;

/**
 * Convergent-beam discs as JSON. The intensities of a disc are rows from the bottom up, each from
 * left to right, {@code points} steps from {@code -radius} to {@code radius}; null outside it.
 */
final class ConvergentJson {

  private static final int SHARE = 11;

  private ConvergentJson() {}

  static String write(Material material, ConvergentPattern pattern) {
    ConvergentParameters parameters = pattern.parameters();
    DynamicalParameters wave = parameters.wave();
    return FigureJson.document(
        json -> {
          FigureJson.material(json, material);
          FigureJson.zoneAxis(json, pattern.zoneAxis());
          FigureJson.beam(json, wave.beam());
          json.writeObjectFieldStart("parameters");
          number(json, "gmax", wave.gmax(), PatternNumbers.PARAMETER);
          FoilJson.parameters(json, wave, pattern.zoneAxis());
          FoilJson.thickness(json, parameters.thicknesses().get(0));
          number(json, "convergence", parameters.semiAngle(), PatternNumbers.ANGLE);
          if (pattern.right().isPresent()) {
            indices(json, "right", pattern.right().get());
          } else {
            json.writeNullField("right");
          }
          json.writeEndObject();
          json.writeStringField("model", "bloch");
          number(json, "tilt", pattern.tilt(), PatternNumbers.ANGLE);
          json.writeNumberField("beams", pattern.beams());
          number(json, "radius", parameters.radius(), PatternNumbers.RECIPROCAL);
          json.writeNumberField("points", parameters.points());
          json.writeArrayFieldStart("discs");
          for (ConvergentDisc disc : pattern.discs()) {
            disc(json, disc, parameters.points());
          }
          json.writeEndArray();
        });
  }

  private static void disc(JsonGenerator json, ConvergentDisc disc, int points) throws IOException {
    json.writeStartObject();
    indices(json, "hkl", disc.hkl());
    json.writeArrayFieldStart("centre");
    json.writeNumber(Decimal.of(disc.right(), PatternNumbers.RECIPROCAL));
    json.writeNumber(Decimal.of(disc.up(), PatternNumbers.RECIPROCAL));
    json.writeEndArray();
    json.writeArrayFieldStart("intensity");
    for (int row = 0; row < points; row++) {
      WorkCancelledException.throwIfCancelled();
      json.writeStartArray();
      for (int column = 0; column < points; column++) {
        double intensity = disc.intensity(0, column, row);
        if (Double.isNaN(intensity)) {
          json.writeNull();
        } else {
          json.writeNumber(Decimal.of(intensity, SHARE));
        }
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
