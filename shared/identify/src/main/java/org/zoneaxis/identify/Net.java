package org.zoneaxis.identify;

import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.MillerIndices;

/**
 * Two reflections of a zone, as somebody may have measured them.
 *
 * @param g1 the shorter one
 * @param d1 its spacing in angstrom
 * @param allowed1 whether g1 has a structure factor; one that has none may be seen by double
 *     diffraction
 * @param g2 the other one
 * @param d2 its spacing in angstrom
 * @param allowed2 whether g2 has a structure factor
 * @param ratio d1 / d2
 * @param angle between them in degrees, 0 to 180
 * @param counterClockwise whether g2 lies counter-clockwise from g1 with the zone axis towards the
 *     viewer
 * @param basis whether these are the two shortest independent reflections of the zone
 */
public record Net(
    MillerIndices g1,
    double d1,
    boolean allowed1,
    MillerIndices g2,
    double d2,
    boolean allowed2,
    double ratio,
    double angle,
    boolean counterClockwise,
    boolean basis) {

  /** The same reflections of a rhombohedral cell on its hexagonal axes. */
  Net onHexagonalAxes() {
    return new Net(
        HexagonalAxes.reflection(g1),
        d1,
        allowed1,
        HexagonalAxes.reflection(g2),
        d2,
        allowed2,
        ratio,
        angle,
        counterClockwise,
        basis);
  }
}
