package org.zoneaxis.figure;

import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Scene;

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

  private FigureSheet() {}

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
