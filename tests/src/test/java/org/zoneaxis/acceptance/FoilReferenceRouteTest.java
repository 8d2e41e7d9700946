package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Foils along zone axes, extinction distances, pairs of beams and upper Laue zones, from an
 * uploaded structure to the JSON, against other programs.
 */
class FoilReferenceRouteTest {

  /** Of the zone axes that are tried to find one where two beams are alone. */
  private static final int MOST_INDEX = 13;

  /** The least thickness of the reference in angstrom, the only one that is in steps of 1. */
  private static final double THIN = 50;

  /** Their reflections are so short that the opposite one is within the least smax too. */
  private static final List<String> SHORT = List.of("GaAs", "SiO2");

  /** The largest |g| that can be asked for. */
  private static final double FARTHEST = 4;

  private static Service service;

  private record Reflection(int h, int k, int l) {

    static Reflection of(JsonNode hkl) {
      return new Reflection(hkl.get(0).intValue(), hkl.get(1).intValue(), hkl.get(2).intValue());
    }

    boolean isIn(List<Integer> zone) {
      return h * zone.get(0) + k * zone.get(1) + l * zone.get(2) == 0;
    }

    /** A zone of it, where it is one of those that books list. */
    String zone() {
      return l == 0 ? "0,0,1" : h == k ? "1,-1,0" : "0,1,-1";
    }

    /** Half of it, as the centre of the Laue circle. */
    String half() {
      return h / 2.0 + "," + k / 2.0 + "," + l / 2.0;
    }

    /** The same for all that a cubic crystal cannot tell apart, but for signs. */
    List<Integer> sorted() {
      return Stream.of(Math.abs(h), Math.abs(k), Math.abs(l)).sorted().toList();
    }

    @Override
    public String toString() {
      return h + "," + k + "," + l;
    }
  }

  @BeforeAll
  static void start(@TempDir Path data) {
    service = Service.on(data);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static JsonNode json(String path) throws IOException {
    return ReferenceCrystal.get(service, path);
  }

  // Along zone axes.

  static Stream<Arguments> onAxis() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("dynamical").get("cases"))
        .flatMap(
            entry ->
                ReferenceCrystal.elements(entry.get("beam_sets"))
                    .filter(set -> set.get("name").textValue().equals("all_lattice_points"))
                    .flatMap(
                        set ->
                            ReferenceCrystal.elements(set.get("methods"))
                                .filter(
                                    method -> method.get("method").textValue().startsWith("Lob"))
                                .map(
                                    method ->
                                        Arguments.of(
                                            entry.get("id").textValue()
                                                + " "
                                                + method.get("method").textValue(),
                                            entry,
                                            set,
                                            method))));
  }

  /**
   * The set of beams is the one that is chosen here, but for those that nothing scatters into. The
   * program's wavelength is 1.5e-7 shorter, which changes intensities by up to 3e-6.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("onAxis")
  void agreesAlongZoneAxes(String name, JsonNode entry, JsonNode set, JsonNode method)
      throws IOException {
    String material = ReferenceCrystal.upload(service, entry);
    String absorption = method.get("method").textValue().equals("Lobato") ? "0" : "10";
    for (int t = 0; t < method.get("thickness").size(); t++) {
      JsonNode pattern =
          json(
              "/v1/diffraction/"
                  + material
                  + "/"
                  + ReferenceCrystal.commas(entry.get("zone_axis"))
                  + ".json?model=bloch&b=0&gmax=1.5&smax=0.03&kv="
                  + new BigDecimal(entry.get("voltage_kV").asText()).intValueExact()
                  + "&absorption="
                  + absorption
                  + "&thickness="
                  + method.get("thickness").get(t).doubleValue() / 10);
      Map<Reflection, JsonNode> found = byIndices(pattern);
      for (int beam = 0; beam < set.get("beams").size(); beam++) {
        double expected = method.get("intensity").get(t).get(beam).doubleValue();
        JsonNode own = found.remove(Reflection.of(set.get("beams").get(beam)));
        assertThat(own == null ? 0 : own.get("intensity").doubleValue())
            .isCloseTo(expected, within(own == null ? 1e-15 : 5e-6));
      }
      assertThat(found).isEmpty();
    }
  }

  private static Map<Reflection, JsonNode> byIndices(JsonNode pattern) {
    Map<Reflection, JsonNode> found = new HashMap<>();
    pattern.get("reflections").forEach(row -> found.put(Reflection.of(row.get("hkl")), row));
    return found;
  }

  // Extinction distances.

  static Stream<Arguments> distances() throws IOException {
    Map<String, List<JsonNode>> byElement = new LinkedHashMap<>();
    for (JsonNode row : ReferenceCrystal.read("two_beam").get("extinction_distances")) {
      byElement.computeIfAbsent(row.get("element").textValue(), key -> new ArrayList<>()).add(row);
    }
    return byElement.entrySet().stream()
        .map(element -> Arguments.of(element.getKey(), element.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("distances")
  void tellsExtinctionDistances(String element, List<JsonNode> rows) throws IOException {
    String material = ReferenceCrystal.upload(service, cubic(rows.get(0)));
    for (JsonNode row : rows) {
      Reflection g = Reflection.of(row.get("hkl"));
      JsonNode curves =
          json(
              "/v1/thickness/"
                  + material
                  + "/"
                  + g.zone()
                  + ".json?b=0&gmax=2.4&smax=0.12&to=10&step=10&kv="
                  + row.get("voltage_kV").asText()
                  + "&g="
                  + g);
      assertThat(curves.at("/series/0/extinctionDistance").doubleValue() * 10)
          .as(element + " " + g)
          .isCloseTo(row.get("xi_g").doubleValue(), within(2e-7));
    }
  }

  private static JsonNode cubic(JsonNode row) {
    ObjectNode crystal = ReferenceCrystal.JSON.createObjectNode();
    ArrayNode cell = crystal.putArray("lattice_parameters");
    for (int i = 0; i < 3; i++) {
      cell.add(row.get("a"));
    }
    cell.add(90).add(90).add(90);
    crystal.set("sites", row.get("sites"));
    return crystal;
  }

  // Pairs of beams.

  static Stream<Arguments> pairs() throws IOException {
    JsonNode structures = ReferenceCrystal.read("kinematic").get("structures");
    return ReferenceCrystal.elements(ReferenceCrystal.read("two_beam").get("two_beam"))
        .filter(row -> row.get("w").doubleValue() == 0)
        .filter(row -> row.get("thickness").doubleValue() == THIN)
        .filter(row -> !SHORT.contains(row.get("structure").textValue()))
        .map(
            row ->
                Arguments.of(
                    row.get("structure").textValue() + " " + row.get("hkl"),
                    row,
                    ReferenceCrystal.elements(structures)
                        .filter(structure -> structure.get("id").equals(row.get("structure")))
                        .findAny()
                        .orElseThrow()));
  }

  /** Along an axis so oblique to the lattice that nothing else is near the sphere. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void agreesWithTheClosedSolutionOfTwoBeams(String name, JsonNode row, JsonNode structure)
      throws IOException {
    String material = ReferenceCrystal.upload(service, structure);
    Reflection g = Reflection.of(row.get("hkl"));
    JsonNode b = row.get("debye_waller_B");
    String query =
        ".json?model=bloch&smax=0.005&thickness="
            + THIN / 10
            + "&laue="
            + g.half()
            + "&kv="
            + row.get("voltage_kV").asText()
            + "&absorption="
            + new BigDecimal(row.get("absorption_ratio").asText()).movePointRight(2).toPlainString()
            + "&b="
            + (b.isNull() ? "0" : b.elements().next().asText())
            + "&gmax="
            + BigDecimal.valueOf(length(material, g) + 0.005)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    JsonNode pattern = ReferenceCrystal.JSON.createObjectNode();
    for (List<Integer> zone : zones(g)) {
      pattern =
          json(
              "/v1/diffraction/"
                  + material
                  + "/"
                  + zone.stream().map(String::valueOf).collect(Collectors.joining(","))
                  + query);
      if (scattering(pattern) == 2) {
        break;
      }
    }
    assertThat(scattering(pattern)).isEqualTo(2);
    Map<Reflection, JsonNode> found = byIndices(pattern);
    assertThat(found.get(new Reflection(0, 0, 0)).get("intensity").doubleValue())
        .isCloseTo(row.get("I_0").doubleValue(), within(1e-9));
    assertThat(found.get(g).get("intensity").doubleValue())
        .isCloseTo(row.get("I_g").doubleValue(), within(1e-9));
  }

  /** Beams that forbidden reflections lead to take part and stay dark. */
  private static long scattering(JsonNode pattern) {
    return ReferenceCrystal.elements(pattern.get("reflections"))
        .filter(row -> row.get("intensity").doubleValue() > 1e-15)
        .count();
  }

  private static double length(String material, Reflection g) throws IOException {
    JsonNode rings = json("/v1/rings/" + material + ".json?gmax=1");
    for (JsonNode ring : rings.get("rings")) {
      for (JsonNode family : ring.get("families")) {
        Reflection one = Reflection.of(family.get("hkl"));
        if (one.sorted().equals(g.sorted())) {
          return ring.get("g").doubleValue();
        }
      }
    }
    throw new IllegalStateException("no ring of " + g);
  }

  private static List<List<Integer>> zones(Reflection g) {
    List<List<Integer>> zones = new ArrayList<>();
    for (int u = -MOST_INDEX; u <= MOST_INDEX; u++) {
      for (int v = -MOST_INDEX; v <= MOST_INDEX; v++) {
        for (int w = 0; w <= MOST_INDEX; w++) {
          List<Integer> zone = List.of(u, v, w);
          if (g.isIn(zone) && u * u + v * v + w * w > MOST_INDEX * MOST_INDEX) {
            zones.add(zone);
          }
        }
      }
    }
    return zones;
  }

  // Upper Laue zones.

  static Stream<Arguments> upperZones() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("holz").get("cases"))
        .map(entry -> Arguments.of(entry.get("case").textValue(), entry));
  }

  /** Those within what can be asked for: in which zone they are, how far out and how far off. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("upperZones")
  void agreesOnReflectionsOfUpperLaueZones(String name, JsonNode entry) throws IOException {
    JsonNode laue = entry.get("laue_centre_hkl");
    boolean isOnAxis = ReferenceCrystal.elements(laue).allMatch(index -> index.doubleValue() == 0);
    JsonNode pattern =
        json(
            "/v1/diffraction/"
                + ReferenceCrystal.upload(service, entry)
                + "/"
                + ReferenceCrystal.commas(entry.get("zone_axis"))
                + ".json?gmax=4&sigma=0.005&kv="
                + entry.get("voltage_kV").asText()
                + "&laue="
                + ReferenceCrystal.commas(laue));
    Map<Reflection, JsonNode> found = byIndices(pattern);
    for (JsonNode layer : entry.get("layers")) {
      for (JsonNode point : layer.get("points")) {
        double g =
            Math.hypot(
                Math.hypot(point.get(3).doubleValue(), point.get(4).doubleValue()),
                point.get(5).doubleValue());
        if (g < FARTHEST - 1e-6 && point.get(8).doubleValue() > 1e-3) {
          JsonNode row = found.get(Reflection.of(point));
          assertThat(row).as("%s", point).isNotNull();
          assertThat(row.get("laueZone")).isEqualTo(layer.get("N"));
          assertThat(row.get("excitationError").doubleValue())
              .isCloseTo(point.get(7).doubleValue(), within(1e-9));
          if (isOnAxis) {
            assertThat(
                    Math.hypot(
                        row.at("/position/0").doubleValue(), row.at("/position/1").doubleValue()))
                .isCloseTo(point.get(6).doubleValue(), within(1e-9));
          }
        }
      }
    }
  }
}
