package org.zoneaxis.figure.choice;

import java.util.List;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.option.RequestException;

/** Weiss's zone law: a reflection hkl is in the zone [uvw] where hu + kv + lw = 0. */
public final class ZoneLaw {

  private ZoneLaw() {}

  /** Three indices of four do not depend on the cell, only whether four are allowed does. */
  public static ZoneAxis axis(Indices zone) {
    List<Integer> v = zone.values();
    return zone.isFourIndex()
        ? ZoneAxis.ofWeber(v.get(0), v.get(1), v.get(2), v.get(3))
        : new ZoneAxis(v.get(0), v.get(1), v.get(2));
  }

  /** The reflection of three indices, or of four in a hexagonal cell. */
  public static MillerIndices reflection(Indices right) {
    List<Integer> v = right.values();
    return new MillerIndices(v.get(0), v.get(1), v.get(v.size() - 1));
  }

  /**
   * Requires a reflection other than 000 that lies in a zone.
   *
   * @throws RequestException where it does not
   */
  public static void requireInZone(Indices right, ZoneAxis axis) {
    MillerIndices hkl = reflection(right);
    if (hkl.isDirectBeam()) {
      throw new RequestException(
          "right", right.toString(), "write a reflection other than the direct beam, h,k,l");
    }
    if (hkl.laueZone(axis) != 0) {
      throw new RequestException(
          "right",
          right.toString(),
          "write a reflection h,k,l of the zone: hu + kv + lw must be 0 for u,v,w = "
              + axis
              + ", and it is "
              + hkl.laueZone(axis));
    }
  }
}
