package org.zoneaxis.figure.structure;

import java.util.Comparator;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * An atom of the cell as it is seen.
 *
 * @param site its site; of a periodic image that of the cell
 * @param x fractional coordinate along a of this atom or image; likewise y and z
 * @param y fractional coordinate along b
 * @param z fractional coordinate along c
 * @param onPage its place in angstrom from the origin of the cell: to the right, up, towards the
 *     viewer
 */
public record SeenAtom(Site site, double x, double y, double z, Vector3 onPage) {

  private static final Comparator<Occupant> SHARE =
      Comparator.comparingDouble(Occupant::occupancy)
          .thenComparing(Occupant::element, Comparator.reverseOrder());

  /** The element that holds the largest share of the site; of equal ones the lightest. */
  public Element element() {
    return site.occupants().stream().max(SHARE).orElseThrow().element();
  }

  /** Covalent radius of {@link #element} in angstrom. */
  public double covalentRadius() {
    return ElementLook.of(element()).radius();
  }
}
