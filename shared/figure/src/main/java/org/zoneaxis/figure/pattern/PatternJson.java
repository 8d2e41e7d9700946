package org.zoneaxis.figure.pattern;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.FoilResult;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.figure.choice.DiffractionModel;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.FoilJson;
import org.zoneaxis.figure.table.PatternNumbers;

/**
 * A pattern as JSON: angstrom, 1/angstrom, degrees; numbers in fixed point.
 *
 * <p>{@code d} of 000 is null, {@code basis} is null where the zone has no two independent
 * reflections, {@code right} where it has none, {@code spaceGroup} where the source states none and
 * its {@code number} where the source gives the symbol only. {@code attribution} and {@code
 * warnings} are there where there is something to say. Behind a foil there are its parameters,
 * {@code beams}, {@code transmitted} and {@code convergence} (null where it was not measured), and
 * an {@code amplitude} of each reflection.
 */
final class PatternJson {

  /** The document, on one line. */
  String write(Material material, DiffractionPattern pattern) {
    return FigureJson.document(
        json -> {
          FigureJson.material(json, material);
          FigureJson.zoneAxis(json, pattern.zoneAxis());
          FigureJson.beam(json, pattern.parameters().beam());
          parameters(json, pattern);
          model(json, pattern, material.crystal().lattice());
          basis(json, pattern);
          json.writeArrayFieldStart("reflections");
          for (Reflection reflection : pattern.reflections()) {
            WorkCancelledException.throwIfCancelled();
            reflection(json, reflection, pattern.foil());
          }
          json.writeEndArray();
        });
  }

  private static void parameters(JsonGenerator json, DiffractionPattern pattern)
      throws IOException {
    PatternParameters parameters = pattern.parameters();
    json.writeObjectFieldStart("parameters");
    number(json, "gmax", parameters.gmax(), PatternNumbers.PARAMETER);
    if (pattern.foil().isPresent()) {
      FoilJson.parameters(json, pattern.foil().get(), pattern.zoneAxis());
    } else {
      number(json, "sigma", parameters.sigma(), PatternNumbers.PARAMETER);
      number(json, "precession", parameters.precession(), PatternNumbers.PARAMETER);
    }
    FoilJson.laue(json, parameters.laue());
    if (pattern.right().isPresent()) {
      indices(json, "right", pattern.right().get());
    } else {
      json.writeNullField("right");
    }
    if (pattern.turn() != 0) {
      number(json, "rotate", pattern.turn(), PatternNumbers.PARAMETER);
    }
    json.writeEndObject();
  }

  private static void model(JsonGenerator json, DiffractionPattern pattern, Lattice lattice)
      throws IOException {
    PatternParameters parameters = pattern.parameters();
    json.writeStringField("model", model(pattern).text());
    double tilt = parameters.laue().tilt(lattice, pattern.zoneAxis(), parameters.beam());
    number(json, "tilt", tilt, PatternNumbers.ANGLE);
    if (pattern.foil().isPresent()) {
      FoilJson.result(json, pattern.foil().get());
    }
  }

  private static DiffractionModel model(DiffractionPattern pattern) {
    return pattern.foil().isPresent() ? DiffractionModel.BLOCH : DiffractionModel.KINEMATIC;
  }

  private static void basis(JsonGenerator json, DiffractionPattern pattern) throws IOException {
    if (pattern.basis().isEmpty()) {
      json.writeNullField("basis");
      return;
    }
    PatternBasis basis = pattern.basis().get();
    json.writeObjectFieldStart("basis");
    vector(json, "g1", basis.g1());
    vector(json, "g2", basis.g2());
    number(json, "ratio", basis.ratio(), PatternNumbers.ANGLE);
    number(json, "angle", basis.angle(), PatternNumbers.ANGLE);
    json.writeEndObject();
  }

  private static void vector(JsonGenerator json, String name, PatternBasis.Vector vector)
      throws IOException {
    json.writeObjectFieldStart(name);
    indices(json, "hkl", vector.hkl());
    number(json, "length", vector.length(), PatternNumbers.RECIPROCAL);
    number(json, "d", vector.d(), PatternNumbers.LENGTH);
    json.writeEndObject();
  }

  private static void reflection(
      JsonGenerator json, Reflection reflection, Optional<FoilResult> foil) throws IOException {
    json.writeStartObject();
    indices(json, "hkl", reflection.hkl());
    json.writeArrayFieldStart("position");
    json.writeNumber(Decimal.of(reflection.right(), PatternNumbers.RECIPROCAL));
    json.writeNumber(Decimal.of(reflection.up(), PatternNumbers.RECIPROCAL));
    json.writeEndArray();
    number(json, "g", reflection.g(), PatternNumbers.RECIPROCAL);
    if (reflection.hkl().isDirectBeam()) {
      json.writeNullField("d");
    } else {
      number(json, "d", reflection.d(), PatternNumbers.LENGTH);
    }
    number(json, "excitationError", reflection.excitationError(), PatternNumbers.RECIPROCAL);
    json.writeNumberField("laueZone", reflection.laueZone());
    json.writeObjectFieldStart("structureFactor");
    number(json, "re", reflection.structureFactor().re(), PatternNumbers.STRUCTURE_FACTOR);
    number(json, "im", reflection.structureFactor().im(), PatternNumbers.STRUCTURE_FACTOR);
    json.writeEndObject();
    number(json, "intensity", reflection.intensity(), PatternNumbers.INTENSITY);
    if (foil.isPresent()) {
      FoilJson.amplitude(json, foil.get().amplitude(reflection.hkl()));
    }
    number(json, "relative", reflection.relative(), PatternNumbers.RELATIVE);
    json.writeEndObject();
  }
}
