package org.zoneaxis.figure.kikuchi;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;
import static org.zoneaxis.figure.table.FigureJson.numbers;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.dynamical.LaueZone;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.kikuchi.KikuchiBand;
import org.zoneaxis.diffraction.kikuchi.KikuchiParameters;
import org.zoneaxis.diffraction.kikuchi.KikuchiPattern;
import org.zoneaxis.diffraction.kikuchi.KikuchiPole;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.PatternNumbers;

/** Kikuchi bands as JSON and as comma-separated values, a band in a row. */
final class KikuchiTables {

  private static final int ON_SCREEN = 12;
  private static final int LAUE_ZONES = 3;

  private static final String HEADER =
      "h,k,l,F real (1/angstrom^2),F imaginary (1/angstrom^2),Bragg angle (degrees),"
          + "width (degrees),a,b,c,centre,minus,plus,excess";

  private KikuchiTables() {}

  static String json(Material material, KikuchiPattern pattern) {
    KikuchiParameters parameters = pattern.parameters();
    return FigureJson.document(
        json -> {
          FigureJson.material(json, material);
          FigureJson.zoneAxis(json, pattern.zoneAxis());
          FigureJson.beam(json, parameters.beam());
          json.writeObjectFieldStart("parameters");
          number(json, "gmax", parameters.gmax(), PatternNumbers.PARAMETER);
          LaueCentre laue = parameters.laue();
          numbers(json, "laue", PatternNumbers.PARAMETER, laue.h(), laue.k(), laue.l());
          orNull(json, "right", pattern.right());
          number(json, "halfAngle", parameters.halfAngle(), PatternNumbers.PARAMETER);
          json.writeEndObject();
          number(json, "tilt", pattern.tilt(), PatternNumbers.ANGLE);
          laueZones(json, material, pattern);
          json.writeArrayFieldStart("bands");
          for (KikuchiBand band : pattern.bands()) {
            WorkCancelledException.throwIfCancelled();
            band(json, band);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("poles");
          for (KikuchiPole pole : pattern.poles()) {
            json.writeStartObject();
            ZoneAxis uvw = pole.axis();
            json.writeFieldName("uvw");
            json.writeArray(new int[] {uvw.u(), uvw.v(), uvw.w()}, 0, 3);
            numbers(json, "position", ON_SCREEN, pole.position().x(), pole.position().y());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** The rings of the lowest higher-order Laue zones about the centre of the Laue circle. */
  private static void laueZones(JsonGenerator json, Material material, KikuchiPattern pattern)
      throws IOException {
    KikuchiParameters parameters = pattern.parameters();
    json.writeArrayFieldStart("laueZones");
    for (LaueZone zone :
        LaueZone.of(
            material.crystal(),
            pattern.zoneAxis(),
            parameters.beam(),
            parameters.laue(),
            LAUE_ZONES)) {
      json.writeStartObject();
      json.writeNumberField("number", zone.number());
      number(json, "height", zone.height(), ON_SCREEN);
      number(json, "radius", zone.radius(), ON_SCREEN);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void band(JsonGenerator json, KikuchiBand band) throws IOException {
    json.writeStartObject();
    indices(json, "hkl", band.hkl());
    json.writeObjectFieldStart("structureFactor");
    number(json, "re", band.structureFactor().re(), PatternNumbers.STRUCTURE_FACTOR);
    number(json, "im", band.structureFactor().im(), PatternNumbers.STRUCTURE_FACTOR);
    json.writeEndObject();
    number(json, "braggAngle", band.braggAngle(), ON_SCREEN);
    number(json, "width", band.width(), ON_SCREEN);
    numbers(json, "line", ON_SCREEN, band.normal().x(), band.normal().y(), band.normal().z());
    number(json, "centre", band.centre(), ON_SCREEN);
    number(json, "minus", band.minus(), ON_SCREEN);
    number(json, "plus", band.plus(), ON_SCREEN);
    orNull(json, "excess", band.excess());
    json.writeEndObject();
  }

  private static void orNull(JsonGenerator json, String name, Optional<MillerIndices> hkl)
      throws IOException {
    if (hkl.isPresent()) {
      indices(json, name, hkl.get());
    } else {
      json.writeNullField(name);
    }
  }

  static String csv(Material material, KikuchiPattern pattern) {
    boolean calculated = material.source().isCalculated();
    String end = calculated ? "," + CellOrigin.CALCULATED_NOTE + "\r\n" : "\r\n";
    StringBuilder out = new StringBuilder(HEADER.length() + 160 * pattern.bands().size());
    out.append(HEADER).append(calculated ? ",cell origin" : "").append("\r\n");
    for (KikuchiBand band : pattern.bands()) {
      out.append(band.hkl().h()).append(',').append(band.hkl().k()).append(',');
      out.append(band.hkl().l()).append(',');
      out.append(Decimal.of(band.structureFactor().re(), PatternNumbers.STRUCTURE_FACTOR));
      out.append(',');
      out.append(Decimal.of(band.structureFactor().im(), PatternNumbers.STRUCTURE_FACTOR));
      for (double value :
          new double[] {
            band.braggAngle(),
            band.width(),
            band.normal().x(),
            band.normal().y(),
            band.normal().z(),
            band.centre(),
            band.minus(),
            band.plus()
          }) {
        out.append(',').append(Decimal.of(value, ON_SCREEN));
      }
      out.append(',').append(band.excess().map(KikuchiTables::text).orElse("")).append(end);
    }
    return out.toString();
  }

  private static String text(MillerIndices hkl) {
    return hkl.h() + " " + hkl.k() + " " + hkl.l();
  }
}
