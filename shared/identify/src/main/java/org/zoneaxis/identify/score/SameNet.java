package org.zoneaxis.identify.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.net.NetTransform;
import org.zoneaxis.identify.net.StrainCovariance;
import org.zoneaxis.identify.zone.ZoneSpots;

/**
 * Tells zones whose nets are the same: equal in shape, and in size where lengths were measured,
 * within the errors of the spots, with spots at the same points. No more exact reading of the same
 * spots tells them apart; square nets of cubes along [001] are the commonest.
 */
public final class SameNet {

  /** Of strains, as parts of the lengths: what is nearer is the same, however good the spots. */
  private static final double LEAST = 0.001;

  /** Points of a net that show whether rows of spots are missing. */
  private static final int[][] NEAR = {{1, 0}, {0, 1}, {1, 1}, {1, -1}, {2, 0}, {0, 2}};

  private final boolean withLengths;

  /**
   * A cell of a grid of strains. Matches whose nets are the same are in one cell or in two that
   * touch, so that not each has to be compared with all others.
   */
  public record Cell(long scale, long first, long second) {}

  /**
   * A comparison.
   *
   * @param withLengths whether the scale of the spots is known
   */
  public SameNet(boolean withLengths) {
    this.withLengths = withLengths;
  }

  /** A cell and those that touch it. */
  public List<Cell> around(Cell cell) {
    List<Cell> around = new ArrayList<>();
    for (int n = withLengths ? 0 : 9; n < (withLengths ? 27 : 18); n++) {
      around.add(
          new Cell(
              cell.scale() + n / 9 - 1, cell.first() + n / 3 % 3 - 1, cell.second() + n % 3 - 1));
    }
    return around;
  }

  /** Where a match is in the grid of strains. */
  public Cell cell(ZoneMatch match) {
    return cell(match.net().covariance(), match.strain());
  }

  Cell cell(StrainCovariance c, Strain strain) {
    return new Cell(
        withLengths ? part(strain.logScale(), c.ss()) : 0,
        part(strain.first(), c.d11()),
        part(strain.second(), c.d22()));
  }

  /** No strain of the same net is farther off than its standard error. */
  private static long part(double strain, double variance) {
    return (long) Math.floor(strain / Math.max(LEAST, Math.sqrt(variance)));
  }

  /**
   * Whether two zones show one net.
   *
   * @param p a match of the first
   * @param first the spots of the first
   * @param q a match of the second with the same spots
   * @param second the spots of the second
   */
  public boolean test(ZoneMatch p, ZoneSpots first, ZoneMatch q, ZoneSpots second) {
    return isNear(p.net().covariance(), p.strain(), q.strain())
        && isSame(p.net(), q.net())
        && toSecond(p.vectors(), q.vectors())
            .filter(transform -> isAlike(first, second, transform))
            .isPresent();
  }

  /**
   * The difference of two strains is less than a standard error of the measured one: within the
   * ellipse of its covariance, and for the scale by itself.
   */
  boolean isNear(StrainCovariance c, Strain p, Strain q) {
    if (withLengths && Math.abs(p.logScale() - q.logScale()) > Math.max(LEAST, Math.sqrt(c.ss()))) {
      return false;
    }
    double first = p.first() - q.first();
    double second = p.second() - q.second();
    return first * first + second * second < LEAST * LEAST
        || c.d22() * first * first - 2 * c.d12() * first * second + c.d11() * second * second
            < c.d11() * c.d22() - c.d12() * c.d12();
  }

  /** Several nets may be fitted to the same spots; their transforms cannot be compared. */
  private static boolean isSame(NetFit p, NetFit q) {
    return p.basis().equals(q.basis())
        && p.centre().position().equals(q.centre().position())
        && p.explained() == q.explained();
  }

  /**
   * The first zone's p and q as sums of the second's, where both span the same points.
   *
   * @param first the measured a and b as sums of the first zone's p and q
   * @param second the same of the second zone
   */
  private static Optional<NetTransform> toSecond(NetTransform first, NetTransform second) {
    int determinant = first.determinant();
    if (Math.abs(determinant) != Math.abs(second.determinant())) {
      return Optional.empty();
    }
    int aa = first.bb() * second.aa() - first.ab() * second.ba();
    int ab = first.bb() * second.ab() - first.ab() * second.bb();
    int ba = first.aa() * second.ba() - first.ba() * second.aa();
    int bb = first.aa() * second.bb() - first.ba() * second.ab();
    boolean isWhole =
        aa % determinant == 0
            && ab % determinant == 0
            && ba % determinant == 0
            && bb % determinant == 0;
    return isWhole
        ? Optional.of(
            new NetTransform(
                aa / determinant, ab / determinant, ba / determinant, bb / determinant))
        : Optional.empty();
  }

  private static boolean isAlike(ZoneSpots first, ZoneSpots second, NetTransform transform) {
    for (int[] point : NEAR) {
      int i = transform.alongA(point[0], point[1]);
      int j = transform.alongB(point[0], point[1]);
      if (ZoneSpots.isKnown(i, j)
          && first.kind(point[0], point[1]).isAllowed() != second.kind(i, j).isAllowed()) {
        return false;
      }
    }
    return true;
  }
}
