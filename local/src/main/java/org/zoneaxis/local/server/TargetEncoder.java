package org.zoneaxis.local.server;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import org.zoneaxis.http.address.RequestTarget;

/** Encodes targets before the server reads them, see {@link RequestTarget}. */
@Sharable
final class TargetEncoder extends ChannelInboundHandlerAdapter {

  static final String NAME = "target-encoder";

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      request.setUri(encoded(request.uri()));
    }
    context.fireChannelRead(message);
  }

  /** The decoder of the server makes a character of each octet. */
  static String encoded(String target) {
    return RequestTarget.encoded(target);
  }
}
