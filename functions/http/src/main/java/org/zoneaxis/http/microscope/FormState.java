package org.zoneaxis.http.microscope;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.http.answer.Problem;
import org.zoneaxis.http.error.ErrorTable;
import org.zoneaxis.http.form.OptionField;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.page.HtmlPages;
import org.zoneaxis.http.route.QueryParameters;

/**
 * A page whose state is the form in its address: what is in the fields, what came of them, or what
 * is wrong with them.
 *
 * @param <R> what comes of them
 * @param request the request
 * @param route the path of the page
 * @param fields what is filled in, names of materials understood
 * @param result what came of it; empty where too little is filled in, or something is wrong
 * @param failure what is wrong
 */
record FormState<R>(
    HttpRequest<?> request,
    String route,
    Map<String, String> fields,
    Optional<R> result,
    Optional<ErrorTable.Answer> failure) {

  /** What a problem calls a field, where that is not its name. */
  private static final Map<String, String> NAMES_IN_PROBLEMS =
      Map.of("zone axis", PageQuery.ZONE, "target", "to");

  /** Copies the fields. */
  FormState {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * The state of a request.
   *
   * @param pages what knows how failures are answered
   * @param names the fields of the form
   * @param work makes the result of the fields, which it may spell out; empty where too little is
   *     filled in
   */
  static <R> FormState<R> of(
      HtmlPages pages,
      HttpRequest<?> request,
      String route,
      List<String> names,
      Function<Map<String, String>, Optional<R>> work) {
    Map<String, String> fields = new LinkedHashMap<>(PageQuery.of(request, names).fields());
    Optional<R> result = Optional.empty();
    Optional<ErrorTable.Answer> failure = Optional.empty();
    try {
      QueryParameters.of(request);
      result = work.apply(fields);
    } catch (RuntimeException e) {
      failure = Optional.of(pages.failure(request, e));
    }
    return new FormState<>(request, route, fields, result, failure);
  }

  /**
   * The answer.
   *
   * @param title of the page, without the name of the site
   * @param about what it is for, in a sentence
   * @param body what its template is filled with
   */
  HttpResponse<byte[]> answer(
      HtmlPages pages, HtmlPages.Section section, String title, String about, Object body) {
    return pages.answer(
        request,
        new HtmlPages.Page(
            section,
            route.substring(1),
            new HtmlPages.Head(
                title + " \u00B7 zoneaxis",
                about,
                failure.isPresent() ? "" : PageAddress.of(route, fields)),
            body,
            failure));
  }

  Optional<Problem> problem() {
    return failure.map(ErrorTable.Answer::problem);
  }

  /** The address of this page, for trying again where that may help. */
  String again() {
    return failure.map(answer -> answer.again(request.getUri().toString())).orElse("");
  }

  /** Whether nothing was asked yet: there is no result, and nothing is wrong. */
  boolean isEmpty() {
    return result.isEmpty() && failure.isEmpty();
  }

  /** The field of a text. */
  OptionField field(OptionField.Text text) {
    return OptionField.of(text, value(text.name()), wrong(text.name()));
  }

  /** The field of a text without which there is no answer: it says so once others are filled in. */
  OptionField needed(OptionField.Text text) {
    OptionField field = field(text);
    return isEmpty() && !fields.isEmpty() && field.value().isEmpty() ? field.asked() : field;
  }

  /** The fields of options. */
  List<OptionField> fields(List<? extends Option<?>> options) {
    return options.stream()
        .map(option -> OptionField.of(option, value(option.name()), wrong(option.name())))
        .toList();
  }

  private String value(String name) {
    return fields.getOrDefault(name, "");
  }

  private String wrong(String name) {
    String named = problem().flatMap(Problem::parameter).orElse("");
    return NAMES_IN_PROBLEMS.getOrDefault(named, named).equals(name)
        ? problem().map(Problem::detail).orElse("")
        : "";
  }
}
