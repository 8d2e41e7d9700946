package org.zoneaxis.figure;

import java.util.List;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Vector3;
import org.zoneaxis.figure.structure.SeenAtom;

/** Writes atoms, bonds and pieces of edges as SVG, in the order in which they come. */
final class AtomMarkup {

  /** Sites that are this full are full. */
  private static final double FULL = 0.995;

  private static final double TURN = 2 * Math.PI;

  private final StructureLayout layout;
  private final ElementPaint paint;
  private final Markup out;
  private final boolean mainOnly;

  /**
   * Atoms of a layout, in these colours.
   *
   * @param mainOnly whether an atom is to be drawn as its main element alone
   */
  AtomMarkup(StructureLayout layout, ElementPaint paint, Markup out, boolean mainOnly) {
    this.layout = layout;
    this.paint = paint;
    this.out = out;
    this.mainOnly = mainOnly;
  }

  /** Whether some cells have nothing on a site. */
  static boolean isPartlyVacant(Site site) {
    return site.occupancy() < FULL;
  }

  private static boolean isWhole(Site site) {
    return site.occupants().size() == 1 && !isPartlyVacant(site);
  }

  /** Writes an atom: a sphere, cut like a pie where elements and vacancies share the site. */
  void atom(SeenAtom atom, int number) {
    int depth = layout.depth(atom.onPage().z());
    double x = layout.x(atom.onPage());
    double y = layout.y(atom.onPage());
    double radius = layout.scale() * layout.radius(atom);
    List<Occupant> occupants = atom.site().occupants();
    if (mainOnly || isWhole(atom.site())) {
      String fill = "fill=\"" + paint.sphere(atom.element(), depth) + "\"";
      out.raw("<circle ").raw(fill).raw(" data-atom=\"").raw(number).raw("\"");
      circle(x, y, radius);
      out.raw("><title>").raw(mainOnly ? mainFacts(atom) : facts(atom)).raw("</title></circle>\n");
      return;
    }
    out.raw("<g data-atom=\"").raw(number).raw("\"><title>").raw(facts(atom)).raw("</title>");
    out.raw("<circle class=\"void\"");
    circle(x, y, radius);
    out.raw("/>");
    double full = Math.max(1, atom.site().occupancy());
    double from = 0;
    for (Occupant occupant : occupants) {
      double to = from + occupant.occupancy() / full;
      sector(ElementPaint.even(occupant.element(), depth), x, y, radius, from, to);
      from = to;
    }
    out.raw("<circle class=\"shade\" fill=\"").raw(paint.shade()).raw("\"");
    circle(x, y, radius);
    out.raw("/></g>\n");
  }

  private void circle(double x, double y, double radius) {
    out.raw(" cx=\"").number(x, 2).raw("\" cy=\"").number(y, 2);
    out.raw("\" r=\"").number(radius, 2).raw("\"");
  }

  /** A sector of a circle, clockwise from the top, in shares of a turn. */
  private void sector(String fill, double x, double y, double radius, double from, double to) {
    if (to - from >= FULL) {
      out.raw("<circle fill=\"").raw(fill).raw("\"");
      circle(x, y, radius);
      out.raw("/>");
      return;
    }
    out.raw("<path fill=\"").raw(fill).raw("\" d=\"M").number(x, 2).raw(" ").number(y, 2);
    rim("L", x, y, radius, from);
    out.raw("A").number(radius, 2).raw(" ").number(radius, 2);
    out.raw(to - from > 0.5 ? " 0 1 1 " : " 0 0 1 ");
    rim("", x, y, radius, to);
    out.raw("z\"/>");
  }

  private void rim(String command, double x, double y, double radius, double turn) {
    double angle = TURN * turn;
    out.raw(command).number(x + radius * StrictMath.sin(angle), 2);
    out.raw(" ").number(y - radius * StrictMath.cos(angle), 2);
  }

  private static String facts(SeenAtom atom) {
    StringBuilder facts = new StringBuilder(40);
    List<Occupant> occupants = atom.site().occupants();
    boolean shares = !isWhole(atom.site());
    String separator = "";
    for (Occupant occupant : occupants) {
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
   * Writes a bond between the surfaces of two atoms, each half in the colour of its element;
   * nothing where one hides it from the viewer.
   */
  void bond(SeenAtom first, SeenAtom second) {
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
      quadrangle(ElementPaint.even(p, depth), from, to, across);
    } else {
      quadrangle(ElementPaint.even(p, depth), from, middle, across);
      quadrangle(ElementPaint.even(q, depth), middle, to, across);
    }
  }

  private void quadrangle(String fill, Vector3 from, Vector3 to, Vector3 across) {
    Vector3 near = across.times(layout.bond(from.z()));
    Vector3 far = across.times(layout.bond(to.z()));
    out.raw("<path fill=\"").raw(fill).raw("\" d=\"");
    place("M", from.plus(near));
    place(" ", to.plus(far));
    place(" ", to.minus(far));
    place(" ", from.minus(near));
    out.raw("z\"/>\n");
  }

  /** Writes pieces of edges, as one path. */
  void edges(String style, List<CellEdges.Piece> pieces) {
    out.raw("<path class=\"").raw(style).raw("\" d=\"");
    for (CellEdges.Piece piece : pieces) {
      place("M", piece.from());
      place("L", piece.to());
    }
    out.raw("\"/>\n");
  }

  private void place(String command, Vector3 onPage) {
    out.raw(command).number(layout.x(onPage), 1).raw(" ").number(layout.y(onPage), 1);
  }
}
