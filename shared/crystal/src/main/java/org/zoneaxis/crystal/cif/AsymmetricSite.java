package org.zoneaxis.crystal.cif;

import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.cif.site.AtomSites;
import org.zoneaxis.crystal.cif.site.ListedAtom;
import org.zoneaxis.crystal.cif.site.SiteHints;
import org.zoneaxis.crystal.cif.syntax.CifNumber;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A site that stands for all that symmetry makes of it.
 *
 * @param label its name in messages, such as {@code sites[1]}
 * @param occupants what it holds, at least one
 * @param xyz three fractional coordinates as written, such as {@code 0.305}, {@code 1/3} or {@code
 *     -0.25}: their last digits tell how far a place may be rounded off a symmetry element
 */
public record AsymmetricSite(String label, List<Occupant> occupants, List<String> xyz) {

  /** The most that are read, as of a file. */
  public static final int MOST = AtomSites.MAX_LISTED;

  /** Coordinates of one structure are within a few cells of the origin. */
  private static final double MAX_COORDINATE = 100;

  private static final double OCCUPANCY_TOLERANCE = 0.01;

  /**
   * Checks the site.
   *
   * @throws CrystalException where a coordinate is none, there are not three, or the occupancies
   *     add up to more than 1
   */
  public AsymmetricSite {
    occupants = List.copyOf(occupants);
    xyz = xyz.stream().map(String::strip).toList();
    if (occupants.isEmpty()) {
      throw new CrystalException(label, "empty", "a site holds at least one element");
    }
    if (xyz.size() != 3) {
      throw new CrystalException(
          label + ".xyz",
          xyz.size() + " numbers",
          "three are needed, fractions of the cell edges such as 0.25 or 1/3");
    }
    for (int axis = 0; axis < xyz.size(); axis++) {
      String field = label + ".xyz[" + axis + "]";
      double value = CifNumber.parse(field, xyz.get(axis));
      if (!(Math.abs(value) <= MAX_COORDINATE)) {
        throw new CrystalException(
            field, "'" + xyz.get(axis) + "'", "it must be a fraction of the cell edge, as 0.25");
      }
    }
    double sum = occupants.stream().mapToDouble(Occupant::occupancy).sum();
    if (sum > 1 + OCCUPANCY_TOLERANCE) {
      throw new CrystalException(
          label + ", sum of occupancies",
          CifNumber.fixed(sum, 3),
          "the elements that share a site add up to at most 1");
    }
  }

  /** The rows that a file would have for it, one an element. */
  List<ListedAtom> listed() {
    Vector3 digits = new Vector3(unit(0), unit(1), unit(2));
    SiteHints hints =
        new SiteHints(
            digits, SiteHints.NONE.multiplicity(), SiteHints.NONE.multiplicity(), 0, false);
    Vector3 position = new Vector3(coordinate(0), coordinate(1), coordinate(2));
    return occupants.stream().map(occupant -> row(occupant, position, hints)).toList();
  }

  private ListedAtom row(Occupant occupant, Vector3 position, SiteHints hints) {
    OptionalDouble displacement = occupant.displacement();
    return new ListedAtom(
        label,
        occupant.element().symbol(),
        occupant.element(),
        position,
        occupant.occupancy(),
        displacement,
        hints);
  }

  private double coordinate(int axis) {
    return CifNumber.parse(label, xyz.get(axis));
  }

  /** One unit of the last digit; 0 where there are no decimals. */
  private double unit(int axis) {
    int decimals = CifNumber.decimals(xyz.get(axis));
    return decimals == 0 ? 0 : StrictMath.pow(10, -decimals);
  }
}
