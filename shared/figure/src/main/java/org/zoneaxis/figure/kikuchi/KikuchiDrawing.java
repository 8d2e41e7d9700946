package org.zoneaxis.figure.kikuchi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.kikuchi.KikuchiBand;
import org.zoneaxis.diffraction.kikuchi.KikuchiPattern;
import org.zoneaxis.diffraction.kikuchi.KikuchiPole;
import org.zoneaxis.diffraction.projection.CubicPiece;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.diffraction.projection.Projection;
import org.zoneaxis.diffraction.projection.SphereCircle;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.direction.Curves;
import org.zoneaxis.figure.direction.LabelRoom;
import org.zoneaxis.figure.direction.MapBands;
import org.zoneaxis.figure.lettering.Face;
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
 * The drawing of Kikuchi bands on a round screen about 000, x to the right, y downwards: the area
 * of a band, its bright line whole and its dark line broken.
 */
final class KikuchiDrawing {

  /** More are grey; the strongest are drawn, and the caption says how many. */
  private static final int MOST = 64;

  private static final int MOST_POLES = 14;
  private static final int STRONG_LABELS = 24;

  private static final double SIZE = 10.5;
  private static final double[] ALONG = {0.93, 0.84, 0.74, 0.62};
  private static final int SHADES = 4;

  private static final double[] WIDTHS = {0.5, 0.9, 1.4};
  private static final Look CROSS = Looks.line("cross", 1);

  private static final Look RIM = Look.stroked("rim", Stroke.of(Paint.of(0xA9B1BA, 0x59636E), 0.8));
  private static final Look POLE = Look.filled("pole", Looks.SPOT);
  private static final Look ZONE = Look.filled("zone", Looks.INK);

  private final Material material;
  private final KikuchiPattern pattern;
  private final LabelMode labels;
  private final LengthUnit unit;
  private final boolean hexagonal;
  private final boolean spots;
  private final KikuchiScreen screen;
  private final double scale;
  private final List<KikuchiBand> drawn;
  private final KikuchiWords words;
  private final LabelRoom room;

  private KikuchiDrawing(Material material, KikuchiPattern pattern, OptionValues options) {
    this.material = material;
    this.pattern = pattern;
    this.labels = options.get(FigureOptions.LABELS);
    this.unit = options.get(FigureOptions.UNIT);
    this.hexagonal = material.crystal().lattice().isHexagonal();
    this.spots = options.get(KikuchiFigure.UNDER) == Underlay.SPOTS;
    double millimetres = options.get(FigureOptions.SCALE).doubleValue();
    this.screen = KikuchiScreen.of(pattern.parameters(), millimetres);
    this.scale = screen.scale();
    this.room = new LabelRoom(screen.radius() + 4);
    List<KikuchiBand> onScreen =
        pattern.bands().stream()
            .filter(
                band ->
                    !screen.curve(band.plusLine()).isEmpty()
                        || !screen.curve(band.minusLine()).isEmpty())
            .toList();
    this.drawn =
        onScreen.stream()
            .sorted(Comparator.comparingDouble(KikuchiBand::relative).reversed())
            .limit(MOST)
            .toList();
    this.words =
        new KikuchiWords(
            material,
            pattern,
            new KikuchiWords.Shown(
                drawn,
                millimetres > 0 ? onScreen.size() : pattern.bands().size(),
                screen.halfAngle(),
                millimetres,
                options.get(FigureOptions.ROTATE).doubleValue()));
  }

  /** Draws bands. */
  static Scene of(Material material, KikuchiPattern pattern, OptionValues options) {
    return new KikuchiDrawing(material, pattern, options).scene();
  }

  private Scene scene() {
    List<Node> areas = new ArrayList<>();
    for (int i = drawn.size() - 1; i >= 0; i--) {
      area(drawn.get(i)).ifPresent(areas::add);
    }
    List<Node> bands = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      bands.add(band(drawn.get(i), i + 1));
    }
    List<Node> nodes = new ArrayList<>(List.of(Node.Group.of("areas", areas)));
    nodes.add(Node.Group.of("bands", bands));
    if (spots) {
      nodes.add(Node.Group.of("under", KikuchiSpots.of(material, pattern, scale)));
    }
    nodes.add(new Node.Circle(0, 0, screen.radius(), RIM));
    room.take(0, 0, 4);
    nodes.add(new Node.Segment(-5, 0, 5, 0, CROSS));
    nodes.add(new Node.Segment(0, -5, 0, 5, CROSS));
    List<Node> poles = poles();
    List<Node> names = labels == LabelMode.NONE ? List.of() : names();
    nodes.add(MapBands.slips(List.of(poles, names)));
    nodes.add(Node.Group.of("poles", poles));
    nodes.add(Node.Group.of("hkl", names));
    CaptionLines lines =
        new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, KikuchiScreen.RADIUS + 12);
    new MaterialCaption(material, unit)
        .write(
            lines,
            Optional.of(pattern.zoneAxis()),
            List.of(words.experiment()),
            KikuchiWords.notes(spots));
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("bands", Integer.toString(drawn.size()));
    data.put("scale", Decimal.of(scale, 6));
    return FigureSheet.scene(
        words.title(),
        words.description(),
        data,
        KikuchiScreen.RADIUS + 8,
        Math.ceil(lines.bottom() + 12),
        nodes);
  }

  /** Between both lines, where both are on the screen. */
  private Optional<Node> area(KikuchiBand band) {
    List<CubicPiece> plus = screen.curve(band.plusLine());
    List<CubicPiece> minus = screen.curve(band.minusLine());
    if (plus.isEmpty() || minus.isEmpty()) {
      return Optional.empty();
    }
    double share = Math.sqrt(Math.min(1, band.relative() / 100));
    int shade = Math.min(SHADES - 1, (int) (SHADES * share));
    Look look = Look.filled("area" + (char) ('A' + shade), MapBands.AREAS.get(shade));
    List<CubicPiece> back = isOpposite(plus, minus) ? minus : KikuchiScreen.backwards(minus);
    PlanePoint end = plus.get(plus.size() - 1).to();
    Curves curves =
        new Curves(scale)
            .begin(plus)
            .through(screen.rim(end, back.get(0).from()))
            .on(back)
            .through(screen.rim(back.get(back.size() - 1).to(), plus.get(0).from()))
            .close();
    return Optional.of(new Node.Path(curves.outline(), look));
  }

  /** Lines on both sides of 000 run in opposite senses. */
  private static boolean isOpposite(List<CubicPiece> plus, List<CubicPiece> minus) {
    PlanePoint end = plus.get(plus.size() - 1).to();
    PlanePoint near = minus.get(0).from();
    PlanePoint far = minus.get(minus.size() - 1).to();
    return distance(end, near) < distance(end, far);
  }

  private static double distance(PlanePoint p, PlanePoint q) {
    return StrictMath.hypot(p.x() - q.x(), p.y() - q.y());
  }

  private Node band(KikuchiBand band, int number) {
    List<Node> lines = new ArrayList<>();
    Optional<MillerIndices> excess = band.excess();
    boolean plusIsBright = excess.filter(band.hkl()::equals).isPresent();
    line(band.plusLine(), look(band, excess.isPresent(), plusIsBright), lines);
    line(band.minusLine(), look(band, excess.isPresent(), !plusIsBright), lines);
    return new Node.Group("", Map.of("band", Integer.toString(number)), words.facts(band), lines);
  }

  private static Look look(KikuchiBand band, boolean isUneven, boolean isBright) {
    int step = band.relative() > 30 ? 2 : band.relative() > 8 ? 1 : 0;
    char letter = (char) ('A' + step);
    Stroke ink = Stroke.of(Looks.INK, 0.8 * WIDTHS[step]);
    if (!isUneven) {
      return Look.stroked("even" + letter, ink);
    }
    return isBright
        ? Look.stroked("bright" + letter, Stroke.of(Looks.HIGHER, WIDTHS[step]))
        : Look.stroked("dark" + letter, ink.dashed(4, 2.2));
  }

  private void line(SphereCircle circle, Look look, List<Node> nodes) {
    List<CubicPiece> pieces = screen.curve(circle);
    if (!pieces.isEmpty()) {
      nodes.add(new Node.Path(new Curves(scale).begin(pieces).outline(), look));
    }
  }

  private List<Node> poles() {
    List<KikuchiPole> shown =
        pattern.poles().stream()
            .filter(pole -> screen.holds(pole.position()))
            .sorted(Comparator.comparingInt(pole -> squares(pole.axis())))
            .limit(MOST_POLES)
            .toList();
    List<Node> marks = new ArrayList<>();
    for (KikuchiPole pole : shown) {
      room.take(scale * pole.position().x(), -scale * pole.position().y(), 3);
    }
    for (KikuchiPole pole : shown) {
      double x = scale * pole.position().x();
      double y = -scale * pole.position().y();
      marks.add(
          new Node.Group(
              "",
              Map.of("uvw", pole.axis().u() + " " + pole.axis().v() + " " + pole.axis().w()),
              words.facts(pole),
              List.of(new Node.Circle(x, y, 2.4, POLE))));
      Line name = IndexLettering.bracketed(Face.SEMIBOLD, pole.axis().indices(hexagonal));
      if (labels != LabelMode.NONE) {
        room.beside(name, x, y, 5, SIZE + 1, ZONE).ifPresent(marks::add);
      }
    }
    return marks;
  }

  private static int squares(ZoneAxis axis) {
    return axis.u() * axis.u() + axis.v() * axis.v() + axis.w() * axis.w();
  }

  /** On the middle of a band near the rim, the shortest reflection of each plane. */
  private List<Node> names() {
    Set<ZoneAxis> planes = new HashSet<>();
    List<Node> names = new ArrayList<>();
    List<KikuchiBand> shortest =
        drawn.stream()
            .sorted(Comparator.comparingDouble(KikuchiBand::g))
            .filter(
                band -> planes.add(new ZoneAxis(band.hkl().h(), band.hkl().k(), band.hkl().l())))
            .limit(labels == LabelMode.ALL ? MOST : STRONG_LABELS)
            .toList();
    for (KikuchiBand band : shortest) {
      name(band).ifPresent(names::add);
    }
    return names;
  }

  private Optional<Node.Text> name(KikuchiBand band) {
    OptionalDouble reach = band.trace().within(screen.halfAngle());
    if (reach.isEmpty()) {
      return Optional.empty();
    }
    Line line = IndexLettering.of(Face.UPRIGHT, band.hkl().indices(hexagonal));
    for (double along : ALONG) {
      for (int side = -1; side <= 1; side += 2) {
        PlanePoint at =
            Projection.GNOMONIC.point(band.trace().at(side * along * reach.getAsDouble()));
        Optional<Node.Text> text =
            room.middle(line, scale * at.x(), -scale * at.y(), SIZE, Looks.INDICES);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }
}
