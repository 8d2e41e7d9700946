package org.zoneaxis.figure.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.DoubleSpots;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.pattern.FigureStyle;
import org.zoneaxis.figure.pattern.PatternFigure;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;
import org.zoneaxis.figure.svg.SvgWriter;

/** Patterns in panels of one scale, two or three in a row, each with its letter and its caption. */
public final class SideBySide {

  private static final double MILLIMETRES = SvgWriter.PIXELS * 25.4 / 96;
  private static final double LETTER = 22;
  private static final double GAP = 14;
  private static final String SCALE = "scale";

  private final List<Panel> panels;
  private final LabelMode labels;
  private final LengthUnit unit;
  private final double spots;

  /** Patterns to be laid side by side, with a factor on the size of their spots. */
  public SideBySide(List<Panel> panels, LabelMode labels, LengthUnit unit, double spots) {
    this.panels = List.copyOf(panels);
    this.labels = labels;
    this.unit = unit;
    this.spots = spots;
  }

  /** All panels as one drawing. */
  public Scene scene() {
    double millimetres =
        panels.stream().mapToDouble(this::fittingScale).min().orElse(1) * MILLIMETRES;
    List<Scene> scenes = panels.stream().map(panel -> scene(panel, millimetres)).toList();
    int withBar = (int) scenes.stream().takeWhile(scene -> !hasBar(scene)).count();
    int columns = columns();
    double width = 2 * FigureSheet.HALF_WIDTH;
    List<Node> nodes = new ArrayList<>();
    double top = 0;
    for (int first = 0; first < panels.size(); first += columns) {
      int last = Math.min(panels.size(), first + columns);
      double height =
          scenes.subList(first, last).stream().mapToDouble(s -> s.frame().height()).max().orElse(0);
      double bottom = top + height;
      for (int i = first; i < last; i++) {
        double left = (i - first) * (width + GAP);
        List<Node> shown = i == withBar ? scenes.get(i).nodes() : withoutBar(scenes.get(i));
        double middle = left + FigureSheet.HALF_WIDTH;
        List<Node> marks = panel(scenes.get(i).frame(), shown, middle, top, height, i);
        CaptionLines lines = caption(panels.get(i), left, top + height);
        bottom = Math.max(bottom, lines.bottom());
        marks.add(Node.Group.of("caption", lines.nodes()));
        nodes.add(
            new Node.Group(
                "", Map.of("panel", Integer.toString(i + 1)), title(panels.get(i)), marks));
      }
      top = bottom + GAP;
    }
    Map<String, String> data = new LinkedHashMap<>();
    data.put("panels", Integer.toString(panels.size()));
    data.put(SCALE, Decimal.of(millimetres / MILLIMETRES, 6));
    return new Scene(
        Looks.KIND,
        new Scene.Frame(0, 0, columns * width + (columns - 1) * GAP, Math.ceil(top)),
        "Electron diffraction patterns at one scale",
        description(),
        data,
        Looks.PAPER,
        nodes);
  }

  private int columns() {
    return panels.size() <= 3 ? panels.size() : panels.size() == 4 ? 2 : 3;
  }

  private double fittingScale(Panel panel) {
    return Double.parseDouble(scene(panel, 0).data().get(SCALE));
  }

  private Scene scene(Panel panel, double millimetres) {
    return FigureSheet.withoutCaption(
        PatternFigure.scene(
            panel.material(),
            panel.pattern(),
            new FigureStyle(labels, unit, DoubleSpots.HIDE, spots, millimetres)));
  }

  /** Of one scale, a bar in the first panel that has one is enough; one without spots has none. */
  private static boolean hasBar(Scene scene) {
    return scene.nodes().stream().anyMatch(SideBySide::isBar);
  }

  private static boolean isBar(Node node) {
    return node instanceof Node.Group group && group.name().equals(SCALE);
  }

  private static List<Node> withoutBar(Scene scene) {
    return scene.nodes().stream().filter(node -> !isBar(node)).toList();
  }

  /** The drawing in the middle of its panel. */
  private List<Node> panel(
      Scene.Frame frame, List<Node> shown, double middle, double top, double height, int number) {
    double down = top + height / 2 - frame.top() - frame.height() / 2;
    List<Node> marks = new ArrayList<>(new MovedNodes(middle, down).of(shown));
    marks.add(
        new Node.Text(
            Lettering.of(Face.SEMIBOLD, panels.get(number).name()),
            middle - FigureSheet.HALF_WIDTH + 10,
            top + LETTER + 6,
            LETTER,
            Looks.TEXT));
    return marks;
  }

  private CaptionLines caption(Panel panel, double left, double top) {
    CaptionLines lines = new CaptionLines(left + 20, FigureSheet.TEXT_WIDTH, top);
    new MaterialCaption(panel.material(), unit)
        .write(lines, Optional.of(panel.pattern().zoneAxis()));
    return lines;
  }

  static String title(Panel panel) {
    return panel.name()
        + " "
        + panel.material().crystal().formula()
        + " along ["
        + IndexLettering.inLine(panel.pattern().zoneAxis().indices(panel.isHexagonal()))
        + "]";
  }

  private String description() {
    return description(panels);
  }

  static String description(List<Panel> panels) {
    StringBuilder words = new StringBuilder(300);
    words.append("At ");
    words.append(Decimal.of(panels.get(0).pattern().parameters().beam().kilovolts(), 1));
    words.append(" kV.");
    for (Panel panel : panels) {
      words.append(' ').append(title(panel)).append(", ");
      words.append(panel.pattern().reflections().size()).append(" reflections.");
      Provenance.append(words, panel.material());
    }
    return words.toString();
  }
}
