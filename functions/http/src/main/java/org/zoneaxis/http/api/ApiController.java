package org.zoneaxis.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.http.answer.Answers;
import org.zoneaxis.http.page.HtmlPages;
import org.zoneaxis.http.route.QueryParameters;

/** What the interface is: a page for people, and the same for programs. */
@Controller
final class ApiController {

  private static final MediaType YAML = MediaType.of("application/yaml; charset=utf-8");

  private final HtmlPages pages;
  private final FigureCatalogue figures;
  private final byte[] description;

  /** What the template is filled with. */
  record Body(List<Row> options) {}

  /** An option in a table. */
  record Row(String name, String meaning, String standard, String values) {

    static Row of(Option<?> option) {
      Domain domain = option.domain();
      String step =
          domain instanceof Domain.Numbers numbers
              ? numbers.step().map(size -> ", " + size.toPlainString()).orElse("")
              : "";
      return new Row(
          option.name(),
          option.help().meaning() + (domain.unit().isEmpty() ? "" : ", " + domain.unit()),
          option.usual(),
          domain.words() + step);
    }
  }

  ApiController(HtmlPages pages, FigureCatalogue figures) throws IOException {
    this.pages = pages;
    this.figures = figures;
    description = OpenApi.description(figures);
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
            new Body(figures.options().stream().map(Row::of).toList()),
            Optional.empty()));
  }
}
