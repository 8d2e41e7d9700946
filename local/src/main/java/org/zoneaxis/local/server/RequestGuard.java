package org.zoneaxis.local.server;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses requests of which two readers could make two different things (RFC 9112): those for no
 * host or several (section 3.2, 400), and those whose body is framed in a way that is not
 * understood (section 6.1, 501). The content delivery network does the same in front of a function.
 */
final class RequestGuard extends ChannelInboundHandlerAdapter {

  static final String NAME = "request-guard";

  private boolean refused;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Optional<Refusal> refusal =
        message instanceof HttpRequest request ? refusal(request) : Optional.empty();
    if (refusal.isPresent() && !refused) {
      refused = true;
      context.writeAndFlush(refusal.get().answer()).addListener(ChannelFutureListener.CLOSE);
    }
    if (refused) {
      // Where this request ends nobody knows, and so not where the next begins.
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  private static Optional<Refusal> refusal(HttpRequest request) {
    return framing(request).or(() -> host(request));
  }

  private static Optional<Refusal> host(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      // For the server to say.
      return Optional.empty();
    }
    int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
    boolean isRight =
        hosts == 1 || (hosts == 0 && !request.protocolVersion().equals(HttpVersion.HTTP_1_1));
    return isRight
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                HttpResponseStatus.BAD_REQUEST,
                "Not a valid request",
                "Host: " + hosts + " times; a request names one host."));
  }

  private static Optional<Refusal> framing(HttpRequest request) {
    List<String> codings =
        request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING).stream()
            .flatMap(value -> Stream.of(value.split(",", -1)))
            .map(String::strip)
            .toList();
    boolean known =
        codings.isEmpty() || (codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"));
    return known
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                HttpResponseStatus.NOT_IMPLEMENTED,
                "Not implemented",
                "Transfer-Encoding: only chunked is understood."));
  }
}
