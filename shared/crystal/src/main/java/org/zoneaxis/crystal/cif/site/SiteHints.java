package org.zoneaxis.crystal.cif.site;

import java.util.OptionalInt;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * What a row of the list of atom sites tells about where its atom is, beside the coordinates.
 *
 * @param lastDigits one unit of the last digit of each coordinate; 0 where it has no decimals
 * @param multiplicity the stated number of positions in the cell, or in some files the order of the
 *     site symmetry
 * @param siteSymmetryOrder the stated order of the site symmetry
 * @param points how many coordinates are full stops, which some databases wrote for 0
 * @param aboutElement whether the atom is disordered about a symmetry element: its images exclude
 *     each other, however near they are (a negative disorder group)
 */
public record SiteHints(
    Vector3 lastDigits,
    OptionalInt multiplicity,
    OptionalInt siteSymmetryOrder,
    int points,
    boolean aboutElement) {

  public static final SiteHints NONE =
      new SiteHints(new Vector3(0, 0, 0), OptionalInt.empty(), OptionalInt.empty(), 0, false);
}
