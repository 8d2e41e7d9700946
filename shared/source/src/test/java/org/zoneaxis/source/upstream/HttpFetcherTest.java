package org.zoneaxis.source.upstream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.source.upstream.UpstreamException.Kind;

class HttpFetcherTest {

  private static final String SECRET = "k3yThatNobodyMaySee0123456789abcd";
  private static final FetchLimits LIMITS =
      new FetchLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          3,
          Duration.ofMillis(300),
          Duration.ofSeconds(4));

  /** Short for answers that never come in time. */
  private static final FetchLimits IMPATIENT =
      new FetchLimits(
          Duration.ofMillis(200),
          Duration.ofMillis(200),
          Duration.ofSeconds(20),
          1,
          Duration.ofMillis(300),
          Duration.ofSeconds(4));

  @RegisterExtension final UpstreamServer server = UpstreamServer.create();

  @RegisterExtension final UpstreamServer stranger = UpstreamServer.create();

  private final VirtualTime time = new VirtualTime();
  private final HttpFetcher fetcher = fetcher(LIMITS);

  private HttpFetcher fetcher(FetchLimits limits) {
    return new HttpFetcher("zoneaxis/1 (+https://example.org/)", limits, time);
  }

  private HttpQuery query(String path) {
    return new HttpQuery(
        "Some database",
        URI.create(server.url() + path),
        "application/json",
        ApiKey.of(SECRET),
        1000);
  }

  private HttpReply fetch() {
    return fetcher.fetch(query("/a?b=c"), fetcher.deadline());
  }

  private UpstreamException failure() {
    return failure(fetcher);
  }

  private UpstreamException failure(HttpFetcher some) {
    return catchThrowableOfType(
        UpstreamException.class, () -> some.fetch(query("/a?b=c"), some.deadline()));
  }

  @Test
  void saysWhoAsksForWhatAndKeepsTheKeyInItsHeader() {
    server.answers(ok("yes"));
    assertThat(fetch().body()).isEqualTo("yes".getBytes(StandardCharsets.UTF_8));
    LoggedRequest request = server.requests().get(0);
    assertThat(request.getUrl()).isEqualTo("/a?b=c");
    assertThat(request.getHeader("User-Agent")).isEqualTo("zoneaxis/1 (+https://example.org/)");
    assertThat(request.getHeader("Accept")).isEqualTo("application/json");
    assertThat(request.getHeader("Accept-Encoding")).isEqualTo("gzip");
    assertThat(request.getHeader("X-API-KEY")).isEqualTo(SECRET);
    assertThat(request.getHeaders().all())
        .filteredOn(header -> header.values().toString().contains(SECRET))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void handsOnThatThereIsNothing(int status) {
    server.answers(aResponse().withStatus(status).withBody("nothing"));
    assertThat(fetch().isFound()).isFalse();
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void asksAgainAfterAPassingFault(int status) {
    server.answersInTurn(aResponse().withStatus(status), ok("yes"));
    assertThat(fetch().isFound()).isTrue();
    assertThat(server.requests()).hasSize(2);
    assertThat(time.pauses()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "204,BAD_ANSWER",
    "206,BAD_ANSWER",
    "304,BAD_ANSWER",
    "400,BAD_ANSWER",
    "401,UNAVAILABLE",
    "402,BAD_ANSWER",
    "403,UNAVAILABLE",
    "405,BAD_ANSWER",
    "408,BAD_ANSWER",
    "414,BAD_ANSWER",
    "418,BAD_ANSWER",
    "422,BAD_ANSWER",
    "501,BAD_ANSWER",
    "505,BAD_ANSWER",
    "553,BAD_ANSWER"
  })
  void asksOnceWhereTheAnswerWouldBeTheSame(int status, Kind kind) {
    server.answers(aResponse().withStatus(status));
    assertThat(failure().kind()).isEqualTo(kind);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "429,UNAVAILABLE,503",
    "500,BAD_ANSWER,502",
    "502,BAD_ANSWER,502",
    "503,UNAVAILABLE,503",
    "504,TIMEOUT,504"
  })
  void givesUpAfterThreeRepetitions(int status, Kind kind, int ours) {
    server.answers(aResponse().withStatus(status));
    UpstreamException failure = failure();
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.kind().status()).isEqualTo(ours);
    assertThat(failure.provider()).isEqualTo("Some database");
    assertThat(failure).hasMessageStartingWith("Some database ");
    assertThat(failure.retryAfter()).isEmpty();
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void pausesTwiceAsLongEachTimeAndVariesByHalf() {
    server.answers(aResponse().withStatus(503));
    assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    List<Duration> pauses = time.pauses();
    assertThat(pauses).hasSize(3);
    for (int i = 0; i < 3; i++) {
      long middle = 300L << i;
      assertThat(pauses.get(i).toMillis()).isBetween(middle / 2, middle * 3 / 2);
    }
  }

  @Test
  void waitsAsManySecondsAsTheServerAsksFor() {
    server.answersInTurn(aResponse().withStatus(429).withHeader("Retry-After", "7"), ok("yes"));
    assertThat(fetch().isFound()).isTrue();
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void waitsUntilTheDateTheServerNames() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            VirtualTime.START.plusSeconds(9).atOffset(ZoneOffset.UTC));
    server.answersInTurn(aResponse().withStatus(503).withHeader("Retry-After", date), ok("yes"));
    assertThat(fetch().isFound()).isTrue();
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(9));
  }

  @Test
  void givesUpAtOnceWhereTheServerAsksForMoreThanTheDeadlineAllows() {
    server.answers(aResponse().withStatus(429).withHeader("Retry-After", "30"));
    assertThat(failure().retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(server.requests()).hasSize(1);
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void stopsRepeatingAtTheDeadline() {
    server.answers(aResponse().withStatus(503).withHeader("Retry-After", "8"));
    assertThat(failure().retryAfter()).contains(Duration.ofSeconds(8));
    assertThat(server.requests()).hasSize(3);
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(16));
  }

  @Test
  void boundsWhatItPassesOnOfAnAbsurdWait() {
    server.answers(aResponse().withStatus(503).withHeader("Retry-After", "99999999999"));
    assertThat(failure().retryAfter()).contains(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "1e9", "99999999999999999999999", "", "Fri, 99 Foo 2026"})
  void ignoresAWaitThatMakesNoSense(String wait) {
    server.answersInTurn(aResponse().withStatus(503).withHeader("Retry-After", wait), ok("yes"));
    assertThat(fetch().isFound()).isTrue();
    assertThat(time.passed()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void doesNotWaitForADateThatIsOver() {
    server.answersInTurn(
        aResponse().withStatus(503).withHeader("Retry-After", "Sat, 21 Nov 2020 12:00:00 GMT"),
        ok("yes"));
    assertThat(fetch().isFound()).isTrue();
    assertThat(time.passed()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void tellsATimeOutWhenTheAnswerComesTooLate() {
    server.answers(ok("late").withFixedDelay(1500));
    assertThat(failure(fetcher(IMPATIENT)).kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void tellsATimeOutWhenTheAnswerComesInDrops() {
    FetchLimits limits =
        new FetchLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            3,
            Duration.ofMillis(1),
            Duration.ofMillis(2));
    HttpFetcher hurried = new HttpFetcher("zoneaxis/1", limits, Timekeeper.system());
    server.answers(ok("x".repeat(500)).withChunkedDribbleDelay(20, 2000));
    assertThat(failure(hurried).kind()).isEqualTo(Kind.TIMEOUT);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void turnsABrokenConnectionIntoAFailureAfterAllRepetitions(Fault fault) {
    server.answers(aResponse().withStatus(200).withFault(fault));
    assertThat(failure().kind()).isIn(Kind.UNAVAILABLE, Kind.BAD_ANSWER);
    assertThat(time.pauses()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void asksAgainAfterABrokenConnection(Fault fault) {
    ResponseDefinitionBuilder broken = aResponse().withStatus(200).withFault(fault);
    // The JDK may silently try a request once more by itself.
    server.answersInTurn(broken, broken, ok("yes"));
    assertThat(new String(fetch().body(), StandardCharsets.UTF_8)).isEqualTo("yes");
  }

  @Test
  void tellsThatNobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    HttpQuery query =
        new HttpQuery(
            "Some database",
            URI.create("http://localhost:" + port + "/"),
            "*/*",
            Optional.empty(),
            1000);
    UpstreamException failure =
        catchThrowableOfType(
            UpstreamException.class, () -> fetcher.fetch(query, fetcher.deadline()));
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(time.pauses()).hasSize(3);
  }

  @Test
  void followsARedirectOnTheSameServer() {
    server.stubFor(
        any(urlPathEqualTo("/a"))
            .willReturn(aResponse().withStatus(307).withHeader("Location", "/b/?b=c")));
    server.stubFor(any(urlPathEqualTo("/b/")).willReturn(ok("yes")));
    HttpReply reply = fetch();
    assertThat(reply.uri().getPath()).isEqualTo("/b/");
    assertThat(server.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void neverFollowsARedirectToAnotherServer(int status) {
    stranger.answers(ok("secrets, please"));
    server.answers(
        aResponse().withStatus(status).withHeader("Location", stranger.url() + "/" + SECRET));
    UpstreamException failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(failure).hasMessageNotContaining(SECRET);
    assertThat(server.requests()).hasSize(1);
    assertThat(stranger.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "//", "http://", "http://[", "ftp://localhost/", ""})
  void refusesARedirectToNoAddress(String location) {
    server.answers(aResponse().withStatus(302).withHeader("Location", location));
    assertThat(failure().kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?b=d"})
  void neverTakesTheFolderAboveForTheTargetOfARedirect(String location) {
    server.answers(aResponse().withStatus(404));
    server.stubFor(
        any(urlPathEqualTo("/folder/a"))
            .willReturn(aResponse().withStatus(302).withHeader("Location", location)));
    HttpQuery query = query("/folder/a?b=c");
    assertThat(
            catchThrowableOfType(
                    UpstreamException.class, () -> fetcher.fetch(query, fetcher.deadline()))
                .kind())
        .isEqualTo(Kind.BAD_ANSWER);
  }

  @Test
  void stopsFollowingRedirectsInACircle() {
    server.answers(aResponse().withStatus(302).withHeader("Location", "/a?b=c"));
    assertThat(failure().kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void masksTheKeyWhereTheServerRepeatsIt() {
    server.answers(ok("you said " + SECRET + ", " + SECRET));
    String body = new String(fetch().body(), StandardCharsets.UTF_8);
    assertThat(body).isEqualTo("you said " + "*".repeat(33) + ", " + "*".repeat(33));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 429, 500, 503})
  void keepsTheKeyOutOfLogAndMessagesWhereAnErrorRepeatsIt(int status) {
    server.answers(
        aResponse()
            .withStatus(status)
            .withStatusMessage("bad key " + SECRET)
            .withBody("invalid key: " + SECRET));
    try (CapturedLog log = new CapturedLog()) {
      UpstreamException failure = failure();
      assertThat(log.text())
          .contains("Some database answered with status " + status)
          .contains("invalid key: ****")
          .doesNotContain(SECRET);
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        assertThat(cause.toString()).doesNotContain(SECRET);
      }
    }
  }

  @Test
  void tellsTheOperatorWhyAccessIsRefused() {
    server.answers(aResponse().withStatus(403).withBody("Your user agent\n\u001b[31m is blocked"));
    try (CapturedLog log = new CapturedLog()) {
      assertThat(failure()).hasMessageNotContaining("agent");
      assertThat(log.text())
          .contains("status 403 (check the API key and the user agent): Your user agent")
          .doesNotContain("\u001b");
    }
  }

  @Test
  void stopsWaitingWhenInterrupted() {
    server.answers(aResponse().withStatus(503));
    Thread.currentThread().interrupt();
    UpstreamException failure = failure();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void servesManyThreadsAtOnce() {
    server.answers(ok("yes"));
    List<HttpReply> replies =
        Arrays.asList(new Integer[16]).parallelStream().map(unused -> fetch()).toList();
    assertThat(replies).hasSize(16).allMatch(HttpReply::isFound);
  }
}
