package org.zoneaxis.figure.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.figure.scene.Colour;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.Looks;

/** The marks of atoms, bonds and pieces of edges. */
final class AtomMarks {

  /** What a vacancy is drawn as. */
  static final Look VACANT = Look.filled("void", Looks.PAPER).with(Stroke.of(Looks.INK, 0.5));

  /** Sites that are this full are full. */
  private static final double FULL = 0.995;

  private static final double TURN = 2 * Math.PI;

  /** Arcs of at most this share of a turn are drawn as one curve. */
  private static final double ARC = 0.125;

  private static final Look RIM = Look.filled("rim", Looks.RIM);
  private static final Look PAPER = Look.filled("vacant", Looks.PAPER);

  private final StructureLayout layout;
  private final boolean mainOnly;

  /**
   * Atoms of a layout.
   *
   * @param mainOnly whether an atom is to be drawn as its main element alone
   */
  AtomMarks(StructureLayout layout, boolean mainOnly) {
    this.layout = layout;
    this.mainOnly = mainOnly;
  }

  /** Whether some cells have nothing on a site. */
  static boolean isPartlyVacant(Site site) {
    return site.occupancy() < FULL;
  }

  private static boolean isWhole(Site site) {
    return site.occupants().size() == 1 && !isPartlyVacant(site);
  }

  /**
   * An atom: a sphere, cut like a pie where elements and vacancies share the site; a disc where it
   * is one of very many.
   */
  Node atom(SeenAtom atom, int number) {
    int depth = layout.depth(atom.onPage().z());
    double x = layout.x(atom.onPage());
    double y = layout.y(atom.onPage());
    double radius = layout.scale() * layout.radius(atom);
    Map<String, String> identity = Map.of("atom", Integer.toString(number));
    Colour colour = ElementColours.of(atom.element(), depth);
    if (mainOnly) {
      Node disc = new Node.Circle(x, y, radius, edged(colour));
      return new Node.Group("", identity, mainFacts(atom), List.of(disc));
    }
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node.Circle(x, y, radius, RIM));
    double inside = radius - layout.outline();
    if (isWhole(atom.site())) {
      Sphere.draw(nodes, x, y, inside, colour);
    } else {
      pie(nodes, atom.site(), depth, x, y, inside);
    }
    return new Node.Group("", identity, facts(atom), nodes);
  }

  private Look edged(Colour colour) {
    return Look.filled("edged", Paint.of(colour)).with(Stroke.of(Looks.RIM, layout.outline()));
  }

  private static void pie(
      List<Node> nodes, Site site, int depth, double x, double y, double radius) {
    if (isPartlyVacant(site)) {
      nodes.add(new Node.Circle(x, y, radius, PAPER));
    }
    double full = Math.max(1, site.occupancy());
    double from = 0;
    for (Occupant occupant : site.occupants()) {
      double to = from + occupant.occupancy() / full;
      Colour colour = ElementColours.of(occupant.element(), depth);
      nodes.add(sector(ElementColours.lit(colour, 1), x, y, radius, from, to));
      nodes.add(sector(ElementColours.lit(colour, 0.4), x, y, 0.82 * radius, from, to));
      from = to;
    }
  }

  /** A sector of a circle, clockwise from the top, in shares of a turn. */
  private static Node sector(
      Colour colour, double x, double y, double radius, double from, double to) {
    if (to - from >= FULL) {
      return new Node.Circle(x, y, radius, Look.filled(colour));
    }
    Outline.Drawn sector = new Outline.Drawn();
    sector.moveTo(x, y);
    sector.lineTo(
        x + radius * StrictMath.sin(TURN * from), y - radius * StrictMath.cos(TURN * from));
    int arcs = (int) Math.max(1, Math.ceil((to - from) / ARC));
    for (int i = 0; i < arcs; i++) {
      double start = TURN * (from + (to - from) * i / arcs);
      double end = TURN * (from + (to - from) * (i + 1) / arcs);
      double reach = radius * 4 / 3 * StrictMath.tan((end - start) / 4);
      double sine = StrictMath.sin(start);
      double cosine = StrictMath.cos(start);
      double endSine = StrictMath.sin(end);
      double endCosine = StrictMath.cos(end);
      sector.curveTo(
          x + radius * sine + reach * cosine,
          y - radius * cosine + reach * sine,
          x + radius * endSine - reach * endCosine,
          y - radius * endCosine - reach * endSine,
          x + radius * endSine,
          y - radius * endCosine);
    }
    sector.close();
    return new Node.Path(sector.outline(), Look.filled(colour));
  }

  private static String facts(SeenAtom atom) {
    StringBuilder facts = new StringBuilder(40);
    boolean shares = !isWhole(atom.site());
    String separator = "";
    for (Occupant occupant : atom.site().occupants()) {
      facts.append(separator).append(occupant.element().symbol());
      if (shares) {
        facts.append(' ');
        Decimal.append(facts, occupant.occupancy(), 3);
      }
      separator = ", ";
    }
    facts.append(shares ? " at " : " ");
    return place(facts, atom);
  }

  private static String mainFacts(SeenAtom atom) {
    int others = atom.site().occupants().size() - 1;
    StringBuilder facts = new StringBuilder(40).append(atom.element().symbol());
    if (others > 0) {
      facts.append(" and ").append(others).append(others == 1 ? " other" : " others");
    }
    return place(facts.append(" at "), atom);
  }

  private static String place(StringBuilder facts, SeenAtom atom) {
    Decimal.append(facts, atom.x(), 4);
    Decimal.append(facts.append(", "), atom.y(), 4);
    Decimal.append(facts.append(", "), atom.z(), 4);
    return facts.toString();
  }

  /**
   * A bond between the surfaces of two atoms, each half in the colour of its element; nothing where
   * one hides it from the viewer.
   */
  void bond(List<Node> nodes, SeenAtom first, SeenAtom second) {
    Vector3 along = second.onPage().minus(first.onPage());
    double length = along.length();
    double start = layout.radius(first) / length;
    double end = 1 - layout.radius(second) / length;
    Vector3 from = first.onPage().plus(along.times(start));
    Vector3 to = first.onPage().plus(along.times(end));
    double seen = Math.sqrt(along.x() * along.x() + along.y() * along.y());
    if (!(end > start) || (end - start) * seen * layout.scale() < 0.3) {
      return;
    }
    Vector3 across = new Vector3(-along.y() / seen, along.x() / seen, 0);
    Vector3 middle = from.plus(to).times(0.5);
    int depth = layout.depth(middle.z());
    Element p = first.element();
    Element q = second.element();
    if (p == q) {
      nodes.add(quadrangle(ElementColours.of(p, depth), from, to, across));
    } else {
      nodes.add(quadrangle(ElementColours.of(p, depth), from, middle, across));
      nodes.add(quadrangle(ElementColours.of(q, depth), middle, to, across));
    }
  }

  private Node quadrangle(Colour colour, Vector3 from, Vector3 to, Vector3 across) {
    Vector3 near = across.times(layout.bond(from.z()));
    Vector3 far = across.times(layout.bond(to.z()));
    Outline.Drawn quadrangle = new Outline.Drawn();
    moveTo(quadrangle, from.plus(near));
    lineTo(quadrangle, to.plus(far));
    lineTo(quadrangle, to.minus(far));
    lineTo(quadrangle, from.minus(near));
    quadrangle.close();
    return new Node.Path(quadrangle.outline(), edged(colour));
  }

  /** Pieces of edges, as one path. */
  Node edges(Look look, List<CellEdges.Piece> pieces) {
    Outline.Drawn path = new Outline.Drawn();
    for (CellEdges.Piece piece : pieces) {
      moveTo(path, piece.from());
      lineTo(path, piece.to());
    }
    return new Node.Path(path.outline(), look);
  }

  private void moveTo(Outline.Drawn path, Vector3 onPage) {
    path.moveTo(layout.x(onPage), layout.y(onPage));
  }

  private void lineTo(Outline.Drawn path, Vector3 onPage) {
    path.lineTo(layout.x(onPage), layout.y(onPage));
  }
}
