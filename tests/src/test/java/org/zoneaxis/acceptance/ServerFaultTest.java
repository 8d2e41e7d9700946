package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zoneaxis.acceptance.ZoneaxisProcess.err;
import static org.zoneaxis.acceptance.ZoneaxisProcess.listening;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as a process that is stopped or killed under load, or has no room to write. */
@Tag("long")
class ServerFaultTest {

  private static final int CLIENTS = 30;
  private static final int TIMEOUT_MILLIS = 30_000;

  /** A server that stops waits for so long at least for a client that is connected to ask. */
  private static final Duration PATIENCE = Duration.ofMillis(250);

  /** Answers before the server is stopped. */
  private static final int UNDER_WAY = 200;

  @TempDir private Path data;

  private final List<Process> processes = new ArrayList<>();
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
    clients.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void requestThatWasTakenIsAnsweredThoughTheServerIsToldToStop(boolean kept) throws Exception {
    Process server = start(ZoneaxisProcess.builder(List.of(), arguments()));
    BufferedReader err = err(server);
    URI url = listening(err);
    CountDownLatch underWay = new CountDownLatch(UNDER_WAY);
    List<Future<String>> ends = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int number = i;
      ends.add(clients.submit(() -> askUntilRefused(url, number, kept, underWay)));
    }
    assertThat(underWay.await(2, TimeUnit.MINUTES)).isTrue();

    server.toHandle().destroy();

    for (Future<String> end : ends) {
      assertThat(end.get()).isEqualTo("refused");
    }
    server.waitFor();
    assertThat(err.lines()).isEmpty();
  }

  /** How a client fared that asked again and again: refused at the door, or what else. */
  private static String askUntilRefused(URI url, int client, boolean kept, CountDownLatch count) {
    for (int i = 0; ; i++) {
      long heard = System.nanoTime();
      long asked = heard;
      try (Socket socket = new Socket(url.getHost(), url.getPort())) {
        socket.setSoTimeout(TIMEOUT_MILLIS);
        boolean open = true;
        for (; open; i++) {
          String path = "/v1/diffraction/cod-9008566/110.svg?kv=" + (100 + (7 * i + client) % 300);
          send(socket, path, kept);
          asked = System.nanoTime();
          String head = head(socket);
          heard = System.nanoTime();
          if (!head.startsWith("HTTP/1.1 302 ")) {
            return head;
          }
          count.countDown();
          open = kept && !head.contains("connection: close");
        }
      } catch (ConnectException e) {
        return "refused";
      } catch (IOException e) {
        // Who said nothing for so long, on a busy machine, may have been let go before: the request
        // was not taken, and is asked anew as any client does.
        long said = asked > heard ? asked : System.nanoTime();
        if (said - heard < PATIENCE.toNanos()) {
          return "dropped: " + e;
        }
      }
    }
  }

  private static void send(Socket socket, String path, boolean kept) throws IOException {
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + (kept ? "" : "Connection: close\r\n")
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * A redirect has no body: the answer ends with its head.
   *
   * @throws IllegalStateException where it ends before that
   * @throws IOException where there is none
   */
  private static String head(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        if (head.isEmpty()) {
          throw new IOException("closed without an answer");
        }
        throw new IllegalStateException("closed after '" + head + "'");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Test
  void killedServerLeavesWholeObjectsAndTheNextOneTidies() throws Exception {
    Process server = start(ZoneaxisProcess.builder(List.of(), arguments()));
    URI url = listening(err(server));
    CountDownLatch underWay = new CountDownLatch(UNDER_WAY);
    List<Future<String>> ends = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int number = i;
      ends.add(clients.submit(() -> askUntilRefused(url, number, true, underWay)));
    }
    assertThat(underWay.await(2, TimeUnit.MINUTES)).isTrue();
    server.destroyForcibly().waitFor();
    for (Future<String> end : ends) {
      end.get();
    }
    Path unfinished = unfinishedFile();

    Process next = start(ZoneaxisProcess.builder(List.of(), arguments("--verbose")));
    BufferedReader err = err(next);
    listening(err);

    assertThat(err.readLine()).contains("unfinished files");
    assertThat(unfinished).doesNotExist();
    for (Path file : objects()) {
      assertThat(file).content(StandardCharsets.UTF_8).startsWith("<svg").endsWith("</svg>\n");
    }
  }

  /** As a server leaves it that is killed between the first and the last byte of an object. */
  private Path unfinishedFile() throws IOException {
    Path object = objects().get(0);
    return Files.writeString(
        object.resolveSibling(object.getFileName() + "-48364a52-0df9-4c9f-ad81-9dc8aa68a3f4"),
        "<svg");
  }

  private List<Path> objects() throws IOException {
    try (Stream<Path> walk = Files.walk(data.resolve("s3/zoneaxis/p"))) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void fullDiskIsUnavailableStorageAndLeavesNothing() throws Exception {
    // No file may have more than 8 kB, and so no picture of 11 kB can be written.
    ProcessBuilder limited = ZoneaxisProcess.builder(List.of("-XX:-UsePerfData"), arguments());
    List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 8; exec \"$@\"", "-"));
    command.addAll(limited.command());
    Process server = start(limited.command(command));
    URI url = listening(err(server));

    RawHttp.Answer refused = RawHttp.send(url, "GET", "/v1/diffraction/cod-9008566/110.svg");
    RawHttp.Answer other = RawHttp.send(url, "GET", "/v1/materials/cod-9008566");

    assertThat(refused.status()).isEqualTo(503);
    assertThat(other.status()).isEqualTo(200);
    server.destroyForcibly().waitFor();
    try (Service next = Service.on(data)) {
      String location = next.location("/v1/diffraction/cod-9008566/110.svg");
      assertThat(next.get(location).statusCode()).isEqualTo(200);
      assertThat(objects()).containsExactly(next.file(location));
    }
  }

  private Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private String[] arguments(String... more) {
    return Stream.concat(
            Stream.of("serve", "--port", "0", "--data", data.toString()), Stream.of(more))
        .toArray(String[]::new);
  }
}
