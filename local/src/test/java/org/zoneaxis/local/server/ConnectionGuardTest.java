package org.zoneaxis.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection on a clock that the test moves. */
class ConnectionGuardTest {

  private static final Duration QUIET = Duration.ofMillis(250);

  private final ConnectionGuard guard = new ConnectionGuard();
  private final EmbeddedChannel connection = new EmbeddedChannel();

  @BeforeEach
  void connect() {
    connection.freezeTime();
    connection
        .pipeline()
        .addLast(new IdleStateHandler(true, 20, 20, 0, TimeUnit.SECONDS))
        .addLast(guard);
  }

  @AfterEach
  void disconnect() {
    connection.finishAndReleaseAll();
  }

  private void pass(long seconds) {
    connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
    connection.runScheduledPendingTasks();
  }

  private void passQuiet() {
    connection.advanceTimeBy(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    connection.runScheduledPendingTasks();
  }

  private void ask() {
    FullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/health");
    connection.writeInbound(request);
  }

  private FullHttpResponse answer(HttpResponseStatus status) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
    connection.writeOutbound(response);
    return response;
  }

  @Test
  void silentClientIsCutOffAfterTwentySeconds() {
    pass(19);
    assertThat(connection.isOpen()).isTrue();

    pass(2);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void clientThatStopsWithinItsRequestIsCutOff() {
    connection.writeInbound(
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/v1/materials"));

    pass(21);

    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void clientThatWaitsForItsAnswerIsNotCutOff() {
    ask();

    pass(21);
    pass(21);
    assertThat(connection.isOpen()).isTrue();

    answer(HttpResponseStatus.OK);
    pass(21);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void quietConnectionIsClosedWhenTheServiceStops() {
    guard.leave(QUIET);
    connection.runPendingTasks();
    assertThat(connection.isOpen()).isTrue();

    passQuiet();
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void answerThatIsDueWhenTheServiceStopsIsTheLast() {
    ask();
    guard.leave(QUIET);
    connection.runPendingTasks();
    passQuiet();
    assertThat(connection.isOpen()).isTrue();

    FullHttpResponse answer = answer(HttpResponseStatus.OK);

    assertThat(answer.headers().get(HttpHeaderNames.CONNECTION)).isEqualTo("close");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void requestThatComesWhileTheServiceStopsIsAnswered() {
    guard.leave(QUIET);
    connection.runPendingTasks();
    ask();
    passQuiet();

    assertThat(answer(HttpResponseStatus.OK).headers().get(HttpHeaderNames.CONNECTION))
        .isEqualTo("close");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void onlyTheLastOfSeveralAnswersClosesTheConnection() {
    ask();
    ask();
    guard.leave(QUIET);
    connection.runPendingTasks();

    assertThat(answer(HttpResponseStatus.OK).headers().contains(HttpHeaderNames.CONNECTION))
        .isFalse();
    assertThat(connection.isOpen()).isTrue();
    assertThat(answer(HttpResponseStatus.OK).headers().get(HttpHeaderNames.CONNECTION))
        .isEqualTo("close");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void leaveToGoOnIsNoAnswer() {
    connection.writeInbound(
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/v1/materials"));
    guard.leave(QUIET);
    connection.runPendingTasks();

    answer(HttpResponseStatus.CONTINUE);
    passQuiet();
    assertThat(connection.isOpen()).isTrue();

    connection.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
    answer(HttpResponseStatus.CREATED);
    assertThat(connection.isOpen()).isFalse();
  }
}
