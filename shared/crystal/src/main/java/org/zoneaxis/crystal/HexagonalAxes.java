package org.zoneaxis.crystal;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Degrees;

/**
 * Rhombohedral cells on hexagonal axes, in the obverse setting: a<sub>h</sub> = a<sub>r</sub> -
 * b<sub>r</sub>, b<sub>h</sub> = b<sub>r</sub> - c<sub>r</sub>, c<sub>h</sub> = a<sub>r</sub> +
 * b<sub>r</sub> + c<sub>r</sub>, a cell of three times the volume, whose reflections have -h + k +
 * l = 3n (International Tables for Crystallography, vol. A (2016), section 1.5.1 and table 1.5.1.1;
 * table 5.1.3.1 of the editions before).
 *
 * <p>The crystal stands as it did: only names of directions and planes are others, [111] is [001],
 * and (100) is (101), (10-11) in four indices.
 */
public final class HexagonalAxes {

  /** As for {@link Lattice#isHexagonal}. */
  private static final double EDGES = 0.002;

  private static final double ANGLES = 0.05;

  private static final double THIRD = 1.0 / 3;

  private HexagonalAxes() {}

  /**
   * Whether a cell is rhombohedral: a = b = c to 0.2 per cent and equal angles to 0.05 degrees, and
   * not those of a cube.
   */
  public static boolean fit(Lattice cell) {
    double reach = EDGES * cell.lengthA();
    return Math.abs(cell.lengthA() - cell.lengthB()) <= reach
        && Math.abs(cell.lengthA() - cell.lengthC()) <= reach
        && Math.abs(cell.alpha() - cell.beta()) <= ANGLES
        && Math.abs(cell.alpha() - cell.gamma()) <= ANGLES
        && Math.abs(cell.alpha() - 90) > ANGLES;
  }

  /**
   * A crystal on hexagonal axes. Where edges or angles differ within the precision of a cell, the
   * axes have the lengths that follow from the means.
   *
   * @param crystal in a rhombohedral cell
   * @throws CrystalException where the cell is none, or there would be more than 5000 sites
   */
  public static Crystal of(Crystal crystal) {
    List<Site> sites = new ArrayList<>(3 * crystal.sites().size());
    for (Site site : crystal.sites()) {
      double x = THIRD * (2 * site.x() - site.y() - site.z());
      double y = THIRD * (site.x() + site.y() - 2 * site.z());
      double z = THIRD * (site.x() + site.y() + site.z());
      sites.add(new Site(x, y, z, site.occupants()));
      sites.add(new Site(x + 2 * THIRD, y + THIRD, z + THIRD, site.occupants()));
      sites.add(new Site(x + THIRD, y + 2 * THIRD, z + 2 * THIRD, site.occupants()));
    }
    return new Crystal(
        lattice(crystal.lattice()), sites, CellSetting.HEXAGONAL_AXES, crystal.spaceGroup());
  }

  /**
   * The cell on hexagonal axes.
   *
   * @throws CrystalException where it is not rhombohedral
   */
  public static Lattice lattice(Lattice cell) {
    if (!fit(cell)) {
      throw new CrystalException(
          "cell",
          cell.toString(),
          "hexagonal axes are for a rhombohedral one: a = b = c, and equal angles other than 90");
    }
    double edge = (cell.lengthA() + cell.lengthB() + cell.lengthC()) / 3;
    double cosine =
        StrictMath.cos(Degrees.toRadians((cell.alpha() + cell.beta() + cell.gamma()) / 3));
    double a = edge * Math.sqrt(2 - 2 * cosine);
    return Lattice.ofParameters(a, a, edge * Math.sqrt(3 + 6 * cosine), 90, 90, 120);
  }

  /** A direction of the rhombohedral cell on hexagonal axes. */
  public static ZoneAxis direction(ZoneAxis axis) {
    return new ZoneAxis(
        2 * axis.u() - axis.v() - axis.w(),
        axis.u() + axis.v() - 2 * axis.w(),
        axis.u() + axis.v() + axis.w());
  }

  /** A reflection of the rhombohedral cell on hexagonal axes. */
  public static MillerIndices reflection(MillerIndices hkl) {
    return new MillerIndices(hkl.h() - hkl.k(), hkl.k() - hkl.l(), hkl.h() + hkl.k() + hkl.l());
  }
}
