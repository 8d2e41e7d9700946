package org.zoneaxis.diffraction.projection;

import java.util.List;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A piece of a circle on the sphere of directions.
 *
 * @param circle the circle
 * @param from where it begins, f of the circle in radians
 * @param to where it ends; it runs backwards where that is less
 * @param isRim whether it is part of what a region was bounded by before anything was cut off
 */
public record SphereArc(SphereCircle circle, double from, double to, boolean isRim) {

  /** Its first direction. */
  public Vector3 begin() {
    return circle.at(from);
  }

  /** Its last direction. */
  public Vector3 end() {
    return circle.at(to);
  }

  /** The arc as drawn, in pieces of at most so many radians. */
  public List<CubicPiece> pieces(Projection projection, double longest) {
    int count = Math.max(1, (int) Math.ceil(Math.abs(to - from) / longest));
    return circle.pieces(projection, from, to, count);
  }

  SphereArc part(double first, double last) {
    return new SphereArc(circle, first, last, isRim);
  }
}
