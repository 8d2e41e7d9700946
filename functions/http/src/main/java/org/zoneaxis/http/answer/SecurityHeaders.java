package org.zoneaxis.http.answer;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** Headers that keep an answer from being taken for something else, or from doing anything. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class SecurityHeaders {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  private static final Map<String, String> POLICIES =
      Map.of(
          MediaType.IMAGE_SVG,
          "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
          MediaType.TEXT_HTML,
          // blob: is the picture that a page makes of a drawing, for downloading.
          "default-src 'none'; img-src 'self' blob: data:; style-src 'self'; script-src 'self';"
              + " connect-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'",
          "text/javascript",
          // For a script that runs beside the page, on images of visitors: it may load its own
          // parts, and can send nothing anywhere.
          "default-src 'none'; script-src 'self'; frame-ancestors 'none'");

  @ResponseFilter
  void harden(MutableHttpResponse<?> response) {
    set(response);
  }

  /** For answers that no filter sees: those to what is no HTTP request at all. */
  public static void set(MutableHttpResponse<?> response) {
    response
        .getHeaders()
        .set("X-Content-Type-Options", "nosniff")
        .set("Referrer-Policy", "no-referrer");
    // An answer without a body has no type, and its headers take the place of those that the client
    // has kept: a policy for nothing would forbid the page everything.
    if (response.code() != HttpStatus.NOT_MODIFIED.getCode()) {
      response.getHeaders().set("Content-Security-Policy", policy(response));
    }
  }

  private static String policy(MutableHttpResponse<?> response) {
    return response
        .getContentType()
        .map(type -> POLICIES.getOrDefault(type.getName(), NOTHING))
        .orElse(NOTHING);
  }
}
