package org.zoneaxis.http.microscope;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.compare.CompareOptions;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.http.compare.CompareController;
import org.zoneaxis.http.form.OptionField;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.http.page.HtmlPages;
import org.zoneaxis.http.search.MaterialFinder;

/** The page on which up to six patterns are laid side by side or over each other. */
@Controller
final class ComparePage {

  private static final String ROUTE = "/compare";

  /** Options in front; the others are for who writes addresses. */
  private static final List<Option<?>> DRAWN =
      List.of(CompareOptions.LAYOUT, FigureOptions.KV, FigureOptions.GMAX, FigureOptions.LABELS);

  private final MaterialFinder finder;
  private final HtmlPages pages;

  ComparePage(MaterialFinder finder, HtmlPages pages) {
    this.finder = finder;
    this.pages = pages;
  }

  /**
   * What the template is filled with.
   *
   * @param panels the fields of the patterns
   * @param options the other fields
   * @param form what came of them
   */
  record Body(List<OptionField> panels, List<OptionField> options, FormState<Result> form) {}

  /**
   * A picture.
   *
   * @param svg where it is
   * @param png where it is in pixels
   * @param patterns the pages of the single patterns
   */
  record Result(String svg, String png, List<Single> patterns) {}

  /** A single pattern: its letter, what it is of, and its page. */
  record Single(String letter, String name, String href) {}

  /** {@code /compare?a=silicon 110&b=cod-9008460/110}. */
  @Get(uri = ROUTE, produces = MediaType.ALL)
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    FormState<Result> form =
        FormState.of(
            pages,
            request,
            ROUTE,
            CompareOptions.NAMES,
            fields -> {
              if (fields.isEmpty()) {
                return Optional.empty();
              }
              understand(fields);
              return Optional.of(result(fields));
            });
    return form.answer(
        pages,
        HtmlPages.Section.COMPARE,
        "Compare patterns",
        "Up to six diffraction patterns at one scale, side by side or over each other.",
        new Body(form.fields(CompareOptions.PANELS), form.fields(DRAWN), form));
  }

  /** A name and a zone axis become an id and a zone axis. */
  private void understand(Map<String, String> fields) {
    for (Option<?> panel : CompareOptions.PANELS) {
      Optional.ofNullable(fields.get(panel.name()))
          .ifPresent(text -> fields.put(panel.name(), understood(panel, text)));
    }
  }

  private String understood(Option<?> panel, String text) {
    int end = Math.max(text.lastIndexOf('/'), text.lastIndexOf(' '));
    if (end <= 0) {
      throw new RequestException(
          panel.name(), text, "write a crystal and a zone axis, such as silicon 110");
    }
    Indices zone = Indices.parse(panel.name(), text.substring(end + 1));
    return finder.find(text.substring(0, end).strip()).id().text() + "/" + zone;
  }

  private static Result result(Map<String, String> fields) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    fields.forEach((name, value) -> query.put(name, List.of(value)));
    OptionValues options = OptionValues.parse(CompareOptions.ALL, query);
    List<Single> singles = new ArrayList<>();
    for (Option<Optional<CompareOptions.Pattern>> panel : CompareOptions.PANELS) {
      options
          .get(panel)
          .ifPresent(
              pattern ->
                  singles.add(
                      new Single(
                          panel.name(),
                          pattern.material().text() + " " + Typeset.zone(pattern.zone().values()),
                          PageQuery.address(
                              pattern.material().text(),
                              Typeset.typed(pattern.zone().values()),
                              List.of()))));
    }
    if (singles.isEmpty()) {
      throw new RequestException("a", "", "write a crystal and a zone axis, such as silicon 110");
    }
    Map<String, String> seen = new LinkedHashMap<>(fields);
    seen.put(FigureOptions.THEME.name(), "auto");
    return new Result(
        PageAddress.of(CompareController.SVG, seen),
        PageAddress.of(CompareController.PNG, fields),
        singles);
  }
}
