package org.zoneaxis.figure.foil;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.diffraction.dynamical.ThicknessSeries;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.FoilWords;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;

/**
 * The drawing of thickness curves: axes from 0, a line for each beam with its indices at its end,
 * ticks at extinction distances above, and a table of these below.
 */
final class ThicknessPlot {

  private static final double ANGSTROMS = 10;
  private static final double LEFT = FigureSheet.LEFT + 42;
  private static final double RIGHT = -FigureSheet.LEFT - 62;
  private static final double HEIGHT = 266;
  private static final double ABOVE = 46;
  private static final double BELOW = 52;
  private static final double TICK = 5;
  private static final double SIZE = 10.5;
  private static final double LABEL_SIZE = 11.5;
  private static final double LABEL_APART = 14;
  private static final int TICKS = 6;
  private static final int MOST_MULTIPLES = 40;

  private final Material material;
  private final ThicknessSeries series;
  private final LengthUnit unit;
  private final boolean hexagonal;
  private final List<CurveGroup> groups;
  private final AxisTicks across;
  private final AxisTicks up;
  private final List<Node> nodes = new ArrayList<>();

  /** Half the height of plot and table, between which the origin is. */
  private final double half;

  private final double top;
  private final double bottom;

  private ThicknessPlot(Material material, ThicknessSeries series, LengthUnit unit) {
    this.material = material;
    this.series = series;
    this.unit = unit;
    this.hexagonal = material.crystal().lattice().isHexagonal();
    this.groups = CurveGroup.of(series.curves());
    List<Double> thicknesses = series.thicknesses();
    this.across = AxisTicks.upTo(thicknesses.get(thicknesses.size() - 1) / ANGSTROMS, 2 * TICKS);
    double largest =
        series.curves().stream()
            .flatMap(curve -> curve.intensities().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    this.up = AxisTicks.beyond(Math.max(largest, 1e-9), TICKS);
    this.half = (ABOVE + HEIGHT + BELOW + ThicknessLegend.ROW * groups.size() + 6) / 2;
    this.top = ABOVE - half;
    this.bottom = top + HEIGHT;
  }

  /** Draws curves. */
  static Scene of(Material material, ThicknessSeries series, LengthUnit unit) {
    return new ThicknessPlot(material, series, unit).scene();
  }

  private double x(double nanometres) {
    return LEFT + (RIGHT - LEFT) * nanometres / across.end();
  }

  private double y(double intensity) {
    return bottom - (bottom - top) * intensity / up.end();
  }

  private Scene scene() {
    axes();
    for (int i = groups.size() - 1; i >= 0; i--) {
      curve(groups.get(i), i);
    }
    labels();
    extinctionDistances();
    double below =
        new ThicknessLegend(groups, series, unit, hexagonal).write(bottom + BELOW, nodes);
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, below + 22);
    new MaterialCaption(material, unit)
        .write(lines, Optional.of(series.zoneAxis()), List.of(experiment()), List.of());
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("curves", Integer.toString(series.curves().size()));
    return FigureSheet.scene(
        title(), description(), data, half, Math.ceil(lines.bottom() + 12), nodes);
  }

  private String title() {
    return "Intensities behind a foil of "
        + Provenance.named(material)
        + " along ["
        + IndexLettering.inLine(series.zoneAxis().indices(hexagonal))
        + "] at "
        + Decimal.of(series.parameters().beam().kilovolts(), 1)
        + " kV, against its thickness";
  }

  private String description() {
    StringBuilder words = new StringBuilder(300);
    words.append("Bloch waves of ");
    words.append(FoilWords.beams(series.parameters().only(), series.beams())).append(", ");
    words.append("thickness from 0 to ").append(across.label(across.end())).append(" nm.");
    for (CurveGroup group : groups) {
      int peak = group.peak();
      words.append(' ').append(inLine(group.reflections().get(0)));
      words.append(" has at most ");
      words.append(Decimal.of(group.curve().intensities().get(peak), 3)).append(" at ");
      words.append(Decimal.of(series.thicknesses().get(peak) / ANGSTROMS, 1)).append(" nm.");
    }
    Provenance.append(words, material);
    return words.toString();
  }

  private void axes() {
    List<Node> marks = new ArrayList<>();
    Look axis = Looks.line("axis", 1);
    Look grid = PlotLooks.GRID;
    for (double value : up.values()) {
      if (value > 0) {
        marks.add(new Node.Segment(LEFT, y(value), RIGHT, y(value), grid));
      }
      Line label = Lettering.of(Face.UPRIGHT, up.label(value));
      marks.add(
          new Node.Text(label, LEFT - 7 - SIZE * label.width(), y(value) + 3.7, SIZE, Looks.TEXT));
    }
    marks.add(new Node.Segment(LEFT, bottom, RIGHT, bottom, axis));
    marks.add(new Node.Segment(LEFT, top, LEFT, bottom, axis));
    for (double value : across.values()) {
      marks.add(new Node.Segment(x(value), bottom, x(value), bottom + TICK, axis));
      Line label = Lettering.of(Face.UPRIGHT, across.label(value));
      marks.add(Node.Text.centred(label, x(value), bottom + TICK + 11, SIZE, Looks.TEXT));
    }
    marks.add(
        Node.Text.centred(
            Lettering.of(Face.UPRIGHT, "thickness (nm)"),
            (LEFT + RIGHT) / 2,
            bottom + TICK + 26,
            SIZE,
            Looks.TEXT));
    marks.add(
        new Node.Text(
            Lettering.of(Face.UPRIGHT, "intensity, of the incident beam"),
            FigureSheet.LEFT,
            17 - half,
            SIZE,
            Looks.TEXT));
    nodes.add(Node.Group.of("axes", marks));
  }

  private void curve(CurveGroup group, int number) {
    Outline.Drawn drawn = new Outline.Drawn();
    List<Double> values = group.curve().intensities();
    for (int i = 0; i < values.size(); i++) {
      double x = x(series.thicknesses().get(i) / ANGSTROMS);
      double y = y(values.get(i));
      if (i == 0) {
        drawn.moveTo(x, y);
      } else {
        drawn.lineTo(x, y);
      }
    }
    Outline outline = drawn.outline();
    for (ThicknessSeries.Curve curve : group.curves()) {
      String which = Integer.toString(series.curves().indexOf(curve) + 1);
      nodes.add(
          new Node.Group(
              "",
              Map.of("curve", which),
              inLine(curve.hkl()),
              List.of(new Node.Path(outline, PlotLooks.curve(number)))));
    }
  }

  /** At the right ends of curves, moved apart where they would lie on one another. */
  private void labels() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> end(groups.get(i))));
    double[] places = new double[groups.size()];
    double last = Double.NEGATIVE_INFINITY;
    for (int i : order) {
      last = Math.max(end(groups.get(i)), last + LABEL_APART);
      places[i] = last;
    }
    double over = Math.max(0, last - bottom);
    for (int k = order.size() - 1; k >= 0 && over > 0; k--) {
      double most = bottom - (order.size() - 1 - k) * LABEL_APART;
      places[order.get(k)] = Math.min(places[order.get(k)], most);
    }
    List<Node> marks = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      double y = places[i];
      marks.add(new Node.Segment(RIGHT + 1, end(groups.get(i)), RIGHT + 8, y, PlotLooks.curve(i)));
      marks.add(
          new Node.Text(name(groups.get(i)), RIGHT + 11, y + 4, LABEL_SIZE, PlotLooks.label(i)));
    }
    nodes.add(Node.Group.of("labels", marks));
  }

  private double end(CurveGroup group) {
    List<Double> values = group.curve().intensities();
    return y(values.get(values.size() - 1));
  }

  private Line name(CurveGroup group) {
    Lettering name = new Lettering().line(indices(group.reflections().get(0)));
    if (group.curves().size() > 1) {
      name.text(" (" + group.curves().size() + ")");
    }
    return name.line();
  }

  private Line indices(MillerIndices hkl) {
    return IndexLettering.of(Face.UPRIGHT, hkl.indices(hexagonal));
  }

  private String inLine(MillerIndices hkl) {
    return IndexLettering.inLine(hkl.indices(hexagonal));
  }

  /**
   * Multiples of them, as ticks above the plot in the colour of the curve; the first has a name.
   */
  private void extinctionDistances() {
    List<Node> marks = new ArrayList<>();
    double free = LEFT;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble(
            i -> groups.get(i).extinctionDistance().orElse(Double.POSITIVE_INFINITY)));
    for (int i : order) {
      double distance = groups.get(i).extinctionDistance().orElse(Double.NaN) / ANGSTROMS;
      for (int n = 1; n * distance <= across.end() && n <= MOST_MULTIPLES; n++) {
        double x = x(n * distance);
        marks.add(new Node.Segment(x, top - TICK - 2, x, top + 1, PlotLooks.curve(i)));
      }
      if (distance <= across.end() && x(distance) > free) {
        Line name =
            new Lettering()
                .italic("\u03BE")
                .gap(0.15, " ")
                .line(indices(groups.get(i).reflections().get(0)))
                .line();
        double half = SIZE * name.width() / 2;
        marks.add(Node.Text.centred(name, x(distance), top - TICK - 6, SIZE, PlotLooks.label(i)));
        free = x(distance) + 2 * half + 4;
      }
    }
    nodes.add(Node.Group.of("extinction", marks));
  }

  private List<Line> experiment() {
    DynamicalParameters parameters = series.parameters();
    List<Line> phrases = new ArrayList<>();
    phrases.add(Lettering.of(Face.UPRIGHT, Decimal.of(parameters.beam().kilovolts(), 1) + " kV"));
    if (series.tilt() > 0) {
      phrases.addAll(FoilWords.tilt(parameters.laue(), series.tilt()));
    }
    phrases.add(FoilWords.beams(parameters.only(), series.beams(), hexagonal));
    phrases.addAll(FoilWords.foil(parameters, series.zoneAxis(), hexagonal));
    return phrases;
  }
}
