package org.zoneaxis.figure.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.zoneaxis.figure.scene.Raster;

class PngWriterTest {

  private static Raster random(int width, int height, int colours) {
    Random random = new Random(7);
    int[] some = random.ints(colours, 0, 0x1000000).distinct().toArray();
    int[] rgb = new int[width * height];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = some[i < some.length ? i : random.nextInt(some.length)];
    }
    return new Raster(width, rgb);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 3000})
  void writesWhatAnotherProgramReads(int colours) throws IOException {
    Raster raster = random(73, 51, colours);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngWriter.write(raster)));

    assertThat(read.getWidth()).isEqualTo(73);
    assertThat(read.getHeight()).isEqualTo(51);
    for (int row = 0; row < 51; row++) {
      for (int column = 0; column < 73; column++) {
        assertThat(read.getRGB(column, row) & 0xFFFFFF).isEqualTo(raster.rgb(column, row));
      }
    }
  }

  @Test
  void writesFewColoursAsAPalette() {
    assertThat(PngWriter.write(random(50, 50, 256))[25]).isEqualTo((byte) 3);
    assertThat(PngWriter.write(random(50, 50, 257))[25]).isEqualTo((byte) 2);
  }

  @Test
  void saysSizeColourSpaceAndTexts() throws IOException {
    byte[] png =
        PngWriter.write(
            random(3, 3, 4),
            Optional.of(3937.0),
            Map.of("Source", "where it is from: \u00C5ngstr\u00F6m"));

    Element root = (Element) metadata(png);

    Element size = (Element) root.getElementsByTagName("pHYs").item(0);
    assertThat(size.getAttribute("pixelsPerUnitXAxis")).isEqualTo("3937");
    assertThat(size.getAttribute("pixelsPerUnitYAxis")).isEqualTo("3937");
    assertThat(size.getAttribute("unitSpecifier")).isEqualTo("meter");
    assertThat(root.getElementsByTagName("sRGB").getLength()).isEqualTo(1);
    Element text = (Element) root.getElementsByTagName("iTXtEntry").item(0);
    assertThat(text.getAttribute("keyword")).isEqualTo("Source");
    assertThat(text.getAttribute("text")).isEqualTo("where it is from: \u00C5ngstr\u00F6m");
  }

  private static Node metadata(byte[] png) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      return reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
    }
  }

  @Test
  void writesTheSameBytesForTheSamePicture() {
    assertThat(PngWriter.write(random(300, 200, 90)))
        .isEqualTo(PngWriter.write(random(300, 200, 90)));
  }

  @Test
  void refusesKeywordsThatAreNone() {
    for (String keyword : new String[] {"", "\u00C5", "a\0b", "x".repeat(80)}) {
      assertThatThrownBy(
              () -> PngWriter.write(random(1, 1, 1), Optional.empty(), Map.of(keyword, "text")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void endsTextsNowhereElse() {
    byte[] png = PngWriter.write(random(1, 1, 1), Optional.empty(), Map.of("Title", "a\0b"));

    assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("Title\0\0\0\0\0ab");
  }
}
