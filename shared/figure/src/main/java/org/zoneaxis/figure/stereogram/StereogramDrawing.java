package org.zoneaxis.figure.stereogram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.projection.Projection;
import org.zoneaxis.diffraction.stereogram.GreatCircle;
import org.zoneaxis.diffraction.stereogram.StereogramPole;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.direction.Curves;
import org.zoneaxis.figure.direction.LabelRoom;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;

/**
 * The drawing of a stereogram: the primitive circle about the zone axis, x to the right, y
 * downwards; a standard triangle shaded, great circles of low indices, a dot for each pole. Poles
 * of directions have circles of planes, and poles of planes those of zones.
 */
final class StereogramDrawing {

  private static final double RADIUS = 226;
  private static final double PANEL = 252;
  private static final int PIECES = 8;

  /** Sum of squares of indices up to which names are written where only the strong ones are. */
  private static final int NAMED = 6;

  /** Sum of squares up to which great circles are drawn. */
  private static final int LOW = 3;

  private static final double SIZE = 11;

  private static final Look RIM = Look.stroked("rim", Stroke.of(Looks.INK, 1.1));
  private static final Look CIRCLE =
      Look.stroked("great", Stroke.of(Paint.of(0xA9B1BA, 0x59636E), 0.7));
  private static final Look TRIANGLE = Look.filled("triangle", Paint.of(0xFFE3B8, 0x57431F));
  private static final Look DOT = Look.filled("pole", Looks.SPOT);
  private static final Look SMALL = Look.filled("small", Paint.of(0x848D97, 0x78828E));

  private final Material material;
  private final ZoneStereogram value;
  private final PoleKind kind;
  private final LabelMode labels;
  private final LengthUnit unit;
  private final double turn;
  private final boolean hexagonal;
  private final Projection projection;
  private final List<StereogramPole> poles;
  private final LabelRoom room = new LabelRoom(PANEL);

  private StereogramDrawing(
      Material material, ZoneStereogram value, PoleKind kind, OptionValues options) {
    this.material = material;
    this.value = value;
    this.kind = kind;
    this.labels = options.get(FigureOptions.LABELS);
    this.unit = options.get(FigureOptions.UNIT);
    this.turn = options.get(FigureOptions.ROTATE).doubleValue();
    this.hexagonal = material.crystal().lattice().isHexagonal();
    this.projection = value.projection().projection();
    this.poles =
        (kind == PoleKind.DIRECTIONS ? value.directions() : value.planes())
            .stream().filter(this::hasItsFamily).toList();
  }

  /**
   * Whether all that are equivalent in a hexagonal cell have small indices too: without those a
   * picture would seem to lack the sixfold axis.
   */
  private boolean hasItsFamily(StereogramPole pole) {
    List<Integer> i = pole.pole().indices(false);
    int third = pole.pole() instanceof Pole.Normal ? i.get(0) + i.get(1) : i.get(0) - i.get(1);
    return !hexagonal || Math.abs(third) <= ZoneStereogram.LIMIT;
  }

  /** Draws a stereogram. */
  static Scene of(Material material, ZoneStereogram value, PoleKind kind, OptionValues options) {
    return new StereogramDrawing(material, value, kind, options).scene();
  }

  private Scene scene() {
    List<Node> nodes = new ArrayList<>();
    triangle().ifPresent(nodes::add);
    nodes.add(Node.Group.of("circles", circles()));
    nodes.add(new Node.Circle(0, 0, RADIUS, RIM));
    List<Node> dots = new ArrayList<>();
    for (int i = 0; i < poles.size(); i++) {
      dots.add(dot(poles.get(i), i + 1));
    }
    nodes.add(Node.Group.of("poles", dots));
    nodes.add(Node.Group.of("names", labels == LabelMode.NONE ? List.of() : names()));
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, PANEL + 8);
    new MaterialCaption(material, unit)
        .write(lines, Optional.of(value.zoneAxis()), List.of(facts()), notes());
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("poles", Integer.toString(poles.size()));
    data.put("scale", Decimal.of(RADIUS, 6));
    return FigureSheet.scene(
        title(), description(), data, PANEL, Math.ceil(lines.bottom() + 12), nodes);
  }

  private Optional<Node> triangle() {
    List<Vector3> corners = value.triangle();
    if (corners.isEmpty()) {
      return Optional.empty();
    }
    Curves curves = new Curves(RADIUS);
    for (int i = 0; i < corners.size(); i++) {
      Vector3 next = corners.get((i + 1) % corners.size());
      var arc = GreatCircle.arc(corners.get(i), next, projection, PIECES);
      if (i == 0) {
        curves.begin(arc);
      } else {
        curves.along(arc);
      }
    }
    return Optional.of(new Node.Path(curves.close().outline(), TRIANGLE));
  }

  /** Of planes around poles of directions, of zones around poles of planes. */
  private List<Node> circles() {
    List<StereogramPole> normals =
        kind == PoleKind.DIRECTIONS ? value.planes() : value.directions();
    List<Node> circles = new ArrayList<>();
    for (StereogramPole normal : normals) {
      boolean isLow = squares(normal) <= LOW;
      // On the primitive circle a normal and its opposite are listed, whose circle is one.
      boolean isRepeated = normal.direction().z() < 1e-9 && normal.direction().x() < -1e-9;
      if (isLow && !isRepeated && normal.angle() > 1e-6) {
        var half = new GreatCircle(normal.direction()).upperHalf(projection, PIECES);
        circles.add(new Node.Path(new Curves(RADIUS).begin(half).outline(), CIRCLE));
      }
    }
    return circles;
  }

  private Node dot(StereogramPole pole, int number) {
    int squares = squares(pole);
    double radius = squares <= 3 ? 3.4 : squares <= NAMED ? 2.5 : 1.5;
    Node circle = new Node.Circle(x(pole), y(pole), radius, squares <= NAMED ? DOT : SMALL);
    Map<String, String> data = new LinkedHashMap<>();
    data.put("pole", Integer.toString(number));
    if (pole.pole() instanceof Pole.Direction zone) {
      data.put("uvw", zone.axis().u() + " " + zone.axis().v() + " " + zone.axis().w());
    }
    return new Node.Group(
        "",
        data,
        bracketed(pole) + ", " + Decimal.of(pole.angle(), 2) + "\u00B0 from the centre",
        List.of(circle));
  }

  private List<Node> names() {
    List<StereogramPole> wanted =
        poles.stream()
            .filter(pole -> labels == LabelMode.ALL || squares(pole) <= NAMED)
            .sorted(Comparator.comparingInt(this::squares))
            .toList();
    wanted.forEach(pole -> room.take(x(pole), y(pole), 2.5));
    List<Node> names = new ArrayList<>();
    for (StereogramPole pole : wanted) {
      WorkCancelledException.throwIfCancelled();
      Line line = IndexLettering.of(Face.UPRIGHT, pole.pole().indices(hexagonal));
      room.beside(line, x(pole), y(pole), 4.5, SIZE, Looks.INDICES).ifPresent(names::add);
    }
    return names;
  }

  /** The sum of the squares of the indices; in hexagonal cells the same for equivalent ones. */
  private int squares(StereogramPole pole) {
    List<Integer> i = pole.pole().indices(false);
    int first = i.get(0);
    int second = i.get(1);
    int mixed = pole.pole() instanceof Pole.Normal ? first * second : -first * second;
    return first * first + second * second + (hexagonal ? mixed : 0) + i.get(2) * i.get(2);
  }

  private static double x(StereogramPole pole) {
    return RADIUS * pole.position().x();
  }

  private static double y(StereogramPole pole) {
    return -RADIUS * pole.position().y();
  }

  private String bracketed(StereogramPole pole) {
    String indices = IndexLettering.inLine(pole.pole().indices(hexagonal));
    return kind == PoleKind.DIRECTIONS ? "[" + indices + "]" : "(" + indices + ")";
  }

  private List<Line> facts() {
    List<Line> phrases = new ArrayList<>();
    phrases.add(
        plain(
            kind == PoleKind.DIRECTIONS
                ? "poles of directions [uvw], great circles of planes"
                : "poles of planes (hkl), great circles of zones"));
    phrases.add(plain(value.projection().label()));
    MaterialCaption.turned(turn).ifPresent(phrases::add);
    return phrases;
  }

  private List<Line> notes() {
    List<Line> phrases = new ArrayList<>();
    phrases.add(plain("upper half, seen from the source"));
    phrases.add(plain("indices up to 3"));
    if (value.pointGroup().isEmpty()) {
      phrases.add(plain("symmetry not found, so no standard triangle"));
    } else {
      phrases.add(plain("point group " + value.pointGroup().get()));
      phrases.add(
          plain(
              value.triangle().isEmpty()
                  ? "no standard triangle lies whole on this half"
                  : "shaded: standard triangle"));
    }
    return phrases;
  }

  private String title() {
    return "Stereogram of "
        + Provenance.named(material)
        + " with ["
        + IndexLettering.inLine(value.zoneAxis().indices(hexagonal))
        + "] at the centre";
  }

  private String description() {
    StringBuilder words = new StringBuilder(300);
    words.append(poles.size()).append(" poles, ").append(value.projection().label());
    poles.stream()
        .filter(pole -> squares(pole) <= 3 && pole.angle() > 1e-6)
        .limit(6)
        .forEach(
            pole ->
                words
                    .append(". ")
                    .append(bracketed(pole))
                    .append(' ')
                    .append(Decimal.of(pole.angle(), 1))
                    .append("\u00B0 from the centre"));
    words.append('.');
    Provenance.append(words, material);
    return words.toString();
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
