package org.zoneaxis.figure;

import java.util.List;
import org.zoneaxis.crystal.Vector3;
import org.zoneaxis.figure.structure.StructureView;

/**
 * The directions of a, b and c as they lie on the page, in the lower right corner. An axis along
 * the line of sight is a circle with a dot where it points to the viewer, with a cross where it
 * points away.
 */
final class AxesTriad {

  private static final double X = FigureSheet.HALF_WIDTH - 50;
  private static final double Y = StructureLayout.HALF_HEIGHT - 44;
  private static final double LENGTH = 28;
  private static final double FONT = 12.5;

  /** From the tip of an arrow to the middle of its letter. */
  private static final double LETTER = 9;

  /** Arrows shorter than this share of their length are seen end-on. */
  private static final double END_ON = 0.1;

  /** Tips closer than this share of the length have one label. */
  private static final double TOGETHER = 0.3;

  /** Cosine above which a letter would stand on the longer of two arrows. */
  private static final double SAME_DIRECTION = 0.85;

  private static final double HEAD = 6.5;
  private static final double RING = 4;

  private final Markup out;
  private final List<Axis> axes;

  /** An axis: its letter and the unit vector on the page, y downwards. */
  private record Axis(String letter, double x, double y, double z) {

    static Axis of(String letter, Vector3 vector) {
      Vector3 unit = vector.normalised();
      return new Axis(letter, unit.x(), -unit.y(), unit.z());
    }

    double length() {
      return Math.sqrt(x * x + y * y);
    }

    boolean isEndOn() {
      return length() < END_ON;
    }

    /** Whether another arrow runs through the place after this one's tip. */
    boolean isUnder(Axis other) {
      return other.length() > length()
          && x * other.x + y * other.y > SAME_DIRECTION * length() * other.length();
    }

    /** On which side of the arrow its letter stands clear of a longer one: -1 or 1; else 0. */
    double side(List<Axis> axes) {
      for (Axis other : axes) {
        if (isUnder(other)) {
          return x * other.y - y * other.x > 0 ? -1 : 1;
        }
      }
      return 0;
    }

    boolean isTogetherWith(Axis other) {
      double dx = x - other.x;
      double dy = y - other.y;
      return !other.isEndOn() && dx * dx + dy * dy < TOGETHER * TOGETHER;
    }
  }

  /** The axes of a view. */
  AxesTriad(Markup out, StructureView view) {
    this.out = out;
    this.axes = List.of(Axis.of("a", view.a()), Axis.of("b", view.b()), Axis.of("c", view.c()));
  }

  /** Draws the axes and their letters. */
  void draw() {
    out.raw("<g class=\"axes\" stroke-width=\"1.6\" font-size=\"").number(FONT, 1).raw("\">\n");
    for (Axis axis : axes) {
      out.raw("<g class=\"").raw(axis.letter()).raw("\">");
      if (axis.isEndOn()) {
        endOn(axis);
      } else {
        arrow(axis);
      }
      out.raw("</g>\n");
    }
    out.raw("</g>\n");
  }

  private void arrow(Axis axis) {
    double length = axis.length();
    double right = axis.x() / length;
    double down = axis.y() / length;
    double head = Math.min(HEAD, LENGTH * length);
    double tipX = X + LENGTH * axis.x();
    double tipY = Y + LENGTH * axis.y();
    double neckX = tipX - head * right;
    double neckY = tipY - head * down;
    out.raw("<path d=\"M").number(X, 1).raw(" ").number(Y, 1);
    out.raw("L").number(neckX, 1).raw(" ").number(neckY, 1);
    out.raw("\"/><path class=\"tip\" d=\"M").number(tipX, 1).raw(" ").number(tipY, 1);
    double half = 0.4 * head;
    out.raw("L").number(neckX - half * down, 1).raw(" ").number(neckY + half * right, 1);
    out.raw("L").number(neckX + half * down, 1).raw(" ").number(neckY - half * right, 1);
    out.raw("z\"/>");
    if (isFirstOfItsPlace(axis)) {
      double side = axis.side(axes);
      letter(
          shared(axis),
          tipX + LETTER * (side == 0 ? right : -side * down),
          tipY + LETTER * (side == 0 ? down : side * right));
    }
  }

  /** Axes that are seen one behind the other have their letters in one place. */
  private boolean isFirstOfItsPlace(Axis axis) {
    for (Axis other : axes) {
      if (other.equals(axis)) {
        return true;
      }
      if (axis.isTogetherWith(other)) {
        return false;
      }
    }
    return true;
  }

  private String shared(Axis axis) {
    StringBuilder letters = new StringBuilder(axis.letter());
    for (Axis other : axes.subList(axes.indexOf(axis) + 1, axes.size())) {
      if (axis.isTogetherWith(other)) {
        letters.append(", ").append(other.letter());
      }
    }
    return letters.toString();
  }

  private void endOn(Axis axis) {
    out.raw("<circle class=\"void\" cx=\"").number(X, 1);
    out.raw("\" cy=\"").number(Y, 1).raw("\" r=\"").number(RING, 1).raw("\"/>");
    if (axis.z() > 0) {
      out.raw("<circle class=\"tip\" cx=\"").number(X, 1).raw("\" cy=\"").number(Y, 1);
      out.raw("\" r=\"1.5\"/>");
    } else {
      double arm = RING * Math.sqrt(0.5);
      out.raw("<path d=\"M").number(X - arm, 1).raw(" ").number(Y - arm, 1);
      out.raw("l").number(2 * arm, 1).raw(" ").number(2 * arm, 1);
      out.raw("m").number(-2 * arm, 1).raw(" 0l").number(2 * arm, 1);
      out.raw(" ").number(-2 * arm, 1).raw("\"/>");
    }
    double x = 0;
    double y = 0;
    for (Axis other : axes) {
      x -= other.isEndOn() ? 0 : other.x() / other.length();
      y -= other.isEndOn() ? 0 : other.y() / other.length();
    }
    double length = Math.sqrt(x * x + y * y);
    double away = (RING + LETTER) / Math.max(length, END_ON);
    boolean opposed = length < END_ON;
    letter(axis.letter(), X + (opposed ? 0 : x * away), Y + (opposed ? RING + LETTER : y * away));
  }

  private void letter(String letters, double x, double y) {
    out.raw("<text class=\"at it\" x=\"").number(x, 1);
    out.raw("\" y=\"").number(y + 0.33 * FONT, 1).raw("\">").text(letters).raw("</text>");
  }
}
