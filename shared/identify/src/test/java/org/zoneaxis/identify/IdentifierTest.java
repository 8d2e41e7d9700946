package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.zone.ZoneSpots;

class IdentifierTest {

  private final Identifier identifier = new Identifier();

  private Identification identify(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : query.split("&")) {
      String[] sides = part.split("=");
      values.put(sides[0], List.of(sides[1]));
    }
    return identifier.identify(IdentifyQuery.parse(values), List.of());
  }

  private static Optional<Candidate> row(Identification answer, String id, ZoneAxis axis) {
    return answer.candidates().stream()
        .filter(candidate -> candidate.axis().equals(axis))
        .filter(
            candidate ->
                candidate.members().stream()
                    .anyMatch(member -> member.material().id().text().equals(id)))
        .findFirst();
  }

  @Test
  void allFaceCentredMaterialsAlong001StandInOneRowSinceNothingTellsThemApart() {
    Identification answer = identify("ratio=1&angle=90&elements=Cu,Al,Au,Ag,Ni");

    Candidate fcc = row(answer, "cod-9008468", new ZoneAxis(0, 0, 1)).orElseThrow();
    assertThat(fcc.rank()).isEqualTo(1);
    assertThat(fcc.tied()).isTrue();
    assertThat(fcc.family()).hasValue("Face-centred cubic lattice");
    assertThat(fcc.members())
        .extracting(member -> member.material().id().text())
        .contains("mp-81", "mp-134", "mp-23", "cod-9008459", "cod-9008463", "mp-30")
        .doesNotContain("cod-9008566");
    assertThat(answer.notes())
        .anyMatch(
            note ->
                note.contains("Face-centred cubic lattice")
                    && note.contains("without lengths they cannot be told apart"));
  }

  @Test
  void squareNetsOfOtherLatticesCannotBeToldApartAndAreSaidToBe() {
    Identification answer = identify("ratio=1&angle=90&limit=100");

    for (String id : List.of("cod-9008468", "cod-9008536", "cod-9008566", "cod-9008678")) {
      Candidate found = row(answer, id, new ZoneAxis(0, 0, 1)).orElseThrow();
      assertThat(found.tied()).as(id).isTrue();
      assertThat(found.rank()).as(id).isLessThanOrEqualTo(8);
    }
    assertThat(answer.notes()).anyMatch(note -> note.contains("cannot be told apart by it"));
    assertThat(answer.candidates()).hasSizeLessThanOrEqualTo(100);
    assertThat(answer.total()).isGreaterThan(20);
  }

  /** Of any lattice, square nets are one row; the first of it is the likeliest of all. */
  @Test
  void netsOfOneShapeAreOneRow() {
    Identification answer = identify("ratio=1&angle=90&limit=200");

    Identification.Row first = answer.rows().get(0);
    for (String id : List.of("cod-9008468", "cod-9008536", "cod-9008566", "cod-9008678")) {
      assertThat(row(answer, id, new ZoneAxis(0, 0, 1)).orElseThrow().row()).as(id).isEqualTo(1);
    }
    assertThat(first.alike())
        .extracting(alike -> alike.family().orElse(""))
        .contains("Face-centred cubic lattice", "Body-centred cubic lattice");
    assertThat(first.alike().get(0).rank()).isEqualTo(first.first().rank()).isEqualTo(1);
    assertThat(first.materials()).isGreaterThan(300);
    assertThat(answer.notes()).anyMatch(note -> note.contains("have the same net"));
  }

  @ParameterizedTest
  @CsvSource({
    "ratio=1&angle=60, cod-9008468, 1 1 1, cod-9008536, 1 1 1, true", // copper and iron
    "ratio=1&angle=60, cod-9008468, 1 1 1, cod-9008506, 0 0 1, true", // and magnesium
    "ratio=1.414&angle=90, cod-9008468, 1 1 0, cod-9008536, 1 1 0, false", // centred and not
    "d1=1.92&d2=1.92&angle=90&elements=Cu;Fe, cod-9008468, 0 0 1, cod-9008536, 0 0 1, false"
  })
  void onlyEqualNetsAreOneRow(
      String query, String one, String axis, String other, String otherAxis, boolean isOne) {
    Identification answer = identify(query.replace(";", ",") + "&limit=200");

    int first = row(answer, one, axis(axis)).orElseThrow().row();
    int second = row(answer, other, axis(otherAxis)).orElseThrow().row();
    assertThat(first == second).isEqualTo(isOne);
  }

  private static ZoneAxis axis(String indices) {
    String[] each = indices.split(" ");
    return new ZoneAxis(
        Integer.parseInt(each[0]), Integer.parseInt(each[1]), Integer.parseInt(each[2]));
  }

  @Test
  void rowHasTheProbabilityOfItsCandidates() {
    Identification answer = identify("ratio=1.4&angle=80&elements=Fe,Ni&limit=200");

    assertThat(answer.candidates()).hasSize(answer.total());
    assertThat(answer.rows()).hasSize(answer.nets()).hasSizeLessThan(answer.total());
    double before = 1;
    for (Identification.Row row : answer.rows()) {
      List<Candidate> inside =
          answer.candidates().stream().filter(one -> one.row() == row.number()).toList();
      assertThat(inside).hasSize(row.total());
      assertThat(inside.get(0).rank()).isEqualTo(row.first().rank());
      assertThat(row.alike().get(0).probability()).isEqualTo(row.first().probability());
      assertThat(row.probability())
          .isCloseTo(inside.stream().mapToDouble(Candidate::probability).sum(), within(1e-9))
          .isLessThanOrEqualTo(before);
      before = row.probability();
    }
  }

  @Test
  void candidatesAreNumberedAndTheirProbabilitiesFall() {
    Identification answer = identify("ratio=1.4&angle=80&limit=200");

    double before = 1;
    double sum = 0;
    for (int i = 0; i < answer.candidates().size(); i++) {
      Candidate candidate = answer.candidates().get(i);
      assertThat(candidate.rank()).isEqualTo(i + 1);
      assertThat(candidate.probability()).isLessThanOrEqualTo(before);
      before = candidate.probability();
      sum += before;
      double members =
          candidate.members().stream().mapToDouble(Candidate.Member::probability).sum();
      assertThat(members).isCloseTo(candidate.probability(), within(1e-9));
    }
    assertThat(sum).isLessThan(1 + 1e-9);
  }

  @Test
  void lengthsTellTheMaterialsOfAType() {
    Identification answer = identify("d1=1.8075&d2=1.8075&angle=90&tolerance=0.5&elements=Cu,Al");

    assertThat(answer.candidates().get(0).material().id()).hasToString("cod-9008468");
    assertThat(answer.candidates().get(0).members().get(0).probability()).isGreaterThan(0.5);
  }

  /** Spacings 9.6 per cent too small, as the scale bars of published images are. */
  @Test
  void lengthsThatAreAllWrongPointToTheCalibration() {
    Identification answer = identify("d1=1.9043&d2=1.6491&angle=54.74&elements=Cu");

    assertThat(answer.candidates().get(0).material().formula().toString()).isEqualTo("Cu");
    assertThat(answer.candidates().get(0).axis()).isEqualTo(new ZoneAxis(1, 1, 0));
    assertThat(answer.calibration().orElseThrow().scale()).isCloseTo(1.096, within(2e-3));
    assertThat(answer.calibration().orElseThrow().text())
        .contains("All your spacings are 8.8 % too small: then it is Cu [1 1 0]", "calibration");
    assertThat(identify("d1=2.087&d2=1.8075&angle=54.74&elements=Cu").calibration()).isEmpty();
  }

  @Test
  void angleAndItsSupplementAreTheSameNetWithOneSpotOpposite() {
    Candidate acute = identify("ratio=1&angle=70.53&materials=cod-9008468").candidates().get(0);
    Candidate obtuse = identify("ratio=1&angle=109.47&materials=cod-9008468").candidates().get(0);

    assertThat(acute.axis()).isEqualTo(new ZoneAxis(1, 1, 0)).isEqualTo(obtuse.axis());
    assertThat(acute.net().angle() + obtuse.net().angle()).isEqualTo(180);
    assertThat(obtuse.deviation().angle()).isBetween(-0.01, 0.01);
    assertThat(identify("ratio=1&angle=109.47").notes())
        .anyMatch(note -> note.contains("109.47") && note.contains("70.53"));
  }

  @ParameterizedTest
  @CsvSource({
    "cod-9008566, 110, true", // Si, Fd-3m
    "cod-9008566, 111, false",
    "cod-9008845, 110, false", // GaAs, F-43m: a mirror instead
    "cod-9008845, 001, true",
    "cod-9008506, 001, true", // Mg
    "cod-5000035, 001, false", // quartz: a threefold axis
    "cod-5000035, 100, true",
    "cod-9008468, 112, false"
  })
  void twofoldAxesAreKnown(String material, String zone, boolean expected) {
    ZoneAxis axis = new ZoneAxis(zone.charAt(0) - '0', zone.charAt(1) - '0', zone.charAt(2) - '0');

    assertThat(
            ZoneTable.entry(
                    new org.zoneaxis.library.Library()
                        .find(org.zoneaxis.crystal.MaterialId.parse(material))
                        .orElseThrow())
                .zones()
                .zones())
        .filteredOn(entry -> entry.axis().equals(axis))
        .singleElement()
        .extracting(ZoneSpots::twofold)
        .isEqualTo(expected);
  }

  @Test
  void indexingThatATurnMakesAnotherIsNamed() {
    Identification answer = identify("ratio=1&angle=60&materials=cod-9008566");

    assertThat(answer.candidates().get(0).axis()).isEqualTo(new ZoneAxis(1, 1, 1));
    assertThat(answer.candidates().get(0).twofold()).isFalse();
    assertThat(answer.notes())
        .anyMatch(note -> note.contains("no twofold axis along Si (cod-9008566) [1 1 1]"));
  }

  @Test
  void otherPairsOfShortSpotsAreFoundAfterTheBasis() {
    Candidate copper = identify("ratio=1.155&angle=54.7&materials=cod-9008468").candidates().get(0);
    Candidate silicon =
        identify("ratio=1.155&angle=54.7&materials=cod-9008566").candidates().get(0);

    assertThat(copper.axis()).isEqualTo(new ZoneAxis(1, 1, 0));
    assertThat(copper.net().basis()).isFalse();
    assertThat(copper.net().g2()).hasToString("0,0,-2");
    assertThat(copper.net().counterClockwise()).isTrue();
    assertThat(copper.net().allowed2()).isTrue();
    assertThat(silicon.axis()).isEqualTo(new ZoneAxis(1, 1, 0));
    assertThat(silicon.net().allowed2()).as("002 of diamond").isFalse();
  }

  /** Spots that only double diffraction shows, by any two allowed reflections of the zone. */
  @ParameterizedTest
  @CsvSource({
    "d1=5.21&d2=2.78&angle=90&elements=Mg, 1 0 0, 0 0 1",
    "d1=4.594&d2=4.594&angle=90&elements=Ti;O, 0 0 1, 1 0 0",
    "d1=2.715&d2=1.92&angle=90&elements=Si, 1 1 0, 0 0 2"
  })
  void spotsOfDoubleDiffractionAreFoundAndMarked(String query, String zone, String forbidden) {
    Candidate first = identify(query.replace(";", ",")).candidates().get(0);

    assertThat(first.axis()).hasToString(zone.replace(" ", ","));
    assertThat(first.net().allowed1()).isFalse();
    assertThat(first.net().g1().toString().replace("-", ""))
        .isIn(forbidden.replace(" ", ","), "0,1,0");
  }

  /** What is allowed is not lost to a forbidden spot in the same direction. */
  @Test
  void allowedSpotsBesideDoubleDiffractionAreFoundFirst() {
    Candidate first = identify("d1=2.78&d2=2.605&angle=90&elements=Mg").candidates().get(0);

    assertThat(first.axis()).isEqualTo(new ZoneAxis(1, 0, 0));
    assertThat(first.net().allowed1()).isTrue();
    assertThat(first.net().allowed2()).isTrue();
  }

  @Test
  void spotsOfAnyOrderAreSorted() {
    Identification answer = identify("d1=1.92&d2=3.13&angle=90&elements=Si");
    Identification sorted = identify("d1=3.13&d2=1.92&angle=90&elements=Si");

    assertThat(answer.candidates()).isEqualTo(sorted.candidates());
    assertThat(answer.candidates()).isNotEmpty();
    assertThat(answer.notes()).anyMatch(note -> note.contains("exchanged"));
    assertThat(sorted.notes()).noneMatch(note -> note.contains("exchanged"));
  }

  @Test
  void elementsAllowNoOthers() {
    assertThat(identify("ratio=1.2&angle=70&elements=Si,O&limit=200").candidates())
        .isNotEmpty()
        .allMatch(
            candidate ->
                candidate.material().formula().terms().stream()
                    .allMatch(term -> List.of("Si", "O").contains(term.element().symbol())));
  }

  @Test
  void indicesLieInTheZoneAndMakeTheNumbersOfTheRow() {
    for (Candidate candidate : identify("ratio=1.3&angle=105&limit=200").candidates()) {
      Lattice lattice = candidate.material().lattice();
      Vector3 g1 = lattice.reciprocal(candidate.net().g1());
      Vector3 g2 = lattice.reciprocal(candidate.net().g2());
      double angle =
          StrictMath.toDegrees(StrictMath.acos(g1.dot(g2) / (g1.length() * g2.length())));
      boolean counterClockwise = g1.cross(g2).dot(lattice.direct(candidate.axis())) > 0;

      assertThat(candidate.net().g1().laueZone(candidate.axis())).isZero();
      assertThat(candidate.net().g2().laueZone(candidate.axis())).isZero();
      assertThat(Math.abs(angle - candidate.net().angle())).isLessThan(1e-6);
      assertThat(Math.abs(g2.length() / g1.length() - candidate.net().ratio())).isLessThan(1e-9);
      assertThat(counterClockwise).isEqualTo(candidate.net().counterClockwise());
    }
  }

  @Test
  void nothingFoundSaysWhy() {
    Identification answer = identify("ratio=1&angle=90&elements=Fm");

    assertThat(answer.searched()).isZero();
    assertThat(answer.total()).isZero();
    assertThat(answer.notes()).singleElement().asString().contains("made of these elements");
  }
}
