package org.zoneaxis.figure.direction;

import java.util.ArrayList;
import java.util.Comparator;
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
    return first(places(line, away, size), line, x, y, size, look);
  }

  /**
   * A name on that side of a place that is farthest from another, or where there is room next.
   *
   * @param fromX to the right, the place to be away from; likewise downwards
   */
  public Optional<Node.Text> outwards(
      Line line,
      double x,
      double y,
      double away,
      double size,
      Look look,
      double fromX,
      double fromY) {
    double length = Math.max(1e-9, StrictMath.hypot(x - fromX, y - fromY));
    double right = (x - fromX) / length;
    double down = (y - fromY) / length;
    List<double[]> places = places(line, away, size);
    places.sort(
        Comparator.comparingDouble(
            place -> {
              double far = StrictMath.hypot(place[0], place[1]);
              return -(place[0] * right + place[1] * down) / far;
            }));
    return first(places, line, x, y, size, look);
  }

  private static List<double[]> places(Line line, double away, double size) {
    double across = away + size * line.width() / 2;
    double along = away + size * Typeface.BARRED_HEIGHT / 2;
    return new ArrayList<>(
        List.of(
            new double[] {0, -along},
            new double[] {0, along},
            new double[] {across, 0},
            new double[] {-across, 0}));
  }

  private Optional<Node.Text> first(
      List<double[]> places, Line line, double x, double y, double size, Look look) {
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
