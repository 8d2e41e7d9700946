package org.zoneaxis.crystal.cif.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;

class CifNumberTest {

  @ParameterizedTest
  @CsvSource({
    "5.430(2), 3",
    "5.430, 3",
    "5, 0",
    "5., 0",
    ".25, 2",
    "-0.3333, 4",
    "1.5e3, 1",
    "?, 0",
    "'', 0",
    "1.2.3, 1"
  })
  void countsTheDigitsBehindThePoint(String text, int decimals) {
    assertThat(CifNumber.decimals(text)).isEqualTo(decimals);
  }

  @ParameterizedTest
  @CsvSource({
    "0.125, 2, 0.12",
    "0.375, 2, 0.38",
    "-1.25, 1, -1.2",
    "2, 3, 2.000",
    "1e-7, 2, 0.00",
    "12345.6789, 0, 12346"
  })
  void writesAFixedNumberOfDecimals(double value, int decimals, String text) {
    assertThat(CifNumber.fixed(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1/3, 0.3333333333333333",
    "-1/4, -0.25",
    "+3/8, 0.375",
    "\u22121/2, -0.5",
    "1/999, " + "0.001001001001001001",
    "12/5, 2.4"
  })
  void readsFractions(String text, double value) {
    assertThat(CifNumber.parse("x", text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1/", "/3", "1/1000", "0.5/2", "1./2", "1/2a", "1/-2", "1/2/3", "1/00", "1/2(1)"})
  void refusesWhatIsNoPlainFraction(String text) {
    assertThat(CifNumber.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1e3, 1000",
    "1E+3, 1000",
    "25e-1, 2.5",
    "1.5e3(2), 1500",
    "1.5E1 (2), 15",
    "1d2, 100",
    "1D-2, 0.01",
    "0e0, 0"
  })
  void readsPowersOfTen(String text, double value) {
    assertThat(CifNumber.parse("x", text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e+", "1e-", "1e+(2)", "1ee2", "e3", "1e2.5", "1x2", "+-1", "--1", "1+"})
  void refusesOtherPowers(String text) {
    assertThatThrownBy(() -> CifNumber.parse("_cell_length_a", text))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("_cell_length_a")
        .hasMessageContaining("such as 5.43");
  }

  @Test
  void refusesWhatIsTooLargeForANumber() {
    assertThat(CifNumber.read("-1e999")).contains(Double.NEGATIVE_INFINITY);
    assertThatThrownBy(() -> CifNumber.parse("x", "1e999"))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("finite");
  }

  @Test
  void asksForAPointOnlyWhereThatMakesANumber() {
    assertThatThrownBy(() -> CifNumber.parse("x", "5,4,3")).hasMessageContaining("such as 5.43");
    assertThatThrownBy(() -> CifNumber.parse("x", ",5")).hasMessageContaining("decimal point");
  }

  @Test
  void readsNoLongerTextsThanNumbersHave() {
    assertThat(CifNumber.read("1".repeat(64))).contains(Double.parseDouble("1".repeat(64)));
    assertThat(CifNumber.read("1".repeat(65))).isEmpty();
    assertThat(CifNumber.read("0." + "3".repeat(62))).contains(1.0 / 3);
    assertThat(CifNumber.read("0." + "3".repeat(63))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(2)", "(0.02)", "(12)", "()", "(?)", "(*)"})
  void knowsUncertainties(String text) {
    assertThat(CifNumber.isUncertainty(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(", ")", "(2", "2)", "22", "(a)", "(2)(3)", "(2/3)", "(:)"})
  void knowsWhatIsNone(String text) {
    assertThat(CifNumber.isUncertainty(text)).isFalse();
  }
}
