package org.zoneaxis.figure.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.DoubleDiffraction;
import org.zoneaxis.diffraction.ForbiddenReflection;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.DoubleSpots;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.Box;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;
import org.zoneaxis.figure.sheet.ScaleBar;
import org.zoneaxis.figure.sheet.WarningMark;

/**
 * The drawing of a pattern.
 *
 * <p>000 is the origin, x to the right, y downwards; {@code scale} says how many units make
 * 1/angstrom. Every reflection has one group with its indices as {@code hkl}; {@code reflections}
 * says how many there are.
 */
final class PatternDrawing {

  private static final double SCALE_BAR_HEIGHT = 30;

  /** Half the width of a cross, and how far its middle is from the edge at least. */
  private static final double CROSS = 3;

  private static final double EDGE = 4;

  private static final Look DOUBLE =
      Look.stroked("double", Stroke.of(Paint.of(0x8A3FFC, 0xC19BFF), 1.6));
  private static final Look OPEN = Look.stroked("beam", Stroke.of(Looks.SPOT, 1));
  private static final Look HIGHER = Look.stroked("holz", Stroke.of(Looks.HIGHER, 1));

  private final Material material;
  private final DiffractionPattern pattern;
  private final FigureStyle style;
  private final boolean hexagonal;
  private final PatternLayout layout;
  private final List<ForbiddenReflection> forbidden;
  private final List<Node> nodes = new ArrayList<>();

  private PatternDrawing(Material material, DiffractionPattern pattern, FigureStyle style) {
    this.material = material;
    this.pattern = pattern;
    this.style = style;
    this.hexagonal = material.crystal().lattice().isHexagonal();
    this.layout = PatternLayout.of(pattern, style);
    this.forbidden = forbidden();
  }

  /** Draws a material's pattern. */
  static Scene of(Material material, DiffractionPattern pattern, FigureStyle style) {
    return new PatternDrawing(material, pattern, style).scene();
  }

  private Scene scene() {
    double bottom = layout.halfHeight();
    FreeSpace space =
        new FreeSpace(
            new Box(
                3 - PatternLayout.HALF_WIDTH,
                3 - layout.halfHeight(),
                PatternLayout.HALF_WIDTH - 3,
                layout.halfHeight() - 2));
    layout.spots().forEach(space::take);
    LaueCircle.of(material.crystal(), pattern, layout).ifPresent(nodes::add);
    nodes.add(Node.Group.of("spots", layout.spots().stream().map(this::marker).toList()));
    if (!forbidden.isEmpty()) {
      nodes.add(Node.Group.of("forbidden", forbidden.stream().map(this::cross).toList()));
    }
    if (!material.cautions().isEmpty()) {
      nodes.add(WarningMark.sign(layout.halfHeight()));
      space.take(WarningMark.box(layout.halfHeight()).grown(2));
    }
    if (layout.spots().size() > 1) {
      bottom = scaleBar(space);
    } else {
      nothingToSee();
    }
    labels(space);
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, bottom + 4);
    new PatternCaption(material, pattern, style.unit(), notes()).write(lines);
    nodes.add(Node.Group.of("caption", lines.nodes()));
    return FigureSheet.scene(
        title(),
        new PatternDescription(material, pattern).text(),
        data(),
        layout.halfHeight(),
        Math.ceil(lines.bottom() + 12),
        nodes);
  }

  /** Those within the panel. */
  private List<ForbiddenReflection> forbidden() {
    if (style.doubleSpots() == DoubleSpots.HIDE) {
      return List.of();
    }
    return new DoubleDiffraction()
        .of(material.crystal(), pattern).stream()
            .filter(
                point ->
                    Math.abs(layout.scale() * point.right()) <= PatternLayout.HALF_WIDTH - EDGE
                        && Math.abs(layout.scale() * point.up()) <= layout.halfHeight() - EDGE)
            .toList();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (layout.spots().stream().anyMatch(Spot::isHigherOrder)) {
      notes.add("open circles: higher-order Laue zones");
    }
    if (!forbidden.isEmpty()) {
      notes.add("crosses: double diffraction");
    }
    if (layout.beyond() > 0) {
      notes.add(
          layout.beyond()
              + (layout.beyond() == 1 ? " reflection lies" : " reflections lie")
              + " beyond the edge");
    }
    return notes;
  }

  private Node cross(ForbiddenReflection point) {
    double x = layout.scale() * point.right();
    double y = -layout.scale() * point.up();
    MillerIndices hkl = point.hkl();
    return new Node.Group(
        "",
        Map.of("double", hkl.h() + " " + hkl.k() + " " + hkl.l()),
        inLine(hkl) + ", d " + spacing(point.d()) + ", double diffraction",
        List.of(new Node.Path(Outline.cross(x, y, CROSS), DOUBLE)));
  }

  private String spacing(double d) {
    LengthUnit unit = style.unit();
    return Decimal.of(d / unit.angstroms(), unit == LengthUnit.ANGSTROM ? 3 : 4)
        + " "
        + unit.symbol();
  }

  private Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("reflections", Integer.toString(layout.spots().size()));
    data.put("scale", Decimal.of(layout.scale(), 6));
    return data;
  }

  private String title() {
    return (pattern.foil().isPresent() ? "Dynamical" : "Kinematic")
        + " electron diffraction pattern of "
        + Provenance.named(material)
        + " along ["
        + IndexLettering.inLine(pattern.zoneAxis().indices(hexagonal))
        + "] at "
        + Decimal.of(pattern.parameters().beam().kilovolts(), 1)
        + " kV";
  }

  private Node marker(Spot spot) {
    MillerIndices hkl = spot.reflection().hkl();
    Map<String, String> identity = Map.of("hkl", hkl.h() + " " + hkl.k() + " " + hkl.l());
    if (!spot.isDirectBeam()) {
      Look look = spot.isHigherOrder() ? HIGHER : Looks.REFLECTION;
      Node circle = new Node.Circle(spot.x(), spot.y(), spot.circle(), look);
      return new Node.Group("", identity, facts(spot.reflection()), List.of(circle));
    }
    return new Node.Group(
        "",
        identity,
        inLine(hkl) + ", direct beam",
        List.of(
            new Node.Circle(spot.x(), spot.y(), spot.circle(), OPEN),
            new Node.Circle(spot.x(), spot.y(), spot.point(), Looks.REFLECTION)));
  }

  private String inLine(MillerIndices hkl) {
    return IndexLettering.inLine(hkl.indices(hexagonal));
  }

  private String facts(Reflection reflection) {
    StringBuilder facts = new StringBuilder(40).append(inLine(reflection.hkl())).append(", d ");
    LengthUnit unit = style.unit();
    Decimal.append(facts, reflection.d() / unit.angstroms(), unit == LengthUnit.ANGSTROM ? 3 : 4);
    facts.append(' ').append(unit.symbol()).append(", ");
    return facts.append(Decimal.threeDigits(reflection.relative())).append(" %").toString();
  }

  /** In the lower left corner; where spots are in the way, below them. Answers the lower edge. */
  private double scaleBar(FreeSpace space) {
    ScaleBar bar = ScaleBar.of(layout.scale(), style.unit());
    double right = FigureSheet.LEFT + bar.width();
    double bottom = layout.halfHeight();
    Box corner = new Box(FigureSheet.LEFT, bottom - SCALE_BAR_HEIGHT, right, bottom - 6);
    if (space.isFree(corner, 5)) {
      space.take(corner.grown(3));
    } else {
      bottom += SCALE_BAR_HEIGHT - 4;
    }
    nodes.add(bar.marks(FigureSheet.LEFT, bottom));
    return bottom;
  }

  private void nothingToSee() {
    LengthUnit unit = style.unit();
    String reason =
        "within |g| \u2264 "
            + Decimal.of(pattern.parameters().gmax() * unit.angstroms(), 2)
            + " "
            + ScaleBar.inverse(unit)
            + " and three widths of the envelope";
    String what = "No reflection but " + (hexagonal ? "0000" : "000");
    nodes.add(Node.Text.centred(Lettering.of(Face.UPRIGHT, what), 0, 32, 13, Looks.TEXT));
    nodes.add(Node.Text.centred(Lettering.of(Face.UPRIGHT, reason), 0, 49, 11.5, Looks.NOTE));
  }

  private void labels(FreeSpace space) {
    LabelPlacement placement = new LabelPlacement(layout, space, hexagonal);
    List<SpotLabel> labels = placement.place(pattern, layout.spots(), style.labels());
    if (labels.isEmpty()) {
      return;
    }
    double size = placement.fontSize();
    List<Node> texts = new ArrayList<>(labels.size());
    for (SpotLabel label : labels) {
      Line line = label.line().unspoken(); // the title of the spot says the same
      texts.add(new Node.Text(line, label.left(), label.baseline(), size, Looks.INDICES));
    }
    nodes.add(new Node.Group("hkl", Map.of("size", Decimal.of(size, 1)), "", texts));
  }
}
