package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.search.CuratedNames;

/**
 * Materials that the command line names by name or formula: the one that is meant, said aloud, or a
 * refusal with the choices; never another one.
 */
class MaterialNameTest {

  /** So many materials may be named in one command. */
  private static final int AT_ONCE = 50;

  private static CommandRun run(String... arguments) {
    return CommandRun.of(Map.of(), arguments);
  }

  private static CommandRun draw(String material) {
    return run("draw", material, "100", "-f", "json");
  }

  @ParameterizedTest
  @CsvSource({
    "silicon, cod-9008566",
    "Silicon, cod-9008566",
    "Si, cod-9008566",
    "copper, cod-9008468",
    "Cu, cod-9008468",
    "table salt, cod-9008678",
    "ClNa, cod-9008678",
    "Na2Cl2, cod-9008678",
    "gray tin, cod-9008568",
    "tin gray, cod-9008568",
    "diamond, cod-9008564",
    "aluminum, cod-9008460",
    "aluminium, cod-9008460",
    "co, cod-9008492",
    "mgo, cod-9008671",
    "gan, cod-9008868",
    "cementite, lib-cementite",
    "AuCu3, lib-cu3au",
    "TiN, lib-tin-osbornite"
  })
  void wholeNameOrFormulaOfOneSubstanceIsDrawnAndSaid(String name, String id) {
    CommandRun outcome = draw(name);

    assertThat(outcome.err()).startsWith("zoneaxis draw: '" + name + "' is " + id + " (");
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).isEqualTo(draw(id).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MP-149", "Cod-9008566", "mp-ft", "mp-149"})
  void idIsTakenInAnySpellingWithoutAWord(String id) {
    CommandRun outcome = draw(id);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void nameOfSeveralWordsNeedsNoQuotes() {
    CommandRun outcome = run("draw", "table", "salt", "1", "-1", "0", "-f", "json");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).isEqualTo(run("draw", "cod-9008678", "1,-1,0", "-f", "json").out());
  }

  @ParameterizedTest
  @CsvSource({
    "TiO2, cod-9009083, cod-9009086",
    "titania, cod-9009083, cod-9009087",
    "iron, cod-9008536, cod-9008469",
    "Fe, cod-9008536, cod-9008469",
    "carbon, cod-9008564, cod-9008569",
    "zinc sulfide, cod-9000107, cod-9008878",
    "silica, cod-5000035, cod-9005025"
  })
  void nameOfSeveralSubstancesIsRefusedWithTheChoices(String name, String one, String other) {
    CommandRun outcome = draw(name);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("'" + name + "' may be ", one, other, "name one by its id");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ruti, cod-9009083",
    "coppe, cod-9008468",
    "Fd-3m, ''",
    "227, ''",
    "Ti O, ''",
    "Ti-O, ''",
    "Xy, ''",
    "xyzzy, zoneaxis search",
    "'', zoneaxis search",
    "' ', zoneaxis search"
  })
  void whatIsNoWholeNameIsRefusedWithWhatIsNear(String word, String near) {
    CommandRun outcome = draw(word);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("no material of the library is called '" + word + "'")
        .contains(near);
    assertThat(outcome.err().lines()).hasSize(1);
  }

  /** One substance, or a refusal: all names that people are expected to type. */
  @Test
  void everyNameOfTheListMeansAMaterialOfItOrIsRefused() {
    Map<String, List<MaterialId>> listed = CuratedNames.standard().idsByName();
    List<String> rest = new ArrayList<>(listed.keySet());
    while (!rest.isEmpty()) {
      List<String> asked = rest.subList(0, Math.min(AT_ONCE, rest.size()));
      CommandRun outcome =
          run("identify", "--ratio=1", "--angle=60", "--material", String.join(",", asked));
      List<String> said = outcome.err().lines().toList();

      // A refusal is the last word; what stands behind that name is asked in the next run.
      boolean refused = outcome.status() == 2;
      assertThat(outcome.status()).as(outcome.err()).isIn(0, 2);
      assertThat(said).hasSizeBetween(1, asked.size());
      assertThat(refused || said.size() == asked.size()).as(outcome.err()).isTrue();
      for (int i = 0; i < said.size(); i++) {
        String name = asked.get(i);
        if (refused && i == said.size() - 1) {
          assertThat(said.get(i)).startsWith("zoneaxis identify: '" + name + "' may be ");
        } else {
          assertThat(said.get(i)).startsWith("zoneaxis identify: '" + name + "' is ");
          assertThat(listed.get(name))
              .extracting(MaterialId::text)
              .contains(said.get(i).replaceFirst(".*?' is (\\S+) .*", "$1"));
        }
      }
      rest = rest.subList(said.size(), rest.size());
    }
  }

  @Test
  void searchListsWhatCanBeDrawn() {
    CommandRun outcome = run("search", "rutile");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.text().lines().toList().get(0)).startsWith("id ").contains("space group");
    assertThat(outcome.text().lines().toList().get(1))
        .startsWith("cod-9009083 ")
        .contains("TiO2", "P42/mnm", "Rutile");
  }

  @Test
  void searchSaysHowManyMoreThereAre() {
    CommandRun outcome = run("find", "-n", "3");

    assertThat(outcome.text().lines()).hasSize(4);
    assertThat(outcome.err())
        .isEqualTo(new Library().size() - 3 + " more; see --limit and --offset\n");
  }

  @Test
  void searchAsJsonIsWhatTheServiceAnswers(@TempDir Path data) {
    try (Service service = Service.on(data)) {
      byte[] served = service.get("/v1/materials?q=Ti%20O&limit=5&offset=2").body();

      CommandRun outcome =
          run("search", "Ti", "O", "--limit", "5", "--offset", "2", "--format", "json");

      assertThat(outcome.text()).isEqualTo(new String(served, StandardCharsets.UTF_8));
    }
  }

  @Test
  void warningsOfAFileStandOnStandardErrorAndTheFigureIsClean() {
    byte[] cif =
        """
        data_x
        _cell_length_a 4
        _cell_length_b 4
        _cell_length_c 4
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Fe1 0 0 0
        """
            .getBytes(StandardCharsets.UTF_8);

    CommandRun outcome = CommandRun.of(cif, Map.of(), "draw", "--cif", "-", "100", "-f", "csv");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).startsWith("zoneaxis draw: warning: ");
    assertThat(outcome.text()).startsWith("h,k,l,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void completionKnowsEveryCommandAndTheOptionsOfDraw(String shell) {
    CommandRun outcome = run("completion", shell);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    Pattern.compile("\n  ([a-z]+)(?:,|  )")
        .matcher(run("--help").text().split("Commands:", 2)[1].split("Examples:", 2)[0])
        .results()
        .forEach(command -> assertThat(outcome.text()).contains(command.group(1)));
    assertThat(outcome.text()).contains("precession", "structure", "strong");
  }

  @Test
  void completionOfBashIsAScriptThatItReads() throws Exception {
    Process bash =
        new ProcessBuilder("bash", "-c", "source /dev/stdin && complete -p zoneaxis")
            .redirectErrorStream(true)
            .start();
    bash.getOutputStream().write(run("completion", "bash").out());
    bash.getOutputStream().close();

    assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("_complete_zoneaxis");
    assertThat(bash.waitFor()).isZero();
  }
}
