package org.zoneaxis.crystal;

import java.util.Comparator;
import java.util.List;

/**
 * Miller indices hkl of a reflection: the reciprocal-lattice vector h a* + k b* + l c*. Common
 * factors are kept, 222 is not 111.
 *
 * @param h index on a*
 * @param k index on b*
 * @param l index on c*
 */
public record MillerIndices(int h, int k, int l) implements Comparable<MillerIndices> {

  /** The direct beam. */
  public static final MillerIndices DIRECT_BEAM = new MillerIndices(0, 0, 0);

  private static final Comparator<MillerIndices> ORDER =
      Comparator.comparingInt(MillerIndices::h)
          .thenComparingInt(MillerIndices::k)
          .thenComparingInt(MillerIndices::l);

  /** The third index i = -(h + k) of the four-index notation hkil. */
  public int i() {
    return -(h + k);
  }

  /** Whether this is 000. */
  public boolean isDirectBeam() {
    return h == 0 && k == 0 && l == 0;
  }

  /** The opposite reflection, the Friedel mate. */
  public MillerIndices negated() {
    return new MillerIndices(-h, -k, -l);
  }

  /** The Laue zone hu + kv + lw with respect to a zone axis; 0 is the zero-order Laue zone. */
  public int laueZone(ZoneAxis axis) {
    return h * axis.u() + k * axis.v() + l * axis.w();
  }

  /** The three indices, or the four h, k, i, l where the cell is hexagonal. */
  public List<Integer> indices(boolean hexagonal) {
    return hexagonal ? List.of(h, k, i(), l) : List.of(h, k, l);
  }

  /** Ascending by h, then k, then l. */
  @Override
  public int compareTo(MillerIndices other) {
    return ORDER.compare(this, other);
  }

  /** The indices between commas: {@code 1,-1,0}. */
  @Override
  public String toString() {
    return h + "," + k + "," + l;
  }
}
