package org.zoneaxis.figure.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

class FigureOptionsTest {

  private static final OptionValues STANDARD = OptionValues.standard(FigureOptions.ALL);

  static OptionValues with(String name, String value) {
    return OptionValues.parse(FigureOptions.ALL, Map.of(name, List.of(value)));
  }

  @Test
  void takesTheDefaultsOfTheContract() {
    assertThat(OptionValues.parse(FigureOptions.ALL, Map.of())).isEqualTo(STANDARD);
    assertThat(STANDARD.keyed())
        .extracting(stated -> stated.name() + "=" + stated.value())
        .containsExactly("kv=200");
    assertThat(STANDARD.get(FigureOptions.GMAX)).isEqualByComparingTo("1.5");
    assertThat(STANDARD.get(FigureOptions.SIGMA)).isEqualByComparingTo("0.01");
    assertThat(STANDARD.get(FigureOptions.PRECESSION)).isZero();
    assertThat(STANDARD.get(FigureOptions.RIGHT)).isEmpty();
    assertThat(STANDARD.get(FigureOptions.LABELS)).isEqualTo(LabelMode.STRONG);
    assertThat(STANDARD.get(FigureOptions.UNIT)).isEqualTo(LengthUnit.ANGSTROM);
    assertThat(STANDARD.stated()).isEmpty();
  }

  @Test
  void readsEveryOption() {
    OptionValues options =
        OptionValues.parse(
            FigureOptions.ALL,
            Map.of(
                "unit", List.of("nm"),
                "labels", List.of("none"),
                "right", List.of("1,-1,1"),
                "precession", List.of("1.5"),
                "sigma", List.of("0.02"),
                "gmax", List.of("2.5"),
                "kv", List.of("300")));
    assertThat(options.stated())
        .extracting(stated -> stated.name() + "=" + stated.value())
        .containsExactly(
            "kv=300",
            "gmax=2.5",
            "sigma=0.02",
            "precession=1.5",
            "right=1,-1,1",
            "labels=none",
            "unit=nm");
  }

  @ParameterizedTest
  @CsvSource({
    "kv, 20, 20",
    "kv, 1500, 1500",
    "kv, 200.4999, 200",
    "kv, 200.5, 201",
    "kv, 0300, 300",
    "gmax, 0.2, 0.2",
    "gmax, 4, 4",
    "gmax, 4.000, 4",
    "gmax, 1.005, 1.01",
    "gmax, 1.0049999, 1",
    "sigma, 0.001, 0.001",
    "sigma, 0.2, 0.2",
    "sigma, 0.0015, 0.002",
    "precession, 0, 0",
    "precession, 5, 5",
    "precession, 0.004, 0",
    "precession, 0.005, 0.01",
    "rotate, -0.05, -0.1",
    "rotate, -180, -180.0",
    "scale, 0, 0.00",
    "scale, 5.04, 5",
  })
  void roundsHalfUpToTheStep(String name, String given, String rounded) {
    assertThat(with(name, given)).isEqualTo(with(name, rounded));
    assertThat(with(name, given)).hasSameHashCodeAs(with(name, rounded));
  }

  @ParameterizedTest
  @CsvSource({
    "kv, 19.999, 20 to 1500",
    "kv, 1500.0001, 20 to 1500",
    "kv, 0, 20 to 1500",
    "gmax, 0.199, 0.2 to 4",
    "gmax, 4.001, 0.2 to 4",
    "sigma, 0.0009, 0.001 to 0.2",
    "sigma, 0.2001, 0.001 to 0.2",
    "precession, 5.001, 0 to 5",
    "rotate, -180.1, -180 to 180",
    "scale, 4.9, 0 or 5 to 200",
    "scale, 0.1, 0 or 5 to 200",
    "scale, 200.1, 0 or 5 to 200",
    "spots, 0.1, 0.2 to 5",
    "width, 199, 200 to 4000",
    "width, 4001, 200 to 4000",
  })
  void namesTheRangeOfAValueOutOfIt(String name, String value, String range) {
    RequestException refusal =
        catchThrowableOfType(RequestException.class, () -> with(name, value));
    assertThat(refusal.field()).isEqualTo(name);
    assertThat(refusal.value()).isEqualTo(value);
    assertThat(refusal.expected()).contains(range);
    assertThat(refusal).hasMessageContainingAll(name, value, range);
  }

  static List<String> notPlainNumbers() {
    return List.of(
        "",
        " ",
        " 5",
        "5 ",
        "+5",
        "-1",
        "-0",
        "1e2",
        "1e400",
        "1E9",
        "0x64",
        "NaN",
        "Infinity",
        "1,5",
        "1.",
        ".5",
        "1.2.3",
        "200f",
        "200\n",
        "\u0662\u0660\u0660",
        "\uFF12\uFF10\uFF10",
        "\u00B2",
        "\u2212" + "1",
        "2\u0000",
        "200%00",
        "../200",
        "null",
        "9".repeat(10_000),
        "0." + "0".repeat(10_000) + "1");
  }

  @ParameterizedTest
  @MethodSource("notPlainNumbers")
  void refusesWhatIsNoPlainNumberWithAShortMessage(String value) {
    for (Option<?> option : FigureOptions.ALL) {
      if (!(option.domain() instanceof Domain.Numbers numbers)
          || (numbers.least().signum() < 0 && value.startsWith("-"))) {
        continue;
      }
      assertThatThrownBy(() -> with(option.name(), value))
          .isInstanceOf(RequestException.class)
          .message()
          .startsWith(option.name())
          .contains(numbers.words())
          .hasSizeLessThan(300)
          .doesNotContainPattern("\\p{Cntrl}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"KV", "kV", "voltage", "", "kv ", "../etc", "g\u0000max", "right[]", "v", "cb"})
  void refusesUnknownNamesAndListsTheKnownOnes(String name) {
    assertThatThrownBy(() -> with(name, "1"))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining(String.join(", ", FigureOptions.NAMES));
  }

  @Test
  void shortensALongNameInTheMessage() {
    assertThatThrownBy(() -> with("k".repeat(10_000), "v".repeat(10_000)))
        .isInstanceOf(RequestException.class)
        .message()
        .hasSizeLessThan(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kv", "gmax", "sigma", "precession", "right", "labels", "unit"})
  void refusesARepeatedNameEvenWithEqualValues(String name) {
    assertThatThrownBy(() -> OptionValues.parse(FigureOptions.ALL, Map.of(name, List.of("1", "1"))))
        .isInstanceOf(RequestException.class)
        .hasMessageContainingAll(name, "once");
    assertThatThrownBy(() -> OptionValues.parse(FigureOptions.ALL, Map.of(name, List.of())))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({
    "labels, ALL, 'strong, all, none'",
    "labels, '', 'strong, all, none'",
    "labels, some, 'strong, all, none'",
    "unit, a, 'A, nm'",
    "unit, \u00C5, 'A, nm'",
    "unit, NM, 'A, nm'",
  })
  void namesTheChoices(String name, String value, String choices) {
    assertThatThrownBy(() -> with(name, value))
        .isInstanceOf(RequestException.class)
        .hasMessageContainingAll(name, choices);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1,1", "0,0,0", "21,0,0", "a,b,c", "1,1,1,1", "1,1,1,1,1", "+1,0,0"})
  void refusesAReflectionThatIsNotThreeOrFourIndices(String value) {
    assertThatThrownBy(() -> with("right", value))
        .isInstanceOf(NotationException.class)
        .hasMessageStartingWith("right");
  }

  @Property
  void statesWhatReadsBackAsTheSameOptions(
      @ForAll @BigRange(min = "20", max = "1500") @Scale(4) BigDecimal kv,
      @ForAll @BigRange(min = "0.2", max = "4") @Scale(6) BigDecimal gmax,
      @ForAll @BigRange(min = "0.001", max = "0.2") @Scale(6) BigDecimal sigma,
      @ForAll @BigRange(min = "0", max = "5") @Scale(6) BigDecimal precession) {
    OptionValues options =
        OptionValues.parse(
            FigureOptions.ALL,
            Map.of(
                "kv", List.of(kv.toPlainString()),
                "gmax", List.of(gmax.toPlainString()),
                "sigma", List.of(sigma.toPlainString()),
                "precession", List.of(precession.toPlainString())));
    java.util.Map<String, List<String>> stated = new java.util.LinkedHashMap<>();
    options.stated().forEach(option -> stated.put(option.name(), List.of(option.value())));
    assertThat(OptionValues.parse(FigureOptions.ALL, stated)).isEqualTo(options);
    assertThat(options.get(FigureOptions.GMAX).subtract(gmax).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.005"));
    assertThat(options.get(FigureOptions.SIGMA).subtract(sigma).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.0005"));
  }
}
