package org.zoneaxis.figure.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.sheet.Looks;

/**
 * The painter's order: what is farther away first. At one depth edges come before bonds and bonds
 * before atoms, since they end in them; atoms are in the order of the view.
 */
final class DepthOrder {

  /** Depths that agree to this many parts of an angstrom are equal. */
  private static final double GRID = 1e5;

  private static final Look EDGE = Looks.line("edge", 1.1);

  private enum Kind {
    EDGE,
    BOND,
    ATOM
  }

  private record Item(double depth, Kind kind, int number) {

    static Item of(double towardsViewer, Kind kind, int number) {
      return new Item(StrictMath.rint(towardsViewer * GRID), kind, number);
    }
  }

  private static final Comparator<Item> ORDER =
      Comparator.comparingDouble(Item::depth)
          .thenComparing(Item::kind)
          .thenComparingInt(Item::number);

  private final StructureView view;
  private final List<CellEdges.Piece> pieces;
  private final AtomMarks marks;
  private final List<Item> items = new ArrayList<>();

  /** A view with the visible pieces of its edges. */
  DepthOrder(StructureView view, List<CellEdges.Piece> pieces, AtomMarks marks) {
    this.view = view;
    this.pieces = pieces;
    this.marks = marks;
    List<SeenAtom> atoms = view.atoms();
    for (int i = 0; i < atoms.size(); i++) {
      items.add(Item.of(atoms.get(i).onPage().z(), Kind.ATOM, i));
    }
    for (int i = 0; i < view.bonds().size(); i++) {
      SeenAtom first = first(view.bonds().get(i));
      SeenAtom second = second(view.bonds().get(i));
      items.add(Item.of((first.onPage().z() + second.onPage().z()) / 2, Kind.BOND, i));
    }
    for (int i = 0; i < pieces.size(); i++) {
      CellEdges.Piece piece = pieces.get(i);
      items.add(Item.of((piece.from().z() + piece.to().z()) / 2, Kind.EDGE, i));
    }
    items.sort(ORDER);
  }

  private SeenAtom first(SeenBond bond) {
    return view.atoms().get(bond.first());
  }

  private SeenAtom second(SeenBond bond) {
    return view.atoms().get(bond.second());
  }

  /** Everything, what is farther away first. */
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    List<CellEdges.Piece> run = new ArrayList<>();
    for (Item item : items) {
      WorkCancelledException.throwIfCancelled();
      if (item.kind() == Kind.EDGE) {
        run.add(pieces.get(item.number()));
        continue;
      }
      flush(nodes, run);
      if (item.kind() == Kind.ATOM) {
        nodes.add(marks.atom(view.atoms().get(item.number()), item.number() + 1));
      } else {
        SeenBond bond = view.bonds().get(item.number());
        marks.bond(nodes, first(bond), second(bond));
      }
    }
    flush(nodes, run);
    return nodes;
  }

  private void flush(List<Node> nodes, List<CellEdges.Piece> run) {
    if (!run.isEmpty()) {
      nodes.add(marks.edges(EDGE, run));
      run.clear();
    }
  }
}
