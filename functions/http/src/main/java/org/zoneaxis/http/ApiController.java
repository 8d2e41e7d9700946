package org.zoneaxis.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** What the interface is: a page for people, and the same for programs. */
@Controller
final class ApiController {

  private static final MediaType YAML = MediaType.of("application/yaml; charset=utf-8");

  private final HtmlPages pages;
  private final byte[] description;

  ApiController(HtmlPages pages) throws IOException {
    this.pages = pages;
    try (InputStream file = ApiController.class.getResourceAsStream("web/openapi.yml")) {
      description = Objects.requireNonNull(file, "openapi.yml").readAllBytes();
    }
  }

  /** {@code /openapi.yml}. */
  @Get(uri = "/openapi.yml", produces = MediaType.ALL)
  HttpResponse<byte[]> description(HttpRequest<?> request) {
    QueryParameters.of(request);
    return Answers.text(request, description, YAML);
  }

  /** {@code /api}: the interface by examples. */
  @Get(uri = "/api", produces = MediaType.ALL)
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    QueryParameters.of(request);
    return pages.answer(
        request,
        new HtmlPages.Page(
            HtmlPages.Section.API,
            "api",
            new HtmlPages.Head(
                "API \u00B7 zoneaxis", "Patterns, structures and searches by address.", "/api"),
            "",
            Optional.empty()));
  }
}
