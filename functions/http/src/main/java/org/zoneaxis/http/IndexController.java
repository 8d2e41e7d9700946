package org.zoneaxis.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The front door: what there is, with examples that work. */
@Controller
final class IndexController {

  private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

  private final byte[] page;

  IndexController() throws IOException {
    try (InputStream resource = IndexController.class.getResourceAsStream("index.html")) {
      page = Objects.requireNonNull(resource, "index.html").readAllBytes();
    }
  }

  /** {@code /}. */
  @Get(uri = "/", produces = MediaType.ALL)
  HttpResponse<byte[]> index() {
    return HttpResponse.ok(page)
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.FRONT.header());
  }
}
