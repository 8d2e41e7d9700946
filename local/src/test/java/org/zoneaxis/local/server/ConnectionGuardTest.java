package org.zoneaxis.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection on a clock that the test moves. */
class ConnectionGuardTest {

  private static final Duration QUIET = Duration.ofMillis(250);

  private static final int ROOM = 1_000_000;

  private final AtomicLong time = new AtomicLong();
  private final HeldBytes uploads = new HeldBytes(ROOM, Duration.ofSeconds(5), time::get);
  private final HeldBytes answers = new HeldBytes(ROOM, Duration.ofSeconds(5), time::get);
  private final ConnectionGuard guard = new ConnectionGuard(uploads, answers);
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
    passMillis(QUIET.toMillis());
    passMillis(ConnectionGuard.LAST_LOOK_MILLIS);
  }

  private void passMillis(long millis) {
    connection.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
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

  /** It came in time, but the thread that reads had to wait for the processor. */
  @Test
  void requestThatIsReadLateIsAnswered() {
    guard.leave(QUIET);
    connection.runPendingTasks();
    passMillis(QUIET.toMillis());
    ask();
    passMillis(ConnectionGuard.LAST_LOOK_MILLIS);

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

  @Test
  void clientThatHasWaitedLongMayTakeAsLongAsAnybodyToAskAgain() {
    ask();
    pass(19);
    answer(HttpResponseStatus.OK);

    pass(19);
    assertThat(connection.isOpen()).isTrue();

    pass(2);
    assertThat(connection.isOpen()).isFalse();
  }

  private static FullHttpResponse largeAnswer() {
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(new byte[ROOM]));
    HttpUtil.setContentLength(response, ROOM);
    return response;
  }

  private HttpResponseStatus firstAnswer() {
    HttpResponse response = connection.readOutbound();
    HttpResponseStatus status = response.status();
    ReferenceCountUtil.release(response);
    return status;
  }

  @Test
  void largeAnswerIsRefusedWhereOthersHaveTheRoomAndTheNextIsNotWhenTheyAreDone() {
    EmbeddedChannel other = new EmbeddedChannel();
    answers.admit(other, ROOM);
    ask();
    connection.writeOutbound(largeAnswer());

    assertThat(firstAnswer()).isEqualTo(HttpResponseStatus.SERVICE_UNAVAILABLE);
    assertThat(connection.isOpen()).isFalse();

    answers.release(other);
    assertThat(answers.admit(other, ROOM)).isTrue();
    assertThat(other.isOpen()).isTrue();
  }

  @Test
  void whoeverHasHadMuchHeldForLongMakesRoomForOthers() {
    EmbeddedChannel slow = new EmbeddedChannel();
    answers.admit(slow, ROOM);
    time.addAndGet(Duration.ofSeconds(6).toNanos());
    ask();
    connection.writeOutbound(largeAnswer());

    assertThat(firstAnswer()).isEqualTo(HttpResponseStatus.OK);
    slow.runPendingTasks();
    assertThat(slow.isOpen()).isFalse();
    assertThat(answers.admit(slow, ROOM)).isTrue();
  }

  @Test
  void uploadIsRefusedWhereOthersHaveTheRoom() {
    uploads.admit(new EmbeddedChannel(), ROOM - 10);
    connection.writeInbound(
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/v1/materials"));
    connection.writeInbound(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[11])));

    assertThat(firstAnswer()).isEqualTo(HttpResponseStatus.SERVICE_UNAVAILABLE);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void uploadThatIsAnsweredIsHeldNoLonger() {
    connection.writeInbound(
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.POST,
            "/v1/materials",
            Unpooled.wrappedBuffer(new byte[ROOM])));
    assertThat(uploads.admit(new EmbeddedChannel(), 1)).isFalse();

    answer(HttpResponseStatus.CREATED);

    assertThat(uploads.admit(new EmbeddedChannel(), ROOM)).isTrue();
  }
}
