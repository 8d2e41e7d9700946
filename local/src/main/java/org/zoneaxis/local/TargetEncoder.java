package org.zoneaxis.local;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Encodes what a request target may not hold by RFC 3986, but browsers and people send as it is:
 * brackets above all, as in {@code [110].svg}. Without it the server refuses such a request before
 * any of our code sees it.
 */
@Sharable
final class TargetEncoder extends ChannelInboundHandlerAdapter {

  static final String NAME = "target-encoder";

  /** What a target may not hold; a second slash in front would begin the name of a host. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/?%-]|%(?![0-9A-Fa-f]{2})|(?<=^/)/");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      request.setUri(encoded(request.uri()));
    }
    context.fireChannelRead(message);
  }

  /** The target as RFC 3986 wants it; the same text where it was so already. */
  static String encoded(String target) {
    return FORBIDDEN.matcher(target).replaceAll(found -> escape(found.group()));
  }

  /** The decoder of the server makes a character of each octet. */
  private static String escape(String octet) {
    return "%" + HEX.toHexDigits((byte) octet.charAt(0));
  }
}
