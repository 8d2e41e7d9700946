package org.zoneaxis.diffraction.kikuchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.ReferenceFrame;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.diffraction.projection.Projection;
import org.zoneaxis.diffraction.projection.SphereCircle;

/** Numbers of another program, which tested every point by the Laue condition. */
@Tag("bits")
class ReferenceBandsTest {

  static Stream<Arguments> cases() {
    return Reference.stream(Reference.read("kikuchi").get("cases"))
        .map(entry -> Arguments.of(entry.get("case").textValue(), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void frameOfATiltedBeamAgrees(String name, JsonNode entry) {
    PageFrame frame = frame(Reference.crystal(entry), entry);
    JsonNode expected = entry.get("orientation_matrix");
    assertClose(frame.right(), expected, 0);
    assertClose(frame.up(), expected, 1);
    assertClose(frame.towardsViewer(), expected, 2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void bandsAgree(String name, JsonNode entry) {
    List<KikuchiBand> bands = bands(entry);
    JsonNode expected = entry.get("bands");
    assertThat(bands).hasSize(expected.size());
    for (int i = 0; i < bands.size(); i++) {
      KikuchiBand band = bands.get(i);
      JsonNode row = expected.get(i);
      assertThat(band.hkl()).isEqualTo(Reference.reflection(row.get("hkl")));
      assertThat(band.structureFactor().modulus()).isCloseTo(number(row, "F_abs"), within(1e-9));
      assertThat(band.g()).isCloseTo(number(row, "g"), within(1e-9));
      assertThat(1000 * band.theta()).isCloseTo(number(row, "theta_B_mrad"), within(1e-9));
      assertThat(band.width()).isCloseTo(number(row, "width_deg"), within(1e-9));
      assertClose(band.normal(), row.get("normal"));
      assertThat(Math.toDegrees(band.nu())).isCloseTo(number(row, "nu_deg"), within(1e-9));
      assertThat(band.centre()).isCloseTo(number(row, "centre"), within(1e-9));
      assertThat(band.minus()).isCloseTo(number(row, "minus"), within(1e-9));
      assertThat(band.plus()).isCloseTo(number(row, "plus"), within(1e-9));
      assertThat(Math.cos(Math.toRadians(band.azimuth() - number(row, "azimuth_deg"))))
          .isCloseTo(1, within(1e-15));
      assertThat(excess(band)).isEqualTo(row.get("excess").textValue());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void pointsOfTheLinesAgree(String name, JsonNode entry) {
    List<KikuchiBand> bands = bands(entry);
    for (int i = 0; i < bands.size(); i++) {
      JsonNode points = entry.get("bands").get(i).path("points");
      for (JsonNode row : points) {
        KikuchiBand band = bands.get(i);
        SphereCircle line = row.get(0).intValue() > 0 ? band.plusLine() : band.minusLine();
        Vector3 leaving = line.at(Math.toRadians(row.get(1).doubleValue()));
        PlanePoint point = Projection.GNOMONIC.point(leaving);
        assertThat(point.x()).isCloseTo(row.get(2).doubleValue(), within(1e-9));
        assertThat(point.y()).isCloseTo(row.get(3).doubleValue(), within(1e-9));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void polesAgree(String name, JsonNode entry) {
    Crystal crystal = Reference.crystal(entry);
    List<KikuchiPole> poles =
        KikuchiSimulator.poles(
            crystal.lattice(), frame(crystal, entry), number(entry, "half_angle_deg"));
    JsonNode expected = entry.get("poles");
    assertThat(poles).hasSize(expected.size());
    for (int i = 0; i < poles.size(); i++) {
      JsonNode row = expected.get(i);
      assertThat(poles.get(i).axis())
          .isEqualTo(
              new ZoneAxis(row.get(0).intValue(), row.get(1).intValue(), row.get(2).intValue()));
      assertThat(poles.get(i).position().x()).isCloseTo(row.get(3).doubleValue(), within(1e-9));
      assertThat(poles.get(i).position().y()).isCloseTo(row.get(4).doubleValue(), within(1e-9));
    }
  }

  private static String excess(KikuchiBand band) {
    return band.excess()
        .map((MillerIndices bright) -> bright.equals(band.hkl()) ? "+g" : "-g")
        .orElse("none");
  }

  private static List<KikuchiBand> bands(JsonNode entry) {
    Crystal crystal = Reference.crystal(entry);
    return KikuchiSimulator.bands(
        crystal,
        frame(crystal, entry),
        new KikuchiParameters(
            new ElectronBeam(number(entry, "voltage_kV")),
            LaueCentre.ON_AXIS,
            number(entry, "g_max"),
            number(entry, "half_angle_deg")));
  }

  private static PageFrame frame(Crystal crystal, JsonNode entry) {
    PageFrame onAxis =
        ReferenceFrame.of(crystal.lattice(), entry.get("zone_axis"), entry.get("x_lattice"));
    double tx = Math.tan(Math.toRadians(entry.get("tilt_deg").get(0).doubleValue()));
    double ty = Math.tan(Math.toRadians(entry.get("tilt_deg").get(1).doubleValue()));
    return onAxis.seenFrom(
        onAxis
            .right()
            .times(tx)
            .plus(onAxis.up().times(ty))
            .plus(onAxis.towardsViewer())
            .normalised());
  }

  private static double number(JsonNode row, String field) {
    return row.get(field).doubleValue();
  }

  private static void assertClose(Vector3 vector, JsonNode expected) {
    assertThat(vector.x()).isCloseTo(expected.get(0).doubleValue(), within(1e-9));
    assertThat(vector.y()).isCloseTo(expected.get(1).doubleValue(), within(1e-9));
    assertThat(vector.z()).isCloseTo(expected.get(2).doubleValue(), within(1e-9));
  }

  private static void assertClose(Vector3 vector, JsonNode matrix, int column) {
    assertThat(vector.x()).isCloseTo(matrix.get(0).get(column).doubleValue(), within(1e-9));
    assertThat(vector.y()).isCloseTo(matrix.get(1).get(column).doubleValue(), within(1e-9));
    assertThat(vector.z()).isCloseTo(matrix.get(2).get(column).doubleValue(), within(1e-9));
  }
}
