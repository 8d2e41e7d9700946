package org.zoneaxis.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * A crystal in normal form: one cell with every site in it.
 *
 * <p>Normal form means that coordinates are in [0, 1) and rounded to 12 decimals, and that sites
 * are sorted by their first element's atomic number, then x, y, z, and their occupants by atomic
 * number. The same crystal read twice, in whatever order of sites, is therefore equal, and has the
 * same {@link Revision}.
 *
 * @param lattice the cell
 * @param sites all sites of the cell, 1 to 5000
 * @param setting which of a crystal's cells this is
 * @param spaceGroup the space group that the source states, if it does
 */
public record Crystal(
    Lattice lattice, List<Site> sites, CellSetting setting, Optional<SpaceGroup> spaceGroup) {

  /** More sites than this are no cell that a zone-axis pattern can be read from. */
  public static final int MAX_SITES = 5000;

  /** More atoms than this, those of a shared site counted one by one, fit in no document. */
  public static final int MAX_OCCUPANTS = 160_000;

  private static final double GRID = 1e12;

  private static final Comparator<Occupant> OCCUPANT_ORDER =
      Comparator.comparingInt((Occupant occupant) -> occupant.element().atomicNumber())
          .thenComparing(Occupant::element)
          .thenComparingDouble(Occupant::occupancy)
          .thenComparingDouble(occupant -> occupant.displacement().orElse(-1));

  private static final Comparator<Site> ORDER =
      Comparator.comparingInt((Site site) -> site.occupants().get(0).element().atomicNumber())
          .thenComparing(site -> site.occupants().get(0).element())
          .thenComparingDouble(Site::x)
          .thenComparingDouble(Site::y)
          .thenComparingDouble(Site::z)
          .thenComparing(Site::occupants, Crystal::compareOccupants);

  /**
   * Brings the sites into normal form.
   *
   * @throws CrystalException where there is no site or more than 5000, or more than 160,000 atoms
   *     with those of a shared site counted one by one, or where atoms are closer than 0.5 angstrom
   *     although their occupancies exceed 1
   */
  public Crystal {
    if (sites.isEmpty()) {
      throw new CrystalException("number of sites", "0", "a crystal has at least one atom");
    }
    if (sites.size() > MAX_SITES) {
      throw new CrystalException(
          "number of sites in the cell", Integer.toString(sites.size()), "at most " + MAX_SITES);
    }
    requireFewOccupants(sites);
    sites = sites.stream().map(Crystal::normalised).sorted(ORDER).toList();
    SiteDistances.requireApart(lattice, sites);
  }

  /** A cell of which nothing is known but what is in it: as published, without a space group. */
  public Crystal(Lattice lattice, List<Site> sites) {
    this(lattice, sites, CellSetting.AS_PUBLISHED, Optional.empty());
  }

  private static void requireFewOccupants(List<Site> sites) {
    int occupants = sites.stream().mapToInt(site -> site.occupants().size()).sum();
    if (occupants > MAX_OCCUPANTS) {
      throw new CrystalException(
          "number of atoms in the cell, those of a shared site counted one by one,",
          Integer.toString(occupants),
          "at most " + MAX_OCCUPANTS);
    }
  }

  private static Site normalised(Site site) {
    List<Occupant> occupants = new ArrayList<>(site.occupants());
    occupants.sort(OCCUPANT_ORDER);
    return new Site(wrapped(site.x()), wrapped(site.y()), wrapped(site.z()), occupants);
  }

  /** Split sites of one element may round to the same place; their content then decides. */
  private static int compareOccupants(List<Occupant> p, List<Occupant> q) {
    for (int n = 0; n < Math.min(p.size(), q.size()); n++) {
      int order = OCCUPANT_ORDER.compare(p.get(n), q.get(n));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(p.size(), q.size());
  }

  private static double wrapped(double coordinate) {
    double fraction = StrictMath.rint((coordinate - Math.floor(coordinate)) * GRID) / GRID;
    return fraction == 1 ? 0 : fraction;
  }

  /** The reduced formula, such as {@code TiO2}. */
  public Formula formula() {
    return Formula.of(sites);
  }

  /** The number of atoms in the cell, weighted with their occupancies. */
  public double atomCount() {
    return sites.stream().mapToDouble(Site::occupancy).sum();
  }
}
