package org.zoneaxis.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.figure.png.Pictures;
import org.zoneaxis.figure.png.PngWriter;
import org.zoneaxis.figure.png.ScenePainter;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.figure.svg.SvgWriter;

/**
 * Figures look the same whatever draws them: Batik, and of Chromium, librsvg, ImageMagick's own
 * renderer and resvg those that this machine has. All are compared with Chromium, or with our own
 * painter where there is none. Pictures and differences are left in {@code target/renderers}.
 *
 * <p>resvg is an npm package; {@code -Dzoneaxis.resvg=} says in which folder it is installed.
 */
@Tag("long")
class RenderersTest {

  private static final Path FOLDER = Path.of("target", "renderers");
  private static final int WIDTH = 1040;

  /** Of the range of a channel, after a light blur. */
  private static final double ALIKE = 0.02;

  private static final Set<String> DARK = Set.of("higher-zones", "shared-sites", "monoclinic");

  private static final Map<String, Scene> FIGURES = new LinkedHashMap<>();
  private static final Map<String, BufferedImage> REFERENCES = new LinkedHashMap<>();

  @BeforeAll
  static void drawn() throws Exception {
    Files.createDirectories(FOLDER);
    ExampleFigures.all()
        .forEach((name, scene) -> FIGURES.put(name + (DARK.contains(name) ? "-dark" : ""), scene));
    for (Map.Entry<String, Scene> figure : FIGURES.entrySet()) {
      String name = figure.getKey();
      Theme theme = name.endsWith("-dark") ? Theme.DARK : Theme.LIGHT;
      byte[] svg = SvgWriter.write(figure.getValue(), theme, SvgWriter.prefix(name));
      Files.write(FOLDER.resolve(name + ".svg"), svg);
      byte[] png = PngWriter.write(ScenePainter.paint(figure.getValue(), theme, WIDTH));
      Files.write(FOLDER.resolve(name + "-own.png"), png);
    }
    Optional<String> chromium = program("chromium", "chromium-browser", "google-chrome");
    if (chromium.isPresent()) {
      chromium(chromium.get());
    }
    for (String name : FIGURES.keySet()) {
      String with = chromium.isPresent() ? "-chromium.png" : "-own.png";
      REFERENCES.put(name, Pictures.read(FOLDER.resolve(name + with)));
    }
  }

  private static Optional<String> program(String... names) {
    return Stream.of(names)
        .filter(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
        .findFirst();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("output.txt").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", command[0]).isTrue();
    assertThat(process.exitValue())
        .as("%s: %s", command[0], Files.readString(FOLDER.resolve("output.txt")))
        .isZero();
  }

  /** One start for all of them: a page with one below the other. */
  private static void chromium(String program) throws IOException, InterruptedException {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><style>body{margin:0}img{display:block}</style>");
    List<Integer> heights = new ArrayList<>();
    for (Map.Entry<String, Scene> figure : FIGURES.entrySet()) {
      int height = height(figure.getValue());
      heights.add(height);
      page.append("<img src=\"").append(figure.getKey()).append(".svg\" width=").append(WIDTH);
      page.append(" height=").append(height).append('>');
    }
    Path file = FOLDER.resolve("all.html");
    Files.writeString(file, page);
    int all = heights.stream().mapToInt(height -> height).sum();
    run(
        program,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=" + WIDTH + "," + all,
        "--screenshot=" + FOLDER.resolve("all.png").toAbsolutePath(),
        file.toUri().toString());
    BufferedImage picture = ImageIO.read(FOLDER.resolve("all.png").toFile());
    int top = 0;
    int i = 0;
    for (String name : FIGURES.keySet()) {
      BufferedImage part = picture.getSubimage(0, top, WIDTH, heights.get(i));
      ImageIO.write(part, "png", FOLDER.resolve(name + "-chromium.png").toFile());
      top += heights.get(i++);
    }
  }

  private static int height(Scene scene) {
    return (int) Math.ceil(WIDTH * scene.frame().height() / scene.frame().width() - 1e-6);
  }

  private static void requireAlike(String renderer) throws IOException {
    Map<String, Double> differences = new LinkedHashMap<>();
    for (String name : FIGURES.keySet()) {
      BufferedImage picture = Pictures.read(FOLDER.resolve(name + "-" + renderer + ".png"));
      differences.put(name, Pictures.difference(picture, REFERENCES.get(name)));
    }
    Files.writeString(FOLDER.resolve(renderer + ".txt"), differences.toString());
    assertThat(differences).as(renderer).allSatisfy((name, d) -> assertThat(d).isLessThan(ALIKE));
  }

  @Test
  void ourPainterDrawsThemAlike() throws IOException {
    requireAlike("own");
  }

  @Test
  void batikDrawsThemAlike() throws IOException {
    for (String name : FIGURES.keySet()) {
      String svg = Files.readString(FOLDER.resolve(name + ".svg"));
      File file = FOLDER.resolve(name + "-batik.png").toFile();
      ImageIO.write(Pictures.batik(svg, WIDTH), "png", file);
    }
    requireAlike("batik");
  }

  @Test
  void librsvgDrawsThemAlike() throws Exception {
    Optional<String> program = program("rsvg-convert");
    assumeTrue(program.isPresent(), "no rsvg-convert");
    for (String name : FIGURES.keySet()) {
      run(
          program.get(),
          "--width=" + WIDTH,
          "--output=" + FOLDER.resolve(name + "-librsvg.png"),
          FOLDER.resolve(name + ".svg").toString());
    }
    requireAlike("librsvg");
  }

  /**
   * ImageMagick has a renderer of its own, for where it is built without librsvg. It sets every
   * edge half a pixel off and half a pixel thicker, whatever it draws; so it draws at four times
   * the size here, and at eight times what is hardly more than lines of text.
   */
  @Test
  void imageMagickDrawsThemAlike() throws Exception {
    Optional<String> program = program("convert");
    assumeTrue(program.isPresent(), "no ImageMagick");
    for (String name : FIGURES.keySet()) {
      double natural = 1.25 * FIGURES.get(name).frame().width();
      int larger = height(FIGURES.get(name)) < WIDTH / 4 ? 8 : 4;
      run(
          program.get(),
          "-density",
          Double.toString(larger * 96 * WIDTH / natural),
          "msvg:" + FOLDER.resolve(name + ".svg"),
          "-filter",
          "Box",
          "-resize",
          WIDTH + "x" + height(FIGURES.get(name)) + "!",
          FOLDER.resolve(name + "-imagemagick.png").toString());
    }
    requireAlike("imagemagick");
  }

  @Test
  void resvgDrawsThemAlike() throws Exception {
    String installed = System.getProperty("zoneaxis.resvg", "");
    assumeTrue(!installed.isEmpty() && program("node").isPresent(), "no resvg");
    String script =
        """
        const { Resvg } = require(process.argv[1] + '/node_modules/@resvg/resvg-js');
        const fs = require('fs');
        for (const name of process.argv.slice(3)) {
          const resvg = new Resvg(fs.readFileSync(name + '.svg'), { fitTo: { mode: 'width', value: Number(process.argv[2]) } });
          fs.writeFileSync(name + '-resvg.png', resvg.render().asPng());
        }
        """;
    List<String> command = new ArrayList<>(List.of("node", "-e", script, installed, "" + WIDTH));
    FIGURES.keySet().forEach(name -> command.add(FOLDER.resolve(name).toString()));
    run(command.toArray(String[]::new));
    requireAlike("resvg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<text", "<tspan", "font-", "gradient", "opacity=", "<style", "url("})
  void noFigureHoldsWhatProgramsDrawInWaysOfTheirOwn(String what) throws IOException {
    for (String name : FIGURES.keySet()) {
      assertThat(Files.readString(FOLDER.resolve(name + ".svg"))).doesNotContain(what);
    }
  }
}
