package org.zoneaxis.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorFigureTest {

  private final ErrorFigure figure = new ErrorFigure();

  @Test
  void saysStatusTitleAndDetail() {
    assertThat(text(400, "Bad request", "zone axis '0,0,0': one index must differ from 0"))
        .contains("400 Bad request")
        .contains("one index must differ from 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<script>alert(1)</script>",
        "\"quoted\" & 'quoted'",
        "]]>",
        "a\u0000b\u0007c\u202Ed",
        "\uD800 half a pair",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 und 中文",
      })
  void isAValidFigureWhateverIsSaid(String detail) {
    byte[] svg = figure.render(422, detail, detail);
    assertThatCode(() -> new SvgValidator().validate(svg)).doesNotThrowAnyException();
  }

  @Test
  void breaksWordsLongerThanALineAndCutsWhatIsTooLong() {
    byte[] svg = figure.render(400, "x".repeat(500), "y".repeat(100_000));
    assertThat(svg).hasSizeLessThan(5000);
    assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("y".repeat(120) + "</text>");
    assertThatCode(() -> new SvgValidator().validate(svg)).doesNotThrowAnyException();
  }

  private String text(int status, String title, String detail) {
    return new String(figure.render(status, title, detail), StandardCharsets.UTF_8);
  }
}
