package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.identify.ReferenceNets.Reference;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.zone.CrystalZonesFinder;

/** Every crystal and zone axis of the reference is found again, among the whole library. */
class ReferenceIdentificationTest {

  private static final int SEEDS = 2;

  /** Entries of the library that are the same crystal in the same cell as one of the reference. */
  private static final Map<String, String> IN_LIBRARY =
      Map.of(
          "Au", "mp-81",
          "Fe", "cod-9008536",
          "Mg", "cod-9008506",
          "Si", "cod-9008566",
          "NaCl", "cod-9008678",
          "GaAs", "cod-9008845",
          "SrTiO3", "mp-5229",
          "TiO2", "cod-9009083",
          "Bi2Te3", "cod-9011962");

  private final Identifier identifier = new Identifier();

  private static final List<Reference> ALL = ReferenceNets.all().toList();

  /** Found once a crystal, not once a question. */
  private static final Map<MaterialId, KnownCrystal> KNOWN = new ConcurrentHashMap<>();

  static Stream<Reference> all() {
    return ALL.stream();
  }

  private Identification identify(IdentifyQuery query, Reference reference) {
    return identifier.identifyAmong(
        query,
        List.of(
            KNOWN.computeIfAbsent(
                reference.material().id(),
                id -> Identifier.known(reference.material(), new CrystalZonesFinder()))));
  }

  static Stream<Reference> inLibrary() {
    return all().filter(reference -> IN_LIBRARY.containsKey(reference.name()));
  }

  private static Set<ZoneAxis> equivalents(Reference reference) {
    return new HashSet<>(
        PointSymmetry.of(reference.material().crystal(), 0.03).equivalents(reference.axis()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static IdentifyQuery uncalibrated(double ratio, double angle) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("ratio", List.of(number(Math.max(ratio, 1 / ratio))));
    query.put("angle", List.of(number(angle)));
    query.put("limit", List.of("200"));
    return IdentifyQuery.parse(query);
  }

  private static IdentifyQuery calibrated(double d1, double d2, double angle) {
    return IdentifyQuery.parse(
        Map.of(
            "d1", List.of(number(d1)),
            "d2", List.of(number(d2)),
            "angle", List.of(number(angle)),
            "limit", List.of("200")));
  }

  /** Between -1 and 1. */
  private static double noise(Random random) {
    return 2 * random.nextDouble() - 1;
  }

  /** The crystal alone, so that its zones are not folded into rows of others. */
  private Candidate found(Reference reference, IdentifyQuery query) {
    Set<ZoneAxis> axes = equivalents(reference);
    return identify(query.alsoIn(reference.material().id()), reference).candidates().stream()
        .filter(candidate -> axes.contains(candidate.axis()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(reference + " is not among the candidates"));
  }

  @Test
  void referenceIsTheWholeOne() {
    assertThat(all()).hasSize(54);
    assertThat(inLibrary()).hasSize(41);
  }

  @ParameterizedTest
  @MethodSource("all")
  void exactRatioAndAngleFindTheZoneWithItsBasis(Reference reference) {
    Candidate candidate = found(reference, uncalibrated(reference.ratio(), reference.angle()));

    assertThat(candidate.tied()).isTrue();
    assertThat(candidate.net().basis()).isTrue();
    assertThat(candidate.net().ratio()).isCloseTo(reference.ratio(), within(1e-8));
    assertThat(candidate.net().angle()).isCloseTo(reference.angle(), within(1e-6));
    assertThat(candidate.net().d1()).isCloseTo(reference.d1(), within(1e-8));
    assertThat(candidate.net().d2()).isCloseTo(reference.d2(), within(1e-8));
    assertThat(candidate.deviation().ratio()).isCloseTo(0, within(1e-3));
    assertThat(candidate.deviation().angle()).isCloseTo(0, within(1e-5));
  }

  @ParameterizedTest
  @MethodSource("all")
  void onePerCentAndOneDegreeOfNoiseLeaveTheZoneAmongTheFirst(Reference reference) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      double ratio = reference.ratio() * (1 + 0.01 * noise(random));
      double angle = reference.angle() + noise(random);

      assertThat(found(reference, uncalibrated(ratio, angle)).rank()).isLessThanOrEqualTo(6);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void noisyLengthsLeaveItAmongTheFirstThree(Reference reference) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      IdentifyQuery query =
          calibrated(
              reference.d1() * (1 + 0.01 * noise(random)),
              reference.d2() * (1 + 0.01 * noise(random)),
              reference.angle() + noise(random));

      assertThat(found(reference, query).rank()).isLessThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("inLibrary")
  void entryOfTheLibraryIsFoundOrStandsInTheRowOfItsType(Reference reference) {
    String id = IN_LIBRARY.get(reference.name());
    Set<ZoneAxis> axes = equivalents(reference);
    Identification answer =
        identifier.identify(uncalibrated(reference.ratio(), reference.angle()), List.of());

    assertThat(answer.candidates())
        .filteredOn(candidate -> axes.contains(candidate.axis()))
        .anyMatch(
            candidate ->
                candidate.members().stream()
                    .anyMatch(member -> member.material().id().text().equals(id)));
  }
}
