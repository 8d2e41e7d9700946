package org.zoneaxis.http.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** The page: a crystal and a zone axis in a form, the pattern and its numbers below it. */
@Controller
final class PageController {

  private final PatternPage page;
  private final HtmlPages pages;

  PageController(PatternPage page, HtmlPages pages) {
    this.page = page;
    this.pages = pages;
  }

  /** {@code /}, and {@code /?material=mp-149&zone=110&kv=300}. */
  @Get(uri = "/", produces = MediaType.ALL)
  HttpResponse<byte[]> index(HttpRequest<?> request) {
    return pages.answer(request, page.of(request));
  }
}
