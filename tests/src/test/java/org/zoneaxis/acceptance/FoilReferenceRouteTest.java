package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Extinction distances, pairs of beams and upper Laue zones, from an uploaded structure to the
 * JSON, against other programs.
 */
class FoilReferenceRouteTest extends ServiceTest {

  /** The thickest foil that can be asked for, in angstrom. */
  private static final double THICKEST = 1e4;

  /** The largest |g| that can be asked for. */
  private static final double FARTHEST = 4;

  private record Reflection(int h, int k, int l) {

    static Reflection of(JsonNode hkl) {
      return new Reflection(hkl.get(0).intValue(), hkl.get(1).intValue(), hkl.get(2).intValue());
    }

    /** A zone of it, where it is one of those that books list. */
    String zone() {
      return l == 0 ? "0,0,1" : h == k ? "1,-1,0" : k == 0 ? "0,1,0" : "0,1,-1";
    }

    /** A multiple of it, as the centre of the Laue circle. */
    String times(double factor) {
      return Stream.of(h, k, l)
          .map(index -> BigDecimal.valueOf(index * factor).setScale(2, RoundingMode.HALF_UP))
          .map(BigDecimal::toPlainString)
          .collect(Collectors.joining(","));
    }

    /** Its length squared in a cell with right angles, or a hexagonal one. */
    double squared(JsonNode cell) {
      double a = cell.get(0).doubleValue();
      double c = l / cell.get(2).doubleValue();
      if (cell.get(5).doubleValue() == 120) {
        return (h * h + h * k + k * k) / (0.75 * a * a) + c * c;
      }
      double b = k / cell.get(1).doubleValue();
      return h * h / (a * a) + b * b + c * c;
    }

    int largest() {
      return Math.max(Math.abs(h), Math.max(Math.abs(k), Math.abs(l)));
    }

    @Override
    public String toString() {
      return h + "," + k + "," + l;
    }
  }

  private static JsonNode json(String path) throws IOException {
    return ReferenceCrystal.get(service, path);
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

  /** Pairs by what is asked for once: crystal, reflection, voltage, absorption. */
  static Stream<Arguments> pairs() throws IOException {
    JsonNode structures = ReferenceCrystal.read("kinematic").get("structures");
    Map<String, List<JsonNode>> pairs = new LinkedHashMap<>();
    for (JsonNode row : ReferenceCrystal.read("two_beam").get("two_beam")) {
      String name = row.get("structure").textValue() + " " + row.get("hkl") + " " + row.get("w");
      pairs.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
    }
    return pairs.entrySet().stream()
        .map(
            pair ->
                Arguments.of(
                    pair.getKey(),
                    pair.getValue(),
                    ReferenceCrystal.elements(structures)
                        .filter(
                            structure ->
                                structure.get("id").equals(pair.getValue().get(0).get("structure")))
                        .findAny()
                        .orElseThrow()));
  }

  /**
   * The two beams are chosen. Thicknesses and excitation errors of the reference lie between what
   * can be asked for, and are reached by polynomials; foils above 1 µm are not served.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void agreesWithTheClosedSolutionOfTwoBeams(String name, List<JsonNode> rows, JsonNode structure)
      throws IOException {
    Pair pair = new Pair(structure, rows.get(0));
    double[] thicknesses =
        rows.stream()
            .mapToDouble(row -> row.get("thickness").doubleValue())
            .filter(thickness -> thickness < THICKEST)
            .toArray();
    assertThat(rows.size() - thicknesses.length).isEqualTo(name.startsWith("GaAs [2,0,0]") ? 2 : 0);
    double[][] found = pair.intensities(rows.get(0).get("s").doubleValue(), thicknesses);
    for (int t = 0; t < thicknesses.length; t++) {
      assertThat(found[0][t]).isCloseTo(rows.get(t).get("I_0").doubleValue(), within(1e-9));
      assertThat(found[1][t]).isCloseTo(rows.get(t).get("I_g").doubleValue(), within(1e-9));
    }
  }

  /** Two beams under tilts along their reflection. */
  private static final class Pair {

    /** Of the polynomials in thickness, and their step in angstrom. */
    private static final int POINTS = 12;

    private static final double STEP = 5;

    /** Of those in tilt, whose steps are larger. */
    private static final int TILTS = 28;

    private final String material;
    private final Reflection g;
    private final String query;
    private final double length2;
    private final double alongNormal;

    Pair(JsonNode structure, JsonNode row) throws IOException {
      this.material = ReferenceCrystal.upload(service, structure);
      this.g = Reflection.of(row.get("hkl"));
      this.alongNormal = row.get("k_dot_N").doubleValue();
      this.length2 = g.squared(structure.get("lattice_parameters"));
      JsonNode b = row.get("debye_waller_B");
      this.query =
          "beams="
              + g
              + "&kv="
              + row.get("voltage_kV").asText()
              + "&absorption="
              + ReferenceCrystal.perCent(row.get("absorption_ratio"))
              + "&b="
              + (b.isNull() ? "0" : b.elements().next().asText())
              + "&gmax="
              + BigDecimal.valueOf(Math.sqrt(length2) + 0.005)
                  .setScale(2, RoundingMode.HALF_UP)
                  .toPlainString();
    }

    /**
     * The intensities of both beams at some thicknesses.
     *
     * <p>With k = -x g across the axis, s k.N is g^2 (x - 1/2), and waves depend on this and
     * t/(k.N) alone; the reference keeps k.N of the Bragg condition.
     */
    double[][] intensities(double s, double[] thicknesses) throws IOException {
      double wanted = 0.5 + s * alongNormal / length2;
      double step = 0.01 / g.largest();
      double[] tilts = {0.5};
      if (s != 0) {
        double first = Math.floor(wanted / step) - TILTS / 2 + 1;
        tilts = IntStream.range(0, TILTS).mapToDouble(i -> (first + i) * step).toArray();
      }
      double[][][] lines = new double[2][thicknesses.length][tilts.length];
      for (int i = 0; i < tilts.length; i++) {
        double along =
            Math.sqrt(alongNormal * alongNormal + (0.25 - tilts[i] * tilts[i]) * length2);
        double[][] curves = curves(tilts[i], thicknesses, along / alongNormal);
        for (int beam = 0; beam < 2; beam++) {
          for (int t = 0; t < thicknesses.length; t++) {
            lines[beam][t][i] = curves[beam][t];
          }
        }
      }
      double[][] found = new double[2][thicknesses.length];
      for (int beam = 0; beam < 2; beam++) {
        for (int t = 0; t < thicknesses.length; t++) {
          found[beam][t] = through(lines[beam][t], (wanted - tilts[0]) / step);
        }
      }
      return found;
    }

    /** Under one tilt, at thicknesses times a factor. */
    private double[][] curves(double tilt, double[] thicknesses, double factor) throws IOException {
      double last = thicknesses[thicknesses.length - 1];
      JsonNode series =
          json(
              "/v1/thickness/"
                  + material
                  + "/"
                  + g.zone()
                  + ".json?"
                  + query
                  + "&laue="
                  + g.times(tilt)
                  + "&g=0,0,0;"
                  + g
                  + "&step="
                  + STEP / 10
                  + "&to="
                  + (Math.ceil(last / STEP) + POINTS) * STEP / 10);
      double[][] curves = new double[2][thicknesses.length];
      for (int beam = 0; beam < 2; beam++) {
        double[] served =
            ReferenceCrystal.elements(series.get("series").get(beam).get("intensity"))
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
        for (int t = 0; t < thicknesses.length; t++) {
          double at = thicknesses[t] * factor / STEP;
          int first = (int) Math.max(0, Math.floor(at) - POINTS / 2 + 1);
          curves[beam][t] = through(Arrays.copyOfRange(served, first, first + POINTS), at - first);
        }
      }
      return curves;
    }

    /** The polynomial through values at 0, 1, 2 ... (J. L. Lagrange). */
    private static double through(double[] values, double at) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        double weight = 1;
        for (int j = 0; j < values.length; j++) {
          weight *= j == i ? 1 : (at - j) / (i - j);
        }
        sum += weight * values[i];
      }
      return sum;
    }
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
    double[] centre = centre(laue, pattern, found);
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
          assertThat(
                  Math.hypot(
                      row.at("/structureFactor/re").doubleValue(),
                      row.at("/structureFactor/im").doubleValue()))
              .isCloseTo(point.get(8).doubleValue(), within(1e-9));
          assertThat(
                  Math.hypot(
                      row.at("/position/0").doubleValue() - centre[0],
                      row.at("/position/1").doubleValue() - centre[1]))
              .isCloseTo(point.get(6).doubleValue(), within(1e-9));
        }
      }
    }
  }

  /** Where the Laue circle's centre is on the page: a sum of parts of g1 and g2. */
  private static double[] centre(JsonNode laue, JsonNode pattern, Map<Reflection, JsonNode> found) {
    Reflection a = Reflection.of(pattern.at("/basis/g1/hkl"));
    Reflection b = Reflection.of(pattern.at("/basis/g2/hkl"));
    double h = laue.get(0).doubleValue();
    double k = laue.get(1).doubleValue();
    double l = laue.get(2).doubleValue();
    // Least squares, since one of the three determinants of two indices may be 0.
    double aa = a.h() * a.h() + a.k() * a.k() + a.l() * a.l();
    double bb = b.h() * b.h() + b.k() * b.k() + b.l() * b.l();
    double ab = a.h() * b.h() + a.k() * b.k() + a.l() * b.l();
    double ca = a.h() * h + a.k() * k + a.l() * l;
    double cb = b.h() * h + b.k() * k + b.l() * l;
    double m = (ca * bb - cb * ab) / (aa * bb - ab * ab);
    double n = (cb * aa - ca * ab) / (aa * bb - ab * ab);
    JsonNode first = found.get(a).get("position");
    JsonNode second = found.get(b).get("position");
    return new double[] {
      m * first.get(0).doubleValue() + n * second.get(0).doubleValue(),
      m * first.get(1).doubleValue() + n * second.get(1).doubleValue()
    };
  }
}
