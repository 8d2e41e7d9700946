package org.zoneaxis.figure.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionValuesTest {

  private static final Option<BigDecimal> TILT =
      Option.decimal("tilt", "degrees", "0", "-90", "90", "0.1").inEveryKey();
  private static final Option<Integer> COUNT = Option.whole("count", 3, 1, 20);
  private static final Option<Optional<BigDecimal>> LENGTH =
      Option.measurement("length", "nm", "1", "9").meaning("Length", "a length", "2");

  private static final List<Option<?>> ALL = List.of(TILT, COUNT, LENGTH);

  private static OptionValues with(String name, String value) {
    return OptionValues.parse(ALL, Map.of(name, List.of(value)));
  }

  @ParameterizedTest
  @CsvSource({"-12.34, -12.3", "-90, -90", "-0, 0", "-0.04, 0", "7.06, 7.1"})
  void readsNumbersBelowZeroWhereTheRangeHasThem(String given, String written) {
    assertThat(with("tilt", given).keyed())
        .containsExactly(new OptionValues.Stated("tilt", written));
    assertThat(with("tilt", given)).isEqualTo(with("tilt", written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--1", "-", "-.5", "- 1", "+1", "1-", "-90.01"})
  void refusesWhatIsNoNumberOfTheRange(String given) {
    assertThatThrownBy(() -> with("tilt", given))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("-90 to 90");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "21", "1.0", "1.5", "-1", "9999999999", "\u0661"})
  void refusesWhatIsNoIntegerOfTheRange(String given) {
    assertThatThrownBy(() -> with("count", given))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("1 to 20");
  }

  @Test
  void takesAMeasurementAsItIs() {
    assertThat(with("length", "2.123456").get(LENGTH)).contains(new BigDecimal("2.123456"));
    assertThat(OptionValues.standard(ALL).get(LENGTH)).isEmpty();
  }

  @Test
  void statesInKeysWhatDiffersAndWhatIsAlwaysThere() {
    assertThat(OptionValues.standard(ALL).stated()).isEmpty();
    assertThat(OptionValues.standard(ALL).keyed())
        .containsExactly(new OptionValues.Stated("tilt", "0"));
    assertThat(with("count", "4").keyed())
        .containsExactly(
            new OptionValues.Stated("tilt", "0"), new OptionValues.Stated("count", "4"));
  }

  @Test
  void isEqualWhetherAStandardValueIsStatedOrNot() {
    assertThat(with("count", "3")).isEqualTo(OptionValues.standard(ALL));
    assertThat(with("count", "3")).hasSameHashCodeAs(OptionValues.standard(ALL));
    assertThat(with("count", "4")).isNotEqualTo(OptionValues.standard(ALL));
  }

  @Test
  void forgetsTheOptionsThatAreNotUsed() {
    OptionValues used = with("count", "4").only(List.of(TILT));
    assertThat(used).isEqualTo(OptionValues.standard(ALL));
    assertThatThrownBy(() -> used.get(COUNT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("count");
  }
}
