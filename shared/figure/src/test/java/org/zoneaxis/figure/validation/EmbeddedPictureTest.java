package org.zoneaxis.figure.validation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.figure.png.PngWriter;
import org.zoneaxis.figure.scene.Raster;

/** A picture inside a drawing is a whole PNG, or the drawing is none. */
class EmbeddedPictureTest {

  private static final String PREFIX = "data:image/png;base64,";

  private static byte[] picture(int colours) {
    int[] rgb = new int[60 * 40];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = 0x010307 * (i % colours) & 0xFFFFFF;
    }
    return PngWriter.write(new Raster(60, rgb));
  }

  private static String address(byte[] png) {
    return PREFIX + Base64.getEncoder().encodeToString(png);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200, 2000})
  void acceptsWhatOurWriterWrites(int colours) {
    assertThatCode(() -> EmbeddedPicture.require(address(picture(colours))))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/a.png",
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png,abc",
        "data:image/png;base64,",
        "data:image/png;base64,####",
        "data:image/png;base64,AAAA",
        "#id"
      })
  void refusesEverythingElse(String address) {
    assertThatThrownBy(() -> EmbeddedPicture.require(address))
        .isInstanceOf(InvalidPictureException.class);
  }

  @Test
  void refusesAPictureWithAnyByteChanged() {
    byte[] png = picture(200);
    for (int i = 0; i < png.length; i++) {
      byte[] damaged = png.clone();
      damaged[i] ^= 0x10;
      assertThatThrownBy(() -> EmbeddedPicture.require(address(damaged)))
          .as("byte " + i)
          .isInstanceOf(InvalidPictureException.class);
    }
  }

  @Test
  void refusesAPictureThatIsCutOrGoesOn() {
    byte[] png = picture(200);
    for (int length = 0; length < png.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(png, length);
      assertThatThrownBy(() -> EmbeddedPicture.require(address(cut)))
          .isInstanceOf(InvalidPictureException.class);
    }
    byte[] longer = java.util.Arrays.copyOf(png, png.length + 1);
    assertThatThrownBy(() -> EmbeddedPicture.require(address(longer)))
        .isInstanceOf(InvalidPictureException.class);
  }
}
