package org.zoneaxis.micrograph.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PixelSizeTest {

  /** How many 1/nm, mrad or nm a unit is, however a program writes it. */
  @ParameterizedTest
  @CsvSource({
    "1/nm, 1/nm, RECIPROCAL, 1",
    "1 / nm, 1/nm, RECIPROCAL, 1",
    "nm^-1, 1/nm, RECIPROCAL, 1",
    "nm-1, 1/nm, RECIPROCAL, 1",
    "nm^{-1}, 1/nm, RECIPROCAL, 1",
    "nm^(-1), 1/nm, RECIPROCAL, 1",
    "[nm\u207B\u00B9], 1/nm, RECIPROCAL, 1",
    "1/\u212B, 1/\u00C5, RECIPROCAL, 10",
    "A^-1, 1/\u00C5, RECIPROCAL, 10",
    "1/m, 1/m, RECIPROCAL, 1e-9",
    "nm, nm, LENGTH, 1",
    "\u03BCm, \u00B5m, LENGTH, 1000",
    "\\u00B5m, \u00B5m, LENGTH, 1000",
    "micron, \u00B5m, LENGTH, 1000",
    "pm, pm, LENGTH, 0.001",
    "cm, cm, LENGTH, 1e7",
    "mm, mm, LENGTH, 1e6",
    "meters, m, LENGTH, 1e9",
    "mrad, mrad, ANGLE, 1",
    "urad, \u00B5rad, ANGLE, 0.001",
    "rad, rad, ANGLE, 1000",
    "deg, deg, ANGLE, 17.453292519943295",
  })
  void readsUnitsAsProgramsWriteThem(String text, String symbol, Unit.Kind kind, double factor) {
    Unit unit = Unit.of(text).orElseThrow();
    assertThat(unit.symbol()).isEqualTo(symbol);
    assertThat(unit.kind()).isEqualTo(kind);
    assertThat(unit.factor()).isCloseTo(factor, within(1e-12 * factor));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "px", "pixel", "1/mrad", "1/", "kg", "nm^2", "\\u00zzm"})
  void knowsNoOthers(String text) {
    assertThat(Unit.of(text)).isEmpty();
  }

  /** The ends of what a microscope can have: 1e-6 to 100 per nm or mrad, 0.01 pm to 10 cm. */
  @ParameterizedTest
  @CsvSource({
    "1e-6, 1/nm, true",
    "0.99e-6, 1/nm, false",
    "100, 1/nm, true",
    "101, 1/nm, false",
    "10, 1/A, true",
    "10.1, 1/A, false",
    "1e-6, mrad, true",
    "0.99e-6, mrad, false",
    "100, mrad, true",
    "101, mrad, false",
    "1e-5, nm, true",
    "0.99e-5, nm, false",
    "1e8, nm, true",
    "1.01e8, nm, false",
    "-0.02, 1/nm, true",
    "0, 1/nm, false",
    "NaN, 1/nm, false",
    "1, furlong, false"
  })
  void believesWhatAMicroscopeCanHave(double value, String unit, boolean believed) {
    assertThat(PixelSize.believed(value, unit).isPresent()).isEqualTo(believed);
  }

  /** No image of a microscope is measured in metres. */
  @Test
  void metresBecomeNanometres() {
    assertThat(PixelSize.believed(2e-10, "m").orElseThrow())
        .satisfies(size -> assertThat(size.value()).isCloseTo(0.2, within(1e-12)))
        .satisfies(size -> assertThat(size.unit()).isEqualTo(Unit.NANOMETRE));
    assertThat(PixelSize.believed(2e7, "1/m").orElseThrow())
        .satisfies(size -> assertThat(size.value()).isCloseTo(0.02, within(1e-12)))
        .satisfies(size -> assertThat(size.unit()).isEqualTo(Unit.PER_NANOMETRE));
    assertThat(PixelSize.believed(-0.25, "1/A").orElseThrow().value()).isEqualTo(0.25);
  }

  @Test
  void saysWhyASizeIsNotUsedAndNothingWhereNoneWasStated() {
    assertThat(PixelSize.doubt(0.02, ""))
        .hasValueSatisfying(x -> assertThat(x).contains("missing"));
    assertThat(PixelSize.doubt(1e9, "1/nm"))
        .hasValueSatisfying(x -> assertThat(x).contains("right"));
    assertThat(PixelSize.doubt(2, "foot"))
        .hasValueSatisfying(x -> assertThat(x).contains("not known"));
    assertThat(PixelSize.doubt(1, " ")).isEmpty();
    assertThat(PixelSize.doubt(0, "foot")).isEmpty();
    assertThat(PixelSize.doubt(0.02, "1/nm")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void rejectsSizesThatAreNone(double value) {
    assertThatThrownBy(() -> new PixelSize(value, Unit.NANOMETRE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
