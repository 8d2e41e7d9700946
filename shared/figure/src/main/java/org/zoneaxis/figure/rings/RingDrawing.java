package org.zoneaxis.figure.rings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.rings.RingPhases.Member;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;
import org.zoneaxis.figure.sheet.ScaleBar;

/**
 * The drawing of rings: circles about 000 on the left, their profile downwards on the right. Those
 * of a second phase are dashed, and of another colour.
 */
final class RingDrawing {

  /** Rings nearer than this, in 1/angstrom, are labelled as one. */
  static final double RESOLUTION = 0.002;

  static final double TOP = 16;

  /** More are a grey disc; the strongest are drawn, and the caption says how many. */
  private static final int MOST = 240;

  private static final double RADIUS = 150;
  private static final double CENTRE_X = FigureSheet.LEFT + RADIUS;
  private static final double CENTRE_Y = TOP + RADIUS + 4;
  private static final int WIDTHS = 6;
  private static final double THICKER = 0.4;

  /** The share of the paper in the colour of the weakest. */
  private static final double PALEST = 0.75;

  private static final Look BEAM = Look.filled("centre", Looks.SPOT);
  private static final Look SECOND_CURVE =
      Look.stroked("profileB", Stroke.of(Looks.HIGHER, 1.1).dashed(3, 1.6));
  private static final Look SECOND_NAME = Look.filled("name", Looks.HIGHER);

  private final LengthUnit unit;
  private final double scale;
  private final double strongest;
  private final List<Member> drawn;
  private final RingProfile profile;
  private final RingCaption caption;

  private RingDrawing(List<OrientedCrystal> crystals, RingPhases phases, OptionValues options) {
    this.unit = options.get(FigureOptions.UNIT);
    double fixed = FigureSheet.ofMillimetres(options.get(FigureOptions.SCALE).doubleValue());
    this.scale = fixed > 0 ? fixed : RADIUS / phases.parameters().gmax();
    this.strongest = phases.strongest();
    List<Member> inside =
        phases.rings().stream().filter(ring -> fixed == 0 || scale * ring.g() <= RADIUS).toList();
    this.drawn =
        inside.stream()
            .sorted(Comparator.comparingDouble(Member::intensity).reversed())
            .limit(MOST)
            .sorted(Comparator.comparingDouble(Member::g).thenComparingInt(Member::phase))
            .toList();
    List<RingProfile.Part> parts = new ArrayList<>();
    for (int i = 0; i < crystals.size(); i++) {
      boolean hexagonal = crystals.get(i).crystal().lattice().isHexagonal();
      parts.add(
          i == 0
              ? RingProfile.Part.first(phases.patterns().get(i), hexagonal)
              : new RingProfile.Part(
                  phases.patterns().get(i), hexagonal, SECOND_CURVE, SECOND_NAME));
    }
    this.profile = new RingProfile(parts, unit, options.get(FigureOptions.LABELS));
    this.caption = new RingCaption(crystals, phases, inside.size(), drawn, unit);
  }

  /** Draws rings. */
  static Scene of(RingPhases phases, List<OrientedCrystal> crystals, OptionValues options) {
    return new RingDrawing(crystals, phases, options).scene();
  }

  private Scene scene() {
    List<Node> nodes = new ArrayList<>();
    // The strong ones last, so that no weak one lies on them.
    List<Node> circles =
        IntStream.range(0, drawn.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> drawn.get(i).intensity()))
            .map(i -> circle(drawn.get(i), i + 1))
            .toList();
    nodes.add(Node.Group.of("rings", circles));
    nodes.add(new Node.Circle(CENTRE_X, CENTRE_Y, 2.2, BEAM));
    nodes.addAll(profile.nodes());
    double bottom = TOP + 2 * RADIUS + 42;
    nodes.add(ScaleBar.of(scale, unit).marks(FigureSheet.LEFT, bottom));
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, bottom + 4);
    caption.write(lines);
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("rings", Integer.toString(drawn.size()));
    data.put("scale", Decimal.of(scale, 6));
    return FigureSheet.scene(
        caption.title(), caption.description(), data, 0, Math.ceil(lines.bottom() + 12), nodes);
  }

  private Node circle(Member ring, int number) {
    return new Node.Group(
        "",
        Map.of("ring", Integer.toString(number)),
        caption.facts(ring),
        List.of(new Node.Circle(CENTRE_X, CENTRE_Y, scale * ring.g(), look(ring))));
  }

  /** Width and darkness go with the square root of the intensity, in steps. */
  private Look look(Member ring) {
    double relative = RingPhases.relative(ring.ring(), strongest);
    int width = Math.max(1, (int) Math.ceil(WIDTHS * Math.sqrt(Math.min(1, relative / 100))));
    String name = "ring" + (char) ('A' + width);
    return ring.phase() == 0
        ? Look.stroked(name, Stroke.of(faded(Looks.SPOT, width), THICKER * width))
        : Look.stroked(
            name + "B", Stroke.of(faded(Looks.HIGHER, width), THICKER * width).dashed(5, 2.5));
  }

  /**
   * The colour of a ring of a width: where weak ones are close, they leave the paper to be seen.
   */
  private static Paint faded(Paint paint, int width) {
    double share = PALEST * (WIDTHS - width) / (WIDTHS - 1);
    return new Paint(
        paint.light().mixed(Looks.PAPER.light(), share),
        paint.dark().mixed(Looks.PAPER.dark(), share));
  }
}
