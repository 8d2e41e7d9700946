package org.zoneaxis.figure.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Colour;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Raster;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.scene.Theme;

class SvgWriterTest {

  private static final Paint INK = Paint.of(0x1C2128, 0xE4E8EE);
  private static final Look SPOT = Look.filled("spot", Paint.of(0x000000, 0xFFFFFF));
  private static final Look RED = Look.filled(new Colour(0xB5390B));

  private static Scene scene(Node... nodes) {
    return new Scene(
        "za",
        new Scene.Frame(-10, -20, 40, 60),
        "What it <shows>",
        "In \"words\" & more",
        Map.of("scale", "2"),
        Paint.of(0xFFFFFF, 0x14171C),
        List.of(nodes));
  }

  private static String svg(Theme theme, Node... nodes) {
    return new String(SvgWriter.write(scene(nodes), theme, "p1"), StandardCharsets.UTF_8);
  }

  @Test
  void beginsWithFrameWordsAndPaper() {
    assertThat(svg(Theme.LIGHT))
        .isEqualTo(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " class=\"za\" viewBox=\"-10 -20 40 60\" width=\"50\" height=\"75\" fill=\"none\""
                + " stroke=\"none\" shape-rendering=\"geometricPrecision\" role=\"img\" aria-labelledby=\"p1-t p1-d\" data-scale=\"2\">\n"
                + "<title id=\"p1-t\">What it &lt;shows&gt;</title>\n"
                + "<desc id=\"p1-d\">In &quot;words&quot; &amp; more</desc>\n"
                + "<path fill=\"#fff\" d=\"m-10-20h40v60h-40z\"/>\n</svg>\n");
  }

  @Test
  void writesAttributesOnlyForOneTheme() {
    Node spot = new Node.Circle(1, 2, 0.75, SPOT);

    assertThat(svg(Theme.LIGHT, spot))
        .contains("<circle fill=\"#000\" cx=\"1\" cy=\"2\" r=\".75\"/>")
        .doesNotContain("<style");
    assertThat(svg(Theme.DARK, spot))
        .contains("<circle fill=\"#fff\"")
        .contains("<path fill=\"#14171c\"")
        .doesNotContain("<style");
  }

  @Test
  void addsWhatChangesOnDarkPaperForBoth() {
    Node spot = new Node.Circle(1, 2, 0.75, SPOT);
    Node red = new Node.Circle(1, 2, 0.5, RED);

    assertThat(svg(Theme.AUTO, spot, red))
        .contains("<circle class=\"spot\" fill=\"#000\"")
        .contains("<circle fill=\"#b5390b\"")
        .contains(
            "<style>@media (prefers-color-scheme:dark){.za .paper{fill:#14171c}"
                + ".za .spot{fill:#fff}}</style>");
  }

  @Property(tries = 200)
  void writesWordsAsJavaEncodesThem(@ForAll String words) {
    StringBuilder marked = new StringBuilder();
    words
        .chars()
        .forEach(c -> marked.append("&<>\"'".indexOf(c) < 0 ? "" + (char) c : "&#" + c + ";"));

    byte[] expected = marked.toString().getBytes(StandardCharsets.UTF_8);
    byte[] written = new Xml(new StringBuilder()).text(words).bytes();

    assertThat(numbered(written)).isEqualTo(numbered(expected));
  }

  private static String numbered(byte[] xml) {
    return new String(xml, StandardCharsets.ISO_8859_1)
        .replace("&amp;", "&#38;")
        .replace("&lt;", "&#60;")
        .replace("&gt;", "&#62;")
        .replace("&quot;", "&#34;");
  }

  @Test
  void writesALookOnceForAGroup() {
    Node group =
        Node.Group.of(
            "spots",
            List.of(
                new Node.Circle(0, 0, 1, SPOT),
                new Node.Circle(5, 0, 1, SPOT),
                new Node.Circle(9, 0, 1, RED)));

    assertThat(svg(Theme.AUTO, group))
        .contains(
            """
            <g class="spots spot" fill="#000">
            <circle cx="0" cy="0" r="1"/>
            <circle cx="5" cy="0" r="1"/>
            <circle fill="#b5390b" cx="9" cy="0" r="1"/></g>""");
  }

  @Test
  void takesBackWhatAGroupSays() {
    Stroke thick = Stroke.of(INK, 2).rounded().dashed(3, 1);
    Node group =
        Node.Group.of(
            "lines",
            List.of(
                new Node.Segment(0, 0, 1, 1, Look.stroked("line", thick)),
                new Node.Segment(0, 0, 1, 1, Look.stroked("line", Stroke.of(INK, 1))),
                new Node.Circle(0, 0, 1, RED)));

    assertThat(svg(Theme.LIGHT, group))
        .contains(
            "<g class=\"lines\" stroke=\"#1c2128\" stroke-width=\"2\" stroke-dasharray=\"3 1\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\">")
        .contains(
            "<line stroke-width=\"1\" stroke-dasharray=\"none\" stroke-linecap=\"butt\""
                + " stroke-linejoin=\"miter\" x1")
        .contains("<circle fill=\"#b5390b\" stroke=\"none\" cx");
  }

  @Test
  void tellsProgramsAndViewersOfMarks() {
    Map<String, String> data = new TreeMap<>(Map.of("hkl", "1 -1 1"));
    Node marker = new Node.Group("", data, "1 \u22121 1", List.of(new Node.Circle(0, 0, 1, SPOT)));

    assertThat(svg(Theme.LIGHT, marker))
        .contains(
            "<g fill=\"#000\" data-hkl=\"1 -1 1\"><title>1 \u22121 1</title>"
                + "<circle cx=\"0\" cy=\"0\" r=\"1\"/></g>");
  }

  private static Node text(Face face, String text) {
    return new Node.Text(Lettering.of(face, text), 3, 4, 10, SPOT);
  }

  @Test
  void drawsTextOfOutlines() {
    assertThat(svg(Theme.LIGHT, text(Face.UPRIGHT, "1 1")))
        .contains(
            "<g fill=\"#000\" role=\"img\" aria-label=\"1 1\" transform=\"translate(3 4)scale(.1)\"><path"
                + " d=\"M33-73h-9l-18 12v9l18-11v63h9zM107-73h-9l-18 12v9l18-11v63h9z\"/></g>")
        .doesNotContain("<text")
        .doesNotContain("<defs>");
  }

  @Test
  void definesOutlinesThatComeOften() {
    String svg = svg(Theme.LIGHT, text(Face.UPRIGHT, "8a8"), text(Face.UPRIGHT, "888"));

    assertThat(Pattern.compile("<path id=").matcher(svg).results()).hasSize(1);
    assertThat(svg)
        .contains("<path id=\"p10\" d=\"m31 ")
        .contains(
            "aria-label=\"888\" transform=\"translate(3 4)scale(.1)\"><use xlink:href=\"#p10\"/>"
                + "<use xlink:href=\"#p10\" x=\"62\"/><use xlink:href=\"#p10\" x=\"124\"/></g>");
  }

  @Test
  void hasEveryIdOnceAndWithThePrefix() {
    String all = "abcdefghikmnopqrstuwABCDEGJOPQRSU02356789()\u03B1\u03B2";
    Node[] texts = {text(Face.ITALIC, all.repeat(4)), text(Face.UPRIGHT, all.repeat(4))};
    String svg = svg(Theme.AUTO, texts);

    List<String> ids =
        Pattern.compile(" id=\"([^\"]*)\"").matcher(svg).results().map(m -> m.group(1)).toList();
    assertThat(ids).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> id.startsWith("p1"));
  }

  @Test
  void showsCellsAsAPicture() {
    Raster raster = new Raster(2, new int[] {0, 0xFFFFFF, 0xFF0000, 0});

    assertThat(svg(Theme.LIGHT, new Node.Picture(raster, 1, 2, 3, 4)))
        .contains(
            "<image preserveAspectRatio=\"none\" image-rendering=\"optimizeSpeed\" x=\"1\" y=\"2\""
                + " width=\"3\" height=\"4\" xlink:href=\"data:image/png;base64,iVBORw0KGgo");
  }

  @ParameterizedTest
  @EnumSource
  void refusesTwoLooksOfOneName(Theme theme) {
    Node[] nodes = {
      new Node.Circle(0, 0, 1, SPOT), new Node.Circle(0, 0, 1, Look.filled("spot", Paint.of(1, 2)))
    };

    if (theme == Theme.AUTO) {
      assertThatThrownBy(() -> svg(theme, nodes)).hasMessageContaining("spot");
    } else {
      assertThat(svg(theme, nodes)).isNotEmpty();
    }
  }

  @Test
  void makesPrefixesOfKeys() {
    Set<String> prefixes = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      prefixes.add(
          SvgWriter.prefix("p/r3/cod-9008566/s-5ed0d97a/1_1_0/diffraction-kv" + i + ".svg"));
    }

    assertThat(prefixes).hasSize(300).allMatch(prefix -> prefix.matches("[a-z][a-z0-9]{3}"));
    assertThat(SvgWriter.prefix("a key")).isEqualTo(SvgWriter.prefix("a key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a b", "a\"", "\u00E4", "a-b"})
  void refusesPrefixesThatAreNone(String prefix) {
    assertThatThrownBy(() -> SvgWriter.write(scene(), Theme.LIGHT, prefix))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 0",
    "1, 2, 1",
    "-1.5, 2, -1.5",
    "0.05, 1, .1",
    "-0.04, 1, 0",
    "0.004, 2, 0",
    "0.25, 2, .25",
    "-0.25, 2, -.25",
    "100, 1, 100",
    "1.05, 2, 1.05",
    "-10.005, 3, -10.005"
  })
  void writesNumbersShort(double value, int decimals, String expected) {
    StringBuilder out = new StringBuilder();

    Decimals.append(out, value, decimals);

    assertThat(out).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1e300})
  void refusesNumbersThatNoDrawingHas(double value) {
    assertThatThrownBy(() -> Decimals.append(new StringBuilder(), value, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotAddUpRoundings() {
    Outline.Drawn drawn = new Outline.Drawn();
    drawn.moveTo(0, 0);
    for (int i = 1; i <= 1000; i++) {
      drawn.lineTo(0.04 * i, i % 2);
    }
    StringBuilder out = new StringBuilder();
    drawn.outline().draw(new PathData(out, 1));

    double x = 0;
    for (String step : out.toString().split("(?=[lhv])")) {
      x += step.startsWith("l") ? Double.parseDouble(step.substring(1).split("[ -]")[0]) : 0;
    }
    assertThat(x).isBetween(39.94, 40.06);
  }
}
