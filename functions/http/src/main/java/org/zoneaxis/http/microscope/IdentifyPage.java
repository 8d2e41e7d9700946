package org.zoneaxis.http.microscope;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.http.form.OptionField;
import org.zoneaxis.http.identify.Identifications;
import org.zoneaxis.http.page.Assets;
import org.zoneaxis.http.page.HtmlPages;
import org.zoneaxis.identify.query.IdentifyOptions;

/** The page on which measured spots and rings become materials and zone axes. */
@Controller
final class IdentifyPage {

  private static final String ROUTE = "/identify";

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
   * @param form what came of them
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
      FormState<IdentifyResult> form) {}

  /** Which groups of fields are open; an answer folds them, so that it is in view. */
  record Open(
      boolean two, boolean many, boolean rings, boolean units, boolean among, boolean ways) {}

  /** {@code /identify?ratio=1.155&angle=54.7}. */
  @Get(uri = ROUTE, produces = MediaType.ALL)
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    FormState<IdentifyResult> form =
        FormState.of(
            pages,
            request,
            ROUTE,
            IdentifyOptions.NAMES,
            fields -> fields.isEmpty() ? Optional.empty() : Optional.of(result(fields)));
    return form.answer(
        pages,
        HtmlPages.Section.IDENTIFY,
        "Identify a pattern",
        "From measured spots or rings to materials, zone axes and indices.",
        body(form));
  }

  private Body body(FormState<IdentifyResult> form) {
    List<OptionField> many = form.fields(MANY);
    List<OptionField> rings = form.fields(RINGS);
    List<OptionField> units = form.fields(UNITS);
    List<OptionField> among = form.fields(AMONG);
    boolean measured = isHidden(form, IdentifyOptions.CALCULATED);
    boolean closed = isHidden(form, IdentifyOptions.FRAMEWORKS);
    boolean isMany = isTouched(many);
    boolean isRings = !isMany && isTouched(rings);
    return new Body(
        sheet,
        form.fields(TWO),
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
            form.result().isEmpty() && (isTouched(among) || measured || closed),
            form.result().isEmpty()),
        form);
  }

  private static boolean isHidden(FormState<IdentifyResult> form, Option<?> option) {
    return HIDDEN.equals(form.fields().get(option.name()));
  }

  private static boolean isTouched(List<OptionField> fields) {
    return fields.stream().anyMatch(OptionField::isTouched);
  }

  private IdentifyResult result(Map<String, String> fields) {
    Map<String, List<String>> parameters =
        fields.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put("limit", "200");
    Optional<String> all =
        fields.containsKey("limit") ? Optional.empty() : Optional.of(PageAddress.of(ROUTE, more));
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
