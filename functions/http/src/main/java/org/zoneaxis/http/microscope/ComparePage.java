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
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.http.answer.Problem;
import org.zoneaxis.http.compare.CompareController;
import org.zoneaxis.http.compare.CompareOptions;
import org.zoneaxis.http.error.ErrorTable;
import org.zoneaxis.http.form.OptionField;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.http.page.HtmlPages;
import org.zoneaxis.http.route.QueryParameters;
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
   * @param problem what went wrong
   * @param again the address of this page, for trying again where that may help
   * @param result the picture
   */
  record Body(
      List<OptionField> panels,
      List<OptionField> options,
      Optional<Problem> problem,
      String again,
      Optional<Result> result) {

    boolean isEmpty() {
      return result.isEmpty() && problem.isEmpty();
    }
  }

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
    PageQuery query = PageQuery.of(request, CompareOptions.NAMES);
    Map<String, String> fields = new LinkedHashMap<>(query.fields());
    Optional<Result> found = Optional.empty();
    Optional<ErrorTable.Answer> failure = Optional.empty();
    try {
      QueryParameters.of(request);
      if (!fields.isEmpty()) {
        understand(fields);
        found = Optional.of(result(fields));
      }
    } catch (RuntimeException e) {
      failure = Optional.of(pages.failure(request, e));
    }
    return pages.answer(
        request,
        new HtmlPages.Page(
            HtmlPages.Section.COMPARE,
            "compare",
            new HtmlPages.Head(
                "Compare patterns \u00B7 zoneaxis",
                "Up to six diffraction patterns at one scale, side by side or over each other.",
                failure.isPresent() ? "" : PageAddress.of(ROUTE, fields)),
            body(fields, found, failure, request.getUri().toString()),
            failure));
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

  private static Body body(
      Map<String, String> fields,
      Optional<Result> found,
      Optional<ErrorTable.Answer> failure,
      String address) {
    Optional<Problem> problem = failure.map(ErrorTable.Answer::problem);
    String wrong = problem.flatMap(Problem::parameter).orElse("");
    String detail = problem.map(Problem::detail).orElse("");
    return new Body(
        fields(CompareOptions.PANELS, fields, wrong, detail),
        fields(DRAWN, fields, wrong, detail),
        problem,
        failure.map(answer -> answer.again(address)).orElse(""),
        found);
  }

  private static List<OptionField> fields(
      List<? extends Option<?>> options, Map<String, String> fields, String wrong, String detail) {
    List<OptionField> made = new ArrayList<>();
    for (Option<?> option : options) {
      made.add(
          OptionField.of(
              option,
              fields.getOrDefault(option.name(), ""),
              option.name().equals(wrong) ? detail : ""));
    }
    return made;
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
