package org.zoneaxis.figure;

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
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.Reflection;

/**
 * A pattern as JSON: angstrom, 1/angstrom, degrees; numbers in fixed point.
 *
 * <p>{@code d} of 000 is null, {@code basis} is null where the zone has no two independent
 * reflections, {@code right} where it has none, {@code spaceGroup} where the source states none and
 * its {@code number} where the source gives the symbol only. {@code attribution} and {@code
 * warnings} are there where there is something to say.
 */
final class PatternJson {

  private final JsonFactory factory = new JsonFactory();

  /** The document, on one line. */
  String write(Material material, DiffractionPattern pattern) {
    StringWriter out = new StringWriter(2048 + 256 * pattern.reflections().size());
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      material(json, material);
      json.writeFieldName("zoneAxis");
      json.writeArray(
          new int[] {pattern.zoneAxis().u(), pattern.zoneAxis().v(), pattern.zoneAxis().w()}, 0, 3);
      parameters(json, pattern);
      basis(json, pattern);
      json.writeArrayFieldStart("reflections");
      for (Reflection reflection : pattern.reflections()) {
        reflection(json, reflection);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void material(JsonGenerator json, Material material) throws IOException {
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

  private static void parameters(JsonGenerator json, DiffractionPattern pattern)
      throws IOException {
    PatternParameters parameters = pattern.parameters();
    json.writeObjectFieldStart("beam");
    number(json, "kV", parameters.beam().kilovolts(), PatternNumbers.PARAMETER);
    number(json, "wavelength", parameters.beam().wavelength(), PatternNumbers.RECIPROCAL);
    json.writeEndObject();
    json.writeObjectFieldStart("parameters");
    number(json, "gmax", parameters.gmax(), PatternNumbers.PARAMETER);
    number(json, "sigma", parameters.sigma(), PatternNumbers.PARAMETER);
    number(json, "precession", parameters.precession(), PatternNumbers.PARAMETER);
    if (pattern.right().isPresent()) {
      indices(json, "right", pattern.right().get());
    } else {
      json.writeNullField("right");
    }
    json.writeEndObject();
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

  private static void reflection(JsonGenerator json, Reflection reflection) throws IOException {
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
    number(json, "relative", reflection.relative(), PatternNumbers.RELATIVE);
    json.writeEndObject();
  }

  private static void indices(JsonGenerator json, String name, MillerIndices hkl)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(new int[] {hkl.h(), hkl.k(), hkl.l()}, 0, 3);
  }

  private static void number(JsonGenerator json, String name, double value, int decimals)
      throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Decimal.of(value, decimals));
  }
}
