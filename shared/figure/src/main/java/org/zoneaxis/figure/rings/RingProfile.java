package org.zoneaxis.figure.rings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.ring.Ring;
import org.zoneaxis.diffraction.ring.RingFamily;
import org.zoneaxis.diffraction.ring.RingGroup;
import org.zoneaxis.diffraction.ring.RingPattern;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;

/** Intensities against |g|, which grows downwards, with the families at the peaks. */
final class RingProfile {

  private static final double AXIS = FigureSheet.LEFT + 340;
  private static final double PEAK = 62;
  private static final double LABELS = AXIS + PEAK + 14;
  private static final double TOP = RingDrawing.TOP + 4;
  private static final double HEIGHT = 318;
  private static final double SIZE = 10;
  private static final double ROW = 13;

  /** Half-width of a peak at half its height, as a share of the axis. */
  private static final double WIDTH = 0.006;

  /** A label is no farther from its peak. */
  private static final double FARTHEST = 32;

  /** Labels give way to both sides this often. */
  private static final int ROUNDS = 60;

  private static final int SAMPLES = 500;

  /** Weaker groups carry no label where only the strong ones do, in per cent. */
  private static final double STRONG = 1;

  private static final Look CURVE = Look.stroked("profile", Stroke.of(Looks.INK, 1.1));
  private static final Look LEADER =
      Look.stroked("leader", Stroke.of(Paint.of(0xA9B1BA, 0x59636E), 0.6));

  private final List<Part> parts;
  private final LengthUnit unit;
  private final LabelMode mode;
  private final double gmax;
  private final double strongest;

  /**
   * The rings of a crystal.
   *
   * @param curve how its intensities are drawn
   * @param indices how its families are written
   */
  record Part(RingPattern pattern, boolean hexagonal, Look curve, Look indices) {

    /** That of the first, or only, phase. */
    static Part first(RingPattern pattern, boolean hexagonal) {
      return new Part(pattern, hexagonal, CURVE, Looks.INDICES);
    }
  }

  /** A profile of crystals whose rings have one range. */
  RingProfile(List<Part> parts, LengthUnit unit, LabelMode mode) {
    this.parts = parts;
    this.unit = unit;
    this.mode = mode;
    this.gmax = parts.get(0).pattern().parameters().gmax();
    this.strongest =
        parts.stream()
            .flatMap(part -> part.pattern().rings().stream())
            .mapToDouble(Ring::intensity)
            .max()
            .orElse(0);
  }

  private record Label(Line line, double y, double intensity, Look look) {}

  private double y(double g) {
    return TOP + HEIGHT * g / gmax;
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.Group.of("axis", axis()));
    double[][] heights = new double[parts.size()][];
    double highest = 1e-9;
    for (int i = 0; i < heights.length; i++) {
      heights[i] = heights(parts.get(i).pattern());
      highest = Math.max(highest, DoubleStream.of(heights[i]).max().orElse(1));
    }
    for (int i = 0; i < heights.length; i++) {
      nodes.add(new Node.Path(curve(heights[i], highest), parts.get(i).curve()));
    }
    if (mode != LabelMode.NONE) {
      nodes.add(Node.Group.of("hkl", labels()));
    }
    return nodes;
  }

  private List<Node> axis() {
    List<Node> marks = new ArrayList<>();
    Look line = Looks.line("axis", 1);
    marks.add(new Node.Segment(AXIS, TOP, AXIS, TOP + HEIGHT, line));
    double perUnit = gmax * unit.angstroms();
    double step = step(perUnit);
    for (int i = 0; i * step <= perUnit * (1 + 1e-9); i++) {
      double at = TOP + HEIGHT * i * step / perUnit;
      marks.add(new Node.Segment(AXIS - 4, at, AXIS, at, line));
      Line text = plain(Decimal.of(i * step, 2));
      marks.add(new Node.Text(text, AXIS - 7 - SIZE * text.width(), at + 3.5, SIZE, Looks.TEXT));
    }
    Line name = new Lettering().italic("g").text(" / " + unit.symbol() + "\u207B\u00B9").line();
    marks.add(
        new Node.Text(name, AXIS - 7 - SIZE * name.width(), TOP + HEIGHT + 17, SIZE, Looks.TEXT));
    return marks;
  }

  private static double step(double end) {
    for (double step : new double[] {0.05, 0.1, 0.2, 0.5, 1, 2, 5}) {
      if (end / step <= 9) {
        return step;
      }
    }
    return 10;
  }

  /** Every ring as wide as any other. */
  private double[] heights(RingPattern pattern) {
    double[] heights = new double[SAMPLES + 1];
    double width = WIDTH * gmax;
    for (Ring ring : pattern.rings()) {
      int middle = (int) Math.round(SAMPLES * ring.g() / gmax);
      int reach = (int) Math.ceil(4 * WIDTH * SAMPLES);
      double share = strongest > 0 ? 100 * ring.intensity() / strongest : 0;
      for (int i = Math.max(0, middle - reach); i <= Math.min(SAMPLES, middle + reach); i++) {
        double off = (i * gmax / SAMPLES - ring.g()) / width;
        heights[i] += share * StrictMath.exp(-0.6931471805599453 * off * off);
      }
    }
    return heights;
  }

  private static Outline curve(double[] heights, double highest) {
    Outline.Drawn drawn = new Outline.Drawn();
    for (int i = 0; i <= SAMPLES; i++) {
      double x = AXIS + PEAK * heights[i] / highest;
      double at = TOP + HEIGHT * i / SAMPLES;
      if (i == 0) {
        drawn.moveTo(x, at);
      } else {
        drawn.lineTo(x, at);
      }
    }
    return drawn.outline();
  }

  private List<Node> labels() {
    List<Label> wanted = new ArrayList<>();
    for (Part part : parts) {
      for (RingGroup group : part.pattern().resolved(RingDrawing.RESOLUTION)) {
        if (mode == LabelMode.ALL || 100 * group.intensity() >= STRONG * strongest) {
          wanted.add(new Label(line(part, group), y(group.g()), group.intensity(), part.indices()));
        }
      }
    }
    List<Label> chosen = chosen(wanted);
    double[] rows = rows(chosen);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Label label = chosen.get(i);
      nodes.add(new Node.Segment(AXIS + PEAK + 2, label.y(), LABELS - 3, rows[i], LEADER));
      double room = FigureSheet.HALF_WIDTH - 4 - LABELS;
      double size = Math.min(SIZE, room / label.line().width());
      nodes.add(new Node.Text(label.line().unspoken(), LABELS, rows[i] + 3.5, size, label.look()));
    }
    return nodes;
  }

  /** The strongest, as many as have room near their peaks. */
  private static List<Label> chosen(List<Label> wanted) {
    List<Label> strongest =
        wanted.stream()
            .sorted(Comparator.comparingDouble(Label::intensity).reversed())
            .limit((int) (HEIGHT / ROW))
            .toList();
    for (int count = strongest.size(); ; count--) {
      List<Label> chosen =
          strongest.subList(0, count).stream()
              .sorted(Comparator.comparingDouble(Label::y))
              .toList();
      double[] rows = rows(chosen);
      double farthest =
          IntStream.range(0, count)
              .mapToDouble(i -> Math.abs(rows[i] - chosen.get(i).y()))
              .max()
              .orElse(0);
      if (farthest <= FARTHEST) {
        return chosen;
      }
    }
  }

  /** As near to the peaks as rows apart from each other allow. */
  private static double[] rows(List<Label> labels) {
    double[] rows = labels.stream().mapToDouble(Label::y).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 1; i < rows.length; i++) {
        double lacking = ROW - (rows[i] - rows[i - 1]);
        if (lacking > 0) {
          rows[i - 1] -= lacking / 2;
          rows[i] += lacking / 2;
        }
      }
    }
    for (int i = rows.length - 1; i >= 0; i--) {
      double most = i == rows.length - 1 ? TOP + HEIGHT + 6 : rows[i + 1] - ROW;
      rows[i] = Math.min(rows[i], most);
    }
    return rows;
  }

  private static Line line(Part part, RingGroup group) {
    Lettering lettering = new Lettering();
    for (int i = group.first(); i <= group.last(); i++) {
      List<RingFamily> families = part.pattern().rings().get(i).families();
      for (int j = 0; j < families.size(); j++) {
        if (j > 0 || i > group.first()) {
          lettering.text(j > 0 ? ", " : " + ");
        }
        lettering.line(
            IndexLettering.of(Face.UPRIGHT, families.get(j).hkl().indices(part.hexagonal())));
      }
    }
    return lettering.line();
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
