package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

/** Against py4DSTEM and independent double-precision numbers; see the README of the resources. */
class KinematicPatternTest {

  private static final int H = 0;
  private static final int QX = 3;
  private static final int QY = 4;
  private static final int G = 5;
  private static final int S = 6;
  private static final int F_RE = 7;
  private static final int F_IM = 8;
  private static final int INTENSITY = 9;

  static Stream<Arguments> patterns() {
    return Reference.stream(Reference.read("kinematic").get("structures"))
        .flatMap(
            structure ->
                Reference.stream(structure.get("patterns"))
                    .map(
                        pattern ->
                            Arguments.of(pattern.get("id").textValue(), structure, pattern)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void agreesWithTheReference(String id, JsonNode structure, JsonNode expected) {
    DiffractionPattern pattern = simulate(Reference.crystal(structure), expected);
    Map<MillerIndices, JsonNode> rows = rows(expected);
    List<Reflection> listed =
        pattern.reflections().stream().filter(KinematicPatternTest::isInTheReference).toList();
    assertThat(listed)
        .extracting(Reflection::hkl)
        .containsExactlyInAnyOrderElementsOf(rows.keySet());
    Rotation rotation = rotation(listed, rows);
    for (Reflection reflection : listed) {
      JsonNode row = rows.get(reflection.hkl());
      assertThat(reflection.g()).isCloseTo(number(row, G), within(1e-9));
      assertThat(reflection.excitationError()).isCloseTo(number(row, S), within(1e-7));
      assertThat(reflection.structureFactor().re()).isCloseTo(number(row, F_RE), within(1e-9));
      assertThat(reflection.structureFactor().im()).isCloseTo(number(row, F_IM), within(1e-9));
      assertThat(reflection.intensity() / number(row, INTENSITY)).isCloseTo(1, within(1e-5));
      double qx = number(row, QX);
      double qy = number(row, QY);
      assertThat(reflection.right())
          .isCloseTo(rotation.cosine * qx - rotation.sine * qy, within(1e-8));
      assertThat(reflection.up())
          .isCloseTo(rotation.sine * qx + rotation.cosine * qy, within(1e-8));
    }
  }

  /** The reference leaves out what is weaker. */
  private static boolean isInTheReference(Reflection reflection) {
    return reflection.hkl().isDirectBeam() || reflection.intensity() > 1e-5;
  }

  private static DiffractionPattern simulate(Crystal crystal, JsonNode expected) {
    double precession = expected.get("precession_angle_degrees").asDouble(0);
    return new PatternSimulator()
        .simulate(
            crystal,
            Reference.zoneAxis(expected.get("zone_axis")),
            new PatternParameters(
                new ElectronBeam(expected.get("voltage_kV").doubleValue()),
                expected.get("k_max").doubleValue(),
                expected.get("sigma_excitation_error").doubleValue(),
                precession),
            Optional.empty());
  }

  private static Map<MillerIndices, JsonNode> rows(JsonNode expected) {
    Map<MillerIndices, JsonNode> rows = new HashMap<>();
    expected.get("reflections").forEach(row -> rows.put(hkl(row), row));
    if (expected.has("omitted_by_py4dstem")) {
      expected.get("omitted_by_py4dstem").forEach(row -> rows.put(hkl(row), row));
    }
    return rows;
  }

  private record Rotation(double cosine, double sine) {}

  /** A proper rotation that brings the longest reflection of the reference to where ours is. */
  private static Rotation rotation(List<Reflection> listed, Map<MillerIndices, JsonNode> rows) {
    Reflection longest = listed.get(listed.size() - 1);
    JsonNode row = rows.get(longest.hkl());
    double qx = number(row, QX);
    double qy = number(row, QY);
    double length2 = qx * qx + qy * qy;
    return new Rotation(
        (longest.right() * qx + longest.up() * qy) / length2,
        (longest.up() * qx - longest.right() * qy) / length2);
  }

  private static MillerIndices hkl(JsonNode row) {
    return new MillerIndices(
        row.get(H).intValue(), row.get(H + 1).intValue(), row.get(H + 2).intValue());
  }

  private static double number(JsonNode row, int column) {
    return row.get(column).doubleValue();
  }
}
