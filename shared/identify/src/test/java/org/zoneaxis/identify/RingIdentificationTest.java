package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.identify.query.IdentifyQuery;

/** Rings that other programs computed, with errors and without a scale, are found again. */
class RingIdentificationTest {

  private static final Identifier IDENTIFIER = new Identifier();
  private static final int SEEDS = 4;
  private static final int MOST = 12;

  /** What the materials of the reference are in the library. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("Al", "fcc"),
          Map.entry("Fe", "bcc"),
          Map.entry("Mg", "hcp"),
          Map.entry("NaCl", "rock-salt"),
          Map.entry("CsCl", "caesium-chloride"),
          Map.entry("GaAs", "zincblende"),
          Map.entry("SrTiO3", "perovskite"),
          Map.entry("TiO2", "rutile"),
          Map.entry("graphite", "graphite"),
          Map.entry("SiO2", "alpha-quartz"),
          Map.entry("CuO", "other-monoclinic"),
          Map.entry("LiFePO4", "olivine"),
          Map.entry("pyrophyllite", "other-triclinic"));

  static Stream<JsonNode> patterns() {
    try (InputStream file =
        RingIdentificationTest.class.getResourceAsStream("/reference/rings_2.json")) {
      return StreamSupport.stream(
          new ObjectMapper().readTree(file).get("patterns").spliterator(), false);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String elements(JsonNode pattern) {
    TreeSet<String> elements = new TreeSet<>();
    pattern.get("sites").get("species").forEach(species -> elements.add(species.textValue()));
    return String.join(" ", elements);
  }

  /** The first rings that have one per cent of the strongest, with errors of one per cent. */
  private static List<Double> radii(JsonNode pattern, Random random, double unit) {
    double strongest = 0;
    for (JsonNode ring : pattern.get("merged_within_0_002")) {
      strongest = Math.max(strongest, ring.get("I_ring").doubleValue());
    }
    List<Double> radii = new ArrayList<>();
    for (JsonNode ring : pattern.get("merged_within_0_002")) {
      if (ring.get("I_ring").doubleValue() > 0.01 * strongest && radii.size() < MOST) {
        radii.add(unit * ring.get("g").doubleValue() * (1 + 0.01 * random.nextGaussian()));
      }
    }
    return radii;
  }

  private static IdentifyQuery query(List<Double> radii, String elements) {
    return IdentifyQuery.parse(
        Map.of(
            "rings",
            List.of(
                radii.stream()
                    .map(radius -> String.format(Locale.ROOT, "%.4f", radius))
                    .collect(Collectors.joining(";"))),
            "unit",
            List.of("px"),
            "elements",
            List.of(elements)));
  }

  @Test
  void referenceIsTheWholeOne() {
    assertThat(patterns().map(pattern -> pattern.get("id").textValue()))
        .containsExactlyInAnyOrderElementsOf(TYPES.keySet());
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void everyMaterialIsFoundFromItsOwnRingsWithoutAScale(JsonNode pattern) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      double unit = 40 + 40 * random.nextDouble();

      RingCandidate first =
          IDENTIFIER
              .identifyRings(query(radii(pattern, random, unit), elements(pattern)), List.of())
              .candidates()
              .get(0);

      assertThat(first.material().type().map(StructureType::id))
          .as(pattern.get("id") + " seed " + seed)
          .hasValue(TYPES.get(pattern.get("id").textValue()));
      // Cells of the library are up to 3 per cent from calculated ones of the reference.
      assertThat(first.scale()).isCloseTo(unit, within(0.04 * unit));
      assertThat(first.unexplained()).isLessThanOrEqualTo(1);
    }
  }

  /** A weak ring that is not seen costs little, a strong one and one too many cost more. */
  @Test
  void missingAndExtraRingsCostByTheirIntensity() {
    List<Double> all = List.of(100.0, 115.47, 163.3, 191.5, 200.0);
    double whole = first(all).score("fcc");

    assertThat(first(List.of(100.0, 115.47, 163.3, 191.5)).score("fcc"))
        .isCloseTo(whole, within(2.0));
    RingCandidate extra = first(List.of(100.0, 115.47, 140.0, 163.3, 191.5, 200.0)).of("fcc");
    assertThat(extra.unexplained()).isEqualTo(1);
    RingCandidate missing = first(List.of(100.0, 163.3, 191.5, 200.0)).of("fcc");
    assertThat(missing.missing().get(0).hkl()).hasToString("2,0,0");
  }

  private record Found(RingIdentification answer) {
    RingCandidate of(String type) {
      return answer.candidates().stream()
          .filter(c -> c.material().type().filter(t -> t.id().equals(type)).isPresent())
          .findFirst()
          .orElseThrow();
    }

    double score(String type) {
      return of(type).score();
    }
  }

  private static Found first(List<Double> radii) {
    return new Found(IDENTIFIER.identifyRings(query(radii, "Al"), List.of()));
  }

  @Test
  void spotsAreNoRings() {
    IdentifyQuery spots =
        IdentifyQuery.parse(Map.of("ratio", List.of("1"), "angle", List.of("60")));

    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> IDENTIFIER.identifyRings(spots, List.of()));
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> IDENTIFIER.identify(query(List.of(1.0, 2.0), "Al"), List.of()));
  }
}
