package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every CIF there is, brought to a process that has 256 MB. */
@Tag("long")
class CifProcessTest {

  private static final List<String> MEMORY = List.of("-Xmx256m");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TERM = Pattern.compile("([A-Z][a-z]?)([0-9.]*)");

  /** A file in which not all is right, but nothing that matters. */
  private static final String LATIN = "malformed/non-utf8.cif";

  /**
   * What may take memory, and some others, are brought to the command line as a process; to start
   * one for each would show nothing more.
   */
  private static final Set<String> BY_PROCESS =
      Set.of(
          "malformed/comment-10mb.cif.gz",
          "malformed/symop-flood.cif",
          "malformed/binary.cif",
          "malformed/empty.cif",
          "malformed/huge-numbers.cif");

  @TempDir private static Path data;

  private static Process server;
  private static URI address;

  @BeforeAll
  static void start() throws IOException {
    server = ZoneaxisProcess.start(MEMORY, "serve", "--port", "0", "--data", data.toString());
    BufferedReader err = ZoneaxisProcess.err(server);
    address = ZoneaxisProcess.listening(err);
  }

  @AfterAll
  static void stop() throws Exception {
    server.toHandle().destroy();
    server.waitFor();
  }

  static List<String> unusable() {
    return MalformedCifs.names();
  }

  static Stream<String> usable() {
    return Stream.concat(Stream.of(LATIN), Cifs.real().filter(name -> !MalformedCifs.has(name)));
  }

  @Test
  void everyMalformedFileIsAmongThem() {
    assertThat(Cifs.malformed()).allMatch(name -> name.equals(LATIN) || MalformedCifs.has(name));
  }

  private static HttpResponse<byte[]> upload(String name) {
    return Service.send(
        "POST",
        URI.create(address + "/v1/materials"),
        BodyPublishers.ofByteArray(Cifs.bytes(name)),
        "Content-Type",
        "chemical/x-cif");
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void uploadOfAnUnusableFileSaysWhatToMend(String name) throws IOException {
    HttpResponse<byte[]> answer = upload(name);

    assertThat(answer.statusCode()).isEqualTo(name.contains("10mb") ? 413 : 422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(JSON.readTree(answer.body()).get("detail").asText())
        .contains(MalformedCifs.words(name));
    Secrets.assertNone(answer, data.toString());
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void commandLineSaysOfAnUnusableFileWhatToMend(String name) throws Exception {
    Path file =
        name.endsWith(".gz")
            ? Files.write(data.resolve("unpacked.cif"), Cifs.bytes(name))
            : Cifs.file(name);

    String[] draw = {"draw", "--cif", file.toString(), "001"};
    CommandRun run = BY_PROCESS.contains(name) ? process(draw) : CommandRun.of(Map.of(), draw);

    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("zoneaxis draw: ").contains(MalformedCifs.words(name));
  }

  private static CommandRun process(String... arguments) throws Exception {
    Process process = ZoneaxisProcess.start(MEMORY, arguments);
    byte[] out = process.getInputStream().readAllBytes();
    String err = ZoneaxisProcess.err(process).lines().collect(Collectors.joining("\n"));
    return new CommandRun(process.waitFor(), out, err);
  }

  /** What the files hold was counted by gemmi 0.5.7. */
  @ParameterizedTest
  @MethodSource("usable")
  void uploadOfARealFileMakesTheCrystalThatIsInIt(String name) throws IOException {
    HttpResponse<byte[]> answer = upload(name);

    assertThat(answer.statusCode()).isEqualTo(201);
    String location = answer.headers().firstValue("Location").orElseThrow();
    JsonNode document =
        JSON.readTree(
            Service.send("GET", URI.create(address + location), BodyPublishers.noBody()).body());
    JsonNode expected = JSON.readTree(Cifs.bytes("expected.json")).get("files").get(name);
    if (expected == null) {
      assertThat(document.get("formula").asText()).isNotEmpty();
      return;
    }
    List<String> names = List.of("a", "b", "c", "alpha", "beta", "gamma");
    for (int i = 0; i < names.size(); i++) {
      assertThat(document.get("cell").get(names.get(i)).asDouble())
          .isEqualTo(expected.get("cell").get(i).asDouble());
    }
    assertThat(document.get("cell").get("volume").asDouble())
        .isCloseTo(expected.get("cellVolume").asDouble(), within(1e-4));
    assertSites(document, expected, name);
    if (expected.get("formulaSum").isTextual()) {
      assertFractions(document.get("formula").asText(), expected.get("formulaSum").asText());
    }
  }

  private static void assertSites(JsonNode document, JsonNode expected, String name) {
    double atoms = 0;
    int occupants = 0;
    for (JsonNode site : document.get("sites")) {
      for (JsonNode occupant : site.get("species")) {
        occupants++;
        atoms += occupant.get("occupancy").asDouble();
      }
    }
    if (name.contains("MgTiO3")) {
      // All atoms of the cell are listed beside a symbol; gemmi does not merge images of different
      // sites.
      assertThat(occupants).isEqualTo(10);
      return;
    }
    assertThat(occupants).isEqualTo(expected.get("positionsInCell").asInt());
    assertThat(atoms).isCloseTo(expected.get("atomsInCell").asDouble(), within(1e-9));
  }

  /** A file may state its formula for any number of units. */
  private static void assertFractions(String formula, String stated) {
    Map<String, Double> found = fractions(formula);
    Map<String, Double> right = fractions(stated);
    assertThat(found.keySet()).isEqualTo(right.keySet());
    right.forEach(
        (element, fraction) -> assertThat(found.get(element)).isCloseTo(fraction, within(0.002)));
  }

  private static Map<String, Double> fractions(String formula) {
    Map<String, Double> counts = new TreeMap<>();
    for (MatchResult term : TERM.matcher(formula).results().toList()) {
      double count = term.group(2).isEmpty() ? 1 : Double.parseDouble(term.group(2));
      counts.merge(term.group(1), count, Double::sum);
    }
    double all = counts.values().stream().mapToDouble(count -> count).sum();
    counts.replaceAll((element, count) -> count / all);
    return counts;
  }
}
