package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.query.IdentifyQuery;

/** What was measured in published patterns, scale bars that are off among them. */
class MeasuredPatternsTest {

  private static final Identifier IDENTIFIER = new Identifier();

  private static Stream<JsonNode> patterns() {
    try (InputStream file =
        MeasuredPatternsTest.class.getResourceAsStream("/reference/measured_patterns.json")) {
      return StreamSupport.stream(
          new ObjectMapper().readTree(file).get("patterns").spliterator(), false);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<JsonNode> spots() {
    return patterns().filter(pattern -> pattern.get("measured").has("ratio"));
  }

  private static Map<String, List<String>> measured(JsonNode pattern) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    JsonNode measured = pattern.get("measured");
    for (String name : List.of("ratio", "angle", "d1", "d2")) {
      if (measured.has(name)) {
        query.put(name, List.of(measured.get(name).asText()));
      }
    }
    return query;
  }

  private static String elements(JsonNode pattern) {
    return StreamSupport.stream(pattern.get("elements").spliterator(), false)
        .map(JsonNode::textValue)
        .collect(Collectors.joining(" "));
  }

  /** The axis as the tables name it: both signs, any order. */
  private static ZoneAxis axis(JsonNode pattern) {
    List<Integer> indices =
        StreamSupport.stream(pattern.get("answer").get("zone").spliterator(), false)
            .map(JsonNode::intValue)
            .map(Math::abs)
            .sorted()
            .toList();
    return indices.get(0) == 0
        ? new ZoneAxis(indices.get(1), indices.get(2), indices.get(0))
        : new ZoneAxis(indices.get(0), indices.get(1), indices.get(2));
  }

  private static boolean isRight(Candidate candidate, JsonNode pattern) {
    return candidate.axis().equals(axis(pattern))
        && candidate.family().orElse("").equals("Face-centred cubic lattice");
  }

  @Test
  void allPatternsAreThere() {
    assertThat(spots()).hasSize(12);
  }

  @ParameterizedTest
  @MethodSource("spots")
  void elementsPutTheAnswerInTheFirstRow(JsonNode pattern) {
    Map<String, List<String>> query = measured(pattern);
    query.put("elements", List.of(elements(pattern)));

    Candidate first =
        IDENTIFIER.identify(IdentifyQuery.parse(query), List.of()).candidates().get(0);

    assertThat(isRight(first, pattern)).as(pattern + " " + first).isTrue();
    assertThat(first.probability()).isGreaterThan(0.5);
  }

  /** 002 and 220 alone make the net of a body-centred crystal too; it is among the first three. */
  @ParameterizedTest
  @MethodSource("spots")
  void withoutElementsItIsAmongTheFirstThree(JsonNode pattern) {
    List<Candidate> rows =
        IDENTIFIER.identify(IdentifyQuery.parse(measured(pattern)), List.of()).candidates();

    assertThat(rows.stream().limit(3)).anyMatch(candidate -> isRight(candidate, pattern));
  }

  /** A table of rings, and gold particles in a pattern without a scale. */
  @Test
  void ringsAreThoseOfAluminiumAndGold() {
    JsonNode table =
        patterns().filter(p -> p.get("measured").has("ring_diameters_cm")).toList().get(0);
    double constant = table.get("measured").get("camera_constant_A_cm").doubleValue();
    String d =
        StreamSupport.stream(table.get("measured").get("ring_diameters_cm").spliterator(), false)
            .map(diameter -> Double.toString(2 * constant / diameter.doubleValue()))
            .collect(Collectors.joining(" "));
    JsonNode gold = patterns().filter(p -> p.get("measured").has("ring_radii_px")).toList().get(0);

    assertThat(first(Map.of("rings", List.of(d), "elements", List.of("Al")))).isEqualTo("Al");
    assertThat(
            first(
                Map.of(
                    "rings",
                    List.of(
                        gold.get("measured")
                            .get("ring_radii_px")
                            .toString()
                            .replaceAll("[\\[\\]]", "")),
                    "unit",
                    List.of("px"),
                    "elements",
                    List.of("Au"))))
        .isEqualTo("Au");
  }

  private static String first(Map<String, List<String>> query) {
    return IDENTIFIER
        .identifyRings(IdentifyQuery.parse(query), List.of())
        .candidates()
        .get(0)
        .material()
        .formula()
        .toString();
  }
}
