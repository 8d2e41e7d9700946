package org.zoneaxis.figure.direction;

import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.diffraction.projection.Projection;
import org.zoneaxis.diffraction.projection.SphereArc;
import org.zoneaxis.diffraction.projection.SphereRegion;
import org.zoneaxis.figure.scene.Outline;

/**
 * Where directions of an equal-angle map are in a drawing, y downwards.
 *
 * @param scale units of the drawing for the radius of the primitive circle
 * @param right where the centre of the map is, to the right
 * @param down where it is, downwards
 */
public record MapPlane(double scale, double right, double down) {

  private static final Projection PROJECTION = Projection.EQUAL_ANGLE;
  private static final double PIECE = 0.12;
  private static final int SAMPLES = 24;

  /** Ends of arcs nearer to each other than this are one. */
  private static final double SAME = 1e-6;

  /** A map whose region fills a box about the origin as far as it can. */
  public static MapPlane fitting(SphereRegion region, double width, double height) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double farRight = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (SphereArc arc : region.border()) {
      for (int i = 0; i <= SAMPLES; i++) {
        double f = arc.from() + i * (arc.to() - arc.from()) / SAMPLES;
        PlanePoint point = PROJECTION.point(arc.circle().at(f));
        left = Math.min(left, point.x());
        farRight = Math.max(farRight, point.x());
        top = Math.min(top, -point.y());
        bottom = Math.max(bottom, -point.y());
      }
    }
    double scale = Math.min(width / (farRight - left), height / (bottom - top));
    return new MapPlane(scale, -scale * (left + farRight) / 2, -scale * (top + bottom) / 2);
  }

  /** The place of a point of the projection, to the right. */
  public double x(PlanePoint point) {
    return right + scale * point.x();
  }

  /** The place of a point of the projection, downwards. */
  public double y(PlanePoint point) {
    return down - scale * point.y();
  }

  /** The place of a unit vector, to the right. */
  public double x(Vector3 direction) {
    return x(PROJECTION.point(direction));
  }

  /** The place of a unit vector, downwards. */
  public double y(Vector3 direction) {
    return y(PROJECTION.point(direction));
  }

  /** Curves of this map of which none is drawn yet. */
  Curves curves() {
    return new Curves(scale, right, down);
  }

  /** The outline of a region. */
  public Outline outline(SphereRegion region) {
    Curves curves = curves();
    for (int i = 0; i < region.border().size(); i++) {
      SphereArc arc = region.border().get(i);
      boolean begins =
          i == 0 || region.border().get(i - 1).end().minus(arc.begin()).length() > SAME;
      var pieces = arc.pieces(PROJECTION, PIECE);
      if (!begins) {
        curves.along(pieces);
      } else if (i == 0) {
        curves.begin(pieces);
      } else {
        curves.close().begin(pieces);
      }
    }
    return curves.close().outline();
  }

  /** The outline of an arc. */
  public Outline outline(SphereArc arc) {
    return curves().begin(arc.pieces(PROJECTION, PIECE)).outline();
  }
}
