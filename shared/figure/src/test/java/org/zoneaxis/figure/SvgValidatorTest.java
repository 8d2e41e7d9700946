package org.zoneaxis.figure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgValidatorTest {

  private static final String HEAD =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" data-reflections=\"1\">";
  private static final String SPOT =
      "<circle cx=\"1\" cy=\"-2.5\" r=\"3\" data-h=\"0\" data-k=\"-1\" data-l=\"10\"/>";
  private static final String WHOLE = HEAD + SPOT + "</svg>";

  private final SvgValidator validator = new SvgValidator();

  @Test
  void acceptsAWholeFigure() {
    assertAccepted(WHOLE);
    assertAccepted("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + WHOLE + "\n");
  }

  @Test
  void acceptsStylesForDarkPages() {
    assertAccepted(
        HEAD
            + "<style>@media (prefers-color-scheme:dark){text{fill:#fff}}</style>"
            + SPOT
            + "</svg>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<foreignObject/>",
        "<image href=\"x.png\"/>",
        "<a href=\"https://example.org\"><path d=\"M0 0\"/></a>",
        "<use href=\"#x\"/>",
        "<animate attributeName=\"x\"/>",
        "<svg/>",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<g onclick=\"x\"/>",
        "<g onLoad=\"x\"/>",
        "<g style=\"background:url(//example.org/x)\"/>",
        "<g class=\"a\" fill=\"url(#x)\"/>",
        "<g fill=\"url(//example.org)\"/>",
        "<g xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"//example.org\"/>",
        "<g xml:base=\"//example.org\"/>",
        "<g transform=\"rotate(NaN)\"/>",
        "<style>@import '//example.org/x.css';</style>",
        "<style>@\\69mport '//example.org/x.css';</style>",
        "<style>text{background:url(//example.org)}</style>",
        "<style>text{width:expression(alert(1))}</style>",
        "<style><g/></style>",
        "<circle r=\"NaN\"/>",
        "<circle r=\"Infinity\"/>",
        "<circle r=\"1e400\"/>",
        "<circle r=\"1e3\"/>",
        "<circle r=\"\"/>",
        "<circle r=\"-\"/>",
        "<circle r=\"1.2.3\"/>",
        "<circle r=\"٣\"/>",
        "<circle r=\"99999999999999999999\"/>",
        "<path d=\"M0 NaN\"/>",
        "<path d=\"M0 0 X1\"/>",
        "<path d=\"\"/>",
        "<text x=\"1 NaN 2\">110</text>",
        "<polygon points=\"0,0 1,Infinity\"/>",
        "<?xml-stylesheet href=\"//example.org/x.css\"?>",
        "&nbsp;",
        "&lol;",
        "<g>",
        "</g>",
        "<circle data-h=\"x\"/>",
        "<circle data-h=\"1\" data-k=\"0\" data-l=\"0\" r=\"1\"/>",
        "<g><g><g><g><g><g><g><g><g><g><g><g><g><g><g><g><g>x</g></g></g></g></g></g></g></g></g></g>"
            + "</g></g></g></g></g></g></g>",
      })
  void refusesContent(String content) {
    assertRefused(HEAD + content + SPOT + "</svg>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "plain text",
        "{\"not\":\"xml\"}",
        "<html><body>502 Bad Gateway</body></html>",
        "<svg viewBox=\"0 0 1 1\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 NaN\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" data-reflections=\"1\"/>",
        "<g xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" data-reflections=\"0\"/>",
        "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg xmlns=\"http://www.w3.org/2000/svg\""
            + " viewBox=\"0 0 1 1\" data-reflections=\"0\"/>",
        "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\""
            + " data-reflections=\"0\"><title>&b;</title></svg>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><svg"
            + " xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\""
            + " data-reflections=\"0\"><title>&x;</title></svg>",
        WHOLE + "<g/>",
        WHOLE + "trailing",
      })
  void refusesDocument(String document) {
    assertRefused(document);
  }

  @Test
  void refusesEveryTruncation() {
    byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
    IntStream.range(0, whole.length)
        .forEach(
            length ->
                assertThatThrownBy(() -> validator.validate(Arrays.copyOf(whole, length)))
                    .as("first %d bytes", length)
                    .isInstanceOf(InvalidSvgException.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
  void refusesOtherEncodings(String charset) {
    assertThatThrownBy(() -> validator.validate(WHOLE.getBytes(Charset.forName(charset))))
        .isInstanceOf(InvalidSvgException.class);
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] bytes = (HEAD + "<title>#</title>" + SPOT + "</svg>").getBytes(StandardCharsets.UTF_8);
    bytes[HEAD.length() + "<title>".length()] = (byte) 0xE9;
    assertThatThrownBy(() -> validator.validate(bytes)).isInstanceOf(InvalidSvgException.class);
  }

  @Test
  void refusesMoreThanAnyFigureHolds() {
    assertRefused(HEAD + SPOT + " ".repeat(7 * 1024 * 1024) + "</svg>");
  }

  private void assertAccepted(String document) {
    assertThatCode(() -> validator.validate(document.getBytes(StandardCharsets.UTF_8)))
        .doesNotThrowAnyException();
  }

  private void assertRefused(String document) {
    assertThatThrownBy(() -> validator.validate(document.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidSvgException.class);
  }
}
