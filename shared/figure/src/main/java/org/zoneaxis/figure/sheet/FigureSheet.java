package org.zoneaxis.figure.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.svg.SvgWriter;

/**
 * What figures have in common around the drawing: the size of the sheet, so that they stand side by
 * side, and the paper.
 */
public final class FigureSheet {

  /** Half the width of every figure, in drawing units. */
  public static final double HALF_WIDTH = 260;

  /** Width of a line of text in drawing units. */
  public static final double TEXT_WIDTH = 2 * HALF_WIDTH - 40;

  /** Left edge of the text in drawing units. */
  public static final double LEFT = -TEXT_WIDTH / 2;

  /** A unit of a drawing where it is shown as large as it says, in millimetres. */
  private static final double MILLIMETRES = SvgWriter.PIXELS * 25.4 / 96;

  /** The name of what stands below a figure and says what it shows. */
  public static final String CAPTION = "caption";

  /** From the upper edge of a line down to its baseline, in em. */
  private static final double ASCENT = 0.9;

  private FigureSheet() {}

  /** A length on paper in drawing units. */
  public static double ofMillimetres(double millimetres) {
    return millimetres / MILLIMETRES;
  }

  /** A figure without what is said below it. */
  public static Scene withoutCaption(Scene scene) {
    Scene.Frame frame = scene.frame();
    List<Node> nodes = new ArrayList<>();
    double bottom = frame.top() + frame.height();
    for (Node node : scene.nodes()) {
      if (node instanceof Node.Group group && group.name().equals(CAPTION)) {
        bottom = Math.min(bottom, top(group));
      } else {
        nodes.add(node);
      }
    }
    return new Scene(
        scene.kind(),
        new Scene.Frame(frame.left(), frame.top(), frame.width(), Math.ceil(bottom) - frame.top()),
        scene.title(),
        scene.description(),
        scene.data(),
        scene.paper(),
        nodes);
  }

  private static double top(Node.Group lines) {
    double top = Double.POSITIVE_INFINITY;
    for (Node node : lines.nodes()) {
      if (node instanceof Node.Text text) {
        top = Math.min(top, text.y() - ASCENT * text.size());
      }
    }
    return top;
  }

  /**
   * The whole figure.
   *
   * @param title what it shows, on one line
   * @param description what it shows, in sentences
   * @param data what programs are told about it
   * @param top how far it reaches above the origin, in drawing units
   * @param bottom how far it reaches below the origin
   * @param nodes what is drawn on the paper
   */
  public static Scene scene(
      String title,
      String description,
      Map<String, String> data,
      double top,
      double bottom,
      List<Node> nodes) {
    return new Scene(
        Looks.KIND,
        new Scene.Frame(-HALF_WIDTH, -top, 2 * HALF_WIDTH, top + bottom),
        title,
        description,
        data,
        Looks.PAPER,
        nodes);
  }
}
