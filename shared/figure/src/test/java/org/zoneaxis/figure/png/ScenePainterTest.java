package org.zoneaxis.figure.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
import org.zoneaxis.figure.svg.SvgWriter;

class ScenePainterTest {

  private static final Paint INK = Paint.of(0x1C2128, 0xE4E8EE);
  private static final Look TEXT = Look.filled("ink", INK);

  private static Scene scene(Node... nodes) {
    return new Scene(
        "za",
        new Scene.Frame(-50, -40, 100, 80),
        "A title",
        "A description",
        Map.of(),
        Paint.of(0xFFFFFF, 0x14171C),
        List.of(nodes));
  }

  private static Scene everything() {
    Outline.Drawn corner = new Outline.Drawn();
    corner.moveTo(-40, 30);
    corner.lineTo(-25, 20);
    corner.lineTo(-10, 32);
    Outline.Drawn curve = new Outline.Drawn();
    curve.moveTo(5, 30);
    curve.curveTo(15, 5, 30, 40, 40, 12);
    return scene(
        Node.Group.of(
            "spots",
            List.of(
                new Node.Circle(-30, -20, 9.5, Look.filled(new Colour(0))),
                new Node.Circle(0.3, -20, 4.2, Look.stroked("ring", Stroke.of(INK, 1))),
                new Node.Circle(
                    28, -20, 8, Look.filled(new Colour(0xB5390B)).with(lines(0xDDCC22, 2))))),
        new Node.Segment(-45, 2, 45, 5, Look.stroked("dash", Stroke.of(INK, 1.3).dashed(4, 3))),
        new Node.Path(corner.outline(), Look.stroked("corner", Stroke.of(INK, 3))),
        new Node.Path(curve.outline(), Look.stroked("curve", Stroke.of(INK, 2.4).rounded())),
        new Node.Path(
            Outline.rectangle(-49, -39, 98, 78, 6), Look.stroked("frame", lines(0x0A4F9E, 1))),
        new Node.Text(
            new Lettering()
                .line(new Lettering(Face.SEMIBOLD).text("Si").lowered("2").line())
                .text(" [1")
                .barred("1", "-1")
                .text("0] ")
                .italic("Fd")
                .barred("3", "-3")
                .italic("m")
                .line(),
            -42,
            15,
            11.5,
            TEXT),
        new Node.Picture(
            new Raster(3, new int[] {0xFF0000, 0xFF00, 0xFF, 0, 0x808080, 0xFFFFFF}),
            -5,
            -4,
            9,
            6));
  }

  private static Stroke lines(int colour, double width) {
    return Stroke.of(Paint.of(new Colour(colour)), width);
  }

  private static BufferedImage painted(Scene scene, Theme theme, int width) {
    return Pictures.read(PngWriter.write(ScenePainter.paint(scene, theme, width)));
  }

  @ParameterizedTest
  @EnumSource
  void paintsWhatBatikDraws(Theme theme) {
    String svg = new String(SvgWriter.write(everything(), theme, "t"), StandardCharsets.UTF_8);

    double difference =
        Pictures.difference(painted(everything(), theme, 600), Pictures.batik(svg, 600));

    assertThat(difference).isLessThan(0.005);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 99, 1300})
  void isAsWideAsAskedAndAsHighAsFollows(int width) {
    Raster raster = ScenePainter.paint(everything(), Theme.LIGHT, width);

    assertThat(raster.width()).isEqualTo(width);
    assertThat(raster.height()).isEqualTo((int) Math.ceil(0.8 * width));
  }

  /** A pixel at the edge of a line may be one step of mixing off, where a band cuts the line. */
  @Test
  void bandsOfALargePictureAreThoseOfTheWhole() {
    int width = 3000;
    Raster whole = ScenePainter.paint(everything(), Theme.LIGHT, width);

    PixelBands bands = ScenePainter.bands(everything(), Theme.LIGHT, width);

    assertThat(bands.rows()).isLessThan(bands.height());
    assertThat(bands.height()).isEqualTo(whole.height());
    int most = 0;
    for (int first = 0; first < bands.height(); first += bands.rows()) {
      Raster band = bands.band(first);
      assertThat(band.height()).isEqualTo(Math.min(bands.rows(), bands.height() - first));
      for (int row = 0; row < band.height(); row++) {
        for (int column = 0; column < width; column++) {
          most = Math.max(most, apart(band.rgb(column, row), whole.rgb(column, first + row)));
        }
      }
    }
    assertThat(most).isLessThanOrEqualTo(256 / Pixels.SHARES);
  }

  private static int apart(int p, int q) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((p >> shift & 0xFF) - (q >> shift & 0xFF)));
    }
    return most;
  }

  @Test
  void largePictureIsReadBackAsItWasPainted() {
    int width = 3000;

    BufferedImage read =
        Pictures.read(
            PngWriter.write(
                ScenePainter.bands(everything(), Theme.LIGHT, width), Optional.empty(), Map.of()));

    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(Pictures.difference(read, painted(everything(), Theme.LIGHT, width)))
        .isLessThan(1e-4);
  }

  @Test
  void paintsLaterMarksOnEarlierOnes() {
    Raster raster =
        ScenePainter.paint(
            scene(
                new Node.Circle(0, 0, 10, Look.filled(new Colour(0xFF0000))),
                new Node.Circle(0, 0, 5, Look.filled(new Colour(0x00FF00)))),
            Theme.LIGHT,
            100);

    assertThat(raster.rgb(50, 40)).isEqualTo(0x00FF00);
    assertThat(raster.rgb(57, 40)).isEqualTo(0xFF0000);
    assertThat(raster.rgb(70, 40)).isEqualTo(0xFFFFFF);
  }

  @Test
  void paintsMarksThatReachOverTheEdge() {
    Raster raster =
        ScenePainter.paint(
            scene(
                new Node.Circle(50, 40, 20, Look.filled(new Colour(0))),
                new Node.Circle(-50, -40, 20, Look.filled(new Colour(0))),
                new Node.Circle(900, 0, 20, Look.filled(new Colour(0)))),
            Theme.DARK,
            100);

    assertThat(raster.rgb(99, 79)).isZero();
    assertThat(raster.rgb(0, 0)).isZero();
    assertThat(raster.rgb(50, 40)).isEqualTo(0x14171C);
    assertThat(raster.rgb(99, 40)).isEqualTo(0x14171C);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_000_000})
  void refusesSizesThatNoPictureHas(int width) {
    assertThatThrownBy(() -> ScenePainter.paint(scene(), Theme.LIGHT, width))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
