package org.zoneaxis.http.microscope;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.angle.AngleReport;
import org.zoneaxis.http.angle.AngleController;
import org.zoneaxis.http.angle.Angles;
import org.zoneaxis.http.form.OptionField;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.http.page.HtmlPages;
import org.zoneaxis.http.search.MaterialFinder;

/** The calculator of angles between directions and planes. */
@Controller
final class AnglePage {

  private static final String ROUTE = "/angle";
  private static final String FIRST = "first";
  private static final String SECOND = "second";
  private static final List<String> FIELDS = List.of(PageQuery.MATERIAL, FIRST, SECOND);

  private static final OptionField.Text CRYSTAL = OptionField.Text.crystal("titanium");

  private static final List<OptionField.Text> PAIR =
      List.of(
          new OptionField.Text(
              FIRST, "Direction or (plane)", "110", "110, 2-1-10; planes in round brackets"),
          new OptionField.Text(SECOND, "and", "(111)", "(111), (10-11)"));

  private final MaterialFinder finder;
  private final Angles angles;
  private final HtmlPages pages;

  AnglePage(MaterialFinder finder, Angles angles, HtmlPages pages) {
    this.finder = finder;
    this.angles = angles;
    this.pages = pages;
  }

  /**
   * What the template is filled with.
   *
   * @param crystal the field of the crystal
   * @param pair the fields of the two directions or planes
   * @param form what came of them
   */
  record Body(OptionField crystal, List<OptionField> pair, FormState<Result> form) {}

  /** The angle: of what, in words, and where it is in numbers. */
  record Result(String title, String angle, List<String> lines, String json, String pattern) {}

  /** {@code /angle?material=titanium&first=0001&second=(10-11)}. */
  @Get(uri = ROUTE, produces = MediaType.ALL)
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    FormState<Result> form =
        FormState.of(
            pages,
            request,
            ROUTE,
            FIELDS,
            fields ->
                fields.keySet().containsAll(FIELDS)
                    ? Optional.of(result(fields))
                    : Optional.empty());
    return form.answer(
        pages,
        HtmlPages.Section.TILT,
        "Angles",
        "The angle between two directions or planes of a crystal.",
        new Body(form.needed(CRYSTAL), PAIR.stream().map(form::needed).toList(), form));
  }

  private Result result(Map<String, String> fields) {
    MaterialId id = finder.find(fields.get(PageQuery.MATERIAL)).id();
    AngleReport report =
        angles.of(
            id, Indices.parse(FIRST, fields.get(FIRST)), Indices.parse(SECOND, fields.get(SECOND)));
    List<String> lines = report.lines();
    return new Result(
        Typeset.name(report.material().bestName(), report.material().crystal().formula()),
        lines.get(0),
        lines.subList(1, lines.size()),
        AngleController.PREFIX
            + id.text()
            + "/"
            + PageQuery.encoded(fields.get(FIRST).replace(" ", ","))
            + "/"
            + PageQuery.encoded(fields.get(SECOND).replace(" ", ","))
            + ".json",
        "/?material=" + id.text());
  }
}
