package org.zoneaxis.figure.table;

import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.FoilResult;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/** What the JSON of figures says of a foil, in the units of requests. */
public final class FoilJson {

  private static final double ANGSTROMS = 10;

  private static final double PER_CENT = 100;

  /** Intensities in parts of the incident beam, and amplitudes. */
  private static final int SHARE = 16;

  private FoilJson() {}

  /** What a foil is computed with, but for the limit of |g|. */
  public static void parameters(JsonGenerator json, FoilResult foil, ZoneAxis axis)
      throws IOException {
    thickness(json, foil.thickness());
    foil(json, foil.normal(), axis);
    number(json, "smax", foil.smax(), PatternNumbers.PARAMETER);
    number(json, "absorption", PER_CENT * foil.absorption(), PatternNumbers.PARAMETER);
    number(json, "b", foil.debyeWaller(), PatternNumbers.PARAMETER);
    only(json, foil.only());
  }

  /** Beam and foil, but for thickness and limit of |g|. */
  public static void parameters(JsonGenerator json, DynamicalParameters parameters, ZoneAxis axis)
      throws IOException {
    foil(json, parameters.foil(), axis);
    number(json, "smax", parameters.smax(), PatternNumbers.PARAMETER);
    number(json, "absorption", PER_CENT * parameters.absorption(), PatternNumbers.PARAMETER);
    number(json, "b", parameters.debyeWaller(), PatternNumbers.PARAMETER);
    only(json, parameters.only());
    laue(json, parameters.laue());
  }

  /** The beams that were chosen; left out where all took part. */
  private static void only(JsonGenerator json, List<MillerIndices> beams) throws IOException {
    if (beams.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("beams");
    for (MillerIndices hkl : beams) {
      json.writeArray(new int[] {hkl.h(), hkl.k(), hkl.l()}, 0, 3);
    }
    json.writeEndArray();
  }

  private static void foil(JsonGenerator json, Optional<Vector3> foil, ZoneAxis axis)
      throws IOException {
    Vector3 normal = foil.orElse(new Vector3(axis.u(), axis.v(), axis.w()));
    json.writeFieldName("foil");
    json.writeArray(new int[] {(int) normal.x(), (int) normal.y(), (int) normal.z()}, 0, 3);
  }

  /** The centre of the Laue circle. */
  public static void laue(JsonGenerator json, LaueCentre laue) throws IOException {
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
  public static void result(JsonGenerator json, FoilResult foil) throws IOException {
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
  public static void amplitude(JsonGenerator json, FoilResult.Amplitude amplitude)
      throws IOException {
    json.writeObjectFieldStart("amplitude");
    number(json, "re", amplitude.re(), SHARE);
    number(json, "im", amplitude.im(), SHARE);
    json.writeEndObject();
  }
}
