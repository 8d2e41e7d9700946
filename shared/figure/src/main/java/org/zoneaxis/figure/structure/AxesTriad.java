package org.zoneaxis.figure.structure;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;

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
  private static final double DOT = 1.5;
  private static final double THICKNESS = 1.6;

  private final List<Axis> axes;

  /** An axis: its letter and colour, and the unit vector on the page, y downwards. */
  private record Axis(String letter, Paint paint, double x, double y, double z) {

    static Axis of(String letter, Paint paint, Vector3 vector) {
      Vector3 unit = vector.normalised();
      return new Axis(letter, paint, unit.x(), -unit.y(), unit.z());
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
  AxesTriad(StructureView view) {
    this.axes =
        List.of(
            Axis.of("a", Paint.of(0xB92F1C, 0xFF8A75), view.a()),
            Axis.of("b", Paint.of(0x1A7A2B, 0x6AD57C), view.b()),
            Axis.of("c", Paint.of(0x1F55C4, 0x8DB4FF), view.c()));
  }

  /** The axes and their letters. */
  Node marks() {
    List<Node> marks = new ArrayList<>();
    for (Axis axis : axes) {
      List<Node> parts = new ArrayList<>();
      if (axis.isEndOn()) {
        endOn(parts, axis);
      } else {
        arrow(parts, axis);
      }
      marks.add(Node.Group.of(axis.letter(), parts));
    }
    return Node.Group.of("axes", marks);
  }

  private static Look line(Axis axis) {
    return Look.stroked("axis" + axis.letter(), Stroke.of(axis.paint(), THICKNESS));
  }

  private static Look area(Axis axis) {
    return Look.filled("tip" + axis.letter(), axis.paint());
  }

  private void arrow(List<Node> parts, Axis axis) {
    double length = axis.length();
    double right = axis.x() / length;
    double down = axis.y() / length;
    double head = Math.min(HEAD, LENGTH * length);
    double tipX = X + LENGTH * axis.x();
    double tipY = Y + LENGTH * axis.y();
    double neckX = tipX - head * right;
    double neckY = tipY - head * down;
    parts.add(new Node.Segment(X, Y, neckX, neckY, line(axis)));
    double half = 0.4 * head;
    Outline.Drawn tip = new Outline.Drawn();
    tip.moveTo(tipX, tipY);
    tip.lineTo(neckX - half * down, neckY + half * right);
    tip.lineTo(neckX + half * down, neckY - half * right);
    tip.close();
    parts.add(new Node.Path(tip.outline(), area(axis)));
    if (isFirstOfItsPlace(axis)) {
      double side = axis.side(axes);
      parts.add(
          letter(
              shared(axis),
              tipX + LETTER * (side == 0 ? right : -side * down),
              tipY + LETTER * (side == 0 ? down : side * right),
              area(axis)));
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

  private void endOn(List<Node> parts, Axis axis) {
    parts.add(new Node.Circle(X, Y, RING, line(axis)));
    if (axis.z() > 0) {
      parts.add(new Node.Circle(X, Y, DOT, area(axis)));
    } else {
      double arm = RING * Math.sqrt(0.5);
      parts.add(new Node.Segment(X - arm, Y - arm, X + arm, Y + arm, line(axis)));
      parts.add(new Node.Segment(X - arm, Y + arm, X + arm, Y - arm, line(axis)));
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
    parts.add(
        letter(
            axis.letter(),
            X + (opposed ? 0 : x * away),
            Y + (opposed ? RING + LETTER : y * away),
            area(axis)));
  }

  private static Node letter(String letters, double x, double y, Look look) {
    Line line = Lettering.of(Face.ITALIC, letters);
    return Node.Text.centred(line, x, y + 0.28 * FONT, FONT, look);
  }
}
