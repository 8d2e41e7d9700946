package org.zoneaxis.figure.direction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.figure.lettering.Typeface;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;

/** Room for names in a panel about the origin: whoever comes first has it. */
public final class LabelRoom {

  private static final double CLEARANCE = 1.5;

  private final double radius;
  private final double halfWidth;
  private final double halfHeight;
  private final List<double[]> taken = new ArrayList<>();

  /** The whole of a round panel. */
  public LabelRoom(double radius) {
    this(radius, radius, radius);
  }

  /** The whole of a panel with four corners. */
  public LabelRoom(double halfWidth, double halfHeight) {
    this(Double.POSITIVE_INFINITY, halfWidth, halfHeight);
  }

  private LabelRoom(double radius, double halfWidth, double halfHeight) {
    this.radius = radius;
    this.halfWidth = halfWidth;
    this.halfHeight = halfHeight;
  }

  /** Takes a square about a place. */
  public void take(double x, double y, double half) {
    taken.add(new double[] {x - half, y - half, x + half, y + half});
  }

  /**
   * A name with its middle in a place, where that is free; it then is no longer.
   *
   * @param x middle, to the right
   * @param y middle, downwards
   */
  public Optional<Node.Text> middle(Line line, double x, double y, double size, Look look) {
    double half = size * line.width() / 2;
    double height = size * Typeface.BARRED_HEIGHT;
    double[] box = {x - half, y - height / 2, x + half, y + height / 2};
    if (!isFree(box)) {
      return Optional.empty();
    }
    taken.add(box);
    double baseline = y + size * Typeface.DIGIT_HEIGHT / 2;
    return Optional.of(new Node.Text(line.unspoken(), x - half, baseline, size, look));
  }

  /**
   * A name above a place, or below, or to a side, where there is room first.
   *
   * @param away how far from it
   */
  public Optional<Node.Text> beside(
      Line line, double x, double y, double away, double size, Look look) {
    double across = away + size * line.width() / 2;
    double along = away + size * Typeface.BARRED_HEIGHT / 2;
    double[][] places = {{0, -along}, {0, along}, {across, 0}, {-across, 0}};
    for (double[] place : places) {
      Optional<Node.Text> text = middle(line, x + place[0], y + place[1], size, look);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private boolean isFree(double[] box) {
    double far = Math.max(Math.abs(box[0]), Math.abs(box[2]));
    double high = Math.max(Math.abs(box[1]), Math.abs(box[3]));
    if (far > halfWidth || high > halfHeight || far * far + high * high > radius * radius) {
      return false;
    }
    for (double[] other : taken) {
      if (box[0] < other[2] + CLEARANCE
          && other[0] < box[2] + CLEARANCE
          && box[1] < other[3] + CLEARANCE
          && other[1] < box[3] + CLEARANCE) {
        return false;
      }
    }
    return true;
  }
}
