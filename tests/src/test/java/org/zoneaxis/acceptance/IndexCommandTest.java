package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code zoneaxis index}: a pattern that {@code draw} computed, painted, is found again. */
class IndexCommandTest {

  private static final int SIDE = 400;
  private static final double CENTRE_X = 203.4;
  private static final double CENTRE_Y = 190.7;

  /** Pixels of 1/angstrom: a pixel is 0.05 1/nm. */
  private static final double SCALE = 200;

  private static byte[] copper;

  @TempDir private Path folder;

  @BeforeAll
  static void paint() throws IOException {
    JsonNode pattern =
        new ObjectMapper()
            .readTree(run("draw", "cod-9008468", "112", "-f", "json", "--sigma", "0.05").out());
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_USHORT_GRAY);
    for (JsonNode reflection : pattern.get("reflections")) {
      double x = CENTRE_X + SCALE * reflection.at("/position/0").doubleValue();
      double y = CENTRE_Y - SCALE * reflection.at("/position/1").doubleValue();
      double peak = 400 * Math.sqrt(Math.min(1000, reflection.get("relative").doubleValue()));
      paint(image, x, y, peak);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    copper = png.toByteArray();
  }

  private static void paint(BufferedImage image, double x, double y, double peak) {
    for (int row = (int) y - 8; row <= y + 8; row++) {
      for (int column = (int) x - 8; column <= x + 8; column++) {
        if (row >= 0 && column >= 0 && row < SIDE && column < SIDE) {
          double square = (column - x) * (column - x) + (row - y) * (row - y);
          int more = (int) (peak * Math.exp(-square / 4));
          int before = image.getRaster().getSample(column, row, 0);
          image.getRaster().setSample(column, row, 0, Math.min(65535, before + more));
        }
      }
    }
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.of(Map.of(), arguments);
  }

  private Path file(String name) throws IOException {
    return Files.write(folder.resolve(name), copper);
  }

  @Test
  void findsTheZoneThatWasDrawnAndWhereTheBeamIs() throws IOException {
    CommandRun outcome =
        run("index", file("copper.png").toString(), "--elements", "Cu", "--pixel-size", "0.05");
    JsonNode json = new ObjectMapper().readTree(outcome.out());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(json.at("/kind").textValue()).isEqualTo("spots");
    assertThat(json.at("/centre/0").doubleValue()).isCloseTo(CENTRE_X, within(0.3));
    assertThat(json.at("/centre/1").doubleValue()).isCloseTo(CENTRE_Y, within(0.3));
    assertThat(json.at("/lattice/ratio").doubleValue()).isCloseTo(1.633, within(0.01));
    assertThat(json.at("/candidates/0/material/formula").textValue()).isEqualTo("Cu");
    assertThat(json.at("/candidates/0/zoneAxis").toString()).isEqualTo("[1,1,2]");
    assertThat(json.at("/candidates/0/scale").doubleValue()).isCloseTo(1, within(0.01));
  }

  @Test
  void readsStandardInputAndWritesTheFormatOfTheOutputsName() throws IOException {
    Path svg = folder.resolve("copper.svg");

    CommandRun outcome =
        CommandRun.of(copper, Map.of(), "index", "-", "--material", "copper", "-o", svg.toString());

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(Files.readString(svg)).startsWith("<svg").contains("data:image/png;base64,");
    assertThat(run("index", file("c.png").toString(), "--material", "copper", "-f", "csv").text())
        .startsWith("x (px),y (px),");
  }

  @Test
  void indexesAFolderWithProgressAndSaysWhatIsNoImage() throws IOException {
    file("b.png");
    file("a.png");
    Files.writeString(folder.resolve("notes.txt"), "something that is no image");

    CommandRun outcome = run("index", folder.toString(), "--material", "copper");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.text().lines()).hasSize(2).allMatch(line -> line.contains("\"spots\""));
    assertThat(outcome.err())
        .contains("1 of 3, a.png", "2 of 3, b.png", "3 of 3, notes.txt: this is no image");
  }

  @Test
  void writesAFileForEachImageIntoAFolder() throws IOException {
    Path into = Files.createDirectory(folder.resolve("out"));
    Path images = Files.createDirectory(folder.resolve("in"));
    Files.write(images.resolve("a.png"), copper);

    CommandRun outcome =
        run("index", images.toString(), "-f", "csv", "--elements", "Cu", "-o", into.toString());

    assertThat(outcome.status()).isZero();
    assertThat(into.resolve("a.png.csv")).isRegularFile();
  }

  @ParameterizedTest
  @CsvSource({
    "--crop 0_0_100, 2, --crop is left",
    "--crop 0;0, 2, --crop is left",
    "--crop 300_0_200_100, 1, is not within the image",
    "--kv 1, 2, --kv is a voltage in kV",
    "--pixel-size -1, 2, --pixel-size is a length in 1/nm",
    "--threshold 1, 2, --threshold is 2 to 1000",
    "--frame 2, 1, there is no image 2",
    "--format pdf, 2, '--format is json, svg or csv'",
    "--elements Xx, 2, elements",
  })
  void saysWhatIsWrongInOneLine(String options, int status, String words) throws IOException {
    String[] parts = options.replace('_', ',').split(" ");

    CommandRun outcome = run("index", file("c.png").toString(), parts[0], parts[1]);

    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.err()).contains(words);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void saysWhichFileCannotBeReadAndWhy() throws IOException {
    Path text = Files.writeString(folder.resolve("x.dm3"), "no image at all, whatever its name");

    assertThat(run("index", text.toString()).err())
        .isEqualTo(
            "zoneaxis index: x.dm3: this is no image of a kind that is read here: DM3, DM4, TIFF,"
                + " MRC, SER, TVIPS, BLO, EMD, PNG, JPEG or BMP\n");
    assertThat(run("index", folder.resolve("missing.tif").toString()).err())
        .contains("no such file");
    byte[] half = java.util.Arrays.copyOf(copper, copper.length / 2);
    CommandRun cut = CommandRun.of(half, Map.of(), "index", "-");
    assertThat(cut.status()).isEqualTo(1);
    assertThat(cut.err().getBytes(StandardCharsets.UTF_8).length).isLessThan(200);
  }
}
