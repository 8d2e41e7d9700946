package org.zoneaxis.identify.ring;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.identify.zone.CrystalZones;
import org.zoneaxis.identify.zone.ZoneRing;

/**
 * The rings of a crystal as positions on a line: logarithms of |g|, so that an unknown scale is a
 * shift. Immutable.
 */
public final class RingLine {

  private final double[] logG;
  private final double[] strength;

  /** The rings of a crystal. */
  public RingLine(CrystalZones crystal) {
    Lattice lattice = crystal.lattice();
    List<ZoneRing> rings = crystal.rings();
    this.logG = new double[rings.size()];
    this.strength = new double[rings.size()];
    for (int i = 0; i < logG.length; i++) {
      logG[i] = StrictMath.log(lattice.reciprocal(rings.get(i).hkl()).length());
      strength[i] = rings.get(i).strength() / 255.0;
    }
  }

  int size() {
    return logG.length;
  }

  double logG(int ring) {
    return logG[ring];
  }

  double strength(int ring) {
    return strength[ring];
  }

  /** The ring nearest to a position. */
  int nearest(double position) {
    int low = 0;
    int high = logG.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (logG[middle] < position) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.abs(logG[low] - position) <= Math.abs(logG[high] - position) ? low : high;
  }

  /** The rings within a distance of a position, from the innermost. */
  List<Integer> near(double position, double distance) {
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < logG.length; i++) {
      if (Math.abs(logG[i] - position) <= distance) {
        near.add(i);
      }
    }
    return near;
  }
}
