package org.zoneaxis.http.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.http.answer.Problem;
import org.zoneaxis.http.error.ErrorTable;
import org.zoneaxis.http.form.OptionField;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.identify.Identifications;
import org.zoneaxis.http.route.QueryParameters;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.RingIdentification;
import org.zoneaxis.identify.query.IdentifyOptions;

/** The page on which two measured spots become materials and zone axes. */
@Controller
final class IdentifyPage {

  private static final String ROUTE = "/identify";

  private static final List<String> FIELDS = IdentifyOptions.NAMES;

  private static final List<Option<?>> MEASURED =
      List.of(IdentifyOptions.RATIO, IdentifyOptions.ANGLE, IdentifyOptions.D1, IdentifyOptions.D2);

  /** What is folded away. */
  private static final List<Option<?>> MORE =
      List.of(
          IdentifyOptions.TOLERANCE,
          IdentifyOptions.ANGLE_TOLERANCE,
          IdentifyOptions.ELEMENTS,
          IdentifyOptions.MATERIALS);

  private final Identifications identifications;
  private final HtmlPages pages;

  IdentifyPage(Identifications identifications, HtmlPages pages) {
    this.identifications = identifications;
    this.pages = pages;
  }

  /**
   * What the template is filled with.
   *
   * @param measured the fields of what is measured
   * @param options the fields that are folded away
   * @param moreOptions whether one of those is filled in, or wrong
   * @param problem what went wrong
   * @param again the address of this page, for trying again where that may help
   * @param result the candidates
   * @param empty whether nothing was asked yet
   */
  record Body(
      List<OptionField> measured,
      List<OptionField> options,
      boolean moreOptions,
      Optional<Problem> problem,
      String again,
      Optional<Result> result,
      boolean empty) {}

  /**
   * The candidates.
   *
   * @param total how many there are
   * @param notes what the measurement cannot tell
   * @param rows the best of them
   * @param ringRows the best of them where rings were measured
   * @param calibrated whether lengths were measured
   * @param isCut whether there are more than are shown
   * @param allHref the address of the page with as many as there can be
   */
  record Result(
      int total,
      List<String> notes,
      List<CandidateRow> rows,
      List<RingRow> ringRows,
      boolean calibrated,
      boolean isCut,
      String allHref) {

    boolean isOne() {
      return total == 1;
    }

    boolean isNone() {
      return total == 0;
    }
  }

  /** {@code /identify?ratio=1.155&angle=54.7}. */
  @Get(uri = ROUTE, produces = MediaType.ALL)
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    PageQuery query = PageQuery.of(request, FIELDS);
    Map<String, String> fields = query.fields();
    Optional<Result> found = Optional.empty();
    Optional<ErrorTable.Answer> failure = Optional.empty();
    try {
      QueryParameters.of(request);
      if (!fields.isEmpty()) {
        found = Optional.of(result(fields));
      }
    } catch (RuntimeException e) {
      failure = Optional.of(pages.failure(request, e));
    }
    return pages.answer(
        request,
        new HtmlPages.Page(
            HtmlPages.Section.IDENTIFY,
            "identify",
            new HtmlPages.Head(
                "Identify a pattern \u00B7 zoneaxis",
                "From the ratio and angle of two spots to materials, zone axes and indices.",
                failure.isPresent() ? "" : address(fields)),
            body(fields, found, failure, request.getUri().toString()),
            failure));
  }

  private static Map<String, List<String>> parameters(Map<String, String> fields) {
    return fields.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
  }

  private static String address(Map<String, String> fields) {
    return fields.isEmpty()
        ? ROUTE
        : fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + PageQuery.encoded(field.getValue()))
            .collect(Collectors.joining("&", ROUTE + "?", ""));
  }

  private static Body body(
      Map<String, String> fields,
      Optional<Result> found,
      Optional<ErrorTable.Answer> failure,
      String address) {
    Optional<Problem> problem = failure.map(ErrorTable.Answer::problem);
    String wrong = problem.flatMap(Problem::parameter).orElse("");
    String detail = problem.map(Problem::detail).orElse("");
    Function<Option<?>, OptionField> field =
        option ->
            OptionField.of(
                option,
                fields.getOrDefault(option.name(), ""),
                option.name().equals(wrong) ? detail : "");
    List<OptionField> more = MORE.stream().map(field).toList();
    return new Body(
        MEASURED.stream().map(field).toList(),
        more,
        more.stream().anyMatch(OptionField::isTouched),
        problem,
        failure.map(answer -> answer.again(address)).orElse(""),
        found,
        fields.isEmpty());
  }

  private Result result(Map<String, String> fields) {
    Map<String, List<String>> parameters = parameters(fields);
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put("limit", "200");
    boolean isLimited = fields.containsKey("limit");
    if (parameters.containsKey(IdentifyOptions.RINGS.name())) {
      RingIdentification found = identifications.ofRings(parameters);
      return new Result(
          found.total(),
          found.notes(),
          List.of(),
          found.candidates().stream().map(RingRow::of).toList(),
          found.query().isCalibrated(),
          found.total() > found.candidates().size() && !isLimited,
          address(more));
    }
    Identification found = identifications.of(parameters);
    return new Result(
        found.total(),
        Stream.concat(
                found.calibration().map(Identification.Calibration::text).stream(),
                found.notes().stream())
            .toList(),
        found.candidates().stream().map(CandidateRow::of).toList(),
        List.of(),
        found.query().isCalibrated(),
        found.total() > found.candidates().size() && !isLimited,
        address(more));
  }
}
