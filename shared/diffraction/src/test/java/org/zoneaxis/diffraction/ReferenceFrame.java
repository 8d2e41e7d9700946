package org.zoneaxis.diffraction;

import com.fasterxml.jackson.databind.JsonNode;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.vector.Vector3;

/** The frame of a zone axis in the reference numbers: their rule for what points to the right. */
public final class ReferenceFrame {

  private static final double ALONG_Z = 1 - 1e-6;

  private ReferenceFrame() {}

  /** The frame of an entry with zone_axis and perhaps x_lattice, on the axis. */
  public static PageFrame of(Lattice lattice, JsonNode axis, JsonNode direction) {
    Vector3 z = lattice.direct(Reference.zoneAxis(axis)).normalised();
    Vector3 start;
    if (direction != null && direction.isArray()) {
      start = lattice.direct(Reference.zoneAxis(direction));
    } else if (Math.abs(z.z()) > ALONG_Z) {
      start = new Vector3(0, 1, 0).cross(z);
    } else {
      start = new Vector3(0, 0, -1);
    }
    Vector3 y = z.cross(start).normalised();
    return new PageFrame(y.cross(z), y, z);
  }
}
