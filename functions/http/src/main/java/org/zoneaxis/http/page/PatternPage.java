package org.zoneaxis.http.page;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.draft.DraftText;
import org.zoneaxis.crystal.draft.Prototype;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.index.StandardZones;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.DoubleDiffraction;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.choice.CaptionMode;
import org.zoneaxis.figure.choice.CellAxes;
import org.zoneaxis.figure.choice.DiffractionModel;
import org.zoneaxis.figure.choice.DoubleSpots;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.pattern.PatternFigure;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.request.Subject;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.http.address.PublicAddress;
import org.zoneaxis.http.answer.Problem;
import org.zoneaxis.http.error.ErrorTable;
import org.zoneaxis.http.form.FoldedFields;
import org.zoneaxis.http.form.OwnCell;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.form.PatternForm;
import org.zoneaxis.http.route.QueryParameters;
import org.zoneaxis.http.search.MaterialFinder;
import org.zoneaxis.http.search.NothingFoundException;
import org.zoneaxis.http.search.Worldwide;
import org.zoneaxis.storage.figure.FigureService;
import org.zoneaxis.storage.figure.ObjectKey;
import org.zoneaxis.storage.structure.ServedDocument;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.work.WorkPlaces;

/**
 * The page of a pattern as its address describes it. What is wrong with one field hides nothing
 * that the others lead to: a crystal keeps its standard zone axes while a bad one is corrected.
 */
@Singleton
final class PatternPage {

  private final MaterialFinder finder;
  private final StructureCache structures;
  private final FigureService figures;
  private final HtmlPages pages;
  private final WorkPlaces places;
  private final Optional<String> publicBase;
  private final Worldwide world;
  private final DoubleDiffraction doubleDiffraction = new DoubleDiffraction();

  PatternPage(
      MaterialFinder finder,
      StructureCache structures,
      FigureService figures,
      HtmlPages pages,
      WorkPlaces places,
      PublicAddress address,
      Worldwide world) {
    this.finder = finder;
    this.publicBase = address.base();
    this.structures = structures;
    this.figures = figures;
    this.pages = pages;
    this.places = places;
    this.world = world;
  }

  /** What became of a request, as far as it went. */
  private static final class Progress {
    private Optional<DraftText> draft = Optional.empty();
    private Optional<MaterialFinder.Found> found = Optional.empty();
    private Optional<ServedDocument> document = Optional.empty();
    private Optional<Computed> computed = Optional.empty();
    private Optional<ErrorTable.Answer> failure = Optional.empty();
    private Optional<NothingFoundException> nothing = Optional.empty();
  }

  private record Computed(OptionValues options, Material material, PatternResult result) {

    PatternForm.Shown shown() {
      return new PatternForm.Shown(result.zoneTyped(), options.stated());
    }
  }

  /** The page that a request asks for. */
  HtmlPages.Page of(HttpRequest<?> request) {
    List<String> names = PatternForm.fields(figures.catalogue());
    PageQuery query = PageQuery.of(request, names);
    Progress progress = new Progress();
    try {
      QueryParameters.of(request, names);
      proceed(query, progress);
    } catch (RuntimeException e) {
      progress.failure = Optional.of(pages.failure(request, e));
      if (e instanceof NothingFoundException nothing) {
        progress.nothing = Optional.of(nothing);
      }
    }
    return new HtmlPages.Page(
        HtmlPages.Section.PATTERN,
        "pattern",
        head(progress),
        body(query, progress, request.getUri().toString()),
        progress.failure);
  }

  private void proceed(PageQuery query, Progress progress) {
    progress.draft = query.get(PageQuery.DRAFT).map(this::draft);
    Optional<String> material = query.get(PageQuery.MATERIAL);
    if (material.isEmpty()) {
      return;
    }
    progress.found = material.map(finder::find);
    MaterialId id = progress.found.orElseThrow().id();
    // It is there after that; who waits for a place does not hold it.
    structures.document(id);
    places.in(
        () -> {
          ServedDocument document = structures.document(id);
          progress.document = Optional.of(document);
          progress.computed = Optional.of(compute(query, document));
          return document;
        });
  }

  /** The words of a structure type, or of a material, to be changed. */
  private DraftText draft(String begun) {
    return Prototype.ofId(begun)
        .map(Prototype::text)
        .orElseGet(
            () -> {
              MaterialId id = MaterialId.parse(begun);
              structures.document(id);
              return places.in(() -> DraftText.of(structures.get(id).crystal()));
            });
  }

  private Computed compute(PageQuery query, ServedDocument document) {
    Material kept = document.document().material();
    OptionValues options = OptionValues.parse(figures.catalogue().options(), query.options());
    Indices zone =
        query
            .get(PageQuery.ZONE)
            .map(text -> Indices.parse("zone axis", text))
            .orElseGet(() -> usualZone(kept.crystal(), options));
    Subject subject = new Subject(kept.id(), zone);
    ObjectKey key =
        figures.key(new FigureRequest(Figures.PATTERN, subject, FigureFormat.SVG, options));
    DiffractionPattern pattern = figures.compute(Figures.PATTERN, key.request(), List.of(kept));
    PatternFigure.requireDrawable(pattern);
    Material material = key.request().shown(kept);
    CellAxes axes = key.request().options().get(FigureOptions.AXES);
    PatternResult result =
        PatternResult.of(
            new PatternResult.Shown(
                material,
                document.notes(),
                pattern,
                doubleDiffraction.of(material.crystal(), pattern),
                key,
                onScreen(Figures.PATTERN, subject, options),
                cards(subject, options.with(FigureOptions.AXES, axes)),
                query.get(PageQuery.ALL_ROWS).isPresent()));
    return new Computed(key.request().options(), material, result);
  }

  /** The first of the standard ones; on hexagonal axes those have four indices. */
  private static Indices usualZone(Crystal crystal, OptionValues options) {
    boolean hexagonal =
        options.get(FigureOptions.AXES) == CellAxes.HEXAGONAL
            && HexagonalAxes.fit(crystal.lattice());
    return (hexagonal ? StandardZones.HEXAGONAL : StandardZones.of(crystal)).axes().get(0);
  }

  /** The other pictures of the same crystal, along the same axis where they have one. */
  private List<PatternResult.Card> cards(Subject subject, OptionValues options) {
    return figures.catalogue().figures().stream()
        .filter(figure -> figure != Figures.PATTERN)
        .filter(figure -> figure.subjects().crystals() == 1)
        .filter(figure -> figure.formats().contains(FigureFormat.SVG))
        .filter(figure -> isDynamical(options) || !figure.options().contains(FigureOptions.SMAX))
        .map(
            figure ->
                PatternResult.Card.of(
                    figure,
                    onScreen(
                        figure,
                        figure.subjects().zoned()
                            ? subject
                            : new Subject(subject.material(), Optional.empty()),
                        options),
                    NeighbourTile.before(subject.material().text(), options.stated())))
        .toList();
  }

  /** As the page shows a picture: on its own paper, and without what the page says itself. */
  private String onScreen(Figure<?> figure, Subject subject, OptionValues options) {
    OptionValues seen =
        options
            .with(FigureOptions.THEME, Theme.AUTO)
            .with(FigureOptions.CAPTION, CaptionMode.NONE)
            .with(FigureOptions.DOUBLE, DoubleSpots.SHOW);
    return "/" + figures.key(new FigureRequest(figure, subject, FigureFormat.SVG, seen)).path();
  }

  /** What is behind a foil is computed only for who looks at foils. */
  private static boolean isDynamical(OptionValues options) {
    return options.get(FigureOptions.MODEL) == DiffractionModel.BLOCH;
  }

  private HtmlPages.Head head(Progress progress) {
    return progress
        .computed
        .map(Computed::result)
        .map(
            result ->
                new HtmlPages.Head(
                    result.name() + " [" + result.zonePlain() + "] \u00B7 zoneaxis",
                    result.alt(),
                    result.address(),
                    publicBase.map(base -> base + result.preview()).orElse(result.preview())))
        .orElseGet(
            () ->
                new HtmlPages.Head(
                    "zoneaxis: electron diffraction patterns at a URL",
                    "Electron diffraction patterns of crystals along any zone axis, kinematic or dynamical,"
                        + " with ratios, angles and indices to read off.",
                    progress.failure.isPresent() ? "" : "/"));
  }

  private PatternBody body(PageQuery query, Progress progress, String address) {
    Optional<Problem> problem = progress.failure.map(ErrorTable.Answer::problem);
    Optional<Material> material =
        progress
            .computed
            .map(Computed::material)
            .or(() -> progress.document.map(known -> known.document().material()));
    Optional<PatternForm.Shown> shown = progress.computed.map(Computed::shown);
    PatternForm form = PatternForm.of(figures.catalogue(), query, material, shown, problem);
    return new PatternBody(
        form.fields(),
        FoldedFields.of(form.options(), progress.computed.isPresent()),
        OwnCell.of(progress.draft, query, material),
        material.map(known -> PatternWay.zones(known, query, shown)).orElse(List.of()),
        progress.found.map(PatternWay::others).orElse(List.of()),
        progress.found.map(MaterialFinder.Found::total).orElse(0),
        progress.nothing.isPresent(),
        progress.nothing.map(nothing -> PatternWay.near(nothing, query)).orElse(List.of()),
        world.databases(),
        query.get(PageQuery.ZONE).isEmpty() ? shown.map(PatternForm.Shown::zone).orElse("") : "",
        problem,
        progress.failure.map(failure -> failure.again(address)).orElse(""),
        progress.computed.map(Computed::result),
        progress.computed.isEmpty() && progress.draft.isEmpty() && problem.isEmpty()
            ? Examples.STANDARD
            : List.of());
  }
}
