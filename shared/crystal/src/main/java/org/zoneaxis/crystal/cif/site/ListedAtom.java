package org.zoneaxis.crystal.cif.site;

import java.util.OptionalDouble;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A row of the list of atom sites, or one element of a row that names several.
 *
 * @param label the label, or a serial number where there is none
 * @param species the type symbol or label as written, by which Fe2+ and Fe3+ differ
 * @param element the element
 * @param position fractional coordinates
 * @param occupancy above 0, at most 1
 * @param displacement U in square angstrom, where known
 * @param hints what else the row tells about the place
 */
public record ListedAtom(
    String label,
    String species,
    Element element,
    Vector3 position,
    double occupancy,
    OptionalDouble displacement,
    SiteHints hints) {

  /** The atom with another occupancy. */
  public ListedAtom filling(double share) {
    return new ListedAtom(label, species, element, position, share, displacement, hints);
  }
}
