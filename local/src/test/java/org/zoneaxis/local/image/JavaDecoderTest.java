package org.zoneaxis.local.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.micrograph.file.ByteSource;
import org.zoneaxis.micrograph.file.MicrographReader;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.Unit;
import org.zoneaxis.micrograph.image.UnreadableImageException;

class JavaDecoderTest {

  private static final int MUTATIONS = 300;

  @TempDir private Path folder;

  private static Micrograph read(byte[] file, int frame) {
    return new MicrographReader(new JavaDecoder()).read(ByteSource.of(file), frame);
  }

  private byte[] hdf(Consumer<WritableGroup> content) throws IOException {
    Path path = folder.resolve("sample.h5");
    try (WritableHdfFile file = HdfFile.write(path)) {
      content.accept(file);
    }
    return Files.readAllBytes(path);
  }

  /** Two frames of 2 rows of 3, the second with ten times the counts. */
  private byte[] velox() throws IOException {
    String json =
        "{\"BinaryResult\":{\"PixelSize\":{\"width\":\"2.0E7\",\"height\":\"2.0E7\"},"
            + "\"PixelUnitX\":\"1/m\"},\"Optics\":{\"AccelerationVoltage\":\"300000\","
            + "\"CameraLength\":\"0.25\"}}";
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    byte[][] metadata = new byte[400][2];
    for (int i = 0; i < text.length; i++) {
      metadata[i][0] = text[i];
      metadata[i][1] = text[i];
    }
    return hdf(
        root -> {
          WritableGroup image = root.putGroup("Data").putGroup("Image").putGroup("0123abcd");
          image.putDataset(
              "Data", new int[][][] {{{0, 0}, {1, 10}, {2, 20}}, {{3, 30}, {4, 40}, {5, 50}}});
          image.putDataset("Metadata", metadata);
        });
  }

  @Test
  void readsTheImageAndTheMetadataOfVelox() throws IOException {
    Micrograph second = read(velox(), 1);

    assertThat(second.image().width()).isEqualTo(3);
    assertThat(second.image().height()).isEqualTo(2);
    assertThat(second.image().value(2, 1)).isEqualTo(50);
    assertThat(second.calibration().pixelSize()).hasValue(new PixelSize(0.02, Unit.PER_NANOMETRE));
    assertThat(second.calibration().kilovolts()).hasValue(300);
    assertThat(second.calibration().cameraLength()).hasValue(250);
    assertThat(second.frames()).isEqualTo(2);
  }

  @Test
  void readsTheArrayOfAnEmdGroupWithItsAxes() throws IOException {
    Micrograph read =
        read(
            hdf(
                root -> {
                  WritableGroup group = root.putGroup("data").putGroup("pattern");
                  group.putAttribute("emd_group_type", 1);
                  group.putDataset("data", new float[][] {{1, 2, 3}, {4, 5, 6}});
                  group.putDataset("dim1", new float[] {0, 0.5f});
                  group
                      .putDataset("dim2", new float[] {0, 0.5f, 1})
                      .putAttribute("units", "[n_m^-1]");
                }),
            0);

    assertThat(read.image().value(2, 1)).isEqualTo(6);
    assertThat(read.calibration().pixelSize()).hasValue(new PixelSize(0.5, Unit.PER_NANOMETRE));
  }

  @Test
  void refusesHdf5WithoutAnImageThatIsKnown() throws IOException {
    byte[] file = hdf(root -> root.putDataset("something", new int[] {1, 2}));

    assertThatThrownBy(() -> read(file, 0))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining("Velox");
  }

  @Test
  void refusesOrReadsDamagedHdf5() throws IOException {
    byte[] whole = velox();
    Random random = new Random(5);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed =
          i % 3 == 0 ? Arrays.copyOf(whole, 16 + random.nextInt(whole.length - 16)) : whole.clone();
      for (int c = 0; c < 1 + i % 4; c++) {
        // The head, where everything is that points somewhere.
        changed[8 + random.nextInt(Math.min(2000, changed.length - 8))] =
            (byte) random.nextInt(256);
      }
      readOrRefuse(changed);
    }
  }

  private static void readOrRefuse(byte[] file) {
    try {
      assertThat(read(file, 0).image().width()).isPositive();
    } catch (UnreadableImageException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static byte[] picture(int type, String format) throws IOException {
    BufferedImage picture = new BufferedImage(40, 30, type);
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        int grey = 5 * x;
        picture.setRGB(x, y, grey << 16 | grey << 8 | grey);
      }
    }
    if (type == BufferedImage.TYPE_INT_RGB) {
      picture.setRGB(20, 20, 0xFF0000);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(picture, format, out)).isTrue();
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp"})
  void readsPicturesAndSeesWhatHasAColour(String format) throws IOException {
    Micrograph read = read(picture(BufferedImage.TYPE_INT_RGB, format), 0);

    assertThat(read.image().value(10, 3)).isEqualTo(50);
    assertThat(read.image().isColoured(20, 20)).isTrue();
    assertThat(read.image().isColoured(21, 20)).isFalse();
  }

  @Test
  void keepsSixteenBitsOfPng() throws IOException {
    BufferedImage picture = new BufferedImage(2, 2, BufferedImage.TYPE_USHORT_GRAY);
    picture.getRaster().setSample(1, 1, 0, 40_001);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);

    assertThat(read(out.toByteArray(), 0).image().value(1, 1)).isEqualTo(40_001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "jpeg"})
  void refusesOrReadsDamagedPictures(String format) throws IOException {
    byte[] whole = picture(BufferedImage.TYPE_INT_RGB, format);
    Random random = new Random(7);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed =
          i % 3 == 0 ? Arrays.copyOf(whole, 16 + random.nextInt(whole.length - 16)) : whole.clone();
      for (int c = 0; c < 1 + i % 4; c++) {
        changed[3 + random.nextInt(Math.min(100, changed.length - 3))] = (byte) random.nextInt(256);
      }
      readOrRefuse(changed);
    }
  }

  @Test
  void refusesAPictureThatIsTooLargeBeforeItTakesMemory() throws IOException {
    byte[] file = picture(BufferedImage.TYPE_INT_RGB, "png");
    for (int highest : new int[] {16, 20}) {
      file[highest + 1] = 1;
    }

    assertThatThrownBy(() -> read(file, 0))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining("megapixels");
  }
}
