package org.zoneaxis.library.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaNotationTest {

  @ParameterizedTest
  @CsvSource({
    "TiO2, O2 Ti1",
    "O2Ti, O2 Ti1",
    "Ti2O4, O2 Ti1",
    "O2 Ti, O2 Ti1",
    "OTiO, O2 Ti1",
    "Ca(OH)2, H2 O2 Ca1",
    "CaO2H2, H2 O2 Ca1",
    "Mg3[Si2O5](OH)4, H4 O9 Mg3 Si2",
    "CuSO4\u00B75H2O, H10 O9 S1 Cu1",
    "2TiO2, O2 Ti1",
    "Fe0.95O, O20 Fe19",
    "Fe.5Pt.5, Fe1 Pt1",
    "D2O, D2 O1",
    "CO, C1 O1",
    "Co, Co1",
  })
  void readsFormulaeInAnyOrder(String text, String key) {
    assertThat(FormulaNotation.parse(text).orElseThrow().key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "tio2",
        "Xq2",
        "Ti O2)",
        "(TiO2",
        "Ti()2",
        "Ti0",
        "2",
        "Ti-O",
        "TiO2\u00B7",
        "TiO2?",
        "Ti9999999",
        "((((((((Ti))))))))",
        "Ti\u0000O2",
        "Ti[O)2"
      })
  void readsNothingElse(String text) {
    assertThat(FormulaNotation.parse(text)).isEmpty();
  }

  @Test
  void takesCapitalsAtTheirWord() {
    assertThat(FormulaNotation.readings("CO"))
        .extracting(Composition::key)
        .containsExactly("C1 O1");
    assertThat(FormulaNotation.readings("Co")).extracting(Composition::key).containsExactly("Co1");
  }

  @ParameterizedTest
  @CsvSource({"nacl, Na1 Cl1", "NACL, Na1 Cl1", "gaas, Ga1 As1", "ca(oh)2, H2 O2 Ca1"})
  void findsTheCapitalsOfAFormulaWithoutThem(String text, String key) {
    assertThat(FormulaNotation.readings(text)).extracting(Composition::key).contains(key);
  }

  @Test
  void givesAllReadingsOfAFormulaWithoutCapitals() {
    assertThat(FormulaNotation.readings("coo"))
        .extracting(Composition::key)
        .containsExactlyInAnyOrder("O1 Co1", "C1 O2");
    assertThat(FormulaNotation.readings("tio2"))
        .extracting(Composition::key)
        .containsExactly("O2 Ti1");
  }

  /** Each of these has millions of readings, or none that could only be seen at the end. */
  @ParameterizedTest
  @ValueSource(strings = {"co", "con", "sisn", "nbhfosn"})
  void triesFewReadingsOfMany(String part) {
    String many = part.repeat(100 / part.length());
    assertThat(FormulaNotation.readings(many).size()).isLessThanOrEqualTo(64);
    assertThat(FormulaNotation.readings(many.substring(0, 98) + "j")).isEmpty();
  }

  @Property
  void readsOrRefusesAnyText(@ForAll @StringLength(max = 120) String text) {
    List<Composition> readings = FormulaNotation.readings(text);
    assertThat(readings.size()).isLessThanOrEqualTo(64);
    assertThat(readings).allSatisfy(reading -> assertThat(reading.elements()).isNotEmpty());
  }
}
