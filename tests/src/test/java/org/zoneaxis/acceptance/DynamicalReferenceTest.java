package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.diffraction.ReferenceFoil;

/**
 * What users get behind a foil, from a CIF with displacements to the JSON, against other programs:
 * on axis, two beams, weak beams, tilted, oblique, with absorption, at every thickness.
 */
class DynamicalReferenceTest extends ServiceTest {

  /** The rest energy of an electron in eV that the program on the axis takes. */
  private static final double REST_ENERGY = 510998.9461;

  /** And that of CODATA 2018, as docs/physics.md has it. */
  private static final double CODATA_REST_ENERGY = 510998.95;

  /** The intensities and other numbers of a pattern by indices. */
  private static Map<String, JsonNode> byIndices(JsonNode pattern) {
    Map<String, JsonNode> found = new HashMap<>();
    pattern.get("reflections").forEach(beam -> found.put(beam.get("hkl").toString(), beam));
    return found;
  }

  private static String indices(JsonNode row) {
    return "[" + row.get(0) + "," + row.get(1) + "," + row.get(2) + "]";
  }

  // Tilted beams and oblique foils.

  static Stream<ReferenceFoil> tilted() {
    return ReferenceFoil.tilted();
  }

  @Test
  void allCasesCanBeAskedFor() {
    assertThat(tilted()).hasSize(47);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tilted")
  void agreesUnderTiltedBeamsAndInObliqueFoils(ReferenceFoil foil) throws IOException {
    JsonNode entry = foil.crystal();
    JsonNode configuration = foil.beams();
    JsonNode result = foil.result();
    String material = ReferenceCrystal.uploadVibrating(service, entry);
    JsonNode rows = foil.rows();
    int last = result.get("thickness").size() - 1;
    for (int t = 0; t <= last; t++) {
      JsonNode pattern = served(material, foil, t);
      assertThat(pattern.get("model").textValue()).isEqualTo("bloch");
      assertThat(pattern.get("beams").intValue()).isEqualTo(rows.size());
      Map<String, JsonNode> found = byIndices(pattern);
      double sum = 0;
      for (int i = 0; i < rows.size(); i++) {
        JsonNode beam = found.get(indices(rows.get(i)));
        double expected = foil.intensity(t, i);
        assertThat(beam.get("intensity").doubleValue()).isCloseTo(expected, within(1e-9));
        assertThat(beam.get("excitationError").doubleValue())
            .isCloseTo(rows.get(i).get(6).doubleValue(), within(1e-9));
        sum += expected;
        if (t == last) {
          JsonNode amplitude = result.get("amplitude_last").get(i);
          assertThat(beam.at("/amplitude/re").doubleValue())
              .isCloseTo(amplitude.get(0).doubleValue(), within(1e-8));
          assertThat(beam.at("/amplitude/im").doubleValue())
              .isCloseTo(amplitude.get(1).doubleValue(), within(1e-8));
        }
      }
      assertThat(pattern.get("transmitted").doubleValue()).isCloseTo(sum, within(1e-8));
      assertThat(pattern.get("tilt").doubleValue())
          .isCloseTo(
              Math.toDegrees(configuration.get("tilt_mrad").doubleValue() * 1e-3), within(1e-8));
    }
  }

  private static JsonNode served(String material, ReferenceFoil foil, int thickness)
      throws IOException {
    JsonNode entry = foil.crystal();
    JsonNode result = foil.result();
    List<String> query =
        List.of(
            "model=bloch",
            "kv=" + entry.get("voltage_kV").asText(),
            "gmax=" + entry.get("g_max").asText(),
            "smax=" + entry.get("s_max").asText(),
            "laue=" + ReferenceCrystal.decimals(foil.beams().get("laue_centre_hkl")),
            "foil=" + ReferenceCrystal.commas(entry.get("foil_normal")),
            "thickness=" + nanometres(result.get("thickness").get(thickness)).toPlainString(),
            "absorption=" + ReferenceCrystal.perCent(result.get("absorption_ratio")),
            "b=" + (result.get("debye_waller").booleanValue() ? "1" : "0"));
    return ReferenceCrystal.get(
        service, path(material, entry.get("zone_axis")) + String.join("&", query));
  }

  private static String path(String material, JsonNode zone) {
    return "/v1/diffraction/" + material + "/" + ReferenceCrystal.commas(zone) + ".json?";
  }

  private static BigDecimal nanometres(JsonNode angstroms) {
    return new BigDecimal(angstroms.asText()).movePointLeft(1);
  }

  // Along zone axes.

  static Stream<ReferenceFoil> onAxis() {
    return ReferenceFoil.onAxis();
  }

  @Test
  void allSetsCanBeAskedFor() {
    assertThat(onAxis()).hasSize(16);
  }

  /**
   * Either all reflections take part, but for those that nothing scatters into, or those that a
   * kinematic pattern shows, which are named. The program has other constants, of the wavelength
   * and of the mass. In the zero-order zone 2 K s is -g^2, so that waves depend on t/K and on the
   * mass alone: its numbers are those of another thickness, by 1.2e-7 of it, and of another
   * voltage, by 7.6e-9 of it, which is what differences between what is served are multiplied with.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("onAxis")
  void agreesAlongZoneAxesButForConstants(ReferenceFoil foil) throws IOException {
    JsonNode entry = foil.crystal();
    JsonNode thicknesses = foil.result().get("thickness");
    Axial axial = new Axial(ReferenceCrystal.upload(service, entry), foil);
    double kv = entry.get("voltage_kV").doubleValue();
    double sameMass = kv * CODATA_REST_ENERGY / REST_ENERGY;
    for (int t = 0; t < thicknesses.size(); t++) {
      double thickness = thicknesses.get(t).doubleValue() / 10;
      double sameThickness =
          thickness * entry.get("wavelength").doubleValue() / ReferenceCrystal.wavelength(sameMass);
      assertThat(sameThickness / thickness - 1).isBetween(-2e-7, -1e-7);
      Map<String, JsonNode> here = axial.at(kv, thickness);
      Map<String, JsonNode> more = axial.at(kv + 1, thickness);
      Map<String, JsonNode> less = axial.at(kv - 1, thickness);
      Map<String, JsonNode> thicker = axial.at(kv, thickness + 0.1);
      Map<String, JsonNode> thinner = axial.at(kv, thickness - 0.1);
      Map<String, JsonNode> thickest = axial.at(kv, thickness + 0.2);
      Map<String, JsonNode> thinnest = axial.at(kv, thickness - 0.2);
      double largest = 0;
      for (int beam = 0; beam < foil.rows().size(); beam++) {
        String hkl = indices(foil.rows().get(beam));
        double expected = foil.intensity(t, beam);
        if (here.containsKey(hkl)) {
          double byVoltage = (intensity(more, hkl) - intensity(less, hkl)) / 2;
          double byThickness =
              (8 * (intensity(thicker, hkl) - intensity(thinner, hkl))
                      - (intensity(thickest, hkl) - intensity(thinnest, hkl)))
                  / 1.2;
          double constants =
              byVoltage * (sameMass - kv) + byThickness * (sameThickness - thickness);
          assertThat(intensity(here, hkl) + constants).isCloseTo(expected, within(1e-8));
          largest = Math.max(largest, Math.abs(constants));
        } else {
          assertThat(expected).isLessThan(1e-15);
        }
      }
      assertThat(largest).isLessThan(5e-6);
    }
  }

  private static double intensity(Map<String, JsonNode> pattern, String hkl) {
    return pattern.get(hkl).get("intensity").doubleValue();
  }

  /** The patterns of a crystal along its zone axis. */
  private record Axial(String material, ReferenceFoil foil) {

    /** The reflections that take part, where they are not all. */
    private String chosen() {
      return foil.name().contains("all_lattice_points")
          ? ""
          : "&beams="
              + ReferenceCrystal.elements(foil.rows())
                  .skip(1)
                  .map(row -> row.get(0) + "," + row.get(1) + "," + row.get(2))
                  .collect(Collectors.joining(";"));
    }

    Map<String, JsonNode> at(double kv, double nanometres) throws IOException {
      JsonNode pattern =
          ReferenceCrystal.get(
              service,
              path(material, foil.crystal().get("zone_axis"))
                  + "model=bloch&b=0&gmax=1.5&smax=0.03&kv="
                  + Math.round(kv)
                  + "&absorption="
                  + Math.round(100 * foil.absorption())
                  + "&thickness="
                  + Math.round(10 * nanometres) / 10.0
                  + chosen());
      for (JsonNode row : pattern.get("reflections")) {
        assertThat(row.get("laueZone").intValue()).isZero();
      }
      return byIndices(pattern);
    }
  }
}
