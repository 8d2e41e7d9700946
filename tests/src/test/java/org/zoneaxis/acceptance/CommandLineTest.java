package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.local.Zoneaxis;
import org.zoneaxis.local.terminal.Streams;

/** The command line: results on standard output, one line of complaint, the exit status. */
class CommandLineTest {

  private static Databases databases;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    databases = Databases.start();
  }

  @AfterAll
  static void stop() {
    databases.close();
  }

  @Test
  void drawAsksTheDatabaseForWhatTheLibraryDoesNotHave() {
    String copper = new String(Cifs.bytes("9008468-Cu-Copper.cif"), StandardCharsets.ISO_8859_1);
    databases.cod(
        "1111112", 200, copper.replace("9008468", "1111112").getBytes(StandardCharsets.ISO_8859_1));

    CommandRun outcome = run("draw", "cod-9008468", "110", "-f", "csv");

    assertThat(run("draw", "cod-1111112", "110", "-f", "csv").out()).isEqualTo(outcome.out());
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.of(Service.databases(databases.url()), arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "110, svg, ''",
    "-110, svg, ''",
    "'-1,1,0', json, ''",
    "110, csv, ''",
    "[1-10], json, '--kv 300 --gmax 2 --sigma 0.02 --precession 1 --right 111'",
    "110, svg, '--labels all --unit nm --right -2,2,0'"
  })
  void drawPrintsTheBytesThatTheServiceServes(String zone, String format, String options) {
    List<String> words = options.isEmpty() ? List.of() : List.of(options.split(" "));
    StringBuilder query = new StringBuilder("?");
    for (int i = 0; i < words.size(); i += 2) {
      query.append(words.get(i).substring(2)).append('=').append(words.get(i + 1)).append('&');
    }
    String path =
        "/v1/diffraction/cod-9008468/"
            + zone.replace("[", "%5B").replace("]", "%5D")
            + "."
            + format
            + (words.isEmpty() ? "" : query.substring(0, query.length() - 1));
    try (Service service = Service.on(folder)) {
      byte[] served = service.get(service.location(path)).body();

      CommandRun outcome =
          run(
              Stream.concat(
                      Stream.of("draw", "cod-9008468", zone, "--format", format), words.stream())
                  .toArray(String[]::new));

      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.status()).isZero();
      assertThat(outcome.out()).isEqualTo(served);
    }
  }

  @Test
  void drawPrintsTheStructureThatTheServiceServes() {
    try (Service service = Service.on(folder)) {
      String path = "/v1/structure/cod-9008468/-110.svg?right=2,2,0&unit=nm";
      byte[] served = service.get(service.location(path)).body();

      CommandRun outcome =
          run(
              "draw cod-9008468 -110 --figure structure --right 2,2,0 --unit nm --kv 300"
                  .split(" "));

      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.status()).isZero();
      assertThat(outcome.out()).isEqualTo(served);
    }
  }

  @Test
  void optionsMayStandBeforeAndBetween() {
    byte[] expected = run("draw", "cod-9008468", "-110", "--kv", "300").out();

    assertThat(run("draw", "--kv=300", "cod-9008468", "-110").out()).isEqualTo(expected);
    assertThat(run("draw", "cod-9008468", "--kv", "300", "-110").out()).isEqualTo(expected);
    assertThat(run("render", "cod-9008468", "-1", "1", "0", "--kv", "300").out())
        .isEqualTo(expected);
    assertThat(run("pattern", "cod-9008468", "--kv", "300", "--", "-110").out())
        .isEqualTo(expected);
  }

  @Test
  void drawReadsACifFromAFileOrStandardInput() throws IOException {
    byte[] cif = copper();
    Path file = Files.write(folder.resolve("copper.cif"), cif);

    CommandRun fromFile = run("draw", "--cif", file.toString(), "110", "-f", "json");
    CommandRun fromInput =
        CommandRun.of(
            cif, Service.databases(databases.url()), "draw", "--cif", "-", "110", "-f", "json");

    assertThat(fromFile.status()).isZero();
    assertThat(fromFile.err()).isEmpty();
    assertThat(fromFile.text()).containsPattern("\"id\":\\s*\"cif-[0-9a-f]{16}\"");
    assertThat(fromInput.out()).isEqualTo(fromFile.out());
  }

  @Test
  void outputFileHoldsWhatWouldBePrintedInTheFormatOfItsName() throws IOException {
    Path file = folder.resolve("out.csv");

    CommandRun outcome = run("draw", "cod-9008468", "110", "-o", file.toString());

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isEmpty();
    assertThat(file).hasBinaryContent(run("draw", "cod-9008468", "110", "--format", "csv").out());
    assertThat(filesIn(folder)).containsExactly(file);
  }

  @Test
  void outputFileIsReplacedAsAWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("out.svg"), "x".repeat(1 << 20));

    assertThat(run("draw", "cod-9008468", "110", "-o", file.toString()).status()).isZero();

    assertThat(file).hasBinaryContent(run("draw", "cod-9008468", "110").out());
    assertThat(filesIn(folder)).containsExactly(file);
  }

  @Test
  void outputFileStaysAsItWasWhereDrawingFails() throws IOException {
    Path file = Files.writeString(folder.resolve("out.svg"), "before");

    assertThat(run("draw", "cod-1111111", "110", "-o", file.toString()).status()).isEqualTo(1);

    assertThat(file).hasContent("before");
    assertThat(filesIn(folder)).containsExactly(file);
  }

  @Test
  void symbolicLinkKeepsPointingToTheFileThatIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("real.svg"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link.svg"), file);

    assertThat(run("draw", "cod-9008468", "110", "-o", link.toString()).status()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(file).hasBinaryContent(run("draw", "cod-9008468", "110").out());
  }

  @Test
  void deviceIsWrittenToAndStays() {
    assertThat(run("draw", "cod-9008468", "110", "-o", "/dev/null").status()).isZero();

    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    assertThat(Path.of("/dev/null")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "'draw', a material and a zone axis",
    "'draw cod-9008468', a material and a zone axis",
    "'draw --cif x.cif', a zone axis",
    "'draw cod-9008468 abc', zone axis",
    "'draw cod-9008468 000', zone axis",
    "'draw cod-9008468 --cif x.cif 110 110 110', zone axis",
    "'draw cod-9008468 2-1-10', hexagonal",
    "'draw xyzzy 110', material",
    "'draw cod-9008468 110 --kv 10', 20 to 1500",
    "'draw cod-9008468 110 --kv -300', 20 to 1500",
    "'draw cod-9008468 110 --kv 1e400', kv",
    "'draw cod-9008468 110 --kv', --kv",
    "'draw cod-9008468 110 --kv 100 --kv 200', --kv",
    "'draw cod-9008468 110 --gmax x', gmax",
    "'draw cod-9008468 110 --right 111', right",
    "'draw cod-9008468 110 --labels some', strong",
    "'draw cod-9008468 110 --unit mm', unit",
    "'draw cod-9008468 110 --format pdf', svg",
    "'draw cod-9008468 110 --figure sketch', diffraction or structure",
    "'draw cod-9008468 110 --figure structure --format csv', svg",
    "'draw cod-9008468 110 --figure structure -o x.csv', svg",
    "'draw cod-9008468 110 --figure structure --kv 2', 20 to 1500",
    "'draw cod-9008468 110 --kvv 3', did you mean --kv",
    "'draw cod-9008468 -x', -x",
    "'draw cod-9008468 110 -o', --output needs a value",
    "'draw my.cif 110', zoneaxis draw --cif my.cif",
    "'draw 110 copper', the material comes first",
    "'draw --cif x.cif copper 110', 'copper' is none",
    "'draw cod-123 110', cod- and 7 digits",
    "'help drwa', did you mean draw",
    "'search --limit 0', 1 to 100",
    "'search --limit 101', 1 to 100",
    "'search --format xml', text or json",
    "'serach copper', did you mean search",
    "'completion', 'bash, zsh or fish'",
    "'completion tcsh', 'bash, zsh and fish'",
    "'complation bash', did you mean completion",
    "'serve --port x', --port",
    "'serve --port 65536', 65535",
    "'serve --prot 80', did you mean --port",
    "'sweep --grace -1', 0 to 3650",
    "'sweep --grace 3651', 0 to 3650",
    "'sweep --grace soon', --grace",
    "'sweep mp-149', mp-149",
    "'swep', did you mean sweep",
    "'drwa cod-9008468 110', did you mean draw",
    "'sevre', did you mean serve",
    "'tset', did you mean test",
    "'--verison', did you mean --version"
  })
  void badUsageIsTwoAndOneLineThatSaysWhatIsRight(String line, String words) {
    CommandRun outcome = run(line.split(" "));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("zoneaxis").contains(words).endsWith("\n");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'draw cod-1111111 110', cod-1111111",
    "'draw mp-1 110', mp-1",
    "'draw cif-0123456789abcdef 110', name its file with --cif",
    "'search xyzzy', nothing in the library is like 'xyzzy'",
    "'search copper --offset 900', none after --offset 900",
    "'draw --cif src/test/resources/org/zoneaxis/acceptance/indium.cif 110', indium.cif:",
    "'serve --port 0 --host nowhere.invalid --data target/nowhere', no address of that name",
    "'draw --cif /nonexistent/x.cif 110', no such file",
    "'draw --cif / 110', /",
    "'draw --cif src/test/resources/org/zoneaxis/acceptance/indium.cif 110', exchanged",
    "'draw --cif /dev/zero 110', 2 MiB",
    "'draw --cif - 110', ''",
    "'draw cod-9008468 110 -o /nonexistent/x.svg', no folder",
    "'draw cod-9008468 110 -o /', folder",
    "'draw cod-9008468 110 -o /dev/null/x.svg', no folder",
    "'serve --port 0 --data /dev/null/x', /dev/null/x",
    "'sweep --data /nonexistent/x', there is no data in /nonexistent/x",
    "'sweep --data /dev/null --dry-run', there is no data in /dev/null"
  })
  void otherFailureIsOneAndOneLine(String line, String words) {
    CommandRun outcome = run(line.split(" "));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("zoneaxis").contains(words).endsWith("\n");
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).doesNotContain("Exception", "internal error");
  }

  @Test
  void patternOfTooManyReflectionsSaysWhichRangeFits() {
    String huge =
        """
        data_huge
        _cell_length_a 60
        _cell_length_b 60
        _cell_length_c 60
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        _space_group_name_H-M_alt 'P 1'
        loop_
        _atom_site_label
        _atom_site_type_symbol
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Au1 Au 0 0 0
        """;

    CommandRun outcome =
        CommandRun.of(
            huge.getBytes(StandardCharsets.UTF_8),
            Service.databases(databases.url()),
            "draw",
            "--cif",
            "-",
            "001",
            "--gmax",
            "4");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("gmax: 4", "reflections", "at most ");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @Test
  void brokenStandardOutputIsAFailure() {
    CommandRun outcome = drawOnto("No space left on device");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("No space left on device");
  }

  @Test
  void readerThatHasEnoughIsNoFailure() {
    CommandRun outcome = drawOnto("Broken pipe");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
  }

  private static CommandRun drawOnto(String failure) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException(failure);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Zoneaxis.run(
            new Streams(
                InputStream.nullInputStream(),
                broken,
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            Map.of(),
            "draw",
            "cod-9008468",
            "110");
    return new CommandRun(status, new byte[0], err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"copper.jpg", "copper.PDF", "copper.tiff"})
  void refusesAFileNameOfAnotherKindOfPicture(String name) {
    Path file = folder.resolve(name);

    CommandRun outcome = run("draw", "cod-9008468", "110", "-o", file.toString());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("'" + file + "'", "svg, png, json or csv", "--format");
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(file).doesNotExist();
    assertThat(run("draw", "cod-9008468", "110", "-f", "svg", "-o", file.toString()).status())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve --port 8o80", "refresh --older-than 1d", "sweep --grace never"})
  void numberThatIsNoneIsNamedWithItsOption(String line) {
    String[] words = line.split(" ");

    CommandRun outcome = run(words);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains(words[1] + " is a whole number, not '" + words[2] + "'");
  }

  @ParameterizedTest
  @CsvSource({"'', --angle", "--ratio 1, --angle", "--angle 90 --d1 3, --ratio"})
  void measurementThatIsMissingIsNamedAsAnOption(String line, String option) {
    CommandRun outcome = run(("identify " + line).strip().split(" "));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("give " + option, "zoneaxis identify --ratio");
    assertThat(outcome.err()).doesNotContain("?ratio");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=SUM(1,2)", "+1+1", "-2+3", "@SUM(1)", "  =1", "\uFF1D1"})
  void nameThatASpreadsheetWouldRunIsTextAndNumbersStayNumbers(String name) {
    byte[] cif =
        new String(copperOfCod(), StandardCharsets.ISO_8859_1)
            .replaceFirst(
                "(?m)^_chemical_name_mineral .*$", "_chemical_name_mineral '" + name + "'")
            // Another crystal than the one that comes with the program, whose name would stand.
            .replaceAll("3\\.61496", "3.71496")
            .getBytes(StandardCharsets.UTF_8);

    CommandRun outcome =
        CommandRun.of(
            cif,
            Service.databases(databases.url()),
            "identify --ratio 1 --angle 90 --format csv --cif -".split(" "));

    assertThat(outcome.status()).as(outcome.err()).isZero();
    String row = outcome.text().lines().skip(1).findFirst().orElseThrow();
    assertThat(row.replace("\"", "")).contains(",'" + name.strip() + ",");
    assertThat(outcome.text()).containsPattern(",-[0-9]");
  }

  private static byte[] copperOfCod() {
    return Cifs.bytes("9008468-Cu-Copper.cif");
  }

  @Test
  void helpListsCommandsByWholeSentences() {
    Stream.of(run("--help").text().split("Commands:|Examples:", -1)[1].split("\n  (?=[a-z])"))
        .filter(entry -> !entry.isBlank())
        .forEach(entry -> assertThat(entry.strip()).endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "help",
        "draw --help",
        "draw -h",
        "help draw",
        "serve --help",
        "server --help",
        "run --help",
        "sweep --help",
        "clean --help",
        "test --help",
        "pattern --help",
        "render --help",
        "search --help",
        "find --help",
        "completion --help",
        "help completion"
      })
  void helpIsForReadingAndNoError(String line) {
    CommandRun outcome = run(line.split(" "));

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.text()).startsWith("Usage: zoneaxis");
  }

  @Test
  void helpOfDrawNamesEveryOption() {
    assertThat(run("draw", "--help").text())
        .contains(
            "--cif",
            "--output",
            "--format",
            "--figure",
            "--kv",
            "--gmax",
            "--sigma",
            "--precession",
            "--right",
            "--labels",
            "--unit",
            "in %, 0 to 30");
  }

  @Test
  void versionNamesTheSoftwareAndTheRenderNumber() {
    CommandRun outcome = run("--version");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.text())
        .matches(
            "zoneaxis [0-9]+\\.[0-9]+\\.[0-9]+\\S* \\(render diffraction [0-9]+, structure [0-9]+(, [a-z0-9-]+ [0-9]+)*\\)\n");
  }

  @Test
  void withoutACommandTheHelpIsOnStandardError() {
    CommandRun outcome = run();

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("draw", "serve", "test");
  }

  private static byte[] copper() throws IOException {
    try (InputStream file = CommandLineTest.class.getResourceAsStream("copper.cif")) {
      return file.readAllBytes();
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
