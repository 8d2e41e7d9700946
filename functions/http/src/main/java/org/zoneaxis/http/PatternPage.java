package org.zoneaxis.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Indices;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.StandardZones;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.DoubleDiffraction;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureKind;
import org.zoneaxis.figure.request.CanonicalRequest;
import org.zoneaxis.figure.request.NumericOption;
import org.zoneaxis.figure.request.PatternOptions;
import org.zoneaxis.figure.request.PatternRequest;
import org.zoneaxis.storage.FigureService;
import org.zoneaxis.storage.ObjectKey;
import org.zoneaxis.storage.ServedDocument;
import org.zoneaxis.storage.StructureCache;

/**
 * The page of a pattern as its address describes it. What is wrong with one field hides nothing
 * that the others lead to: a crystal keeps its standard zone axes while a bad one is corrected.
 */
@Singleton
final class PatternPage {

  private static final String ALL_ROWS = "rows";

  private static final List<String> FIELDS =
      Stream.concat(
              Stream.of(PageQuery.MATERIAL, PageQuery.ZONE, ALL_ROWS),
              PatternOptions.names().stream())
          .toList();

  /** What a problem calls a field of the form, where that is not its name. */
  private static final Map<String, String> NAMES_IN_PROBLEMS =
      Map.of("zone axis", PageQuery.ZONE, "reflection", "right");

  private final MaterialFinder finder;
  private final StructureCache structures;
  private final FigureService figures;
  private final HtmlPages pages;
  private final PatternSimulator simulator = new PatternSimulator();
  private final DoubleDiffraction doubleDiffraction = new DoubleDiffraction();

  PatternPage(
      MaterialFinder finder, StructureCache structures, FigureService figures, HtmlPages pages) {
    this.finder = finder;
    this.structures = structures;
    this.figures = figures;
    this.pages = pages;
  }

  /**
   * A field of the form.
   *
   * @param value what is in it
   * @param standard what it means while empty
   * @param range what it may hold, in words; empty where that is no range
   * @param error what is wrong with it; empty where nothing is
   */
  record Field(String value, String standard, String range, String error) {

    boolean is(String choice) {
      return (value.isEmpty() ? standard : value).equals(choice);
    }
  }

  /** A choice of a list. */
  record Choice(String value, String label, boolean chosen) {}

  /** A way to another state of the page. */
  record Way(String href, String markup, String note, boolean current) {}

  /**
   * What the template is filled with.
   *
   * @param form the fields by name
   * @param labels the choices of the labels
   * @param units the choices of the unit
   * @param moreOptions whether one of the options is not its default that are folded away
   * @param zones the standard zone axes of the crystal
   * @param others what else was found under the name that was typed
   * @param othersTotal how many that are
   * @param problem what went wrong
   * @param again the address of this page, for trying again where that may help
   * @param result the pattern
   * @param examples where to begin, while there is neither
   */
  record Body(
      Map<String, Field> form,
      List<Choice> labels,
      List<Choice> units,
      boolean moreOptions,
      List<Way> zones,
      List<Way> others,
      int othersTotal,
      Optional<Problem> problem,
      String again,
      Optional<PatternResult> result,
      List<Examples.Example> examples) {}

  /** What became of a request, as far as it went. */
  private static final class Progress {
    private Optional<MaterialFinder.Found> found = Optional.empty();
    private Optional<ServedDocument> document = Optional.empty();
    private Optional<Computed> computed = Optional.empty();
    private Optional<ErrorTable.Answer> failure = Optional.empty();
  }

  private record Computed(ObjectKey key, PatternOptions options, PatternResult result) {}

  /** The page that a request asks for. */
  HtmlPages.Page of(HttpRequest<?> request) {
    PageQuery query = PageQuery.of(request, FIELDS);
    Progress progress = new Progress();
    try {
      proceed(query, progress);
    } catch (RuntimeException e) {
      progress.failure = Optional.of(pages.failure(request, e));
    }
    return new HtmlPages.Page(
        HtmlPages.Section.PATTERN,
        "pattern",
        head(progress),
        body(query, progress, request.getUri().toString()),
        progress.failure);
  }

  private void proceed(PageQuery query, Progress progress) {
    Optional<String> material = query.get(PageQuery.MATERIAL);
    if (material.isEmpty()) {
      return;
    }
    progress.found = material.map(finder::find);
    progress.document = Optional.of(structures.document(progress.found.orElseThrow().id()));
    progress.computed = Optional.of(compute(query, progress.document.get()));
  }

  private Computed compute(PageQuery query, ServedDocument document) {
    Material material = document.document().material();
    Crystal crystal = material.crystal();
    Indices zone =
        query
            .get(PageQuery.ZONE)
            .map(text -> Indices.parse("zone axis", text))
            .orElseGet(() -> StandardZones.of(crystal).axes().get(0));
    PatternOptions options = PatternOptions.parse(query.options());
    ObjectKey key = figures.key(new PatternRequest(material.id(), zone, FigureFormat.SVG, options));
    CanonicalRequest canonical = key.request();
    DiffractionPattern pattern =
        simulator.simulate(crystal, canonical.zoneAxis(), options.parameters(), canonical.right());
    PatternResult result =
        PatternResult.of(
            new PatternResult.Shown(
                material,
                document.notes(),
                pattern,
                doubleDiffraction.of(crystal, pattern),
                key,
                figures.key(
                    new PatternRequest(
                        FigureKind.STRUCTURE, material.id(), zone, FigureFormat.SVG, options)),
                query.get(ALL_ROWS).isPresent()));
    return new Computed(key, canonical.options(), result);
  }

  private static HtmlPages.Head head(Progress progress) {
    return progress
        .computed
        .map(Computed::result)
        .map(
            result ->
                new HtmlPages.Head(
                    result.name() + " [" + result.zonePlain() + "] \u00B7 zoneaxis",
                    result.alt(),
                    result.address()))
        .orElseGet(
            () ->
                new HtmlPages.Head(
                    "zoneaxis: electron diffraction patterns at a URL",
                    "Kinematic electron diffraction patterns of crystals along any zone axis,"
                        + " with ratios, angles and indices to read off.",
                    progress.failure.isPresent() ? "" : "/"));
  }

  private Body body(PageQuery query, Progress progress, String address) {
    Optional<Problem> problem = progress.failure.map(ErrorTable.Answer::problem);
    Map<String, Field> form = form(query, progress, problem);
    return new Body(
        form,
        choices(form.get("labels"), "strong", "strong spots", "all", "all spots", "none", "none"),
        choices(form.get("unit"), "A", "\u00E5ngstr\u00F6m", "nm", "nanometre"),
        PatternOptions.names().stream()
            .filter(name -> !name.equals(NumericOption.KV.text()))
            .map(form::get)
            .anyMatch(field -> !field.value().isEmpty() || !field.error().isEmpty()),
        zones(query, progress),
        others(progress),
        progress.found.map(MaterialFinder.Found::total).orElse(0),
        problem,
        progress.failure.flatMap(f -> f.retryAfter().stream().boxed().findFirst()).isPresent()
            ? address
            : "",
        progress.computed.map(Computed::result),
        progress.computed.isEmpty() && problem.isEmpty() ? Examples.STANDARD : List.of());
  }

  private static List<Choice> choices(Field field, String... valuesAndLabels) {
    return Stream.iterate(0, i -> i < valuesAndLabels.length, i -> i + 2)
        .map(
            i ->
                new Choice(
                    valuesAndLabels[i], valuesAndLabels[i + 1], field.is(valuesAndLabels[i])))
        .toList();
  }

  /** The fields hold what was understood, and what was not is left as it was typed. */
  private static Map<String, Field> form(
      PageQuery query, Progress progress, Optional<Problem> problem) {
    Map<String, String> values = new LinkedHashMap<>(query.fields());
    progress.document.ifPresent(
        document -> values.put(PageQuery.MATERIAL, named(document.document().material())));
    progress.computed.ifPresent(
        computed -> {
          values.keySet().retainAll(List.of(PageQuery.MATERIAL));
          values.put(PageQuery.ZONE, computed.result().zoneTyped());
          computed.options().stated().forEach(o -> values.put(o.name(), o.value()));
        });
    Map<String, String> errors = new LinkedHashMap<>();
    problem.ifPresent(
        wrong ->
            wrong
                .parameter()
                .map(name -> NAMES_IN_PROBLEMS.getOrDefault(name, name))
                .ifPresent(name -> errors.put(name, wrong.detail())));
    Map<String, Field> form = new LinkedHashMap<>();
    FIELDS.forEach(
        name ->
            form.put(
                name,
                new Field(
                    values.getOrDefault(name, ""),
                    standard(name),
                    range(name),
                    errors.getOrDefault(name, ""))));
    return form;
  }

  /** A material as the form's field names it, and {@link MaterialFinder} reads it back. */
  static String named(Material material) {
    String name =
        material.names().isEmpty()
            ? material.crystal().formula().toString()
            : material.names().get(0);
    return name + " (" + material.id() + ")";
  }

  private static Optional<NumericOption> numeric(String name) {
    return Stream.of(NumericOption.values()).filter(o -> o.text().equals(name)).findFirst();
  }

  private static String standard(String name) {
    return switch (name) {
      case "labels" -> PatternOptions.DEFAULTS.labels().text();
      case "unit" -> PatternOptions.DEFAULTS.unit().text();
      default ->
          numeric(name).map(o -> o.standard().stripTrailingZeros().toPlainString()).orElse("");
    };
  }

  private static String range(String name) {
    return numeric(name)
        .map(o -> o.least().toPlainString() + " to " + o.largest().toPlainString())
        .orElse("");
  }

  private static List<Way> zones(PageQuery query, Progress progress) {
    if (progress.document.isEmpty()) {
      return List.of();
    }
    Material material = progress.document.get().document().material();
    Optional<String> shown = progress.computed.map(computed -> computed.result().zoneTyped());
    List<PatternOptions.Stated> options =
        progress
            .computed
            .map(computed -> computed.options().stated())
            .orElseGet(
                () ->
                    query.options().entrySet().stream()
                        .map(o -> new PatternOptions.Stated(o.getKey(), o.getValue().get(0)))
                        .toList())
            .stream()
            .filter(option -> !option.name().equals("right"))
            .toList();
    return StandardZones.of(material.crystal()).axes().stream()
        .map(
            zone -> {
              String typed = Typeset.typed(zone.values());
              return new Way(
                  PageQuery.address(material.id().text(), typed, options),
                  Typeset.zone(zone.values()),
                  "",
                  shown.filter(typed::equals).isPresent());
            })
        .toList();
  }

  private static List<Way> others(Progress progress) {
    return progress.found.stream()
        .flatMap(found -> found.others().stream())
        .map(
            entry ->
                new Way(
                    "/?material=" + entry.id(),
                    Typeset.formula(entry.formula().toString()),
                    Stream.concat(
                            entry.names().stream().limit(1).map(Typeset::escaped),
                            Stream.concat(
                                entry.spaceGroup().map(SpaceGroup::symbol).stream()
                                    .map(Typeset::spaceGroup),
                                Stream.of(entry.id().text())))
                        .reduce((p, q) -> p + ", " + q)
                        .orElse(""),
                    false))
        .toList();
  }
}
