package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zoneaxis.acceptance.ReferenceCell.angle;
import static org.zoneaxis.acceptance.ReferenceCell.times;
import static org.zoneaxis.acceptance.ReferenceCell.transposed;
import static org.zoneaxis.acceptance.ReferenceCell.unit;
import static org.zoneaxis.acceptance.ReferenceCell.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Orientation relationships by name as users get them, against an independent program: variants,
 * the angles between them, what of each is near a zone of the matrix, and superposed spots. Which
 * of equivalent rotations stands for a variant, and their order, are free: they are matched by the
 * rotations of the precipitate.
 */
class RelationReferenceTest extends ServiceTest {

  private static final double SAME = 1e-6;

  /** A relationship with both crystals, uploaded. */
  private record Pair(
      JsonNode relation,
      ReferenceCell matrix,
      ReferenceCell precipitate,
      String first,
      String second) {

    static Pair of(JsonNode relation, JsonNode crystals) throws IOException {
      JsonNode matrix = crystals.get(relation.get("matrix").textValue());
      JsonNode precipitate = crystals.get(relation.get("precipitate").textValue());
      return new Pair(
          relation,
          ReferenceCell.of(matrix),
          ReferenceCell.of(precipitate),
          ReferenceCrystal.upload(service, matrix),
          ReferenceCrystal.upload(service, precipitate));
    }

    /** As a request has it: the first word, or of a twin its indices. */
    String name() {
      String name = relation.get("name").textValue();
      int plane = name.indexOf('}');
      return (plane > 0 ? name.substring(0, plane) : name.split(" ")[0])
          .replaceAll("[^A-Za-z0-9]", "");
    }

    JsonNode seen(JsonNode zone, String options) throws IOException {
      return ReferenceCrystal.get(
          service,
          "/v1/diffraction/"
              + first
              + "/"
              + ReferenceCrystal.commas(zone)
              + "/with/"
              + second
              + "/001.json?variant=all&relation="
              + name()
              + options);
    }

    /** The rotation of the precipitate between two variants; empty where they are two. */
    Stream<double[][]> between(double[][] found, double[][] expected) {
      return precipitate.rotations().stream()
          .filter(rotation -> angle(times(transposed(found), times(expected, rotation))) < SAME);
    }

    /** The number of the variant that a matrix of the reference is. */
    int number(JsonNode found, double[][] expected) {
      List<Integer> same = new ArrayList<>();
      for (JsonNode variant : found.at("/relation/shown")) {
        if (between(ReferenceCell.matrix(variant.get("matrix")), expected).findAny().isPresent()) {
          same.add(variant.get("variant").intValue());
        }
      }
      assertThat(same).hasSize(1);
      return same.get(0);
    }
  }

  static Stream<Arguments> relations() throws IOException {
    JsonNode all = ReferenceCrystal.read("orientation");
    return ReferenceCrystal.elements(all.get("relations"))
        .map(
            relation ->
                Arguments.of(relation.get("name").textValue(), relation, all.get("crystals")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void variantsAgree(String name, JsonNode relation, JsonNode crystals) throws IOException {
    Pair pair = Pair.of(relation, crystals);
    JsonNode found = pair.seen(relation.get("zones").get(0).get("matrix_zone"), "&gmax=0.3");
    assertThat(found.at("/relation/variants")).isEqualTo(relation.get("variants"));
    assertThat(found.at("/relation/shown")).hasSize(relation.get("variants").intValue());
    List<double[][]> own =
        ReferenceCrystal.elements(found.at("/relation/shown"))
            .map(variant -> ReferenceCell.matrix(variant.get("matrix")))
            .toList();
    assertThat(
            ReferenceCrystal.elements(relation.get("variant_matrices"))
                .map(expected -> pair.number(found, ReferenceCell.matrix(expected)))
                .distinct())
        .hasSize(own.size());
    List<double[][]> ofMatrix = pair.matrix().rotations();
    List<double[][]> ofPrecipitate = pair.precipitate().rotations();
    assertThat(ofMatrix).hasSize(relation.get("order_matrix").intValue());
    assertThat(ofPrecipitate).hasSize(relation.get("order_precipitate").intValue());
    double smallest =
        ofMatrix.stream()
            .flatMap(
                left -> ofPrecipitate.stream().map(right -> times(left, times(own.get(0), right))))
            .mapToDouble(ReferenceCell::angle)
            .min()
            .orElseThrow();
    assertThat(smallest).isCloseTo(relation.get("misorientation_deg").doubleValue(), within(1e-7));
    double[] between =
        own.stream()
            .skip(1)
            .mapToDouble(
                other ->
                    ofPrecipitate.stream()
                        .mapToDouble(
                            turn -> angle(times(other, times(turn, transposed(own.get(0))))))
                        .min()
                        .orElseThrow())
            .sorted()
            .toArray();
    for (int i = 0; i < between.length; i++) {
      assertThat(between[i])
          .isCloseTo(
              relation.get("disorientations_between_variants").get(i).doubleValue(), within(1e-7));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void theSamePairSeenFromThePrecipitateHasItsVariants(
      String name, JsonNode relation, JsonNode crystals) throws IOException {
    Pair pair = Pair.of(relation, crystals);
    String back =
        Stream.of(transposed(ReferenceCell.matrix(relation.get("T"))))
            .flatMap(row -> Stream.of(row[0], row[1], row[2]))
            .map(part -> BigDecimal.valueOf(part).setScale(5, RoundingMode.HALF_EVEN))
            .map(BigDecimal::toPlainString)
            .collect(Collectors.joining(","));
    JsonNode found =
        ReferenceCrystal.get(
            service,
            "/v1/diffraction/"
                + pair.second()
                + "/001/with/"
                + pair.first()
                + "/001.json?gmax=0.3&matrix="
                + back);
    assertThat(found.at("/relation/variants")).isEqualTo(relation.get("variants_back"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void zonesNearThoseOfTheMatrixAgree(String name, JsonNode relation, JsonNode crystals)
      throws IOException {
    Pair pair = Pair.of(relation, crystals);
    for (JsonNode zone : relation.get("zones")) {
      JsonNode found = pair.seen(zone.get("matrix_zone"), "&gmax=0.3");
      double[] along = unit(pair.matrix().direct(vector(zone.get("matrix_zone"))));
      List<Integer> exact = new ArrayList<>();
      for (JsonNode row : zone.get("by_variant")) {
        int number = row.get("variant").intValue();
        double[][] expected = ReferenceCell.matrix(relation.get("variant_matrices").get(number));
        JsonNode variant = found.at("/relation/shown").get(pair.number(found, expected) - 1);
        double[][] own = ReferenceCell.matrix(variant.get("matrix"));
        double[] parallel = pair.precipitate().direct(vector(variant.get("parallel")));
        assertThat(angle(times(own, parallel), along)).isCloseTo(0, within(1e-7));
        // The same direction of the precipitate but for one of its rotations.
        double[] theirs = pair.precipitate().direct(vector(row.get("parallel_uvw")));
        assertThat(
                pair.between(own, expected)
                    .mapToDouble(turn -> angle(times(turn, parallel), theirs))
                    .min()
                    .orElseThrow())
            .isCloseTo(0, within(1e-7));
        for (int i = 0; i < row.get("nearest").size(); i++) {
          JsonNode near = variant.get("nearest").get(i);
          double deviation = near.get("deviation").doubleValue();
          assertThat(deviation)
              .isCloseTo(row.get("nearest").get(i).get(3).doubleValue(), within(1e-7));
          double[] direction = pair.precipitate().direct(vector(near.get("zone")));
          assertThat(angle(times(own, direction), along)).isCloseTo(deviation, within(1e-7));
        }
        if (variant.at("/nearest/0/deviation").doubleValue() < 1e-5) {
          exact.add(number);
        }
      }
      assertThat(exact)
          .isEqualTo(ReferenceCrystal.elements(zone.get("exact")).map(JsonNode::intValue).toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void superposedSpotsAgree(String name, JsonNode relation, JsonNode crystals) throws IOException {
    Pair pair = Pair.of(relation, crystals);
    for (JsonNode pattern : relation.path("superposed")) {
      JsonNode found =
          pair.seen(
              pattern.get("matrix_zone"),
              "&sigma=0.006&gmax="
                  + pattern.get("g_max").asText()
                  + "&kv="
                  + pattern.get("voltage_kV").asText());
      double[][] expected =
          ReferenceCell.matrix(
              relation.get("variant_matrices").get(pattern.get("variant").intValue()));
      int number = pair.number(found, expected);
      double[][] own =
          ReferenceCell.matrix(found.at("/relation/shown").get(number - 1).get("matrix"));
      double turn = turn(found, pattern);
      assertSpots(spots(found, 0, 0), pattern.get("matrix_spots"), pattern, turn, hkl -> hkl);
      assertSpots(
          spots(found, 1, number),
          pattern.get("precipitate_spots"),
          pattern,
          turn,
          hkl ->
              pair.precipitate()
                  .indices(
                      times(transposed(own), times(expected, pair.precipitate().reciprocal(hkl)))));
    }
  }

  private static List<JsonNode> spots(JsonNode found, int crystal, int variant) {
    return ReferenceCrystal.elements(found.get("reflections"))
        .filter(spot -> spot.get("crystal").intValue() == crystal)
        .filter(spot -> crystal == 0 || spot.get("variant").intValue() == variant)
        .toList();
  }

  /** How far the page is turned against that of the reference, in radians. */
  private static double turn(JsonNode found, JsonNode pattern) {
    JsonNode row = pattern.get("matrix_spots").get(1);
    JsonNode position = spot(spots(found, 0, 0), vector(row)).get("position");
    return Math.atan2(position.get(1).doubleValue(), position.get(0).doubleValue())
        - Math.atan2(row.get(4).doubleValue(), row.get(3).doubleValue());
  }

  private static JsonNode spot(List<JsonNode> spots, double[] hkl) {
    return spots.stream()
        .filter(
            spot -> {
              double[] own = vector(spot.get("hkl"));
              return Math.hypot(Math.hypot(own[0] - hkl[0], own[1] - hkl[1]), own[2] - hkl[2])
                  < 1e-3;
            })
        .findFirst()
        .orElseThrow(() -> new AssertionError("no spot " + List.of(hkl[0], hkl[1], hkl[2])));
  }

  /** What the reference calls a reflection, in the indices of the answer. */
  private interface Renaming {
    double[] of(double[] hkl);
  }

  private static void assertSpots(
      List<JsonNode> spots, JsonNode rows, JsonNode pattern, double turn, Renaming renamed) {
    double most = pattern.get("s_max").doubleValue();
    assertThat(
            spots.stream()
                .filter(spot -> Math.abs(spot.get("excitationError").doubleValue()) <= most)
                .filter(spot -> factor(spot) > 1e-4))
        .hasSize(rows.size());
    for (JsonNode row : rows) {
      JsonNode spot = spot(spots, renamed.of(vector(row)));
      double x = row.get(3).doubleValue();
      double y = row.get(4).doubleValue();
      assertThat(spot.get("position").get(0).doubleValue())
          .isCloseTo(x * Math.cos(turn) - y * Math.sin(turn), within(1e-9));
      assertThat(spot.get("position").get(1).doubleValue())
          .isCloseTo(x * Math.sin(turn) + y * Math.cos(turn), within(1e-9));
      assertThat(spot.get("excitationError").doubleValue())
          .isCloseTo(row.get(6).doubleValue(), within(1e-9));
      assertThat(factor(spot)).isCloseTo(row.get(7).doubleValue(), within(1e-9));
    }
  }

  private static double factor(JsonNode spot) {
    JsonNode factor = spot.get("structureFactor");
    return Math.hypot(factor.get("re").doubleValue(), factor.get("im").doubleValue());
  }
}
