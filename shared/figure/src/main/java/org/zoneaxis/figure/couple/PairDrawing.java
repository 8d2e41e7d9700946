package org.zoneaxis.figure.couple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.superposition.DoubleDiffractionOfTwo;
import org.zoneaxis.diffraction.superposition.OrientedReflection;
import org.zoneaxis.diffraction.superposition.SecondarySpot;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.choice.DoubleSpots;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.couple.PairPlaces.Place;
import org.zoneaxis.figure.couple.PairPlaces.Square;
import org.zoneaxis.figure.direction.LabelRoom;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;
import org.zoneaxis.figure.sheet.ScaleBar;

/** The drawing of two crystals: discs of the first, open squares of the second, about 000. */
final class PairDrawing {

  private static final double PANEL = 252;
  private static final double REACH = 234;

  private static final double SIZE = 10;
  private static final int STRONG_LABELS = 14;
  private static final int VARIANT_LABELS = 40;

  /** Half the width of a cross. */
  private static final double CROSS = 2.6;

  /** Weakest step of double diffraction, in parts of the strongest beam of its crystal. */
  private static final double LEAST_STEP = 0.1;

  /** Pairs of steps in one picture. */
  private static final double PAIRS = 2e6;

  private static final Paint SECOND = Looks.HIGHER;
  private static final Look DISC = Look.filled("first", Looks.SPOT);
  private static final Look SQUARE = Look.stroked("second", Stroke.of(SECOND, 1.3));
  private static final Look BEAM = Look.stroked("beam", Stroke.of(Looks.SPOT, 1));
  private static final Look NAME = Look.filled("name", SECOND);
  private static final Look DOUBLE =
      Look.stroked("double", Stroke.of(Paint.of(0x8A3FFC, 0xC19BFF), 1.3));

  private final List<OrientedCrystal> crystals;
  private final CrystalPair pair;
  private final LabelMode labels;
  private final LengthUnit unit;
  private final boolean showsDouble;
  private final double scale;
  private final PairPlaces places;
  private final LabelRoom room = new LabelRoom(FigureSheet.HALF_WIDTH - 2, PANEL + 2);

  private PairDrawing(List<OrientedCrystal> crystals, CrystalPair pair, OptionValues options) {
    this.crystals = crystals;
    this.pair = pair;
    this.labels = options.get(FigureOptions.LABELS);
    this.unit = options.get(FigureOptions.UNIT);
    this.showsDouble = options.get(FigureOptions.DOUBLE) == DoubleSpots.SHOW;
    double fixed = FigureSheet.ofMillimetres(options.get(FigureOptions.SCALE).doubleValue());
    this.scale = fixed > 0 ? fixed : REACH / pair.parameters().gmax();
    this.places = new PairPlaces(pair, scale, PANEL - 4);
  }

  /**
   * Draws two crystals.
   *
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where they have more spots than a
   *     picture holds; tables may have more
   */
  static Scene of(List<OrientedCrystal> crystals, CrystalPair pair, OptionValues options) {
    PairSize.requireDrawable(pair);
    return new PairDrawing(crystals, pair, options).scene();
  }

  private Scene scene() {
    List<Node> nodes = new ArrayList<>();
    for (Place place : places.all()) {
      WorkCancelledException.throwIfCancelled();
      room.take(place.x(), place.y(), place.size());
    }
    nodes.add(Node.Group.of("spots", places.all().stream().map(this::marker).toList()));
    List<Node> crosses = showsDouble ? crosses() : List.of();
    if (!crosses.isEmpty()) {
      nodes.add(Node.Group.of("forbidden", crosses));
    }
    if (labels != LabelMode.NONE) {
      nodes.add(Node.Group.of("hkl", names()));
    }
    double bottom = PANEL + 14;
    nodes.add(ScaleBar.of(scale, unit).marks(FigureSheet.LEFT, bottom));
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, bottom + 4);
    PairWords words = new PairWords(crystals, pair, unit);
    words.write(lines, places, !crosses.isEmpty());
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("reflections", Integer.toString(places.all().size()));
    data.put("scale", Decimal.of(scale, 6));
    return FigureSheet.scene(
        words.title(), words.description(), data, PANEL, Math.ceil(lines.bottom() + 12), nodes);
  }

  private Node marker(Place place) {
    List<Node> marks = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    place
        .disc()
        .ifPresent(
            spot -> {
              marks.add(
                  new Node.Circle(
                      place.x(), place.y(), place.radius(), place.isDirect() ? BEAM : DISC));
              facts.add(facts(0, spot, 0));
            });
    if (!place.squares().isEmpty()) {
      double half = place.half();
      marks.add(
          new Node.Path(
              Outline.rectangle(place.x() - half, place.y() - half, 2 * half, 2 * half, 0),
              SQUARE));
      place.squares().forEach(square -> facts.add(facts(1, square.spot(), square.orientation())));
    }
    MillerIndices hkl = place.disc().orElseGet(() -> place.squares().get(0).spot()).hkl();
    int crystal = place.disc().isPresent() ? 0 : 1 + place.squares().get(0).orientation();
    Map<String, String> data = new LinkedHashMap<>();
    data.put("hkl", hkl.h() + " " + hkl.k() + " " + hkl.l());
    data.put("crystal", Integer.toString(crystal));
    return new Node.Group("", data, String.join("; ", facts), marks);
  }

  private boolean isHexagonal(int crystal) {
    return crystals.get(crystal).crystal().lattice().isHexagonal();
  }

  private String facts(int crystal, OrientedReflection spot, int orientation) {
    String name =
        crystals.get(crystal).crystal().formula()
            + (crystal == 1 && pair.shown().size() > 1
                ? " variant " + pair.shown().get(orientation).number()
                : "")
            + " "
            + IndexLettering.inLine(spot.hkl().indices(isHexagonal(crystal)));
    return spot.hkl().isDirectBeam()
        ? name + ", direct beam"
        : name
            + ", d "
            + Decimal.of(1 / spot.g() / unit.angstroms(), unit == LengthUnit.ANGSTROM ? 3 : 4)
            + " "
            + unit.symbol();
  }

  /** Where neither crystal has a spot, and a beam that both have diffracted arrives. */
  private List<Node> crosses() {
    WorkBudget budget = new WorkBudget(PAIRS);
    Map<String, Node> crosses = new LinkedHashMap<>();
    for (int list = 1; list < pair.reflections().size(); list++) {
      for (SecondarySpot spot :
          DoubleDiffractionOfTwo.of(
              pair.reflections().get(0),
              pair.reflections().get(list),
              LEAST_STEP,
              pair.parameters().gmax(),
              1 / scale,
              budget)) {
        double x = scale * spot.position().x();
        double y = -scale * spot.position().y();
        if (Math.max(Math.abs(x), Math.abs(y)) <= PANEL - CROSS && isFree(x, y)) {
          crosses.putIfAbsent(Math.rint(x) + " " + Math.rint(y), cross(spot, x, y));
        }
      }
    }
    return List.copyOf(crosses.values());
  }

  /** With several variants a cross may fall on a spot of another. */
  private boolean isFree(double x, double y) {
    return places.all().stream()
        .noneMatch(place -> StrictMath.hypot(place.x() - x, place.y() - y) < 1.5);
  }

  private Node cross(SecondarySpot spot, double x, double y) {
    return new Node.Group(
        "",
        Map.of(),
        "double diffraction, "
            + IndexLettering.inLine(spot.first().indices(isHexagonal(0)))
            + " and "
            + IndexLettering.inLine(spot.second().indices(isHexagonal(1))),
        List.of(new Node.Path(Outline.cross(x, y, CROSS), DOUBLE)));
  }

  /** The strongest of the first crystal, then of the second, where there is room. */
  private List<Node> names() {
    List<Node> names = new ArrayList<>();
    boolean several = pair.shown().size() > 1;
    for (Place place :
        strongest(place -> place.disc().map(OrientedReflection::intensity), STRONG_LABELS)) {
      MillerIndices hkl = place.disc().orElseThrow().hkl();
      Line line = IndexLettering.of(Face.UPRIGHT, hkl.indices(isHexagonal(0)));
      room.beside(line, place.x(), place.y(), place.size() + 3, SIZE, Looks.INDICES)
          .ifPresent(names::add);
    }
    for (Place place : strongest(PairDrawing::ofSecond, several ? VARIANT_LABELS : STRONG_LABELS)) {
      room.beside(name(place, several), place.x(), place.y(), place.size() + 3, SIZE, NAME)
          .ifPresent(names::add);
    }
    return names;
  }

  /** The number of its variant stands below, where it is one alone. */
  private Line name(Place place, boolean several) {
    Square first = place.squares().get(0);
    Line indices = IndexLettering.of(Face.UPRIGHT, first.spot().hkl().indices(isHexagonal(1)));
    return several && place.squares().size() == 1
        ? new Lettering()
            .line(indices)
            .lowered(Integer.toString(pair.shown().get(first.orientation()).number()))
            .line()
        : indices;
  }

  /** Of places of the second crystal alone: a shared one has the name of the first. */
  private static Optional<Double> ofSecond(Place place) {
    return place.disc().isPresent()
        ? Optional.empty()
        : place.squares().stream().findFirst().map(square -> square.spot().intensity());
  }

  private List<Place> strongest(Function<Place, Optional<Double>> intensity, int most) {
    ToDoubleFunction<Place> value = place -> intensity.apply(place).orElse(0.0);
    return places.all().stream()
        .filter(place -> !place.isDirect() && intensity.apply(place).isPresent())
        .sorted(Comparator.comparingDouble(value).reversed())
        .limit(labels == LabelMode.ALL ? Long.MAX_VALUE : most)
        .toList();
  }
}
