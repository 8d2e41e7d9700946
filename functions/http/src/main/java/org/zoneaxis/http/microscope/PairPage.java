package org.zoneaxis.http.microscope;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.orientation.NamedRelationship;
import org.zoneaxis.crystal.orientation.NearZone;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.couple.CrystalPair;
import org.zoneaxis.figure.couple.PairStatement;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.request.ResolvedFigure;
import org.zoneaxis.figure.request.Subject;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.http.form.FoldedFields;
import org.zoneaxis.http.form.OptionField;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.http.page.HtmlPages;
import org.zoneaxis.http.route.PairQuery;
import org.zoneaxis.http.search.MaterialFinder;
import org.zoneaxis.storage.figure.FigureService;
import org.zoneaxis.storage.figure.ObjectKey;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.work.WorkPlaces;

/** The page of two crystals: their pattern, and what of the second is near the zone axis. */
@Controller
final class PairPage {

  private static final String ROUTE = "/pair";
  private static final List<OptionField.Text> TEXTS =
      List.of(
          new OptionField.Text(PageQuery.MATERIAL, "Crystal", "", ""),
          new OptionField.Text(PageQuery.ZONE, "Zone axis", "", ""),
          new OptionField.Text(PairQuery.WITH, "Second crystal", "", ""),
          new OptionField.Text(PairQuery.WITH_ZONE, "Its zone axis", "", ""));

  private static final List<String> CRYSTALS = TEXTS.stream().map(OptionField.Text::name).toList();

  private final MaterialFinder finder;
  private final StructureCache structures;
  private final FigureService figures;
  private final WorkPlaces places;
  private final HtmlPages pages;

  PairPage(
      MaterialFinder finder,
      StructureCache structures,
      FigureService figures,
      WorkPlaces places,
      HtmlPages pages) {
    this.finder = finder;
    this.structures = structures;
    this.figures = figures;
    this.places = places;
    this.pages = pages;
  }

  /**
   * What the template is filled with.
   *
   * @param crystals the fields of the crystals and their zone axes
   * @param more the fields that are folded away
   * @param form what came of them
   */
  record Body(List<OptionField> crystals, FoldedFields more, FormState<Result> form) {}

  /** The pattern: title as HTML, picture, files, other relationships and variants, their zones. */
  record Result(
      String title,
      String statement,
      String picture,
      String svg,
      String png,
      String json,
      List<Way> ways,
      List<Variant> variants) {}

  /** Another address of this page. */
  record Way(String label, String href) {}

  /** A variant: its number, what of it is parallel to the zone axis, and what is near that. */
  record Variant(int number, String parallel, String nearest, String href) {}

  /** {@code /pair?material=austenite&zone=111&with=ferrite&withZone=011&relation=ks}. */
  @Get(uri = ROUTE, produces = MediaType.ALL)
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    FormState<Result> form =
        FormState.of(
            pages,
            request,
            ROUTE,
            PairQuery.NAMES,
            fields ->
                fields.keySet().containsAll(CRYSTALS)
                    ? Optional.of(result(fields))
                    : Optional.empty());
    List<OptionField> options =
        form.fields(
            Figures.PAIR.options().stream()
                .filter(option -> !option.part().equals(Option.Part.PIXELS))
                .toList());
    return form.answer(
        pages,
        HtmlPages.Section.COMPARE,
        "Two crystals",
        "Diffraction patterns of two crystals in an orientation relationship, with all variants.",
        new Body(
            TEXTS.stream().map(form::field).toList(),
            FoldedFields.of(options, form.result().isPresent()),
            form));
  }

  private Result result(Map<String, String> fields) {
    List<Subject> subjects =
        List.of(
            subject(fields, PageQuery.MATERIAL, PageQuery.ZONE),
            subject(fields, PairQuery.WITH, PairQuery.WITH_ZONE));
    Map<String, List<String>> query = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (!CRYSTALS.contains(name)) {
            query.put(name, List.of(value));
          }
        });
    OptionValues options = OptionValues.parse(figures.catalogue().options(), query);
    ObjectKey key =
        figures.key(new FigureRequest(Figures.PAIR, subjects, FigureFormat.SVG, options));
    ObjectKey seen =
        figures.key(
            new FigureRequest(
                Figures.PAIR,
                subjects,
                FigureFormat.SVG,
                options.with(FigureOptions.THEME, Theme.AUTO)));
    List<Material> kept =
        subjects.stream()
            .map(subject -> structures.document(subject.material()).document().material())
            .toList();
    CrystalPair pair = places.in(() -> figures.compute(Figures.PAIR, key.request(), kept));
    List<Material> shown = kept.stream().map(key.request()::shown).toList();
    return new Result(
        title(shown, pair),
        PairStatement.of(pair),
        "/" + seen.path(),
        front(key.request(), FigureFormat.SVG),
        front(key.request(), FigureFormat.PNG),
        front(key.request(), FigureFormat.JSON),
        ways(fields),
        pair.shown().stream()
            .map(
                variant -> variant(variant, shown.get(1).crystal().lattice().isHexagonal(), fields))
            .toList());
  }

  private Subject subject(Map<String, String> fields, String material, String zone) {
    return new Subject(
        finder.find(fields.get(material)).id(), Indices.parse(zone, fields.get(zone)));
  }

  private static String front(ResolvedFigure request, FigureFormat format) {
    return new ResolvedFigure(request.figure(), request.phases(), format, request.options())
        .asAskedFor()
        .frontPath();
  }

  private static String title(List<Material> shown, CrystalPair pair) {
    return Stream.of(0, 1)
        .map(
            i -> {
              Material material = shown.get(i);
              boolean hexagonal = material.crystal().lattice().isHexagonal();
              return Typeset.name(material.bestName(), material.crystal().formula())
                  + " "
                  + Typeset.zone(pair.zones().get(i).indices(hexagonal));
            })
        .collect(Collectors.joining(" <span class=\"along\">with</span> "));
  }

  /** The relationships, and all variants or the nearest alone. */
  private static List<Way> ways(Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    boolean shownAll = "all".equals(all.put("variant", "all"));
    if (shownAll) {
      all.remove("variant");
    }
    Stream<Way> variants =
        fields.containsKey("relation") || fields.containsKey("matrix")
            ? Stream.of(
                new Way(
                    shownAll ? "the nearest variant" : "all variants", PageAddress.of(ROUTE, all)))
            : Stream.empty();
    Stream<Way> relations =
        Arrays.stream(NamedRelationship.values())
            .map(
                name -> {
                  Map<String, String> other = new LinkedHashMap<>(fields);
                  List.of("parallel", "matrix", "variant").forEach(other::remove);
                  other.put("relation", name.slug());
                  return new Way(name.title(), PageAddress.of(ROUTE, other));
                });
    return Stream.concat(variants, relations).toList();
  }

  private static Variant variant(
      CrystalPair.Variant variant, boolean hexagonal, Map<String, String> fields) {
    Map<String, String> alone = new LinkedHashMap<>(fields);
    alone.put("variant", Integer.toString(variant.number()));
    var direction = variant.zones().direction();
    return new Variant(
        variant.number(),
        Stream.of(direction.x(), direction.y(), direction.z())
            .map(part -> Decimal.of(part, 3).replace('-', '\u2212'))
            .collect(Collectors.joining(" ", "[", "]")),
        variant.zones().nearest().stream()
            .map(near -> words(near, hexagonal))
            .collect(Collectors.joining(", ")),
        PageAddress.of(ROUTE, alone));
  }

  private static String words(NearZone near, boolean hexagonal) {
    return Typeset.zone(near.axis().indices(hexagonal)) + " " + PairStatement.deviation(near);
  }
}
