package org.zoneaxis.http.address;

import java.util.Map;
import java.util.Optional;

/**
 * Where the service is on the web, for readers who take no address from a browser, such as those
 * that show a preview of a link.
 *
 * @param base scheme and host, without a slash at the end; empty where nobody has said it
 */
public record PublicAddress(Optional<String> base) {

  private static final String VARIABLE = "ZONEAXIS_PUBLIC_URL";

  /** As {@code ZONEAXIS_PUBLIC_URL} says. */
  public static PublicAddress fromEnvironment(Map<String, String> environment) {
    return new PublicAddress(
        Optional.ofNullable(environment.get(VARIABLE))
            .map(String::strip)
            .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
            .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url));
  }
}
