package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zoneaxis.acceptance.ZoneaxisProcess.err;
import static org.zoneaxis.acceptance.ZoneaxisProcess.listening;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own: its word that it listens, and its end. */
@Tag("long")
class ServerProcessTest {

  @TempDir private Path data;

  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void stop() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void answersOnceItSaysSoAndStopsWithinTwoSecondsOfSigterm() throws Exception {
    Process server = start("serve", "--port", "0", "--data", data.toString());
    BufferedReader err = err(server);
    URI url = listening(err);

    assertThat(RawHttp.send(url, "GET", "/v1/diffraction/cod-9008468/110.svg").status())
        .isEqualTo(302);

    server.toHandle().destroy();

    assertThat(server.waitFor(2, TimeUnit.SECONDS)).isTrue();
    assertThat(err.lines()).isEmpty();
    assertThat(server.getInputStream().readAllBytes()).isEmpty();
  }

  @Test
  void warmsUpWhenItListensAndWritesNothingForThat() throws Exception {
    Process server = start("serve", "--port", "0", "--data", data.toString(), "--verbose");
    BufferedReader err = err(server);
    listening(err);

    for (String route : new String[] {"material", "compare", "tilt"}) {
      assertThat(err.readLine()).contains("\"route\":\"" + route + "\"");
    }
    assertThat(err.readLine()).isEqualTo("warmed up");
    try (Stream<Path> stored = Files.walk(data.resolve("s3"))) {
      assertThat(stored.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void whatOneServerMadeTheNextOneServes() throws Exception {
    Process first = start("serve", "--port", "0", "--data", data.toString());
    URI url = listening(err(first));
    String location =
        RawHttp.send(url, "GET", "/v1/diffraction/cod-9008468/110.svg")
            .header("Location")
            .orElseThrow();
    String body = RawHttp.send(url, "GET", location).body();
    first.destroyForcibly().waitFor();

    Process second = start("serve", "--port", "0", "--data", data.toString());
    URI next = listening(err(second));

    assertThat(RawHttp.send(next, "GET", location).body()).isEqualTo(body);
  }

  @Test
  void secondServerOnTheSameFolderIsRefused() throws Exception {
    try (Service owner = Service.on(data)) {
      assertRefused("in use", "serve", "--port", "0", "--data", data.toString());
      assertThat(owner.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void portThatIsTakenIsRefused() throws Exception {
    try (Service other = Service.on(data.resolve("a"))) {
      assertRefused(
          "port " + other.url().getPort(),
          "serve",
          "--port",
          Integer.toString(other.url().getPort()),
          "--data",
          data.resolve("b").toString());
    }
  }

  @Test
  void drawPrintsNothingButTheFigure() throws Exception {
    Process draw = start("draw", "cod-9008468", "110", "--format", "json");

    String out = new String(draw.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(draw.waitFor()).isZero();
    assertThat(out).startsWith("{").endsWith("\n").contains("\"reflections\"");
    assertThat(err(draw).lines()).isEmpty();
  }

  private void assertRefused(String word, String... arguments) throws Exception {
    Process refused = start(arguments);

    List<String> err = err(refused).lines().toList();

    assertThat(refused.waitFor()).isEqualTo(1);
    assertThat(err).hasSize(1);
    assertThat(err.get(0)).startsWith("zoneaxis serve: ").contains(word);
  }

  private Process start(String... arguments) throws IOException {
    Process process = ZoneaxisProcess.start(arguments);
    processes.add(process);
    return process;
  }
}
