package org.zoneaxis.figure.validation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.png.PngWriter;
import org.zoneaxis.figure.scene.Raster;

/** How numbers may be written, what may be linked to, and how markers are counted. */
class SvgGeometryTest {

  private static final SvgValidator VALIDATOR =
      new SvgValidator(List.of(Marks.REFLECTIONS, Marks.ATOMS));
  private static final String MARKER =
      "<g data-hkl=\"0 0 0\"><circle cx=\"1\" cy=\"1\" r=\"1\"/></g>";

  private static String root(String attributes, int reflections, String content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" "
        + attributes
        + " data-reflections=\""
        + reflections
        + "\">"
        + content
        + "</svg>";
  }

  private static String picture(String content) {
    return root("viewBox=\"0 0 9 9\"", 1, MARKER + content);
  }

  private static void accepts(String svg) {
    assertThatCode(() -> VALIDATOR.validate(svg.getBytes(StandardCharsets.UTF_8)))
        .doesNotThrowAnyException();
  }

  private static void refuses(String svg) {
    assertThatThrownBy(() -> VALIDATOR.validate(svg.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidPictureException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viewBox=\" 0,0 10\t10 \"",
        "viewBox=\"-5 -2.5 .5 1\"",
        "viewBox=\"0 0 1000000 1\"",
        "viewBox=\"0 0 0000000010 1\""
      })
  void takesBoxesHoweverTheyAreSeparated(String box) {
    accepts(root(box, 1, MARKER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viewBox=\"\"",
        "viewBox=\"0 0 10\"",
        "viewBox=\"0 0 10 10 10\"",
        "viewBox=\"0 0 10 10x\"",
        "viewBox=\"0 0 0 10\"",
        "viewBox=\"0 0 10 -1\"",
        "viewBox=\"NaN 0 10 10\"",
        "viewBox=\"0 NaN 10 10\"",
        "viewBox=\"0 0 1000001 1\"",
        "viewBox=\"0 0 1e3 1\"",
        "width=\"1\""
      })
  void refusesBoxesThatAreNone(String box) {
    refuses(root(box, 1, MARKER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<circle cx=\" 1 \" cy=\"+2.\" r=\"-.5\"/>",
        "<circle cx=\"1px\" cy=\"2%\" r=\"3mm\"/>",
        "<g stroke-width=\"1,2 3em\"/>",
        "<path d=\" M 1,2 L3-4.5.5,6Z \"/>",
        "<g transform=\" rotate( 1, 2 3 ) , skewX(4)\"/>",
        "<g transform=\"\"/>",
        "<g fill=\"plain\" class=\"a b\" data-d=\"1.2 \u00C5\"/>",
      })
  void takesNumbersAsSvgWritesThem(String content) {
    accepts(picture(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<circle cx=\"1furlong\" cy=\"1\" r=\"1\"/>",
        "<circle cx=\"1e5\" cy=\"1\" r=\"1\"/>",
        "<circle cx=\"1E+5\" cy=\"1\" r=\"1\"/>",
        "<circle cx=\"px\" cy=\"1\" r=\"1\"/>",
        "<circle cx=\".\" cy=\"1\" r=\"1\"/>",
        "<circle cx=\"1 x\" cy=\"1\" r=\"1\"/>",
        "<circle cx=\"1\u00E9\" cy=\"1\" r=\"1\"/>",
        "<circle cx=\"-1000001\" cy=\"1\" r=\"1\"/>",
        "<path d=\"\"/>",
        "<path d=\"L1 2\"/>",
        "<path d=\"M1 2\u00E9\"/>",
        "<path d=\"M1 2e3\"/>",
        "<path d=\"M1 2B\"/>",
        "<g transform=\"rotate(1\"/>",
        "<g transform=\"rotate 1)\"/>",
        "<g transform=\"rotate\"/>",
        "<g transform=\"rotate(1)x\"/>",
        "<g transform=\"rotate(1px)\"/>",
        "<g transform=\"3d(1)\"/>",
      })
  void refusesNumbersThatAreNone(String content) {
    refuses(picture(content));
  }

  @Test
  void picturesInAPictureAreInsideIt() {
    byte[] png = PngWriter.write(new Raster(2, new int[] {1, 2, 3, 4}));
    String address = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    String place = "<image x=\"1\" y=\"1\" width=\"2\" height=\"2\"";
    accepts(picture(place + " href=\"" + address + "\"/>"));
    refuses(picture(place + "/>"));
    refuses(picture(place + " href=\"https://example.org/a.png\"/>"));
    refuses(picture(place + " href=\"#a\"/>"));
    refuses(picture(place + " xlink:href=\"" + address + "\"/>"));
    refuses(picture("<image href=\"" + address + "\"/>"));
    refuses(picture("<use href=\"" + address + "\"/>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g src=\"x.png\"/>",
        "<g SRC=\"x.png\"/>",
        "<g HREF=\"#a\"/>",
        "<g OnLoad=\"x\"/>",
        "<g xml:space=\"preserve\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
        "<g fill=\"a:b\" style=\"x:url( //x )\"/>",
        "<style>a{b:c}</style><style>a{b:url(\t'//x')}</style>",
      })
  void refusesWhatReachesOutside(String content) {
    refuses(picture(content));
  }

  /** The name for links is that of XLink or none. */
  @Test
  void refusesLinksOfAnotherName() {
    String path = "<path id=\"p\" d=\"M0 0\"/><use xlink:href=\"#p\"/>";
    String xlink = "xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\"";
    accepts(root(xlink, 1, MARKER + path));
    refuses(root(xlink.replace("1999/xlink", "1999/other"), 1, MARKER));
    refuses(root("viewBox=\"0 0 9 9\"", 1, MARKER + path));
  }

  @Test
  void takesNoMoreElementsThanAFigureHas() {
    // The root, the marker and its circle are three.
    accepts(picture("<g/>".repeat(499_997)));
    refuses(picture("<g/>".repeat(499_998)));
  }

  @Test
  void countsMarkersOfEachCrystalByThemselves() {
    String first = "<circle data-hkl=\"1 -1 0\" data-crystal=\"1\" cx=\"1\" cy=\"1\" r=\"1\"/>";
    accepts(root("viewBox=\"0 0 9 9\"", 2, first + first.replace("=\"1\" cx", "=\"2\" cx")));
    refuses(root("viewBox=\"0 0 9 9\"", 1, first + first));
    refuses(root("viewBox=\"0 0 9 9\"", 2, first + first));
    refuses(root("viewBox=\"0 0 9 9\"", 1, first.replace("=\"1\" cx", "=\"x\" cx")));
    refuses(root("viewBox=\"0 0 9 9\"", 1, first.replace("1 -1 0", "1 -1")));
    refuses(root("viewBox=\"0 0 9 9\"", 1, first.replace("1 -1 0", "1 -1 0 0")));
  }

  @Test
  void countsEveryNumberOnce() {
    String atom = "<circle data-atom=\"1\" cx=\"1\" cy=\"1\" r=\"1\"/>";
    String svg = root("viewBox=\"0 0 9 9\"", 1, atom).replace("reflections", "atoms");
    assertThatCode(() -> VALIDATOR.validate(svg.getBytes(StandardCharsets.UTF_8), Marks.ATOMS))
        .doesNotThrowAnyException();
    String twice = svg.replace(atom, atom + atom);
    assertThatThrownBy(
            () -> VALIDATOR.validate(twice.getBytes(StandardCharsets.UTF_8), Marks.ATOMS))
        .isInstanceOf(InvalidPictureException.class)
        .hasMessageContaining("two markers");
  }
}
