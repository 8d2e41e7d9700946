package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The conventional standard cell of a crystal, and the symmetry found on the way to it.
 *
 * <p>The cell is that of W. Setyawan and S. Curtarolo, Comput. Mater. Sci. 49 (2010) 299, as
 * pymatgen's conventional standard structure and the Materials Project have it:
 *
 * <ul>
 *   <li>cubic; orthorhombic P, I and F: a &lt;= b &lt;= c; orthorhombic with one centred face: that
 *       face normal to c, a &lt;= b;
 *   <li>tetragonal: c the unique axis;
 *   <li>trigonal and hexagonal: gamma = 120 degrees, rhombohedral lattices in the obverse hexagonal
 *       setting;
 *   <li>monoclinic: b the unique axis, beta >= 90 degrees, P with a &lt;= c, or C;
 *   <li>triclinic: reduced, the reciprocal angles all acute or all obtuse.
 * </ul>
 *
 * <p>Symmetry is found from the geometry: R. W. Grosse-Kunstleve, Acta Cryst. A55 (1999) 383; D.
 * Hicks et al., Acta Cryst. A74 (2018) 184. Metric and sites are averaged over it. Magnetic moments
 * and charges do not count; sites are of one kind where they hold the same elements in the same
 * shares to 0.001.
 *
 * <p>The hand of the crystal is kept always: where pymatgen's order of axes is an odd permutation,
 * which makes its structure the mirror image, all three axes are negated here. Cell parameters and
 * |F| of every reflection are the same. Where several orientations of a crystal fit the same cell,
 * the choice does not depend on the input cell but on the strength of reflections.
 *
 * @param crystal the crystal in the conventional standard cell
 * @param pointGroup the point group of the symmetry found
 * @param centring the centring of the cell
 * @param precision the symmetry precision used, in angstrom: the one asked for, or a smaller one
 *     where sites are close to each other or the symmetry at that precision was contradictory
 */
public record ConventionalCell(
    Crystal crystal, PointGroup pointGroup, Centring centring, double precision) {

  /** The symmetry precision of the Materials Project, in angstrom. */
  public static final double DEFAULT_PRECISION = 0.1;

  private static final double MIN_PRECISION = 1e-5;
  private static final double MAX_PRECISION = 0.3;

  private static final double SAME_OCCUPANCY = 1e-3;

  /** The cell at the symmetry precision of the Materials Project, 0.1 angstrom. */
  public static ConventionalCell of(Crystal crystal) {
    return of(crystal, DEFAULT_PRECISION);
  }

  /**
   * The cell at some symmetry precision.
   *
   * @param crystal the crystal in any cell; the space group that it states is kept but not used
   * @param precision how far sites and cell edges may be from symmetry, in angstrom, 0.00001 to
   *     0.3; the angle tolerance is 5 degrees
   * @throws CrystalException where the precision is out of range, the lattice has translations
   *     shorter than 1 angstrom, the conventional cell would have more than 5000 sites, or so many
   *     sites are so nearly symmetric that the search would take too long
   */
  public static ConventionalCell of(Crystal crystal, double precision) {
    if (!(precision >= MIN_PRECISION && precision <= MAX_PRECISION)) {
      throw new CrystalException(
          "symmetry precision", Double.toString(precision), "it must be 0.00001 to 0.3 angstrom");
    }
    List<Site> sites = crystal.sites();
    Arrangement cell = arrangement(crystal).reduced();
    requireTranslations(cell.metric());
    SymmetryGroup group = SymmetryGroup.of(cell, precision, SearchEffort.limited());
    List<Arrangement.Point> points = group.averagedPoints();
    PointGroup pointGroup = PointGroup.of(group.operations().keySet());
    IntegerMatrix axes = ConventionalAxes.of(group, pointGroup.crystalSystem());
    if (pointGroup.crystalSystem() != CrystalSystem.TRICLINIC) {
      axes = AxesOrientation.of(axes, group, points, point -> electrons(sites.get(point.site())));
    }
    Vector3 origin =
        OriginChoice.of(group, points, point -> electronegativity(sites.get(point.site())));
    CentringVectors centring = CentringVectors.of(axes);
    Crystal conventional =
        new Crystal(
            lattice(group.averagedMetric().transformed(axes), pointGroup.crystalSystem()),
            sites(points, sites, origin, axes, centring),
            CellSetting.CONVENTIONAL_STANDARD,
            crystal.spaceGroup());
    return new ConventionalCell(conventional, pointGroup, centring.centring(), group.precision());
  }

  /**
   * The cell of a crystal given by vectors in any Cartesian frame, left-handed ones included: these
   * are negated, and the coordinates with them, which is the same crystal.
   *
   * @param a cell vector in angstrom; likewise b and c
   * @param sites fractional coordinates refer to the three vectors
   * @param spaceGroup the space group that the source states, if it does
   * @param precision as above
   * @throws CrystalException as above, and where vectors or sites cannot be those of a crystal
   */
  public static ConventionalCell of(
      Vector3 a,
      Vector3 b,
      Vector3 c,
      List<Site> sites,
      Optional<SpaceGroup> spaceGroup,
      double precision) {
    double hand = a.dot(b.cross(c)) < 0 ? -1 : 1;
    Lattice lattice = Lattice.ofVectors(a.times(hand), b.times(hand), c.times(hand));
    List<Site> turned =
        sites.stream()
            .map(s -> new Site(hand * s.x(), hand * s.y(), hand * s.z(), s.occupants()))
            .toList();
    return of(new Crystal(lattice, turned, CellSetting.AS_PUBLISHED, spaceGroup), precision);
  }

  /** The crystal system. */
  public CrystalSystem crystalSystem() {
    return pointGroup.crystalSystem();
  }

  /**
   * The number of operations of the space group in the conventional cell, which is the multiplicity
   * of its general position in the International Tables: 192 for Fm-3m.
   */
  public int operations() {
    return pointGroup.order() * centring.latticePoints();
  }

  private static void requireTranslations(Metric reduced) {
    double shortest = Math.sqrt(reduced.aa());
    if (shortest < Lattice.MIN_LENGTH * (1 - 1e-9)) {
      throw new CrystalException(
          "shortest translation of the lattice",
          String.format(Locale.ROOT, "%.3f angstrom", shortest),
          String.format(Locale.ROOT, "it must be at least %.0f angstrom", Lattice.MIN_LENGTH));
    }
  }

  /** The sites as points, of one kind where they hold the same elements in the same shares. */
  static Arrangement arrangement(Crystal crystal) {
    List<Site> sites = crystal.sites();
    List<List<Occupant>> kinds = new ArrayList<>();
    List<Arrangement.Point> points = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      Site site = sites.get(i);
      int kind = 0;
      while (kind < kinds.size() && !isSame(kinds.get(kind), site.occupants())) {
        kind++;
      }
      if (kind == kinds.size()) {
        kinds.add(site.occupants());
      }
      points.add(new Arrangement.Point(new Vector3(site.x(), site.y(), site.z()), kind, i));
    }
    return new Arrangement(Metric.of(crystal.lattice()), points);
  }

  private static boolean isSame(List<Occupant> some, List<Occupant> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      Occupant one = some.get(i);
      Occupant other = others.get(i);
      if (one.element() != other.element()
          || Math.abs(one.occupancy() - other.occupancy()) > SAME_OCCUPANCY) {
        return false;
      }
    }
    return true;
  }

  private static double electrons(Site site) {
    return site.occupants().stream()
        .mapToDouble(occupant -> occupant.occupancy() * occupant.element().atomicNumber())
        .sum();
  }

  private static double electronegativity(Site site) {
    return site.occupants().stream()
        .mapToDouble(occupant -> occupant.element().electronegativity())
        .min()
        .orElseThrow();
  }

  private static List<Site> sites(
      List<Arrangement.Point> points,
      List<Site> input,
      Vector3 origin,
      IntegerMatrix axes,
      CentringVectors centring) {
    List<Site> sites = new ArrayList<>();
    for (Arrangement.Point point : points) {
      Vector3 place = axes.solve(point.position().minus(origin));
      for (Vector3 vector : centring.vectors()) {
        Vector3 x = place.plus(vector);
        sites.add(new Site(x.x(), x.y(), x.z(), input.get(point.site()).occupants()));
      }
    }
    return sites;
  }

  /** Edges and angles that symmetry makes equal, or fixes, come out so to the bit. */
  private static Lattice lattice(Metric metric, CrystalSystem system) {
    double a = Math.sqrt(metric.aa());
    double b = Math.sqrt(metric.bb());
    double c = Math.sqrt(metric.cc());
    double mean = (a + b) / 2;
    return switch (system) {
      case TRICLINIC ->
          Lattice.ofParameters(
              a, b, c, metric.angleAlpha(), metric.angleBeta(), metric.angleGamma());
      case MONOCLINIC -> Lattice.ofParameters(a, b, c, 90, metric.angleBeta(), 90);
      case ORTHORHOMBIC -> Lattice.ofParameters(a, b, c, 90, 90, 90);
      case TETRAGONAL -> Lattice.ofParameters(mean, mean, c, 90, 90, 90);
      case TRIGONAL, HEXAGONAL -> Lattice.ofParameters(mean, mean, c, 90, 90, 120);
      case CUBIC -> {
        double edge = (a + b + c) / 3;
        yield Lattice.ofParameters(edge, edge, edge, 90, 90, 90);
      }
    };
  }
}
