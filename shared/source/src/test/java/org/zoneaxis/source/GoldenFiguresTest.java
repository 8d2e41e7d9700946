package org.zoneaxis.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.request.Phase;
import org.zoneaxis.figure.request.ResolvedFigure;
import org.zoneaxis.library.Library;
import org.zoneaxis.storage.figure.ObjectKey;
import org.zoneaxis.storage.figure.ObjectKeys;
import org.zoneaxis.storage.object.Sha256;
import org.zoneaxis.storage.upload.UploadedCif;

/**
 * Figures are immutable: what a key once named, it names for ever. The digests in {@code
 * golden/figures.txt} stand for the bytes under their keys.
 *
 * <p>Where a change alters bytes on purpose, raise the render number, and write the file anew with
 * {@code mvn -pl shared/source -am test -Dtest=GoldenFiguresTest
 * -Dsurefire.argLine=-Dzoneaxis.golden=write}.
 */
@Tag("bits")
class GoldenFiguresTest {

  private static final String FILE = "golden/figures.txt";
  private static final ObjectKeys KEYS = new ObjectKeys(Figures.ALL);
  private static final FigureMaker FIGURES = new FigureMaker();
  private static final Library LIBRARY = new Library();

  /** A line: digest and key, and after them the file of the crystal where it is no library's. */
  private record Golden(String digest, String key, String cif) {

    static Golden of(String line) {
      String[] words = line.split(" ");
      return new Golden(words[0], words[1], words.length > 2 ? words[2] : "");
    }

    ObjectKey parsed() {
      return KEYS.parse(key).orElseThrow(() -> new AssertionError(key + " is no key"));
    }

    List<Material> materials() throws IOException {
      return cif.isEmpty()
          ? parsed().request().phases().stream()
              .map(phase -> LIBRARY.find(phase.material()).orElseThrow())
              .toList()
          : List.of(UploadedCif.read(resource("golden/" + cif)));
    }

    String made() throws IOException {
      List<Material> materials = materials();
      assertThat(materials.stream().map(material -> material.revision().shortForm()))
          .as("a crystal of %s is another one than it was; take a key of the present one", key)
          .isEqualTo(parsed().request().phases().stream().map(Phase::revision).toList());
      return Sha256.of(FIGURES.make(parsed().request(), materials)).hex();
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = GoldenFiguresTest.class.getClassLoader().getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }

  private static List<Golden> golden() throws IOException {
    return new String(resource(FILE), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(Golden::of)
        .toList();
  }

  static Stream<Arguments> figures() throws IOException {
    return golden().stream().map(golden -> Arguments.of(golden.key(), golden));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void theBytesUnderAKeyStayWhatTheyAre(String key, Golden golden) throws IOException {
    assertThat(golden.made())
        .as(
            "%s has other bytes than before. If that is meant, raise the render number of its"
                + " figure and write the digests anew",
            key)
        .isEqualTo(golden.digest());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void aKeyReadsBackAsItIsWritten(String key, Golden golden) {
    assertThat(golden.parsed().path()).isEqualTo(key);
  }

  @Test
  void thereAreFiguresOfEveryKindAndFormOfThePresentRenderNumber() throws IOException {
    List<Golden> all = golden();
    assertThat(all).hasSizeGreaterThanOrEqualTo(60);
    assertThat(all).allMatch(golden -> golden.parsed().isOfPresentRender());
    assertThat(all.stream().map(golden -> golden.parsed().request()))
        .extracting(request -> request.figure().name() + "." + request.format().extension())
        .contains("diffraction.svg", "diffraction.json", "diffraction.csv", "structure.svg")
        .contains("rings.svg", "rings.json", "rings.csv")
        .contains("kikuchi.svg", "kikuchi.json", "kikuchi.csv")
        .contains("stereogram.svg", "stereogram.json")
        .contains("zonemap.svg", "zonemap.json");
    assertThat(all).anyMatch(golden -> golden.parsed().request().phases().size() == 2);
  }

  /** Writes the digests anew, under the present render number. */
  @Test
  @EnabledIfSystemProperty(named = "zoneaxis.golden", matches = "write")
  void writesTheDigestsAnew() throws IOException {
    Path file = Path.of("src/test/resources", FILE);
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#") || line.isBlank()) {
        text.append(line).append('\n');
        continue;
      }
      Golden golden = Golden.of(line);
      List<Material> materials = golden.materials();
      ResolvedFigure old = golden.parsed().request();
      List<Phase> phases = new ArrayList<>();
      for (int i = 0; i < materials.size(); i++) {
        Material material = materials.get(i);
        phases.add(
            new Phase(material.id(), material.revision().shortForm(), old.phases().get(i).axis()));
      }
      ResolvedFigure request =
          new ResolvedFigure(old.figure(), phases, old.format(), old.options());
      String key = ObjectKey.of(request).path();
      text.append(Sha256.of(FIGURES.make(request, materials)).hex());
      text.append(' ').append(key);
      text.append(golden.cif().isEmpty() ? "" : " " + golden.cif()).append('\n');
    }
    Files.writeString(file, text);
  }
}
