package org.zoneaxis.source.optimade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.source.question.ChemicalQuestion;

/**
 * The first three formulae are the examples that the specification gives, version 1.2, section
 * chemical_formula_reduced.
 */
class OptimadeFilterTest {

  private static String filter(String query) {
    return ChemicalQuestion.of(MaterialQuery.parse(query)).map(OptimadeFilter::of).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "NaOH2, H2NaO",
    "NaCl, ClNa",
    "CaCO3, CCaO3",
    "Na4Cl4, ClNa",
    "Ca(OH)2, CaH2O2",
    "Ti O2, O2Ti",
    "tio2, O2Ti",
    "gaas, AsGa",
    "nacl, ClNa",
    "INGAAS, AsGaIn",
    "Si, Si",
    "Ti0.5Al0.5N, AlN2Ti",
    "La2/3O, ''",
  })
  void writesAFormulaAlphabeticallyAndReduced(String query, String reduced) {
    assertThat(filter(query))
        .isEqualTo(reduced.isEmpty() ? "" : "chemical_formula_reduced=\"" + reduced + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"fe cr ni", "Fe-Cr-Ni", "Fe,Cr,Ni", "iron chromium nickel"})
  void asksForExactlyTheElementsOfAList(String query) {
    assertThat(filter(query)).isEqualTo("elements HAS ALL \"Cr\",\"Fe\",\"Ni\" AND nelements=3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(Ti,Al)N", "(Al, Ti)N", "(Al,Ti)3N2"})
  void asksForTheElementsWhereSomeShareASite(String query) {
    assertThat(filter(query)).isEqualTo("elements HAS ALL \"Al\",\"N\",\"Ti\" AND nelements=3");
  }

  @Test
  void asksForAllReadingsOfLettersWithoutCapitals() {
    assertThat(filter("coo2"))
        .contains("chemical_formula_reduced=\"CoO2\"", " OR ", "chemical_formula_reduced=\"CO3\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rutile",
        "cuprite",
        "Fd-3m",
        "mp-149",
        "(Ti,Ti)N",
        "\" OR 1=1",
        "x\\",
        "cif-"
      })
  void hasNoFilterForAnythingElse(String query) {
    assertThat(filter(query)).isEmpty();
  }

  @Test
  void escapesWhatWouldEndAString() {
    assertThat(OptimadeFilter.quoted("a\"b\\c")).isEqualTo("\"a\\\"b\\\\c\"");
  }
}
