package org.zoneaxis.crystal.cif.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;

/** What a formula says of a cell, and what it leaves open. */
class StatedFormulaTest {

  private static StatedFormula formula(String text) {
    return StatedFormula.parse(text).orElseThrow();
  }

  /** Sites of some elements a cell, such as {@code Na:4 Cl:4}; occupancies add up. */
  private static List<Site> sites(String content) {
    List<Site> sites = new ArrayList<>();
    for (String part : content.split(" ")) {
      Element element = Element.ofSymbol(part.substring(0, part.indexOf(':'))).orElseThrow();
      double count = Double.parseDouble(part.substring(part.indexOf(':') + 1));
      while (count > 0) {
        double occupancy = Math.min(1, count);
        Occupant occupant = new Occupant(element, occupancy, OptionalDouble.empty());
        sites.add(
            new Site(
                (sites.size() % 5) / 5.0,
                Math.floorDiv(sites.size(), 5) / 8.0,
                0,
                List.of(occupant)));
        count -= occupancy;
      }
    }
    return sites;
  }

  private static Crystal crystal(String content) {
    return new Crystal(
        Lattice.ofParameters(20, 20, 20, 90, 90, 90),
        sites(content),
        CellSetting.AS_PUBLISHED,
        Optional.empty());
  }

  @Test
  void readsElementsAndTheirNumbers() {
    assertThat(formula("Ca2 Si O4").elements())
        .containsExactlyInAnyOrder(Element.Ca, Element.Si, Element.O);
    assertThat(formula("CaSiO3 H0").elements()).doesNotContain(Element.H);
    assertThat(formula("C.5N1.").elements()).containsExactlyInAnyOrder(Element.C, Element.N);
    assertThat(formula("O2 Si O2").agreesWith(sites("Si:2 O:8"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Xx",
        "Na.",
        "(Fe,Mg)2",
        "Na Cl?",
        "2Na",
        "na",
        "Na1234567",
        "H0",
        "Na-1",
        "Na 1"
      })
  void passesOverWhatIsNoFormula(String text) {
    assertThat(StatedFormula.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NaCl, Na:4 Cl:4, true",
    "Na2Cl2, Na:4 Cl:4, true",
    "NaCl, Na:4 Cl:3, false",
    "NaCl, Na:4, false",
    "NaCl, Na:4 Cl:4 O:1, false",
    "Na0.5 Cl0.5, Na:4 Cl:4, true",
    "H2O, H:4 O:2, true",
    "H2O, D:4 O:2, true",
    "D2O, H:3 T:1 O:2, true",
    "H D O, H:4 O:2, true"
  })
  void agreesWithCellsOfItsProportions(String formula, String content, boolean agrees) {
    assertThat(formula(formula).agreesWith(sites(content))).isEqualTo(agrees);
    assertThat(formula(formula).agreesWith(crystal(content))).isEqualTo(agrees);
  }

  /** X-rays often do not find hydrogen. */
  @ParameterizedTest
  @CsvSource({
    "Ca(OH)2, Ca:1 O:2, ",
    "Ca O2 H2, Ca:1 O:2, true",
    "Ca O2 H2, Ca:1 O:2 H:1, true",
    "Ca O2 D2, Ca:2 O:4, true",
    "Ca O2, Ca:1 O:2 H:2, true",
    "Ca O2 H2, Ca:1 O:3, false",
    "Ca O2 H2, Ca:1 O:2 N:1, false"
  })
  void agreesBesideHydrogen(String formula, String content, Boolean agrees) {
    if (agrees == null) {
      assertThat(StatedFormula.parse(formula)).isEmpty();
      return;
    }
    assertThat(formula(formula).agreesBesideHydrogen(crystal(content))).isEqualTo(agrees);
  }

  /** Of other elements it tells nothing: they may be named otherwise. */
  @ParameterizedTest
  @CsvSource({
    "NaCl, Na:4 Cl:4, false",
    "NaCl, Na:4 Cl:2, true",
    "NaCl, K:4 Cl:2, false",
    "NaCl, Na:4, false",
    "Ca O2 H2, Ca:1 O:2, false",
    "Ca O2 H2, Ca:2 O:2, true"
  })
  void contradictsTheSameElementsInOtherNumbers(
      String formula, String content, boolean contradicts) {
    assertThat(formula(formula).contradicts(crystal(content))).isEqualTo(contradicts);
  }

  /** Of atoms beside hydrogen, unless it is all that there is. */
  @ParameterizedTest
  @CsvSource({
    "NaCl, Na:4 Cl:4, 4",
    "Na2Cl2, Na:4 Cl:4, 2",
    "H2O, O:3, 3",
    "H2O, H:4 O:2, 2",
    "H2, H:4, 2",
    "D2, H:4, 2",
    "NaCl, Na:4 Cl:2, 3"
  })
  void countsFormulaUnits(String formula, String content, double units) {
    assertThat(formula(formula).units(sites(content))).isCloseTo(units, within(1e-12));
  }

  @Test
  void isNotReadBeyondAnyFormulasLength() {
    String longest = "Na".repeat(250);
    assertThat(StatedFormula.parse(longest)).isPresent();
    assertThat(StatedFormula.parse(longest + "H")).isEmpty();
  }
}
