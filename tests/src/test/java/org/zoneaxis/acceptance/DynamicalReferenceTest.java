package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users get behind a foil, from a CIF with displacements to the JSON, against another program:
 * on axis, two beams, weak beams, tilted, oblique, with absorption. All cases but those whose Laue
 * centre has more than two decimals.
 */
class DynamicalReferenceTest {

  @TempDir private static Path folder;

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.on(folder);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<Arguments> foils() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("dynamical_2").get("cases"))
        .flatMap(
            entry ->
                ReferenceCrystal.elements(entry.get("configurations"))
                    .filter(DynamicalReferenceTest::canBeAskedFor)
                    .flatMap(
                        configuration ->
                            ReferenceCrystal.elements(configuration.get("results"))
                                .map(
                                    result ->
                                        Arguments.of(
                                            entry.get("case").textValue()
                                                + " "
                                                + configuration.get("label").textValue()
                                                + " "
                                                + result.get("variant").textValue(),
                                            entry,
                                            configuration,
                                            result))));
  }

  private static boolean canBeAskedFor(JsonNode configuration) {
    return ReferenceCrystal.elements(configuration.get("laue_centre_hkl"))
        .allMatch(index -> decimal(index).scale() <= 2);
  }

  private static BigDecimal decimal(JsonNode number) {
    BigDecimal value = new BigDecimal(number.asText());
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  @Test
  void nearlyAllCasesCanBeAskedFor() throws IOException {
    assertThat(foils()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("foils")
  void agreesWithTheReference(String name, JsonNode entry, JsonNode configuration, JsonNode result)
      throws IOException {
    int last = result.get("thickness").size() - 1;
    JsonNode pattern = served(entry, configuration, result, last);
    assertThat(pattern.get("model").textValue()).isEqualTo("bloch");
    JsonNode rows = configuration.get("beams");
    assertThat(pattern.get("beams").intValue()).isEqualTo(rows.size());
    assertThat(pattern.get("tilt").doubleValue())
        .isCloseTo(
            Math.toDegrees(configuration.get("tilt_mrad").doubleValue() * 1e-3), within(1e-6));
    Map<String, JsonNode> found = new HashMap<>();
    pattern.get("reflections").forEach(beam -> found.put(beam.get("hkl").toString(), beam));
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      JsonNode beam = found.get("[" + row.get(0) + "," + row.get(1) + "," + row.get(2) + "]");
      double expected = result.get("intensity").get(last).get(i).doubleValue();
      assertThat(beam.get("intensity").doubleValue()).isCloseTo(expected, within(1e-8));
      assertThat(beam.get("excitationError").doubleValue())
          .isCloseTo(row.get(6).doubleValue(), within(1e-8));
      JsonNode amplitude = result.get("amplitude_last").get(i);
      assertThat(beam.at("/amplitude/re").doubleValue())
          .isCloseTo(amplitude.get(0).doubleValue(), within(1e-8));
      assertThat(beam.at("/amplitude/im").doubleValue())
          .isCloseTo(amplitude.get(1).doubleValue(), within(1e-8));
      sum += expected;
    }
    assertThat(pattern.get("transmitted").doubleValue()).isCloseTo(sum, within(1e-7));
  }

  private static JsonNode served(
      JsonNode entry, JsonNode configuration, JsonNode result, int thickness) throws IOException {
    boolean vibrates = result.get("debye_waller").booleanValue();
    HttpResponse<byte[]> created =
        service.post(
            "/v1/materials",
            ReferenceCrystal.vibrating(entry).getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "chemical/x-cif");
    String material = ReferenceCrystal.JSON.readTree(created.body()).get("id").textValue();
    BigDecimal nanometres =
        new BigDecimal(result.get("thickness").get(thickness).asText()).movePointLeft(1);
    BigDecimal perCent = new BigDecimal(result.get("absorption_ratio").asText()).movePointRight(2);
    List<String> query =
        List.of(
            "model=bloch",
            "kv=" + entry.get("voltage_kV").asText(),
            "gmax=" + entry.get("g_max").asText(),
            "smax=" + entry.get("s_max").asText(),
            "laue=" + commas(configuration.get("laue_centre_hkl")),
            "foil=" + commas(entry.get("foil_normal")),
            "thickness=" + nanometres.toPlainString(),
            "absorption=" + perCent.toPlainString(),
            "b=" + (vibrates ? "1" : "0"));
    String path =
        "/v1/diffraction/"
            + material
            + "/"
            + commas(entry.get("zone_axis"))
            + ".json?"
            + String.join("&", query);
    return ReferenceCrystal.JSON.readTree(service.get(service.location(path)).body());
  }

  static String commas(JsonNode numbers) {
    return ReferenceCrystal.elements(numbers)
        .map(number -> decimal(number).toPlainString())
        .collect(Collectors.joining(","));
  }
}
