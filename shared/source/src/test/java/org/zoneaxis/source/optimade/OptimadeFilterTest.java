package org.zoneaxis.source.optimade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.library.notation.MaterialQuery;

/**
 * The first three formulae are the examples that the specification gives, version 1.2, section
 * chemical_formula_reduced.
 */
class OptimadeFilterTest {

  private static String filter(String query) {
    return OptimadeFilter.of(MaterialQuery.parse(query)).orElse("");
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

  @Test
  void asksForAllReadingsOfLettersWithoutCapitals() {
    assertThat(filter("coo2"))
        .contains("chemical_formula_reduced=\"CoO2\"", " OR ", "chemical_formula_reduced=\"CO3\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rutile", "Fd-3m", "mp-149", "\" OR 1=1", "x\\", "cif-"})
  void hasNoFilterForAnythingElse(String query) {
    assertThat(filter(query)).isEmpty();
  }

  @Test
  void escapesWhatWouldEndAString() {
    assertThat(OptimadeFilter.quoted("a\"b\\c")).isEqualTo("\"a\\\"b\\\\c\"");
  }
}
