package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HDF5 files in the page: written by one library, read by another. */
@Tag("long")
class ImageHdfTest extends BrowserTest {

  @TempDir private Path folder;

  private byte[] hdf(Consumer<WritableGroup> content) throws IOException {
    Path path = folder.resolve("sample.h5");
    try (WritableHdfFile file = HdfFile.write(path)) {
      content.accept(file);
    }
    return Files.readAllBytes(path);
  }

  private static int[][] tenorite() throws IOException {
    return PaintedTenorite.frame(service, 0, PaintedTenorite.CENTRE_X, PaintedTenorite.CENTRE_Y)
        .counts();
  }

  /** As Velox writes it: rows, columns, frames; the second frame is the pattern. */
  private byte[] velox() throws IOException {
    int[][] counts = tenorite();
    int[][][] frames = new int[counts.length][counts[0].length][2];
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        frames[row][column][0] = counts[row][column];
      }
    }
    String size = Double.toString(1e10 / PaintedTenorite.SCALE);
    byte[] json =
        ("{\"BinaryResult\":{\"PixelSize\":{\"width\":\""
                + size
                + "\",\"height\":\""
                + size
                + "\"},\"PixelUnitX\":\"1/m\"},\"Optics\":{\"AccelerationVoltage\":\"300000\","
                + "\"CameraLength\":\"0.25\"}}")
            .getBytes(StandardCharsets.UTF_8);
    byte[][] metadata = new byte[400][2];
    for (int i = 0; i < json.length; i++) {
      Arrays.fill(metadata[i], json[i]);
    }
    return hdf(
        root -> {
          WritableGroup image = root.putGroup("Data").putGroup("Image").putGroup("0123abcd");
          image.putDataset("Data", frames);
          image.putDataset("Metadata", metadata);
        });
  }

  @Test
  void anImageOfVeloxIsIndexed() throws IOException {
    ImageDesk desk = ImageDesk.open(chromium.visitor());
    desk.dropAndWait("tenorite.emd", velox());

    assertThat(desk.page.locator("#image-facts"))
        .hasText(
            Pattern.compile(
                "tenorite\\.emd, Velox EMD, 400 × 400, 0\\.07407\\d 1/nm a pixel, 300 kV,"
                    + " camera length 250 mm"));
    desk.fill("image-elements", "Cu O");
    assertThat(desk.candidate(0)).containsText("CuO");
    JsonNode document = desk.json();
    assertThat(document.at("/centre/0").doubleValue())
        .isCloseTo(PaintedTenorite.CENTRE_X, within(0.3));
    assertThat(document.at("/centre/1").doubleValue())
        .isCloseTo(PaintedTenorite.CENTRE_Y, within(0.3));
    assertThat(document.at("/overlay/scale").doubleValue())
        .isCloseTo(PaintedTenorite.SCALE, within(0.5));
    assertThat(desk.page.locator("#image-notes")).containsText("image 1 of the 2 of the file");
    desk.fill("frame", "2");
    assertThat(desk.page.locator("#image-notes")).containsText("image 2 of the 2");
  }

  @Test
  void anArrayWithAxesIsIndexed() throws IOException {
    int[][] counts = tenorite();
    float[][] data = new float[counts.length][counts[0].length];
    for (int row = 0; row < data.length; row++) {
      for (int column = 0; column < data[row].length; column++) {
        data[row][column] = counts[row][column];
      }
    }
    float step = (float) (10 / PaintedTenorite.SCALE);
    byte[] file =
        hdf(
            root -> {
              WritableGroup group = root.putGroup("data").putGroup("pattern");
              group.putAttribute("emd_group_type", 1);
              group.putDataset("data", data);
              group.putDataset("dim1", new float[] {0, step});
              group.putDataset("dim2", new float[] {0, step}).putAttribute("units", "[n_m^-1]");
            });
    ImageDesk desk = ImageDesk.open(chromium.visitor());
    desk.dropAndWait("tenorite.h5", file);

    assertThat(desk.page.locator("#image-facts"))
        .hasText(Pattern.compile("tenorite\\.h5, EMD, 400 × 400, 0\\.07407\\d 1/nm a pixel"));
    assertThat(desk.page.locator("#image-told")).containsText("Net of");
  }

  /** Whatever is missing or wrong in it, it is read or refused in words; the page goes on. */
  @Test
  void aDamagedFileIsRefusedInWords() throws IOException {
    byte[] file = velox();
    ImageDesk desk = ImageDesk.open(chromium.visitor());
    for (int length : new int[] {9, 60, 600, file.length / 2, file.length / 4 * 3}) {
      String name = "cut-at-" + length + ".emd";
      desk.drop(name, Arrays.copyOf(file, length));
      assertThat(desk.page.locator("#image-problem"))
          .hasText(
              Pattern.compile(
                  "Not opened\\s*"
                      + name
                      + ": (the HDF5 file is damaged|the HDF5 file has no image|the array \\S+ of"
                      + " the HDF5 file could not be read).*"));
    }
    Random random = new Random(5);
    for (int i = 0; i < 10; i++) {
      byte[] wrong = file.clone();
      for (int k = 0; k < 40; k++) {
        wrong[8 + random.nextInt(1200)] = (byte) random.nextInt(256);
      }
      desk.drop("wrong-" + i + ".emd", wrong);
      desk.page.waitForCondition(() -> desk.page.locator("#desk:not([aria-busy])").count() == 1);
      String problem = desk.page.locator("#image-problem").textContent();
      assertThat(problem).doesNotContain("the engine failed", "undefined", "NaN");
    }
    desk.dropAndWait("whole.emd", file);
    assertThat(desk.page.locator("#image-problem")).isHidden();
  }

  @Test
  void hdf5WithoutAnImageIsRefusedInWords() throws IOException {
    ImageDesk desk = ImageDesk.open(chromium.visitor());
    desk.drop("numbers.h5", hdf(root -> root.putDataset("something", new int[] {1, 2})));

    assertThat(desk.page.locator("#image-problem"))
        .containsText("numbers.h5: the HDF5 file has no image where Velox, EMD 0.2 and HyperSpy");
  }
}
