package org.zoneaxis.figure.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.zoneaxis.figure.DrawnPattern;
import org.zoneaxis.figure.validation.SvgValidator;

class ErrorFigureTest {

  private static final ErrorFigure FIGURE = new ErrorFigure();

  @Test
  void statesStatusTitleAndDetail() throws Exception {
    byte[] svg =
        FIGURE.render(
            404,
            "Unknown material",
            "There is no material mp-99999999 in the Materials Project; write mp-149 for silicon.");
    new SvgValidator().validateWithoutMarkers(svg);
    DrawnPattern drawn = new DrawnPattern(svg);
    assertThat(drawn.root().getElementsByTagName("desc").item(0).getTextContent())
        .endsWith("write mp-149 for silicon.");
    assertThat(drawn.root().getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("404 Unknown material");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "</text><script>alert(1)</script>",
        "a & b < c > d \" ' ]]> \u0000 \u001B \uD83D \uDE00 \uFFFF \u202E",
        "line\none\r\ntwo\tthree",
        "\uD83D\uDE00 \u4E2D\u6587 \u05D0\u05D1",
      })
  void drawsAnyText(String text) {
    new SvgValidator().validateWithoutMarkers(FIGURE.render(400, text, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"W", "WW ", "lorem ipsum ", "\u4E2D", "\uD83D\uDE00", "aaaaaaaaaaaaaaaaaaaaaaaa "})
  void wrapsLongTextInsideThePictureAndBoundsIt(String piece) throws Exception {
    byte[] svg = FIGURE.render(400, piece.repeat(20_000), piece.repeat(20_000));
    assertThat(svg).hasSizeLessThanOrEqualTo(ErrorFigure.MAX_BYTES);
    new SvgValidator().validateWithoutMarkers(svg);
    DrawnPattern drawn = new DrawnPattern(svg);
    List<Element> lines = drawn.lines();
    assertThat(lines).hasSizeGreaterThan(1);
    for (Element line : lines) {
      assertThat(drawn.box(line).right()).isLessThan(drawn.viewBox().right() - 20);
      assertThat(drawn.box(line).bottom()).isLessThan(drawn.viewBox().bottom() - 10);
    }
  }

  @Test
  void drawsAllWordsOfAUsualErrorAndAsManyAsFitOfALongOne() throws Exception {
    String detail = "zone axis is '000', and would have to be three whole numbers, not all zero. ";

    double usual = height(FIGURE.render(400, "Bad zone axis", detail));
    double longer = height(FIGURE.render(400, "Bad zone axis", detail.repeat(2)));
    double longest = height(FIGURE.render(400, "Bad zone axis", detail.repeat(6)));

    assertThat(usual).isEqualTo(FIGURE.scene(400, "Bad zone axis", detail).frame().height());
    assertThat(longer).isGreaterThan(usual);
    assertThat(longest)
        .isGreaterThanOrEqualTo(longer)
        .isLessThan(FIGURE.scene(400, "Bad zone axis", detail.repeat(6)).frame().height());
  }

  private static double height(byte[] svg) throws Exception {
    return new DrawnPattern(svg).viewBox().bottom();
  }

  @Test
  void givesTheSameBytesTwice() {
    assertThat(FIGURE.render(503, "Busy", "Try again."))
        .isEqualTo(new ErrorFigure().render(503, "Busy", "Try again."));
  }
}
