package org.zoneaxis.identify.zone;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.identify.net.NetTransform;

/**
 * The nets that hold every n-th point of a net, n being 1 to 4: what is seen where the spots
 * between are too weak, or where somebody measured two that are not the shortest.
 */
final class Sublattices {

  private static final int LARGEST = 4;

  /** In the order of n; one for n = 1, three for 2, four for 3, seven for 4. */
  private static final List<NetTransform> ALL = all();

  private Sublattices() {}

  /** Hermite normal forms: a' = d a + s b, b' = e b, with d e = n and 0 <= s < e. */
  private static List<NetTransform> all() {
    List<NetTransform> all = new ArrayList<>();
    for (int n = 1; n <= LARGEST; n++) {
      for (int d = 1; d <= n; d++) {
        if (n % d == 0) {
          int e = n / d;
          for (int s = 0; s < e; s++) {
            all.add(new NetTransform(d, s, 0, e));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  static int size() {
    return ALL.size();
  }

  static NetTransform get(int number) {
    return ALL.get(number);
  }
}
