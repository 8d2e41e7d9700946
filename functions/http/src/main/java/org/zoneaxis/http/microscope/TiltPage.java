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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.diffraction.tilt.TiltTarget;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.tilt.TiltOptions;
import org.zoneaxis.figure.tilt.TiltPlan;
import org.zoneaxis.figure.tilt.TiltStatement;
import org.zoneaxis.http.form.FoldedFields;
import org.zoneaxis.http.form.OptionField;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.http.page.HtmlPages;
import org.zoneaxis.http.search.MaterialFinder;
import org.zoneaxis.http.tilt.TiltController;
import org.zoneaxis.http.tilt.Tilts;

/** The page on which a zone that is seen becomes tilts: a form, a table and a map. */
@Controller
final class TiltPage {

  private static final String ROUTE = "/tilt";

  private static final List<String> FIELDS =
      Stream.concat(
              Stream.of(PageQuery.MATERIAL, PageQuery.ZONE, TiltOptions.TO),
              TiltOptions.NAMES.stream())
          .toList();

  private static final OptionField.Text CRYSTAL = OptionField.Text.crystal("copper, Ti, mp-149");

  private static final OptionField.Text SEEN_ZONE =
      new OptionField.Text(PageQuery.ZONE, "Zone now seen", "110", "110, 1-10 or [2-1-10]");

  private static final OptionField.Text TARGET =
      new OptionField.Text(
          TiltOptions.TO, "Zone wanted", "all with small indices", "any of its family");

  /** What is asked of everybody. */
  private static final List<Option<?>> SEEN =
      List.of(
          TiltOptions.ALPHA,
          TiltOptions.BETA,
          TiltOptions.REFLECTION,
          TiltOptions.AZIMUTH,
          TiltOptions.HOLDER,
          TiltOptions.AXIS);

  private static final List<Option<?>> SECOND =
      List.of(TiltOptions.SECOND, TiltOptions.SECOND_ALPHA, TiltOptions.SECOND_BETA);

  /** What is folded away. */
  private static final List<Option<?>> MORE =
      List.of(
          TiltOptions.ALPHA_LIMIT,
          TiltOptions.BETA_LIMIT,
          TiltOptions.ALPHA_SIGN,
          TiltOptions.BETA_SIGN,
          TiltOptions.ALSO,
          TiltOptions.TWO_BEAM,
          FigureOptions.KV);

  private static final int ROWS = 24;

  private final MaterialFinder finder;
  private final Tilts tilts;
  private final HtmlPages pages;

  TiltPage(MaterialFinder finder, Tilts tilts, HtmlPages pages) {
    this.finder = finder;
    this.tilts = tilts;
    this.pages = pages;
  }

  /**
   * What the template is filled with.
   *
   * @param material what is in the field of the crystal
   * @param zone what is in the field of the zone that is seen
   * @param to what is in the field of the target
   * @param seen the fields of what is seen
   * @param second the fields of a second zone
   * @param folded the fields that are folded away
   * @param form what came of them
   */
  record Body(
      OptionField material,
      OptionField zone,
      OptionField to,
      List<OptionField> seen,
      List<OptionField> second,
      FoldedFields folded,
      FormState<TiltResult> form) {}

  /** {@code /tilt?material=cod-9008460&zone=001&to=112&alpha=3}. */
  @Get(uri = ROUTE, produces = MediaType.ALL)
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    FormState<TiltResult> form =
        FormState.of(
            pages,
            request,
            ROUTE,
            FIELDS,
            fields ->
                fields.keySet().containsAll(List.of(PageQuery.MATERIAL, PageQuery.ZONE))
                    ? Optional.of(result(fields))
                    : Optional.empty());
    return form.answer(
        pages,
        HtmlPages.Section.TILT,
        form.result()
            .map(plan -> "Tilts of " + plan.id() + " from [" + plan.zonePlain() + "]")
            .orElse("Plan tilts"),
        "From the zone that is seen to the tilts of others, with a map of what the holder reaches.",
        new Body(
            form.field(CRYSTAL),
            form.field(SEEN_ZONE),
            form.field(TARGET),
            form.fields(SEEN),
            form.fields(SECOND),
            FoldedFields.of(form.fields(MORE), form.result().isPresent()),
            form));
  }

  private TiltResult result(Map<String, String> fields) {
    MaterialId id = finder.find(fields.get(PageQuery.MATERIAL)).id();
    Map<String, List<String>> query = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (TiltOptions.NAMES.contains(name)) {
            query.put(name, List.of(value));
          }
        });
    Indices from = Indices.parse("zone axis", fields.get(PageQuery.ZONE));
    Optional<Indices> to = TiltPlan.Asked.target(fields.getOrDefault(TiltOptions.TO, TiltPlan.ALL));
    Map<String, String> kept = new LinkedHashMap<>(fields);
    kept.put(PageQuery.MATERIAL, id.text());
    return tilts.of(id, new TiltPlan.Asked(from, to, query), plan -> result(plan, from, to, kept));
  }

  private static TiltResult result(
      TiltPlan plan, Indices from, Optional<Indices> to, Map<String, String> fields) {
    boolean hexagonal = plan.material().crystal().lattice().isHexagonal();
    String id = plan.material().id().text();
    List<Integer> zone = plan.seen().zone().indices(hexagonal);
    String numbers =
        TiltController.PREFIX
            + id
            + "/"
            + Typeset.typed(from.values())
            + "/"
            + to.map(Indices::values).map(Typeset::typed).orElse(TiltPlan.ALL);
    String query =
        plan.options().stated().stream()
            .map(option -> option.name() + "=" + PageQuery.encoded(option.value()))
            .collect(Collectors.joining("&"));
    String end = query.isEmpty() ? "" : "?" + query;
    fields.remove(TiltOptions.TO);
    return new TiltResult(
        Typeset.name(plan.material().bestName(), plan.material().crystal().formula()),
        Typeset.zone(zone),
        Typeset.plain(zone),
        Typeset.typed(zone),
        id,
        "\u03B1 "
            + TiltRow.signed(plan.seen().tilt().alpha(), 1)
            + "\u00B0, \u03B2 "
            + TiltRow.signed(plan.seen().tilt().beta(), 1)
            + "\u00B0",
        plan.target().map(axis -> Typeset.zone(axis.indices(hexagonal))).orElse(""),
        plan.angle().map(angle -> Decimal.fixed(angle, 2)).orElse(""),
        TiltStatement.of(plan),
        plan.options().get(TiltOptions.HOLDER).holder().signs(),
        plan.turned().isEmpty()
            && plan.settlement().stream().allMatch(s -> s.settled().isPresent()),
        rows(plan.targets(), true, id, hexagonal),
        plan.targets().size() > ROWS ? Integer.toString(plan.targets().size() - ROWS) : "",
        rows(plan.turned(), false, id, hexagonal),
        twoBeam(plan, hexagonal),
        numbers + ".svg" + end,
        numbers + ".json" + end,
        PageAddress.of(ROUTE, fields) + "&" + TiltOptions.TO + "=");
  }

  /** The rows of targets, those of the map with the numbers that it writes. */
  private static List<TiltRow> rows(
      List<TiltTarget> targets, boolean onMap, String id, boolean hexagonal) {
    List<TiltRow> rows = new ArrayList<>();
    for (TiltTarget target : targets.subList(0, Math.min(ROWS, targets.size()))) {
      String number = onMap ? Integer.toString(rows.size() + 1) : "";
      rows.add(TiltRow.of(number, target, id, hexagonal));
    }
    return rows;
  }

  private static List<TiltRow> twoBeam(TiltPlan plan, boolean hexagonal) {
    return plan.twoBeam().stream()
        .map(condition -> TiltRow.of(condition.hkl(), condition.target(), hexagonal))
        .toList();
  }
}
