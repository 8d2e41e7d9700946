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
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.http.answer.Problem;
import org.zoneaxis.http.error.ErrorTable;
import org.zoneaxis.http.form.OptionField;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.identify.Identifications;
import org.zoneaxis.http.route.QueryParameters;
import org.zoneaxis.identify.query.IdentifyOptions;

/** The page on which measured spots and rings become materials and zone axes. */
@Controller
final class IdentifyPage {

  private static final String ROUTE = "/identify";

  private static final List<String> FIELDS = IdentifyOptions.NAMES;

  private static final List<Option<?>> TWO =
      List.of(
          IdentifyOptions.RATIO,
          IdentifyOptions.ANGLE,
          IdentifyOptions.D1,
          IdentifyOptions.D2,
          IdentifyOptions.THIRD);

  private static final List<Option<?>> MANY =
      List.of(IdentifyOptions.SPOTS, IdentifyOptions.CENTRE);

  private static final List<Option<?>> RINGS = List.of(IdentifyOptions.RINGS);

  private static final List<Option<?>> UNITS =
      List.of(
          IdentifyOptions.UNIT,
          IdentifyOptions.SCALE,
          IdentifyOptions.CAMERA_CONSTANT,
          IdentifyOptions.CAMERA_LENGTH,
          IdentifyOptions.KV,
          IdentifyOptions.TOLERANCE,
          IdentifyOptions.ANGLE_TOLERANCE,
          IdentifyOptions.ERROR);

  private static final List<Option<?>> AMONG =
      List.of(IdentifyOptions.ELEMENTS, IdentifyOptions.MATERIALS);

  private static final String HIDDEN = "hide";

  private final Identifications identifications;
  private final HtmlPages pages;
  private final String sheet;

  IdentifyPage(Identifications identifications, HtmlPages pages, Assets assets) {
    this.identifications = identifications;
    this.pages = pages;
    this.sheet = assets.path("identify.css");
  }

  /**
   * What the template is filled with.
   *
   * @param sheet the address of the page's own style
   * @param two the fields of two or three spots
   * @param many those of spots by their places
   * @param rings those of rings
   * @param units those of units and errors
   * @param among those that say where to look
   * @param measured whether calculated cells are hidden
   * @param closed whether frameworks are hidden
   * @param open which groups of fields are filled in, or wrong
   * @param problem what went wrong
   * @param again the address of this page, for trying again where that may help
   * @param result the candidates
   * @param empty whether nothing was asked yet
   */
  record Body(
      String sheet,
      List<OptionField> two,
      List<OptionField> many,
      List<OptionField> rings,
      List<OptionField> units,
      List<OptionField> among,
      boolean measured,
      boolean closed,
      Open open,
      Optional<Problem> problem,
      String again,
      Optional<IdentifyResult> result,
      boolean empty) {}

  /** Which groups of fields are open; an answer folds them, so that it is in view. */
  record Open(
      boolean two, boolean many, boolean rings, boolean units, boolean among, boolean ways) {}

  /** {@code /identify?ratio=1.155&angle=54.7}. */
  @Get(uri = ROUTE, produces = MediaType.ALL)
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    PageQuery query = PageQuery.of(request, FIELDS);
    Map<String, String> fields = query.fields();
    Optional<IdentifyResult> found = Optional.empty();
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
                "From measured spots or rings to materials, zone axes and indices.",
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

  private Body body(
      Map<String, String> fields,
      Optional<IdentifyResult> found,
      Optional<ErrorTable.Answer> failure,
      String address) {
    Optional<Problem> problem = failure.map(ErrorTable.Answer::problem);
    String wrong = problem.flatMap(Problem::parameter).orElse("");
    String detail = problem.map(Problem::detail).orElse("");
    Function<List<Option<?>>, List<OptionField>> group =
        options ->
            options.stream()
                .map(
                    option ->
                        OptionField.of(
                            option,
                            fields.getOrDefault(option.name(), ""),
                            option.name().equals(wrong) ? detail : ""))
                .toList();
    List<OptionField> many = group.apply(MANY);
    List<OptionField> rings = group.apply(RINGS);
    List<OptionField> units = group.apply(UNITS);
    List<OptionField> among = group.apply(AMONG);
    boolean measured = HIDDEN.equals(fields.get(IdentifyOptions.CALCULATED.name()));
    boolean closed = HIDDEN.equals(fields.get(IdentifyOptions.FRAMEWORKS.name()));
    boolean isMany = isTouched(many);
    boolean isRings = !isMany && isTouched(rings);
    return new Body(
        sheet,
        group.apply(TWO),
        many,
        rings,
        units,
        among,
        measured,
        closed,
        new Open(
            !isMany && !isRings,
            isMany,
            isRings,
            isTouched(units),
            found.isEmpty() && (isTouched(among) || measured || closed),
            found.isEmpty()),
        problem,
        failure.map(answer -> answer.again(address)).orElse(""),
        found,
        fields.isEmpty());
  }

  private static boolean isTouched(List<OptionField> fields) {
    return fields.stream().anyMatch(OptionField::isTouched);
  }

  private IdentifyResult result(Map<String, String> fields) {
    Map<String, List<String>> parameters = parameters(fields);
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put("limit", "200");
    Optional<String> all =
        fields.containsKey("limit") ? Optional.empty() : Optional.of(address(more));
    return parameters.containsKey(IdentifyOptions.RINGS.name())
        ? IdentifyResult.of(identifications.ofRings(parameters), all)
        : IdentifyResult.of(identifications.of(parameters), isDownwards(fields), all);
  }

  /** Places in pixels are those of images, whose rows count downwards. */
  private static boolean isDownwards(Map<String, String> fields) {
    return fields.containsKey(IdentifyOptions.SPOTS.name())
        && List.of("", "px").contains(fields.getOrDefault(IdentifyOptions.UNIT.name(), ""));
  }
}
