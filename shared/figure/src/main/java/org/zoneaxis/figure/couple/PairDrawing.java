package org.zoneaxis.figure.couple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.superposition.OrientedReflection;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
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
  private static final double LARGEST = 7;
  private static final double LEAST = 1.3;
  private static final double SIZE = 10;
  private static final int STRONG_LABELS = 12;
  private static final Paint SECOND = Looks.HIGHER;
  private static final Look DISC = Look.filled("first", Looks.SPOT);
  private static final Look SQUARE = Look.stroked("second", Stroke.of(SECOND, 1.3));
  private static final Look BEAM = Look.stroked("beam", Stroke.of(Looks.SPOT, 1));
  private static final Look NAME = Look.filled("name", SECOND);

  private final List<OrientedCrystal> crystals;
  private final CrystalPair pair;
  private final LabelMode labels;
  private final LengthUnit unit;
  private final double scale;

  /** Of each crystal, what lies within the edge. */
  private final List<List<OrientedReflection>> spots;

  private final double[] strongest;
  private final LabelRoom room = new LabelRoom(PANEL + 20);

  private PairDrawing(List<OrientedCrystal> crystals, CrystalPair pair, OptionValues options) {
    this.crystals = crystals;
    this.pair = pair;
    this.labels = options.get(FigureOptions.LABELS);
    this.unit = options.get(FigureOptions.UNIT);
    double fixed = FigureSheet.ofMillimetres(options.get(FigureOptions.SCALE).doubleValue());
    this.scale = fixed > 0 ? fixed : REACH / pair.parameters().gmax();
    this.strongest = new double[] {pair.strongest(0), pair.strongest(1)};
    this.spots = fixed > 0 ? List.of(inside(0), inside(1)) : pair.reflections();
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

  private List<OrientedReflection> inside(int crystal) {
    return pair.reflections().get(crystal).stream()
        .filter(
            spot -> Math.max(Math.abs(x(spot)), Math.abs(y(spot))) + radius(crystal, spot) <= PANEL)
        .toList();
  }

  private Scene scene() {
    List<Node> nodes = new ArrayList<>();
    int count = 0;
    for (int crystal = 0; crystal < 2; crystal++) {
      List<Node> marks = new ArrayList<>();
      for (OrientedReflection spot : spots.get(crystal)) {
        WorkCancelledException.throwIfCancelled();
        marks.add(spot(crystal, spot));
        count++;
      }
      nodes.add(Node.Group.of(crystal == 0 ? "matrix" : "precipitate", marks));
    }
    if (labels != LabelMode.NONE) {
      nodes.add(Node.Group.of("hkl", names()));
    }
    double bottom = PANEL + 14;
    nodes.add(ScaleBar.of(scale, unit).marks(FigureSheet.LEFT, bottom));
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, bottom + 4);
    for (OrientedCrystal crystal : crystals) {
      MaterialCaption caption = new MaterialCaption(crystal.material(), unit);
      caption.writeHeading(lines, crystal.zoneAxis());
      caption.writeProvenance(lines);
      caption.writeWarnings(lines);
      lines.skip(3);
    }
    lines.write(Looks.TEXT, MaterialCaption.BODY, experiment());
    lines.write(Looks.NOTE, MaterialCaption.NOTES, notes());
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("reflections", Integer.toString(count));
    data.put("scale", Decimal.of(scale, 6));
    return FigureSheet.scene(
        title(), description(), data, PANEL, Math.ceil(lines.bottom() + 12), nodes);
  }

  private double radius(int crystal, OrientedReflection spot) {
    if (spot.hkl().isDirectBeam()) {
      return crystal == 0 ? 4 : 5.5;
    }
    double share = strongest[crystal] > 0 ? spot.intensity() / strongest[crystal] : 0;
    return Math.max(LEAST, LARGEST * Math.sqrt(Math.sqrt(Math.min(1, share))));
  }

  private double x(OrientedReflection spot) {
    return scale * spot.position().x();
  }

  private double y(OrientedReflection spot) {
    return -scale * spot.position().y();
  }

  private Node spot(int crystal, OrientedReflection spot) {
    MillerIndices hkl = spot.hkl();
    double r = radius(crystal, spot);
    Node mark =
        crystal == 0
            ? new Node.Circle(x(spot), y(spot), r, hkl.isDirectBeam() ? BEAM : DISC)
            : new Node.Path(Outline.rectangle(x(spot) - r, y(spot) - r, 2 * r, 2 * r, 0), SQUARE);
    Map<String, String> data = new LinkedHashMap<>();
    data.put("hkl", hkl.h() + " " + hkl.k() + " " + hkl.l());
    data.put("crystal", Integer.toString(crystal));
    return new Node.Group("", data, facts(crystal, spot), List.of(mark));
  }

  private boolean isHexagonal(int crystal) {
    return crystals.get(crystal).crystal().lattice().isHexagonal();
  }

  private String facts(int crystal, OrientedReflection spot) {
    String name =
        crystals.get(crystal).crystal().formula()
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

  /** Those of the first crystal above or around its spots, those of the second likewise. */
  private List<Node> names() {
    for (int crystal = 0; crystal < 2; crystal++) {
      for (OrientedReflection spot : spots.get(crystal)) {
        WorkCancelledException.throwIfCancelled();
        room.take(x(spot), y(spot), radius(crystal, spot));
      }
    }
    List<Node> names = new ArrayList<>();
    for (int crystal = 0; crystal < 2; crystal++) {
      int own = crystal;
      List<OrientedReflection> wanted =
          spots.get(crystal).stream()
              .filter(spot -> !spot.hkl().isDirectBeam())
              .sorted(Comparator.comparingDouble(OrientedReflection::intensity).reversed())
              .limit(labels == LabelMode.ALL ? Long.MAX_VALUE : STRONG_LABELS)
              .toList();
      for (OrientedReflection spot : wanted) {
        Line line = IndexLettering.of(Face.UPRIGHT, spot.hkl().indices(isHexagonal(own)));
        Look look = own == 0 ? Looks.INDICES : NAME;
        room.beside(line, x(spot), y(spot), radius(own, spot) + 3, SIZE, look)
            .ifPresent(names::add);
      }
    }
    return names;
  }

  private List<Line> notes() {
    List<Line> phrases = new ArrayList<>();
    phrases.add(plain("discs: first crystal"));
    phrases.add(plain("squares: second crystal"));
    phrases.add(plain("each against its own strongest, kinematic"));
    int beyond =
        pair.reflections().get(0).size()
            + pair.reflections().get(1).size()
            - spots.get(0).size()
            - spots.get(1).size();
    if (beyond > 0) {
      phrases.add(
          plain(
              beyond
                  + (beyond == 1 ? " reflection lies" : " reflections lie")
                  + " beyond the edge"));
    }
    return phrases;
  }

  private List<Line> experiment() {
    List<Line> phrases = new ArrayList<>();
    phrases.add(plain(Decimal.of(pair.parameters().beam().kilovolts(), 1) + " kV"));
    pair.parallel()
        .ifPresent(
            parallel ->
                phrases.add(
                    new Lettering()
                        .line(
                            IndexLettering.of(
                                Face.UPRIGHT, parallel.first().indices(isHexagonal(0))))
                        .text(" parallel to ")
                        .line(
                            IndexLettering.of(
                                Face.UPRIGHT, parallel.second().indices(isHexagonal(1))))
                        .line()));
    pair.named()
        .ifPresent(
            name ->
                phrases.add(
                    plain(
                        name.title() + ", nearest of " + pair.variants().orElse(1) + " variants")));
    MaterialCaption.turned(pair.turn()).ifPresent(phrases::add);
    phrases.add(plain("zone axes " + Decimal.of(pair.deviation(), 2) + "\u00B0 apart"));
    return phrases;
  }

  private String title() {
    return "Electron diffraction pattern of " + name(0) + " with " + name(1);
  }

  private String name(int crystal) {
    OrientedCrystal one = crystals.get(crystal);
    return one.crystal().formula()
        + " ("
        + one.material().id()
        + ") along ["
        + IndexLettering.inLine(one.zoneAxis().indices(isHexagonal(crystal)))
        + "]";
  }

  private String description() {
    StringBuilder words = new StringBuilder(300);
    words.append(pair.reflections().get(0).size()).append(" reflections of the first and ");
    words.append(pair.reflections().get(1).size()).append(" of the second crystal, 000 of both");
    words.append(" included. Right-handed, zone axes towards the viewer.");
    crystals.forEach(crystal -> Provenance.append(words, crystal.material()));
    return words.toString();
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
