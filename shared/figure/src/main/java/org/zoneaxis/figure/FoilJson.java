package org.zoneaxis.figure;

import static org.zoneaxis.figure.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.zoneaxis.crystal.Vector3;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.dynamical.DynamicalBeam;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.diffraction.dynamical.FoilResult;
import org.zoneaxis.diffraction.dynamical.LaueCentre;

/** What the JSON of figures says of a foil, in the units of requests. */
public final class FoilJson {

  private static final double ANGSTROMS = 10;

  private static final double PER_CENT = 100;

  /** Intensities in parts of the incident beam, and amplitudes. */
  private static final int SHARE = 16;

  private FoilJson() {}

  /** Beam and foil, but for the thickness and the limit of |g|. */
  public static void parameters(JsonGenerator json, DynamicalParameters parameters, ZoneAxis axis)
      throws IOException {
    laue(json, parameters.laue());
    Vector3 normal = parameters.foil().orElse(new Vector3(axis.u(), axis.v(), axis.w()));
    json.writeFieldName("foil");
    json.writeArray(new int[] {(int) normal.x(), (int) normal.y(), (int) normal.z()}, 0, 3);
    number(json, "smax", parameters.smax(), PatternNumbers.PARAMETER);
    number(json, "absorption", PER_CENT * parameters.absorption(), PatternNumbers.PARAMETER);
    number(json, "b", parameters.debyeWaller(), PatternNumbers.PARAMETER);
  }

  /** The centre of the Laue circle. */
  static void laue(JsonGenerator json, LaueCentre laue) throws IOException {
    json.writeArrayFieldStart("laue");
    for (double index : List.of(laue.h(), laue.k(), laue.l())) {
      json.writeNumber(Decimal.of(index, PatternNumbers.PARAMETER));
    }
    json.writeEndArray();
  }

  /** A thickness given in angstrom, in nm. */
  public static void thickness(JsonGenerator json, double angstroms) throws IOException {
    number(json, "thickness", angstroms / ANGSTROMS, PatternNumbers.PARAMETER);
  }

  /** What was found beside the reflections. */
  static void result(JsonGenerator json, FoilResult foil) throws IOException {
    json.writeNumberField("beams", foil.beams());
    number(json, "transmitted", foil.transmitted(), SHARE);
    if (foil.convergence().isEmpty()) {
      json.writeNullField("convergence");
      return;
    }
    json.writeObjectFieldStart("convergence");
    json.writeNumberField("beams", foil.convergence().get().beams());
    number(json, "change", foil.convergence().get().change(), PatternNumbers.ANGLE);
    json.writeEndObject();
  }

  /** psi of a beam. */
  static void amplitude(JsonGenerator json, DynamicalBeam.Amplitude amplitude) throws IOException {
    json.writeObjectFieldStart("amplitude");
    number(json, "re", amplitude.re(), SHARE);
    number(json, "im", amplitude.im(), SHARE);
    json.writeEndObject();
  }
}
