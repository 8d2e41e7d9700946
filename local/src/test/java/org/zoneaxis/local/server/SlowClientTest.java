package org.zoneaxis.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.source.DatabaseSettings;

/** Clients on sockets that take nothing, with a server of little patience. */
class SlowClientTest {

  private static final int MAX_WAIT = 60;

  @TempDir private Path data;

  private final LongAnswer.Course course = new LongAnswer.Course();

  private LocalService service(Duration silence) {
    return LocalService.start(
        data,
        "127.0.0.1",
        0,
        DatabaseSettings.fromEnvironment(Map.of("ZONEAXIS_COD_URL", "http://127.0.0.1:1"), "test"),
        course,
        new ClientPatience(silence));
  }

  private static Socket ask(URI service) throws IOException {
    Socket client = new Socket(service.getHost(), service.getPort());
    client.setSoTimeout((int) TimeUnit.SECONDS.toMillis(MAX_WAIT));
    client
        .getOutputStream()
        .write(
            ("GET " + LongAnswer.ROUTE + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  @Test
  void clientThatTakesNothingOfItsAnswerIsCutOff() throws Exception {
    try (LocalService service = service(Duration.ofMillis(200))) {
      Socket client = ask(service.url());

      course.ended.get(MAX_WAIT, TimeUnit.SECONDS);

      assertThat(taken(client)).isLessThan(LongAnswer.BYTES);
      client.close();
    }
  }

  /** How many bytes had left before the end. */
  private static long taken(Socket client) throws IOException {
    byte[] some = new byte[65536];
    long all = 0;
    try {
      for (int n = client.getInputStream().read(some);
          n >= 0;
          n = client.getInputStream().read(some)) {
        all += n;
      }
    } catch (SocketException e) {
      // Reset, as whoever leaves with something unsent does.
      return all;
    }
    return all;
  }

  @Test
  void clientThatTakesItsAnswerGetsAllOfIt() throws Exception {
    try (LocalService service = service(Duration.ofSeconds(MAX_WAIT))) {
      Socket client = ask(service.url());

      byte[] head = client.getInputStream().readNBytes(LongAnswer.BYTES);

      assertThat(head).hasSize(LongAnswer.BYTES);
      assertThat(course.ended).isNotDone();
      client.close();
    }
  }
}
