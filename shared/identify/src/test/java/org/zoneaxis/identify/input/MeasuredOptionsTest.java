package org.zoneaxis.identify.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.identify.net.SpotPosition;

/** Lists and units as people write them. */
class MeasuredOptionsTest {

  private static final Option<List<Element>> ELEMENTS = MeasuredOptions.elements("elements");
  private static final Option<List<String>> NAMES = MeasuredOptions.names("materials");
  private static final Option<Optional<SpotUnit>> UNIT = MeasuredOptions.unit("unit");
  private static final Option<List<Double>> NUMBERS =
      MeasuredOptions.numbers("rings", "2.04,1.44", 3);
  private static final Option<List<SpotPosition>> SPOTS =
      MeasuredOptions.spots("spots", "1,2;3,4", 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cu(OH)2            | H,O,Cu",
        "Fe0.7Ni0.3         | Fe,Ni",
        "co                 | Co",
        "CO                 | Co",
        "COx                | ",
        "C O                | C,O",
        "NaCl               | Na,Cl",
        "Si / O & Al        | O,Al,Si",
        "tungsten,  CARBON  | C,W",
        "silicon;SiO2       | O,Si"
      })
  void elementsAreReadFromFormulaeAndNames(String text, String expected) {
    if (expected == null) {
      assertThatThrownBy(() -> ELEMENTS.parse(text)).isInstanceOf(RequestException.class);
      return;
    }
    assertThat(ELEMENTS.write(ELEMENTS.parse(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ,; ", "Xx", "Fe,Qq", "feo2x", "2", "\u00E4", "Fe2\u0661"})
  void whatIsNoElementIsNamed(String text) {
    assertThatThrownBy(() -> ELEMENTS.parse(text))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("elements");
  }

  @Test
  void fiftyElementsAreReadAndNoMore() {
    assertThat(ELEMENTS.parse("Fe" + ",Fe".repeat(49))).containsExactly(Element.Fe);
    assertThatThrownBy(() -> ELEMENTS.parse("Fe" + ",Fe".repeat(50)))
        .hasMessageContaining("at most 50");
  }

  @Test
  void namesAreStrippedAndTakenOnce() {
    assertThat(NAMES.parse(" mp-149; rock salt ,,mp-149")).containsExactly("mp-149", "rock salt");
    assertThat(NAMES.write(List.of("a", "b"))).isEqualTo("a,b");
    assertThat(NAMES.parse("a" + ",b".repeat(49))).hasSize(2);
    assertThatThrownBy(() -> NAMES.parse("a" + ",b".repeat(50)))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("at most 50")
        .hasMessageContaining("51");
    assertThatThrownBy(() -> NAMES.parse(" ;, ")).isInstanceOf(RequestException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "A, ANGSTROM",
    "a, ANGSTROM",
    "\u00C5, ANGSTROM",
    "\u00E5, ANGSTROM",
    "\u212B, ANGSTROM",
    "Angstrom, ANGSTROM",
    "nm, NANOMETRE",
    " NM , NANOMETRE",
    "1/A, PER_ANGSTROM",
    "1 / \u00C5, PER_ANGSTROM",
    "A^-1, PER_ANGSTROM",
    "\u00C5\u207B\u00B9, PER_ANGSTROM",
    "1/nm, PER_NANOMETRE",
    "nm-1, PER_NANOMETRE",
    "nm^-1, PER_NANOMETRE",
    "mm, MILLIMETRE",
    "px, PIXEL",
    "Pixel, PIXEL",
    "pixels, PIXEL"
  })
  void unitsAreReadInTheirSpellings(String text, SpotUnit unit) {
    assertThat(UNIT.parse(text)).contains(unit);
    assertThat(UNIT.parse(unit.text())).contains(unit);
    assertThat(UNIT.write(Optional.of(unit))).isEqualTo(unit.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"inch", "m", "1/mm", "nm-2", "aa"})
  void otherUnitsAreRefusedWithThoseThatThereAre(String text) {
    assertThatThrownBy(() -> UNIT.parse(text))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("1/nm")
        .hasMessageContaining("px");
  }

  @Test
  void unitsKnowWhatTheyMeasure() {
    assertThat(SpotUnit.NANOMETRE.size()).isEqualTo(10);
    assertThat(SpotUnit.PER_NANOMETRE.size()).isEqualTo(0.1);
    assertThat(List.of(SpotUnit.values()).stream().filter(SpotUnit::isSpacing))
        .containsExactly(SpotUnit.ANGSTROM, SpotUnit.NANOMETRE);
    assertThat(List.of(SpotUnit.values()).stream().filter(unit -> !unit.isScaled()))
        .containsExactly(SpotUnit.MILLIMETRE, SpotUnit.PIXEL);
  }

  @Test
  void listsEndAtTheirLimits() {
    assertThat(NUMBERS.parse("1;2;3")).containsExactly(1.0, 2.0, 3.0);
    assertThat(NUMBERS.write(List.of(1.5, 2.0))).isEqualTo("1.5;2.0");
    assertThat(NUMBERS.parse(NUMBERS.write(List.of(1.5, 2.0)))).containsExactly(1.5, 2.0);
    assertThatThrownBy(() -> NUMBERS.parse("1;2;3;4"))
        .hasMessageContaining("at most 3")
        .hasMessageContaining("there are 4");
    assertThatThrownBy(() -> NUMBERS.parse("1;x")).hasMessageContaining("no number");
    assertThat(SPOTS.parse("1,2;3 4\n5;6;".replace("5;6", "5 6"))).hasSize(3);
    assertThat(SPOTS.parse(SPOTS.write(List.of(new SpotPosition(-1.5, 2)))))
        .containsExactly(new SpotPosition(-1.5, 2));
    assertThatThrownBy(() -> SPOTS.parse("1,2;3,4;5,6;7,8")).hasMessageContaining("at most 3");
    assertThatThrownBy(() -> SPOTS.parse("1;2")).hasMessageContaining("x and y of each spot");
    assertThatThrownBy(() -> SPOTS.parse(" ; ")).hasMessageContaining("1,2;3,4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e12", "1E-12", "+1e+3", "-.5", "1.", "1e3%", "123456789012345678901234"})
  void numbersAreReadUpToTheirLimits(String text) {
    assertThat(NumberText.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e13",
        "1e-13",
        "1e003",
        "1e",
        "e3",
        "1e+",
        "1e1.5",
        "+",
        "-.",
        "1e3e3",
        "1-",
        "\u00B0",
        "1234567890123456789012345",
        ".e3",
        "+-1"
      })
  void whatIsBeyondIsNoMeasurement(String text) {
    assertThat(NumberText.parse(text)).isEmpty();
  }

  @Test
  void partsKeepDecimalCommasWhereSomethingElseSeparates() {
    assertThat(NumberText.parts("2,04, 1,44")).containsExactly("2,04", "1,44");
    assertThat(NumberText.parts("2,04;1,44,")).containsExactly("2,04", "1,44");
    assertThat(NumberText.parts("2,04,;1,44")).containsExactly("2,04", "1,44");
    assertThat(NumberText.parts(",1,2,")).containsExactly("1", "2");
  }
}
