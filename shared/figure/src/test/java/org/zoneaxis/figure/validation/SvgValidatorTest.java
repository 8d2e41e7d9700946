package org.zoneaxis.figure.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.ReferencePatterns;
import org.zoneaxis.figure.pattern.FigureStyle;
import org.zoneaxis.figure.pattern.PatternFigure;

class SvgValidatorTest {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final SvgValidator VALIDATOR = new SvgValidator();

  private static final byte[] SILICON = silicon();

  private static byte[] silicon() {
    ReferencePatterns.Example example = ReferencePatterns.named("Si_1_1_0_200kV");
    return new PatternFigure()
        .render(example.material(), example.pattern(), FigureStyle.DEFAULT, FigureFormat.SVG);
  }

  /** A picture of one reflection with something put into it. */
  private static String picture(String content) {
    return "<svg xmlns=\""
        + NAMESPACE
        + "\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\""
        + " data-reflections=\"1\"><g data-hkl=\"0 0 0\"><circle cx=\"1\" cy=\"1\" r=\"1\"/></g>"
        + content
        + "</svg>";
  }

  private static void validate(String svg) {
    VALIDATOR.validate(svg.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<style>.a{fill:url(#g)}@media print{.a{fill:none}}</style>",
        "<defs><path id=\"g\" d=\"m1-2h3z\"/></defs><use xlink:href=\"#g\" x=\"3\"/><use href=\"#g\"/>",
        "<path fill=\"url(#g)\" d=\"M1-2.5h.5v+3zl1,1 2 2\"/>",
        "<g transform=\"translate(1, 2) rotate(-30)\"><line x1=\"1\" y1=\"2\" x2=\"3px\" y2=\"4\"/></g>",
        "<g aria-label=\"&lt;script> &amp;\" transform=\"translate(1 2)scale(.1)\"/>",
        "<desc>&lt;script> &amp; &#x3c;&apos;</desc>",
        "<g lang=\"de\" xml:lang='de' >\r\n\t</g >",
      })
  void acceptsWhatAFigureMayHold(String content) {
    assertThatCode(() -> validate(picture(content))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
        "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>",
        "<foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
        "<g onload=\"x()\"/>",
        "<g ONCLICK=\"x()\"/>",
        "<image href=\"x.png\"/>",
        "<use href=\"#a\"/>",
        "<use xlink:href=\"#a\"/><defs><path id=\"a\" d=\"m0 0\"/></defs>",
        "<g id=\"a\"/><use href=\"#a\"/>",
        "<defs><path id=\"a\" d=\"m0 0\"/></defs><use id=\"b\" href=\"#a\"/><use href=\"#b\"/>",
        "<path id=\"a\" d=\"m0 0\"/><use href=\"//x#a\"/>",
        "<path id=\"a\" d=\"m0 0\"/><g href=\"#a\"/>",
        "<text>1</text>",
        "<g><tspan>1</tspan></g>",
        "<rect width=\"1\" height=\"1\"/>",
        "<radialGradient id=\"a\"/>",
        "<circle cx=\"1\" cy=\"1\"/>",
        "<line x1=\"1\" y1=\"1\" x2=\"1\"/>",
        "<path/>",
        "<a href=\"#a\"><text>x</text></a>",
        "<animate attributeName=\"href\" to=\"javascript:x()\"/>",
        "<set attributeName=\"onload\" to=\"x()\"/>",
        "<iframe src=\"//x\"/>",
        "<svg/>",
        "<circle r=\"1\" href=\"//x\"/>",
        "<linearGradient xlink:href=\"http://x/y.svg#g\"/>",
        "<linearGradient xlink:href=\"y.svg#g\"/>",
        "<linearGradient href=\"data:image/svg+xml,x\"/>",
        "<g xml:base=\"http://x/\"/>",
        "<g style=\"background:url(//x)\"/>",
        "<g style=\"background:URL( 'https://x' )\"/>",
        "<g style=\"background:\\75rl(//x)\"/>",
        "<g style=\"background:u/**/rl(//x)\"/>",
        "<g fill=\"url(//x#y)\"/>",
        "<g fill=\"url(#g) url(//x)\"/>",
        "<g filter=\"url(data:image/svg+xml,x)\"/>",
        "<g style=\"background:image-set('//x' 1x)\"/>",
        "<style>@import '//x';</style>",
        "<style>@IMPORT url(//x);</style>",
        "<style><![CDATA[@imp]]><![CDATA[ort '//x';]]></style>",
        "<style>@imp&#111;rt '//x';</style>",
        "<!-- a comment -->",
        "<desc><![CDATA[x]]></desc>",
        "<desc>]]></desc>",
        "<g xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<g xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
        "<g xmlns:x=\"http://x/\"/>",
        "<g x:y=\"1\"/>",
        "<g fill=\"url&#40;//x)\"/>",
        "<g a=\"1\"b=\"2\"/>",
        "<g a=1/>",
        "<g a/>",
        "<g a=\"<\"/>",
        "<g a=\"&amp\"/>",
        "<g a=\"&#xD800;\"/>",
        "<g/ >",
        "<style>@font-face{font-family:x;src:url(//x)}</style>",
        "<style>a{background:url(//x)}</style>",
        "<style>a{background:u\\72l(//x)}</style>",
        "<style>a{fill:none}<g/></style>",
        "<?xml-stylesheet href=\"//x\"?>",
        "<?php x ?>",
        "&unknown;",
        "<g></svg>",
        "<g a=\"1\" a=\"2\"/>",
        "<g>&#0;</g>",
        "<p:g/>",
      })
  void refusesWhatActsOrReachesOutside(String content) {
    assertThatThrownBy(() -> validate(picture(content)))
        .isInstanceOf(InvalidPictureException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<circle cx=\"NaN\" cy=\"0\" r=\"1\"/>",
        "<circle cx=\"0\" cy=\"Infinity\" r=\"1\"/>",
        "<circle cx=\"0\" cy=\"0\" r=\"1e999\"/>",
        "<circle cx=\"0\" cy=\"0\" r=\"\"/>",
        "<path d=\"M0 0LNaN 1\"/>",
        "<path d=\"M0 0h-Infinity\"/>",
        "<path d=\"M0 0 undefined\"/>",
        "<path d=\"M0 0h99999999999999999999999999999999\"/>",
        "<path d=\"1 2\"/>",
        "<g transform=\"translate(NaN,0)\"/>",
        "<g transform=\"scale(1\"/>",
        "<g transform=\"sqrt(1)\"/>",
        "<path id=\"a\" d=\"m0 0\"/><use href=\"#a\" x=\"NaN\"/>",
        "<line x1=\"-\" y1=\"0\" x2=\"0\" y2=\"0\"/>",
        "<g stroke-width=\"--1\"/>",
      })
  void refusesGeometryThatIsNotFinite(String content) {
    assertThatThrownBy(() -> validate(picture(content)))
        .isInstanceOf(InvalidPictureException.class)
        .hasMessageContaining("finite numbers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE svg [<!ENTITY % a SYSTEM \"http://127.0.0.1:1/x.dtd\"> %a;]>",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
            + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
        "<!DOCTYPE svg>",
        "<?xml-stylesheet type=\"text/css\" href=\"x.css\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
        "\uFEFF",
        "garbage",
      })
  void refusesWhatStandsBeforeTheRoot(String prolog) {
    assertThatThrownBy(() -> validate(prolog + picture("<desc>&a;&d;</desc>")))
        .isInstanceOf(InvalidPictureException.class);
    assertThatThrownBy(() -> validate(prolog + picture("")))
        .isInstanceOf(InvalidPictureException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<svg/>",
        "<svg viewBox=\"0 0 1 1\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/SVG\" viewBox=\"0 0 1 1\" data-reflections=\"0\"/>",
        "<g xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1 1\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 NaN 1\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 1\" data-reflections=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" data-reflections=\"x\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" data-reflections=\"0\"/><svg/>",
        "<html><body>502 Bad Gateway</body></html>",
      })
  void refusesWhatIsNoPicture(String svg) {
    assertThatThrownBy(() -> validate(svg)).isInstanceOf(InvalidPictureException.class);
  }

  static Stream<Arguments> countedWrongly() {
    String svg = new String(SILICON, StandardCharsets.UTF_8);
    int start = svg.indexOf("<g data-hkl=\"-1 1 -1\"");
    String spot = svg.substring(start, svg.indexOf("</g>", start) + "</g>".length());
    String circle = spot.substring(spot.indexOf("<circle"), spot.indexOf("</g>"));
    return Stream.of(
        Arguments.of("a spot is missing", svg.replace(spot, "")),
        Arguments.of(
            "a spot too many",
            svg.replace(spot, spot + spot.replace("\"-1 1 -1\"", "\"-77 1 -1\""))),
        Arguments.of("a spot twice", svg.replace(spot, spot + spot)),
        Arguments.of(
            "a spot twice, another missing",
            svg.replace(spot, "").replaceFirst("(?s)(<g data-hkl=\"1 -1 1\".*?</g>)", "$1$1")),
        Arguments.of("a spot in a spot", svg.replace(circle, spot + circle)),
        Arguments.of("a spot without l", svg.replace("\"-1 1 -1\"", "\"-1 1\"")),
        Arguments.of("a spot with four", svg.replace("\"-1 1 -1\"", "\"-1 1 0 -1\"")),
        Arguments.of("a spot without a circle", svg.replace(circle, "")),
        Arguments.of(
            "a spot without place", svg.replace(circle, circle.replaceFirst(" cx=\"[^\"]*\"", ""))),
        Arguments.of(
            "a spot without size", svg.replace(circle, circle.replaceFirst(" r=\"[^\"]*\"", ""))),
        Arguments.of("no number", svg.replace("\"-1 1 -1\"", "\"1.5 1 -1\"")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("countedWrongly")
  void refusesSpotsThatDoNotAddUp(String what, String svg) {
    assertThat(svg).as(what).isNotEqualTo(new String(SILICON, StandardCharsets.UTF_8));
    assertThatThrownBy(() -> validate(svg)).isInstanceOf(InvalidPictureException.class);
  }

  @Property(tries = 200)
  void refusesEveryTruncation(@ForAll @IntRange(max = 11_000) int length) {
    assertThatThrownBy(() -> VALIDATOR.validate(Arrays.copyOf(SILICON, length)))
        .isInstanceOf(InvalidPictureException.class);
  }

  @Property(tries = 300)
  void neverFailsInAnyOtherWayThanByRefusing(
      @ForAll @IntRange(max = 11_000) int position, @ForAll byte value) {
    byte[] damaged = SILICON.clone();
    damaged[position] = value;
    try {
      VALIDATOR.validate(damaged);
    } catch (InvalidPictureException expected) {
      assertThat(expected).hasMessageMatching("(?s).+");
    }
  }

  @Test
  void refusesOtherEncodings() {
    String svg = new String(SILICON, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> VALIDATOR.validate(svg.getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(InvalidPictureException.class);
    assertThatThrownBy(() -> VALIDATOR.validate(svg.getBytes(StandardCharsets.UTF_16LE)))
        .isInstanceOf(InvalidPictureException.class);
    assertThatThrownBy(() -> VALIDATOR.validate(svg.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(InvalidPictureException.class);
  }

  @Test
  void refusesTwentyMegabytes() {
    byte[] huge = new byte[20_000_000];
    Arrays.fill(huge, (byte) ' ');
    System.arraycopy(SILICON, 0, huge, 0, SILICON.length);
    assertThatThrownBy(() -> VALIDATOR.validate(huge))
        .isInstanceOf(InvalidPictureException.class)
        .hasMessageContaining("bytes");
  }

  @Test
  void refusesWhatIsNestedDeeply() {
    String deep = "<g>".repeat(10_000) + "</g>".repeat(10_000);
    assertThatThrownBy(() -> validate(picture(deep)))
        .isInstanceOf(InvalidPictureException.class)
        .hasMessageContaining("levels");
  }

  /** The root is the first level. */
  @Test
  void takesThirtyTwoLevelsAndNoMore() {
    validate(picture("<g>".repeat(31) + "</g>".repeat(31)));
    assertThatThrownBy(() -> validate(picture("<g>".repeat(32) + "</g>".repeat(32))))
        .isInstanceOf(InvalidPictureException.class)
        .hasMessageContaining("32 levels");
  }

  @Test
  void servesManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> validation =
          () -> {
            VALIDATOR.validate(SILICON);
            return true;
          };
      for (Future<Boolean> done :
          threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> validation).toList())) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String structure(int announced, String content) {
    return "<svg xmlns=\""
        + NAMESPACE
        + "\" viewBox=\"0 0 10 10\" data-atoms=\""
        + announced
        + "\">"
        + content
        + "</svg>";
  }

  private static String atom(String number) {
    return "<g data-atom=\"" + number + "\"><circle cx=\"1\" cy=\"1\" r=\"1\"/></g>";
  }

  private static void validateStructure(String svg) {
    VALIDATOR.validate(svg.getBytes(StandardCharsets.UTF_8), Marks.ATOMS);
  }

  @Test
  void acceptsAStructureWithEveryAtomOnce() {
    assertThatCode(() -> validateStructure(structure(3, atom("2") + atom("1") + atom("3"))))
        .doesNotThrowAnyException();
  }

  static Stream<String> damagedStructures() {
    return Stream.of(
        structure(0, ""),
        structure(2, atom("1")),
        structure(1, atom("1") + atom("2")),
        structure(2, atom("1") + atom("1")),
        structure(2, atom("1") + atom("3")),
        structure(1, atom("0")),
        structure(1, atom("-1")),
        structure(1, atom("one")),
        structure(1, atom("99999999")),
        structure(1, atom("99999999999")),
        structure(1, "<title data-atom=\"1\"/>"),
        structure(1, "<g data-atom=\"1\">" + atom("1") + "</g>"),
        structure(1, "<g data-atom=\"1\"/><circle cx=\"1\" cy=\"1\" r=\"1\"/>"),
        structure(1, atom("1")).replace("data-atoms", "data-count"),
        structure(1, atom("1")).replace("data-atoms", "data-reflections=\"0\" data-atoms"),
        structure(1, atom("1") + "<g data-hkl=\"1 1 1\"/>"),
        picture(""),
        structure(1, atom("1")).substring(0, 90));
  }

  @ParameterizedTest
  @MethodSource("damagedStructures")
  void refusesAStructureThatIsDamagedOrNone(String svg) {
    assertThatThrownBy(() -> validateStructure(svg)).isInstanceOf(InvalidPictureException.class);
  }

  @Test
  void refusesAStructureForAPattern() {
    assertThatThrownBy(() -> validate(structure(1, atom("1"))))
        .isInstanceOf(InvalidPictureException.class);
    assertThatThrownBy(() -> validate(picture(atom("1"))))
        .isInstanceOf(InvalidPictureException.class);
  }
}
