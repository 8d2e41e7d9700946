package org.zoneaxis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Kikuchi lines of a crystal of the reference data by the formulae that stand there, for any
 * direction of the beam: what the tilts of the reference are compared by, which a request cannot
 * say to the last digit.
 */
final class ReferenceScreen {

  private final ReferenceCell cell;
  private final double wavelength;
  private final double[][] frame;

  /**
   * A line pair: the normal on the screen and along the beam, and the Bragg angle.
   *
   * @param normal unit vector: right, up, towards the source
   * @param theta Bragg angle in radians
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Band(double[] normal, double theta) {

    double nu() {
      return Math.asin(normal[2]);
    }

    double centre() {
      return Math.tan(nu());
    }

    double minus() {
      return Math.tan(nu() - theta);
    }

    double plus() {
      return Math.tan(nu() + theta);
    }

    String excess() {
      return Math.abs(normal[2]) < 1e-9 ? "none" : normal[2] > 0 ? "+g" : "-g";
    }

    /** A point of a line, X and Y: f degrees from its vertex, sign 1 for the line of +g. */
    double[] point(int sign, double f) {
      double[] p1 =
          ReferenceCell.unit(
              ReferenceCell.plus(new double[] {0, 0, -1}, ReferenceCell.times(normal[2], normal)));
      double[] p2 = ReferenceCell.cross(normal, p1);
      double angle = Math.toRadians(f);
      double[] along =
          ReferenceCell.plus(
              ReferenceCell.times(Math.cos(angle), p1), ReferenceCell.times(Math.sin(angle), p2));
      double[] u =
          ReferenceCell.plus(
              ReferenceCell.times(sign * Math.sin(theta), normal),
              ReferenceCell.times(Math.cos(theta), along));
      return new double[] {-u[0] / u[2], -u[1] / u[2]};
    }
  }

  private ReferenceScreen(ReferenceCell cell, double wavelength, double[][] frame) {
    this.cell = cell;
    this.wavelength = wavelength;
    this.frame = frame;
  }

  /** The screen of a case as it stands in the reference. */
  static ReferenceScreen of(JsonNode entry) {
    return new ReferenceScreen(
        ReferenceCell.of(entry),
        entry.get("wavelength").doubleValue(),
        ReferenceCell.transposed(ReferenceCell.matrix(entry.get("orientation_matrix"))));
  }

  /** The centre of its Laue circle in reciprocal coordinates. */
  double[] laue(JsonNode zone) {
    double[] axis = ReferenceCell.unit(cell.direct(ReferenceCell.vector(zone)));
    double[] beam = frame[2];
    double[] across =
        ReferenceCell.plus(beam, ReferenceCell.times(-ReferenceCell.dot(beam, axis), axis));
    return cell.indices(ReferenceCell.times(1 / wavelength, across));
  }

  /** The same crystal with the beam where a centre of the Laue circle puts it. */
  ReferenceScreen tilted(JsonNode zone, double[] laue) {
    double[] axis = ReferenceCell.unit(cell.direct(ReferenceCell.vector(zone)));
    double[] centre = cell.reciprocal(laue);
    double[] inZone =
        ReferenceCell.times(
            wavelength,
            ReferenceCell.plus(
                centre, ReferenceCell.times(-ReferenceCell.dot(centre, axis), axis)));
    double along = Math.sqrt(1 - ReferenceCell.dot(inZone, inZone));
    double[] beam = ReferenceCell.plus(inZone, ReferenceCell.times(along, axis));
    double[] right =
        ReferenceCell.unit(
            ReferenceCell.plus(
                frame[0], ReferenceCell.times(-ReferenceCell.dot(frame[0], beam), beam)));
    return new ReferenceScreen(
        cell, wavelength, new double[][] {right, ReferenceCell.cross(beam, right), beam});
  }

  /** Degrees between the beams of two screens. */
  double apart(ReferenceScreen other) {
    return ReferenceCell.angle(frame[2], other.frame[2]);
  }

  Band band(JsonNode hkl) {
    double[] g = cell.reciprocal(ReferenceCell.vector(hkl));
    double length = ReferenceCell.length(g);
    return new Band(
        ReferenceCell.times(1 / length, ReferenceCell.times(frame, g)),
        Math.asin(wavelength * length / 2));
  }

  /** The pole of a zone, X and Y, and its angle with the beam in degrees. */
  double[] pole(double[] uvw) {
    double[] d = ReferenceCell.times(frame, ReferenceCell.unit(cell.direct(uvw)));
    return new double[] {
      -d[0] / d[2], -d[1] / d[2], ReferenceCell.angle(d, new double[] {0, 0, 1})
    };
  }
}
