package org.zoneaxis.source.upstream;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port of an address: the same server.
 *
 * @param scheme in lower case
 * @param host in lower case
 * @param port the one that the scheme implies where none is written
 */
public record Origin(String scheme, String host, int port) {

  /**
   * The origin of an address.
   *
   * @throws IllegalArgumentException where it is not absolute, or neither http nor https
   */
  public static Origin of(URI uri) {
    if (uri.getScheme() == null || uri.getHost() == null) {
      throw new IllegalArgumentException("an address on the network has a scheme and a host");
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int implied =
        switch (scheme) {
          case "http" -> 80;
          case "https" -> 443;
          default -> throw new IllegalArgumentException("not an address of the web: " + scheme);
        };
    int port = uri.getPort() < 0 ? implied : uri.getPort();
    return new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
  }
}
