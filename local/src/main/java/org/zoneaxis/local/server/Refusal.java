package org.zoneaxis.local.server;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/**
 * What is said at the door, before the service is asked; the last word on its connection.
 *
 * @param status its status
 * @param title what is wrong, in short
 * @param detail the same in a sentence, in letters that JSON takes as they are
 */
record Refusal(HttpResponseStatus status, String title, String detail) {

  private static final int RETRY_SECONDS = 5;

  /** Said where others have all the memory that there is for what is on its way. */
  static final Refusal FULL =
      new Refusal(
          HttpResponseStatus.SERVICE_UNAVAILABLE,
          "Too much at once",
          "Too many large answers or uploads are on their way; try again in a few seconds.");

  FullHttpResponse answer() {
    byte[] body =
        ("{\"type\":\"about:blank\",\"title\":\""
                + title
                + "\",\"status\":"
                + status.code()
                + ",\"detail\":\""
                + detail
                + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set("X-Content-Type-Options", "nosniff")
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    if (status.equals(HttpResponseStatus.SERVICE_UNAVAILABLE)) {
      response.headers().set(HttpHeaderNames.RETRY_AFTER, RETRY_SECONDS);
    }
    return response;
  }
}
