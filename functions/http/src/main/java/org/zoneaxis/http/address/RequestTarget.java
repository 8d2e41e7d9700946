package org.zoneaxis.http.address;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Encodes what a request target may not hold by RFC 3986, but browsers and people send as it is:
 * brackets above all, as in {@code [110].svg}. Without it such a request is refused before any of
 * our code sees it.
 */
public final class RequestTarget {

  /** What a target may not hold; a second slash in front would begin the name of a host. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/?%-]|%(?![0-9A-Fa-f]{2})|(?<=^/)/");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private RequestTarget() {}

  /**
   * The target as RFC 3986 wants it; the same text where it was so already.
   *
   * @param octets the target, one character for each octet
   */
  public static String encoded(String octets) {
    return FORBIDDEN.matcher(octets).replaceAll(found -> escape(found.group()));
  }

  private static String escape(String octet) {
    return "%" + HEX.toHexDigits((byte) octet.charAt(0));
  }
}
