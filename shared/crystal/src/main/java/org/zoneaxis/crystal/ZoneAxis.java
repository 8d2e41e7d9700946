package org.zoneaxis.crystal;

import java.util.List;
import org.zoneaxis.crystal.refusal.NotationException;

/**
 * A zone axis [uvw]: the lattice direction u a + v b + w c, without a common factor. The sign is
 * kept: [-1 -1 0] looks at the crystal from the other side than [110].
 *
 * @param u index on a
 * @param v index on b
 * @param w index on c
 */
public record ZoneAxis(int u, int v, int w) {

  /** Divides by the greatest common divisor; refuses 0,0,0. */
  public ZoneAxis {
    int divisor = gcd(gcd(u, v), w);
    if (divisor == 0) {
      throw new NotationException(
          "zone axis", "0,0,0", "one index must differ from 0, for example 1,1,0");
    }
    u /= divisor;
    v /= divisor;
    w /= divisor;
  }

  /**
   * The zone axis of four Weber indices [uvtw], which is [2u+v, 2v+u, w] in three (Frank, Acta
   * Cryst. 18 (1965) 862).
   *
   * @param u first index
   * @param v second index
   * @param t third index, -(u + v)
   * @param w fourth index
   * @throws NotationException where u + v + t is not 0, or all are 0
   */
  public static ZoneAxis ofWeber(int u, int v, int t, int w) {
    if (u + v + t != 0) {
      throw new NotationException(
          "zone axis",
          u + "," + v + "," + t + "," + w,
          "the first three of four indices must add up to 0, for example 2,-1,-1,0");
    }
    return new ZoneAxis(2 * u + v, 2 * v + u, w);
  }

  /** The three indices, or the four Weber indices where the cell is hexagonal; no common factor. */
  public List<Integer> indices(boolean hexagonal) {
    if (!hexagonal) {
      return List.of(u, v, w);
    }
    int first = 2 * u - v;
    int second = 2 * v - u;
    int fourth = 3 * w;
    int divisor = gcd(gcd(first, second), fourth);
    return List.of(
        first / divisor, second / divisor, -(first + second) / divisor, fourth / divisor);
  }

  private static int gcd(int p, int q) {
    return q == 0 ? Math.abs(p) : gcd(q, p % q);
  }

  /** The indices between commas: {@code 1,-1,0}. */
  @Override
  public String toString() {
    return u + "," + v + "," + w;
  }
}
