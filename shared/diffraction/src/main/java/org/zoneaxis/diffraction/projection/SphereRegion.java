package org.zoneaxis.diffraction.projection;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A part of the sphere of directions that is bounded by arcs of circles, counter-clockwise seen
 * from outside: a standard triangle, what a holder reaches, a Kikuchi band of either. Immutable.
 */
public final class SphereRegion {

  /** Directions nearer to each other than this, in radians, are one. */
  private static final double SAME = 1e-7;

  private static final double WITHIN = 1e-9;

  private final List<SphereArc> border;
  private final Vector3 inside;

  private SphereRegion(List<SphereArc> border, Vector3 inside) {
    this.border = List.copyOf(border);
    this.inside = inside;
  }

  /**
   * The polygon of some corners with arcs of great circles between them.
   *
   * @param corners three unit vectors or more, counter-clockwise seen from outside, consecutive
   *     ones at most 90 degrees apart
   */
  public static SphereRegion polygon(List<Vector3> corners) {
    List<SphereArc> border = new ArrayList<>();
    Vector3 sum = new Vector3(0, 0, 0);
    for (int i = 0; i < corners.size(); i++) {
      Vector3 from = corners.get(i);
      Vector3 to = corners.get((i + 1) % corners.size());
      SphereCircle circle = SphereCircle.of(from.cross(to).normalised(), 0, from);
      border.add(new SphereArc(circle, 0, StrictMath.toRadians(from.angleTo(to)), true));
      sum = sum.plus(from);
    }
    return new SphereRegion(border, sum.normalised());
  }

  /**
   * All directions near one.
   *
   * @param axis unit vector
   * @param degrees how near, above 0, below 180
   */
  public static SphereRegion cap(Vector3 axis, double degrees) {
    SphereCircle rim = SphereCircle.of(axis, StrictMath.cos(StrictMath.toRadians(degrees)), axis);
    List<SphereArc> border = new ArrayList<>();
    for (int quarter = -2; quarter < 2; quarter++) {
      border.add(new SphereArc(rim, quarter * Math.PI / 2, (quarter + 1) * Math.PI / 2, true));
    }
    return new SphereRegion(border, axis);
  }

  /** Its border in order, loop after loop; none where nothing is left of it. */
  public List<SphereArc> border() {
    return border;
  }

  /** Whether nothing is left of it. */
  public boolean isEmpty() {
    return border.isEmpty();
  }

  /**
   * The part of it on one side of a circle: all u with u.n at most a sine. A circle that lies whole
   * within the region cuts nothing off.
   *
   * @param normal unit vector n
   * @param sine more than -1 and less than 1
   */
  public SphereRegion cut(Vector3 normal, double sine) {
    List<SphereArc> kept = new ArrayList<>();
    for (SphereArc arc : border) {
      double last = arc.from();
      for (double end : ends(arc, normal, sine)) {
        if (arc.circle().at((last + end) / 2).dot(normal) <= sine) {
          kept.add(arc.part(last, end));
        }
        last = end;
      }
    }
    return new SphereRegion(closed(kept, SphereCircle.of(normal, sine, inside)), inside);
  }

  /** What is left of a border, closed along the circle: one loop after the other. */
  private static List<SphereArc> closed(List<SphereArc> kept, SphereCircle edge) {
    List<SphereArc> left = new ArrayList<>(kept);
    List<SphereArc> closed = new ArrayList<>();
    while (!left.isEmpty()) {
      SphereArc first = left.get(0);
      SphereArc arc = first;
      do {
        left.remove(arc);
        closed.add(arc);
        SphereArc next = next(arc, first, left, edge);
        if (!meet(arc, next)) {
          closed.add(along(edge, arc, next));
        }
        arc = next;
      } while (!arc.equals(first));
    }
    return closed;
  }

  private static boolean meet(SphereArc arc, SphereArc next) {
    return arc.end().minus(next.begin()).length() <= SAME;
  }

  /** The arc that begins where this one ends, or comes next on the way along the circle. */
  private static SphereArc next(
      SphereArc arc, SphereArc first, List<SphereArc> left, SphereCircle edge) {
    SphereArc best = first;
    double least = meet(arc, first) ? -1 : way(edge, arc, first);
    for (SphereArc other : left) {
      double way = meet(arc, other) ? -1 : way(edge, arc, other);
      if (way < least) {
        least = way;
        best = other;
      }
    }
    return best;
  }

  /** How far it is along the circle; without end where the other arc begins elsewhere. */
  private static double way(SphereCircle edge, SphereArc from, SphereArc to) {
    return Math.abs(edge.height(to.begin())) > SAME
        ? Double.POSITIVE_INFINITY
        : turn(edge, from, to);
  }

  /** From where one ends to where another begins, what is kept to the left, 0 to a turn. */
  private static double turn(SphereCircle edge, SphereArc from, SphereArc to) {
    double turn = edge.parameter(from.end()) - edge.parameter(to.begin());
    return turn < 0 ? turn + 2 * Math.PI : turn;
  }

  private static SphereArc along(SphereCircle edge, SphereArc from, SphereArc to) {
    double begin = edge.parameter(from.end());
    return new SphereArc(edge, begin, begin - turn(edge, from, to), false);
  }

  /** Where an arc crosses a circle, from its begin on, and its end. */
  private static List<Double> ends(SphereArc arc, Vector3 normal, double sine) {
    double length = arc.to() - arc.from();
    List<Double> ends = new ArrayList<>();
    for (double crossing : arc.circle().crossings(normal, sine)) {
      for (int turn = -1; turn <= 1; turn++) {
        double part = (crossing + 2 * Math.PI * turn - arc.from()) / length;
        if (part > WITHIN && part < 1 - WITHIN) {
          ends.add(part);
        }
      }
    }
    ends.sort(Double::compare);
    ends.replaceAll(part -> arc.from() + part * length);
    ends.add(arc.to());
    return ends;
  }
}
