package org.zoneaxis.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.source.DatabaseSettings;

/** The server and clients on sockets, which go or stay. */
class LeavingClientsTest {

  private static final int MAX_WAIT = 20;

  @TempDir private Path data;

  private final LongWork.Course course = new LongWork.Course();

  private LocalService service() {
    return LocalService.start(
        data,
        "127.0.0.1",
        0,
        DatabaseSettings.fromEnvironment(Map.of("ZONEAXIS_COD_URL", "http://127.0.0.1:1"), "test"),
        course);
  }

  private static Socket ask(URI service, String connection) throws IOException {
    Socket client = new Socket(service.getHost(), service.getPort());
    client.setSoTimeout((int) TimeUnit.SECONDS.toMillis(MAX_WAIT));
    client
        .getOutputStream()
        .write(
            ("GET "
                    + LongWork.ROUTE
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: "
                    + connection
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    return client;
  }

  private void awaitBegin() throws InterruptedException {
    assertThat(course.begun.await(MAX_WAIT, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void workForAClientThatHasGoneIsCancelled() throws Exception {
    try (LocalService service = service()) {
      Socket client = ask(service.url(), "close");
      awaitBegin();
      client.close();

      assertThat(course.outcome.get(MAX_WAIT, TimeUnit.SECONDS)).isEqualTo("cancelled");
      // The next is answered as if nothing had been.
      service.warmUp();
    }
  }

  @Test
  void workForAClientThatBreaksOffIsCancelled() throws Exception {
    try (LocalService service = service()) {
      try (Socket client = ask(service.url(), "keep-alive")) {
        awaitBegin();
        // Answers with a reset instead of a farewell.
        client.setSoLinger(true, 0);
      }

      assertThat(course.outcome.get(MAX_WAIT, TimeUnit.SECONDS)).isEqualTo("cancelled");
      // The next is answered as if nothing had been.
      service.warmUp();
    }
  }

  @Test
  void workForAClientThatWaitsIsDoneThoughOthersGo() throws Exception {
    try (LocalService service = service()) {
      try (Socket client = ask(service.url(), "close")) {
        awaitBegin();
        ask(service.url(), "close").close();
        course.mayEnd.countDown();

        assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
            .startsWith("HTTP/1.1 200")
            .endsWith("done");
      }
    }
  }

  @Test
  void whoeverWaitsWhenTheServiceStopsIsToldSo() throws Exception {
    try (LocalService service = service();
        Socket client = ask(service.url(), "keep-alive")) {
      awaitBegin();

      assertThat(service.finish()).isZero();

      assertThat(course.outcome.get(MAX_WAIT, TimeUnit.SECONDS)).isEqualTo("cancelled");
      assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
          .startsWith("HTTP/1.1 503")
          .containsIgnoringCase("\r\nretry-after: 5\r\n");
    }
  }
}
