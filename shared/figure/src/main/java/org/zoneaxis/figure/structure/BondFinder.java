package org.zoneaxis.figure.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Finds the bonds between atoms by their distances, in boxes as wide as the longest bond.
 *
 * <p>Two atoms are bonded where their distance is at most the sum of their covalent radii and 0.4
 * angstrom (Meng and Lewis, J. Comput. Chem. 12 (1991) 891; the rule of the Cambridge Structural
 * Database), and at least 0.6 times the sum, below which they are alternatives of a disordered
 * site. Two exceptions, because distances alone would draw what no chemist does: metals are not
 * bonded to metals, and an element that a more electronegative non-metal has oxidised (P in a
 * phosphate) is bonded to metals within the bare sum only.
 */
final class BondFinder {

  /** Added to the sum of the radii, in angstrom. */
  static final double TOLERANCE = 0.4;

  private static final double LEAST = 0.6;

  private static final Comparator<SeenBond> ORDER =
      Comparator.comparingInt(SeenBond::first).thenComparingInt(SeenBond::second);

  private final List<SeenAtom> atoms;
  private final Element[] elements;
  private final double boxEdge;
  private final Map<Long, List<Integer>> boxes = new HashMap<>();

  /** A finder for these atoms. */
  BondFinder(List<SeenAtom> atoms) {
    this.atoms = atoms;
    this.elements = atoms.stream().map(SeenAtom::element).toArray(Element[]::new);
    double largest = atoms.stream().mapToDouble(SeenAtom::covalentRadius).max().orElse(1);
    this.boxEdge = 2 * largest + TOLERANCE;
    for (int i = 0; i < atoms.size(); i++) {
      boxes.computeIfAbsent(box(atoms.get(i).onPage(), 0, 0, 0), key -> new ArrayList<>()).add(i);
    }
  }

  /** The bonds in ascending order; nothing where there are more than the limit. */
  Optional<List<SeenBond>> find(int limit) {
    List<SeenBond> near = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      WorkCancelledException.throwIfCancelled();
      collect(i, near);
      if (near.size() > limit) {
        return Optional.empty();
      }
    }
    Set<Element> oxidised = oxidised(near);
    return Optional.of(
        near.stream().filter(bond -> isDrawn(bond, oxidised)).sorted(ORDER).toList());
  }

  private void collect(int first, List<SeenBond> near) {
    Vector3 place = atoms.get(first).onPage();
    for (int n = 0; n < 27; n++) {
      long box = box(place, n / 9 - 1, n / 3 % 3 - 1, n % 3 - 1);
      for (int second : boxes.getOrDefault(box, List.of())) {
        if (second > first && isNear(first, second)) {
          near.add(new SeenBond(first, second));
        }
      }
    }
  }

  private boolean isNear(int first, int second) {
    ElementLook p = ElementLook.of(elements[first]);
    ElementLook q = ElementLook.of(elements[second]);
    if (p.metal() && q.metal()) {
      return false;
    }
    double sum = p.radius() + q.radius();
    double distance = distance(first, second);
    return distance >= LEAST * sum && distance <= sum + TOLERANCE;
  }

  /** Non-metals with a more electronegative non-metal beside them, anywhere in the cell. */
  private Set<Element> oxidised(List<SeenBond> near) {
    Set<Element> oxidised = EnumSet.noneOf(Element.class);
    for (SeenBond bond : near) {
      Element p = elements[bond.first()];
      Element q = elements[bond.second()];
      if (!ElementLook.of(p).metal() && !ElementLook.of(q).metal()) {
        if (p.electronegativity() < q.electronegativity()) {
          oxidised.add(p);
        } else if (q.electronegativity() < p.electronegativity()) {
          oxidised.add(q);
        }
      }
    }
    return oxidised;
  }

  private boolean isDrawn(SeenBond bond, Set<Element> oxidised) {
    Element p = elements[bond.first()];
    Element q = elements[bond.second()];
    boolean bare =
        (ElementLook.of(p).metal() && oxidised.contains(q))
            || (ElementLook.of(q).metal() && oxidised.contains(p));
    return !bare
        || distance(bond.first(), bond.second())
            <= ElementLook.of(p).radius() + ElementLook.of(q).radius();
  }

  private double distance(int first, int second) {
    return atoms.get(first).onPage().minus(atoms.get(second).onPage()).length();
  }

  /** Atoms of one closed cell are within some thousand angstrom: 20 bits an axis are plenty. */
  private long box(Vector3 place, int dx, int dy, int dz) {
    long i = (long) Math.floor(place.x() / boxEdge) + dx;
    long j = (long) Math.floor(place.y() / boxEdge) + dy;
    long k = (long) Math.floor(place.z() / boxEdge) + dz;
    return ((i & 0xFFFFF) << 40) | ((j & 0xFFFFF) << 20) | (k & 0xFFFFF);
  }
}
