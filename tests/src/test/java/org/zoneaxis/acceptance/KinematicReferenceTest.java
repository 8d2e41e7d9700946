package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users get, from a CIF to the JSON on standard output and over HTTP, against the 173 patterns
 * of independent programs.
 */
class KinematicReferenceTest extends ServiceTest {

  private static final int QX = 3;
  private static final int QY = 4;
  private static final int G = 5;
  private static final int S = 6;
  private static final int F_RE = 7;
  private static final int F_IM = 8;
  private static final int INTENSITY = 9;

  static Stream<Arguments> patterns() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("kinematic").get("structures"))
        .flatMap(
            structure ->
                ReferenceCrystal.elements(structure.get("patterns"))
                    .map(
                        pattern ->
                            Arguments.of(
                                pattern.get("id").textValue(),
                                ReferenceCrystal.cif(structure),
                                pattern)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void drawingAndServingACifAgreeWithTheReference(String id, String cif, JsonNode expected)
      throws IOException {
    byte[] drawn = draw(cif, expected);
    assertAgrees(ReferenceCrystal.JSON.readTree(drawn), expected);
    assertThat(served(cif, expected)).isEqualTo(drawn);
  }

  private static byte[] draw(String cif, JsonNode expected) {
    List<String> arguments =
        new ArrayList<>(List.of("draw", "--cif", "-", zone(expected), "--format", "json"));
    options(expected).forEach((name, value) -> arguments.addAll(List.of("--" + name, value)));
    CommandRun run =
        CommandRun.of(
            cif.getBytes(StandardCharsets.UTF_8), Map.of(), arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }

  private static byte[] served(String cif, JsonNode expected) throws IOException {
    HttpResponse<byte[]> created =
        service.post(
            "/v1/materials",
            cif.getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "chemical/x-cif");
    assertThat(created.statusCode()).isEqualTo(201);
    String material = ReferenceCrystal.JSON.readTree(created.body()).get("id").textValue();
    String query =
        options(expected).entrySet().stream()
            .map(option -> option.getKey() + "=" + option.getValue())
            .collect(Collectors.joining("&"));
    String path = "/v1/diffraction/" + material + "/" + zone(expected) + ".json?" + query;
    return service.get(service.location(path)).body();
  }

  private static String zone(JsonNode expected) {
    return ReferenceCrystal.commas(expected.get("zone_axis"));
  }

  private static Map<String, String> options(JsonNode expected) {
    return Map.of(
        "kv", expected.get("voltage_kV").asText(),
        "gmax", expected.get("k_max").asText(),
        "sigma", expected.get("sigma_excitation_error").asText(),
        "precession", expected.get("precession_angle_degrees").asText("0").replace("null", "0"));
  }

  private static void assertAgrees(JsonNode pattern, JsonNode expected) {
    Map<String, JsonNode> rows = new HashMap<>();
    expected.get("reflections").forEach(row -> rows.put(key(row), row));
    if (expected.has("omitted_by_py4dstem")) {
      expected.get("omitted_by_py4dstem").forEach(row -> rows.put(key(row), row));
    }
    Map<String, JsonNode> found = new HashMap<>();
    ReferenceCrystal.elements(pattern.get("reflections"))
        .filter(KinematicReferenceTest::isInTheReference)
        .forEach(entry -> found.put(key(entry.get("hkl")), entry));
    assertThat(found.keySet()).isEqualTo(rows.keySet());
    Rotation rotation = Rotation.between(rows, found);
    found.forEach((hkl, entry) -> assertAgrees(entry, rows.get(hkl), rotation));
  }

  /** The reference leaves out what is weaker. */
  private static boolean isInTheReference(JsonNode entry) {
    return entry.get("d").isNull() || number(entry, "intensity") > 1e-5;
  }

  private static void assertAgrees(JsonNode entry, JsonNode row, Rotation rotation) {
    assertThat(number(entry, "g")).isCloseTo(number(row, G), within(1e-7));
    assertThat(number(entry, "excitationError")).isCloseTo(number(row, S), within(1e-7));
    JsonNode factor = entry.get("structureFactor");
    assertThat(number(factor, "re")).isCloseTo(number(row, F_RE), within(1e-7));
    assertThat(number(factor, "im")).isCloseTo(number(row, F_IM), within(1e-7));
    assertThat(number(entry, "intensity") / number(row, INTENSITY)).isCloseTo(1, within(1e-5));
    double qx = number(row, QX);
    double qy = number(row, QY);
    assertThat(entry.get("position").get(0).doubleValue())
        .isCloseTo(rotation.cosine * qx - rotation.sine * qy, within(1e-7));
    assertThat(entry.get("position").get(1).doubleValue())
        .isCloseTo(rotation.sine * qx + rotation.cosine * qy, within(1e-7));
  }

  /** A proper rotation in the plane of the page: a mirror image would not pass. */
  private record Rotation(double cosine, double sine) {

    static Rotation between(Map<String, JsonNode> rows, Map<String, JsonNode> found) {
      String longest =
          rows.keySet().stream()
              .max((p, q) -> Double.compare(number(rows.get(p), G), number(rows.get(q), G)))
              .orElseThrow();
      double qx = number(rows.get(longest), QX);
      double qy = number(rows.get(longest), QY);
      double right = found.get(longest).get("position").get(0).doubleValue();
      double up = found.get(longest).get("position").get(1).doubleValue();
      double length2 = qx * qx + qy * qy;
      return new Rotation((right * qx + up * qy) / length2, (up * qx - right * qy) / length2);
    }
  }

  private static String key(JsonNode row) {
    return row.get(0) + "," + row.get(1) + "," + row.get(2);
  }

  private static double number(JsonNode row, int column) {
    return row.get(column).doubleValue();
  }

  private static double number(JsonNode entry, String field) {
    return entry.get(field).doubleValue();
  }
}
