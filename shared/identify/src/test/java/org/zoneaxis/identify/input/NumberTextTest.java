package org.zoneaxis.identify.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "54.7 | 54.7",
        "54,7 | 54.7",
        "54.7\u00B0 | 54.7",
        " 54,7 \u00BA | 54.7",
        "2 % | 2",
        "\u22121.5 | -1.5",
        "1e-3 | 0.001",
        "1.5E2 | 150",
        ".5 | 0.5",
        "5. | 5"
      })
  void numbersAreReadAsPeopleWriteThem(String text, double value) {
    assertThat(NumberText.parse(text).orElseThrow().doubleValue()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "x", "1,2,3", "1.2.3", "1e", "1e99", "--1", "NaN", "0x1", "\u0661", "."})
  void whatIsNoNumberIsNone(String text) {
    assertThat(NumberText.parse(text)).isEmpty();
  }

  @Property
  void anyTextIsAnswered(@ForAll String text) {
    NumberText.parse(text);
    NumberText.parts(text);
  }

  @Test
  void listsHaveCommasOrSemicolonsBetweenTheirParts() {
    assertThat(NumberText.parts("2.04,1.44")).containsExactly("2.04", "1.44");
    assertThat(NumberText.parts("2,04;1,44")).containsExactly("2,04", "1,44");
    assertThat(NumberText.parts("2.04, 1.44,\n1.23")).containsExactly("2.04", "1.44", "1.23");
    assertThat(NumberText.parts("2,04 1,44")).containsExactly("2,04", "1,44");
    assertThat(NumberText.parts(" ;; ")).isEqualTo(List.of());
  }
}
