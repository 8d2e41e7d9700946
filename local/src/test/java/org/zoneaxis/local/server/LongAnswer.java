package org.zoneaxis.local.server;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.netty.NettyHttpRequest;
import java.util.concurrent.CompletableFuture;

/** A route whose answer no socket takes in one go. */
@Controller
@Requires(bean = LongAnswer.Course.class)
final class LongAnswer {

  static final String ROUTE = "/long-answer";
  static final int BYTES = 32 * 1024 * 1024;

  /** Done when the connection has ended. */
  static final class Course {

    final CompletableFuture<Void> ended = new CompletableFuture<>();
  }

  private final Course course;

  LongAnswer(Course course) {
    this.course = course;
  }

  @Get(uri = ROUTE, produces = MediaType.APPLICATION_OCTET_STREAM)
  byte[] answer(HttpRequest<?> request) {
    ((NettyHttpRequest<?>) request)
        .getChannelHandlerContext()
        .channel()
        .closeFuture()
        .addListener(closed -> course.ended.complete(null));
    return new byte[BYTES];
  }
}
