package org.zoneaxis.figure.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.direction.LabelRoom;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
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

/** Patterns over each other at one scale, told apart by the shapes and colours of their spots. */
public final class Overlaid {

  private static final double PANEL = 252;
  private static final double REACH = 234;
  private static final double LARGEST = 6;
  private static final double LEAST = 1.2;
  private static final double SIZE = 10;
  private static final int NAMES = 8;

  private static final List<Paint> COLOURS =
      List.of(
          Looks.SPOT,
          Looks.HIGHER,
          Paint.of(0x0A57B0, 0x8CC2FF),
          Paint.of(0x1B7A3D, 0x6FD08C),
          Paint.of(0x7132D6, 0xC19BFF),
          Paint.of(0x9A4A00, 0xFFB05C));

  private final List<Panel> panels;
  private final LabelMode labels;
  private final LengthUnit unit;
  private final double spots;
  private final double scale;
  private final LabelRoom room = new LabelRoom(FigureSheet.HALF_WIDTH - 2, PANEL + 2);

  /** Patterns to be laid over each other, with a factor on the size of their spots. */
  public Overlaid(List<Panel> panels, LabelMode labels, LengthUnit unit, double spots) {
    this.panels = List.copyOf(panels);
    this.labels = labels;
    this.unit = unit;
    this.spots = spots;
    this.scale =
        REACH
            / panels.stream()
                .flatMap(panel -> panel.pattern().drawn().stream())
                .mapToDouble(spot -> Math.max(Math.abs(spot.right()), Math.abs(spot.up())))
                .max()
                .stream()
                .filter(far -> far > 0)
                .findFirst()
                // No spot but the direct beam.
                .orElseGet(() -> panels.get(0).pattern().parameters().gmax());
  }

  /** All patterns as one drawing. */
  public Scene scene() {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      int number = i;
      List<Node> marks =
          panels.get(i).pattern().drawn().stream()
              .filter(spot -> number == 0 || !spot.hkl().isDirectBeam())
              .map(spot -> marker(number, spot))
              .toList();
      nodes.add(
          new Node.Group(
              "",
              Map.of("panel", Integer.toString(i + 1)),
              SideBySide.title(panels.get(i)),
              marks));
    }
    if (labels != LabelMode.NONE) {
      nodes.add(Node.Group.of("hkl", names()));
    }
    double bottom = PANEL + 14;
    nodes.add(ScaleBar.of(scale, unit).marks(FigureSheet.LEFT, bottom));
    CaptionLines lines =
        new CaptionLines(FigureSheet.LEFT + 26, FigureSheet.TEXT_WIDTH - 26, bottom + 4);
    for (int i = 0; i < panels.size(); i++) {
      double y = lines.bottom() + 14;
      nodes.add(
          new Node.Text(
              Lettering.of(Face.SEMIBOLD, panels.get(i).name()),
              FigureSheet.LEFT - 8,
              y + 5,
              13,
              look(i, "letter")));
      nodes.add(mark(i, FigureSheet.LEFT + 16, y, 4));
      new MaterialCaption(panels.get(i).material(), unit)
          .write(lines, Optional.of(panels.get(i).pattern().zoneAxis()));
      lines.skip(3);
    }
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("panels", Integer.toString(panels.size()));
    data.put("scale", Decimal.of(scale, 6));
    return FigureSheet.scene(
        "Electron diffraction patterns over each other",
        SideBySide.description(panels),
        data,
        PANEL,
        Math.ceil(lines.bottom() + 12),
        nodes);
  }

  private double radius(Reflection spot) {
    double law = LARGEST * Math.sqrt(Math.sqrt(Math.min(1, spot.relative() / 100)));
    return spots * (spot.hkl().isDirectBeam() ? 4 : Math.max(LEAST, law));
  }

  private double x(Reflection spot) {
    return scale * spot.right();
  }

  private double y(Reflection spot) {
    return -scale * spot.up();
  }

  private Node marker(int number, Reflection spot) {
    room.take(x(spot), y(spot), radius(spot));
    Node mark =
        spot.hkl().isDirectBeam()
            ? new Node.Circle(0, 0, radius(spot), Look.stroked("beam", Stroke.of(Looks.SPOT, 1)))
            : mark(number, x(spot), y(spot), radius(spot));
    String name =
        panels.get(number).name()
            + " "
            + IndexLettering.inLine(spot.hkl().indices(panels.get(number).isHexagonal()));
    return new Node.Group("", Map.of(), name, List.of(mark));
  }

  private static Look look(int number, String name) {
    return Look.filled(name + (char) ('A' + number), COLOURS.get(number));
  }

  /** A disc, a square, two triangles, a rhombus, a ring. */
  private static Node mark(int number, double x, double y, double r) {
    Look open = Look.stroked("open" + (char) ('A' + number), Stroke.of(COLOURS.get(number), 1.3));
    return switch (number) {
      case 0 -> new Node.Circle(x, y, r, look(0, "disc"));
      case 1 -> new Node.Path(Outline.rectangle(x - r, y - r, 2 * r, 2 * r, 0), open);
      case 2 -> polygon(x, y, 1.25 * r, 3, -90, open);
      case 3 -> polygon(x, y, 1.25 * r, 3, 90, open);
      case 4 -> polygon(x, y, 1.3 * r, 4, 0, open);
      default -> new Node.Circle(x, y, r, open);
    };
  }

  private static Node polygon(double x, double y, double r, int corners, double turn, Look look) {
    Outline.Drawn drawn = new Outline.Drawn();
    for (int i = 0; i < corners; i++) {
      double angle = StrictMath.toRadians(turn + 360.0 * i / corners);
      double px = x + r * StrictMath.cos(angle);
      double py = y + r * StrictMath.sin(angle);
      if (i == 0) {
        drawn.moveTo(px, py);
      } else {
        drawn.lineTo(px, py);
      }
    }
    drawn.close();
    return new Node.Path(drawn.outline(), look);
  }

  /** The strongest of each, where there is room. */
  private List<Node> names() {
    List<Node> names = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      Look look = look(i, "name");
      List<Reflection> wanted =
          panels.get(i).pattern().drawn().stream()
              .filter(spot -> !spot.hkl().isDirectBeam())
              .sorted(Comparator.comparingDouble(Reflection::relative).reversed())
              .limit(labels == LabelMode.ALL ? Long.MAX_VALUE : NAMES)
              .toList();
      for (Reflection spot : wanted) {
        Line line =
            IndexLettering.of(Face.UPRIGHT, spot.hkl().indices(panels.get(i).isHexagonal()));
        room.beside(line, x(spot), y(spot), radius(spot) + 3, SIZE, look).ifPresent(names::add);
      }
    }
    return names;
  }
}
