package org.zoneaxis.source.upstream;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.source.upstream.UpstreamException.Kind;

class BodySizeTest {

  private static final int LIMIT = 1024 * 1024;
  private static final long FLOOD = 100L * 1024 * 1024;

  private static final FetchLimits LIMITS =
      new FetchLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          2,
          Duration.ofMillis(300),
          Duration.ofSeconds(4));

  @RegisterExtension final UpstreamServer server = UpstreamServer.create();

  private final VirtualTime time = new VirtualTime();
  private final HttpFetcher fetcher = new HttpFetcher("zoneaxis/1", LIMITS, time);

  private HttpReply fetch(URI address) {
    return fetcher.fetch(
        new HttpQuery("Some database", address, "*/*", Optional.empty(), LIMIT),
        fetcher.deadline());
  }

  private UpstreamException failure(URI address) {
    return catchThrowableOfType(UpstreamException.class, () -> fetch(address));
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content);
    }
    return zipped.toByteArray();
  }

  private static byte[] spaces(int count) {
    byte[] spaces = new byte[count];
    Arrays.fill(spaces, (byte) ' ');
    return spaces;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void cutsOffAFloodWhetherOrNotItsLengthIsAnnounced(boolean announced) throws IOException {
    AtomicLong sent = new AtomicLong();
    byte[] piece = spaces(64 * 1024);
    HttpServer flooding =
        serving(
            exchange -> {
              exchange.sendResponseHeaders(200, announced ? FLOOD : 0);
              try (OutputStream body = exchange.getResponseBody()) {
                for (long n = 0; n < FLOOD; n += piece.length) {
                  body.write(piece);
                  sent.addAndGet(piece.length);
                }
              }
            });
    try {
      UpstreamException failure = failure(address(flooding));
      assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
      assertThat(failure).hasMessageContaining("more than 1048576 bytes");
      assertThat(time.pauses()).isEmpty();
    } finally {
      flooding.stop(0);
    }
    // What the sockets' buffers hold was sent although nobody read it.
    assertThat(sent.get()).isLessThan(FLOOD / 4);
  }

  private static HttpServer serving(HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.start();
    return server;
  }

  private static URI address(HttpServer server) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, LIMIT - 1, LIMIT})
  void readsUpToTheLimit(int length) throws IOException {
    server.answers(ok().withBody(spaces(length)));
    assertThat(fetch(server.url()).body()).hasSize(length);
    server.answers(ok().withBody(zipped(spaces(length))).withHeader("Content-Encoding", "gzip"));
    assertThat(fetch(server.url()).body()).hasSize(length);
  }

  @Test
  void refusesOneByteMoreThanTheLimit() {
    server.answers(ok().withBody(spaces(LIMIT + 1)));
    assertThat(failure(server.url()).kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void boundsWhatASmallCompressedAnswerGrowsTo() throws IOException {
    byte[] bomb = zipped(spaces(64 * LIMIT));
    assertThat(bomb.length).isLessThan(LIMIT);
    server.answers(ok().withBody(bomb).withHeader("Content-Encoding", "gzip"));
    assertThat(failure(server.url())).hasMessageContaining("more than 1048576 bytes");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void tellsThatACompressedAnswerIsBroken() throws IOException {
    byte[] zipped = zipped(spaces(100_000));
    server.answers(
        ok().withBody(Arrays.copyOf(zipped, zipped.length / 2))
            .withHeader("Content-Encoding", "gzip"));
    assertThat(failure(server.url()).kind()).isEqualTo(Kind.BAD_ANSWER);
    server.answers(ok("not compressed at all").withHeader("Content-Encoding", "gzip"));
    assertThat(failure(server.url()).kind()).isEqualTo(Kind.BAD_ANSWER);
  }

  @Test
  void refusesAnEncodingThatItDidNotAskFor() {
    server.answers(ok("?").withHeader("Content-Encoding", "br"));
    assertThat(failure(server.url()).kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void noticesThatAnAnswerEndsBeforeItsAnnouncedLength() throws IOException {
    AtomicLong requests = new AtomicLong();
    HttpServer faltering =
        serving(
            exchange -> {
              requests.incrementAndGet();
              exchange.sendResponseHeaders(200, 3000);
              exchange.getResponseBody().write(new byte[] {'{', '}'});
              exchange.getResponseBody().flush();
              exchange.close();
            });
    try {
      assertThat(failure(address(faltering)).kind()).isEqualTo(Kind.BAD_ANSWER);
      assertThat(requests.get()).isEqualTo(3);
    } finally {
      faltering.stop(0);
    }
  }
}
