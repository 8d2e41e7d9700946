package org.zoneaxis.crystal.orientation;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.ZoneAxis;

/** Directions and planes with small indices. */
public final class LowIndices {

  /** The largest index; there are some seven thousand of them. */
  public static final int LIMIT = 10;

  private LowIndices() {}

  /**
   * All directions whose indices have no common factor and are at most so large, both senses of
   * each; likewise planes. From the largest u, then v, then w.
   *
   * @param limit largest absolute index, 1 to 10
   */
  public static List<ZoneAxis> zones(int limit) {
    if (limit < 1 || limit > LIMIT) {
      throw new IllegalArgumentException("a largest index of 1 to " + LIMIT + ", not " + limit);
    }
    List<ZoneAxis> zones = new ArrayList<>();
    for (int u = limit; u >= -limit; u--) {
      for (int v = limit; v >= -limit; v--) {
        for (int w = limit; w >= -limit; w--) {
          if (gcd(gcd(u, v), w) == 1) {
            zones.add(new ZoneAxis(u, v, w));
          }
        }
      }
    }
    return zones;
  }

  static int gcd(int p, int q) {
    return q == 0 ? Math.abs(p) : gcd(q, p % q);
  }
}
