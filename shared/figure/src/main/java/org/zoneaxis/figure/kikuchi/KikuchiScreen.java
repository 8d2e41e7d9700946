package org.zoneaxis.figure.kikuchi;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.diffraction.kikuchi.KikuchiParameters;
import org.zoneaxis.diffraction.projection.CubicPiece;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.diffraction.projection.Projection;
import org.zoneaxis.diffraction.projection.SphereCircle;
import org.zoneaxis.figure.sheet.FigureSheet;

/**
 * The round screen that Kikuchi bands are seen on, flat and at right angles to the beam.
 *
 * @param scale drawing units for a tangent of 1
 * @param halfAngle from centre to rim in degrees
 * @param radius the same in drawing units
 * @param part whether there is more beyond the rim than the whole screen shows
 */
record KikuchiScreen(double scale, double halfAngle, double radius, boolean part) {

  /** Of the largest screen, in drawing units. */
  static final double RADIUS = 248;

  /** Steps along the rim in radians: a tenth of a unit from the arc. */
  private static final double STEP = 0.05;

  /** Arc of a curved piece in radians. */
  private static final double PIECE = 0.25;

  /**
   * The screen of a pattern.
   *
   * @param millimetres for 1/angstrom near 000; 0 where the whole screen fits the page
   */
  static KikuchiScreen of(KikuchiParameters parameters, double millimetres) {
    double widest = parameters.halfAngle();
    double tangent = StrictMath.tan(StrictMath.toRadians(widest));
    if (!(millimetres > 0)) {
      return new KikuchiScreen(RADIUS / tangent, widest, RADIUS, false);
    }
    // As far away as for a pattern whose spots have this scale: a spot is at g times wavelength.
    double scale = FigureSheet.ofMillimetres(millimetres) / parameters.beam().wavelength();
    return new KikuchiScreen(
        scale,
        Math.min(widest, StrictMath.toDegrees(StrictMath.atan(RADIUS / scale))),
        Math.min(RADIUS, scale * tangent),
        scale * tangent > RADIUS);
  }

  /** The part of a circle on the screen; nothing where there is none. */
  List<CubicPiece> curve(SphereCircle circle) {
    OptionalDouble reach = circle.within(halfAngle);
    if (reach.isEmpty() || reach.getAsDouble() < 1e-6) {
      return List.of();
    }
    double f = reach.getAsDouble();
    int count = Math.max(2, (int) Math.ceil(2 * f / PIECE));
    return circle.pieces(Projection.GNOMONIC, -f, f, count);
  }

  /** Whether a place is not beyond the rim. */
  boolean holds(PlanePoint place) {
    return scale * StrictMath.hypot(place.x(), place.y()) <= radius * (1 + 1e-9);
  }

  /**
   * Places along the rim, the shorter way, between two that are on it. On a whole screen bands are
   * so narrow that there is no difference between the rim and a straight line.
   */
  List<PlanePoint> rim(PlanePoint from, PlanePoint to) {
    List<PlanePoint> places = new ArrayList<>();
    if (part) {
      double start = StrictMath.atan2(from.y(), from.x());
      double way = StrictMath.atan2(to.y(), to.x()) - start;
      way -= 2 * Math.PI * Math.rint(way / (2 * Math.PI));
      int steps = (int) Math.ceil(Math.abs(way) / STEP);
      for (int i = 1; i < steps; i++) {
        double angle = start + way * i / steps;
        places.add(
            new PlanePoint(
                radius / scale * StrictMath.cos(angle), radius / scale * StrictMath.sin(angle)));
      }
    }
    return places;
  }

  /** The same curve from its end to its beginning. */
  static List<CubicPiece> backwards(List<CubicPiece> pieces) {
    List<CubicPiece> turned = new ArrayList<>();
    for (int i = pieces.size() - 1; i >= 0; i--) {
      CubicPiece piece = pieces.get(i);
      turned.add(new CubicPiece(piece.to(), piece.second(), piece.first(), piece.from()));
    }
    return turned;
  }
}
