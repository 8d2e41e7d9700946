package org.zoneaxis.figure.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The twelve edges of the cell: those behind it, and the others where they are in no atom or bond.
 */
final class CellEdges {

  /** Pieces of an edge are no longer than this, in angstrom, or they had no one depth. */
  private static final double PIECE = 1.25;

  private static final int MAX_PIECES = 40;

  /** A bond between atoms this close to an edge, in angstrom, covers it. */
  private static final double ALONG = 0.06;

  /** Lines this close on the page, in angstrom, are one. */
  private static final double COVERED = 1e-3;

  /** A straight piece of an edge, in angstrom on the page. */
  record Piece(Vector3 from, Vector3 to) {}

  private record Interval(double from, double to) {

    static Interval between(double p, double q) {
      return new Interval(Math.max(0, Math.min(p, q)), Math.min(1, Math.max(p, q)));
    }
  }

  private final StructureView view;
  private final StructureLayout layout;
  private final List<Piece> front = new ArrayList<>();
  private final List<Piece> behind = new ArrayList<>();
  private final List<Piece> visible = new ArrayList<>();

  /** The edges of a view. */
  CellEdges(StructureView view, StructureLayout layout) {
    this.view = view;
    this.layout = layout;
    ZoneAxis axis = view.zoneAxis();
    for (int p = 0; p < 2; p++) {
      for (int q = 0; q < 2; q++) {
        edge(view.at(0, p, q), view.a(), isFront(p, axis.v()) || isFront(q, axis.w()));
        edge(view.at(q, 0, p), view.b(), isFront(p, axis.w()) || isFront(q, axis.u()));
        edge(view.at(p, q, 0), view.c(), isFront(p, axis.u()) || isFront(q, axis.v()));
      }
    }
    behind.removeIf(this::isCovered);
  }

  /** Edges between two faces that are turned away or seen edge-on, whole, that no other covers. */
  List<Piece> behind() {
    return behind;
  }

  /** The other edges in pieces, without what is inside of atoms. */
  List<Piece> visible() {
    return visible;
  }

  /** The outward normal of the face at 1 has the index itself along the zone axis. */
  private static boolean isFront(int face, int index) {
    return face == 1 ? index > 0 : index < 0;
  }

  private void edge(Vector3 from, Vector3 along, boolean inFront) {
    if (!inFront) {
      behind.add(new Piece(from, from.plus(along)));
      return;
    }
    front.add(new Piece(from, from.plus(along)));
    double end = 0;
    for (Interval hidden : covered(from, along)) {
      if (hidden.from() > end) {
        split(from, along, new Interval(end, hidden.from()));
      }
      end = Math.max(end, hidden.to());
    }
    if (end < 1) {
      split(from, along, new Interval(end, 1));
    }
  }

  /** Dashes under a line would show at its rim. */
  private boolean isCovered(Piece piece) {
    return front.stream().anyMatch(edge -> isOn(piece.from(), edge) && isOn(piece.to(), edge));
  }

  /** Whether a place is seen on an edge. */
  private static boolean isOn(Vector3 place, Piece edge) {
    Vector3 along = flat(edge.to().minus(edge.from()));
    Vector3 to = flat(place.minus(edge.from()));
    double length2 = Math.max(along.dot(along), COVERED * COVERED);
    double share = Math.max(0, Math.min(1, to.dot(along) / length2));
    return to.minus(along.times(share)).length() < COVERED;
  }

  private static Vector3 flat(Vector3 vector) {
    return new Vector3(vector.x(), vector.y(), 0);
  }

  /** Where an edge runs in atoms or bonds as they are drawn, in order of the beginnings. */
  private List<Interval> covered(Vector3 from, Vector3 along) {
    double length = along.length();
    List<SeenAtom> atoms = view.atoms();
    double[] nearest = new double[atoms.size()];
    double[] distance = new double[atoms.size()];
    List<Interval> inside = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      Vector3 to = atoms.get(i).onPage().minus(from);
      nearest[i] = to.dot(along) / (length * length);
      distance[i] = to.minus(along.times(nearest[i])).length();
      double radius = layout.radius(atoms.get(i));
      if (distance[i] < radius) {
        double half = Math.sqrt(radius * radius - distance[i] * distance[i]) / length;
        inside.add(Interval.between(nearest[i] - half, nearest[i] + half));
      }
    }
    for (SeenBond bond : view.bonds()) {
      if (Math.max(distance[bond.first()], distance[bond.second()]) < ALONG) {
        inside.add(Interval.between(nearest[bond.first()], nearest[bond.second()]));
      }
    }
    inside.sort(Comparator.comparingDouble(Interval::from).thenComparingDouble(Interval::to));
    return inside;
  }

  private void split(Vector3 from, Vector3 along, Interval interval) {
    double length = (interval.to() - interval.from()) * along.length();
    int pieces = Math.max(1, Math.min(MAX_PIECES, (int) Math.ceil(length / PIECE)));
    double step = (interval.to() - interval.from()) / pieces;
    for (int i = 0; i < pieces; i++) {
      double start = interval.from() + i * step;
      visible.add(new Piece(from.plus(along.times(start)), from.plus(along.times(start + step))));
    }
  }
}
