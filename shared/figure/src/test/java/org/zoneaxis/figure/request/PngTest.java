package org.zoneaxis.figure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.structure.KnownCells;
import org.zoneaxis.figure.validation.InvalidPictureException;
import org.zoneaxis.figure.validation.PngValidator;

/** Figures in pixels. */
class PngTest {

  private static final FigureMaker MAKER = new FigureMaker();
  private static final Material SILICON = KnownCells.material(KnownCells.silicon());

  private static ResolvedFigure request(String figure, String format, String... options) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String option : options) {
      String[] words = option.split("=");
      query.put(words[0], List.of(words[1]));
    }
    Optional<FigureRequest> request =
        FigureRequest.parse(
            Figures.ALL, List.of(figure, SILICON.id().text(), "110." + format), query);
    return MAKER.resolve(request.orElseThrow(), List.of(SILICON));
  }

  private static byte[] png(String figure, String... options) {
    return MAKER.make(request(figure, "png", options), List.of(SILICON));
  }

  private static BufferedImage decoded(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @ParameterizedTest
  @ValueSource(strings = {"diffraction", "structure", "thickness", "cbed"})
  void everyFigureHasPixels(String figure) throws IOException {
    assertThat(decoded(png(figure)).getWidth()).isEqualTo(1300);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 801, 4000})
  void isAsWideAsAsked(int width) throws IOException {
    byte[] png = png("diffraction", "width=" + width);
    assertThat(decoded(png).getWidth()).isEqualTo(width);
    PngValidator.validate(png, width);
    assertThatThrownBy(() -> PngValidator.validate(png, width + 1))
        .isInstanceOf(InvalidPictureException.class)
        .hasMessageContaining("pixels wide");
  }

  @Test
  void darkPaperIsDark() throws IOException {
    assertThat(decoded(png("diffraction", "theme=dark")).getRGB(0, 0)).isEqualTo(0xFF14171C);
    assertThat(decoded(png("diffraction")).getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void saysItsScaleWhereItIsFromAndHowToCiteIt() {
    byte[] png = png("diffraction", "kv=300", "scale=50", "width=650");
    String text = new String(png, StandardCharsets.ISO_8859_1);
    // 520 units of 1.25 CSS pixels: 650 pixels on 172 mm.
    int at = text.indexOf("pHYs") + 4;
    assertThat(ByteBuffer.wrap(png).getInt(at)).isEqualTo(3780);
    assertThat(text)
        .contains("sRGB")
        .contains("/v1/diffraction/" + SILICON.id() + "/1,1,0.png?kv=300&scale=50&width=650")
        .contains(SILICON.source().provider());
  }

  @Test
  void theWidthIsOnlyOfPixels() {
    assertThat(request("diffraction", "svg", "width=800")).isEqualTo(request("diffraction", "svg"));
    assertThat(request("diffraction", "json", "theme=dark", "caption=none", "spots=2"))
        .isEqualTo(request("diffraction", "json"));
    assertThat(request("diffraction", "png", "width=800"))
        .isNotEqualTo(request("diffraction", "png"));
  }

  @Test
  void refusesADamagedOne() {
    byte[] png = png("structure", "width=300");
    for (int i = 0; i < png.length; i += 97) {
      byte[] damaged = png.clone();
      damaged[i] ^= 0x10;
      assertThatThrownBy(() -> PngValidator.validate(damaged, 300))
          .as("byte %d", i)
          .isInstanceOf(InvalidPictureException.class);
    }
    for (int length : new int[] {0, 8, 40, png.length - 1}) {
      assertThatThrownBy(() -> PngValidator.validate(Arrays.copyOf(png, length), 300))
          .isInstanceOf(InvalidPictureException.class);
    }
    assertThat(FigureFormat.PNG.contentType()).isEqualTo("image/png");
  }
}
