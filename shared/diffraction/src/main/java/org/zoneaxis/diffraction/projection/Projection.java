package org.zoneaxis.diffraction.projection;

import org.zoneaxis.crystal.vector.Vector3;

/**
 * How directions are drawn on a plane. The frame of the directions is that of the page: x to the
 * right, y up, z towards the viewer, who is where the electrons come from.
 */
public enum Projection {
  /**
   * A flat screen at distance 1 below the specimen, for directions of travel with z below 0: (x, y)
   * / |z|.
   */
  GNOMONIC {
    @Override
    double scale(double z) {
      return -1 / z;
    }

    @Override
    double slope(double z) {
      return 1 / (z * z);
    }
  },
  /**
   * Stereographic (Wulff): the upper half of the sphere in a circle of radius 1, (x, y) / (1 + z).
   * Angles are true and circles are circles.
   */
  EQUAL_ANGLE {
    @Override
    double scale(double z) {
      return 1 / (1 + z);
    }

    @Override
    double slope(double z) {
      return -1 / ((1 + z) * (1 + z));
    }
  },
  /**
   * Lambert's (Schmidt): the upper half of the sphere in a circle of radius 1, (x, y) / sqrt(1 +
   * z). Areas are true.
   */
  EQUAL_AREA {
    @Override
    double scale(double z) {
      return 1 / Math.sqrt(1 + z);
    }

    @Override
    double slope(double z) {
      return -0.5 / ((1 + z) * Math.sqrt(1 + z));
    }
  };

  /** What x and y are multiplied by. */
  abstract double scale(double z);

  /** The derivative of that. */
  abstract double slope(double z);

  /** Where a unit vector is drawn; not finite for the one direction that a projection lacks. */
  public PlanePoint point(Vector3 direction) {
    double scale = scale(direction.z());
    return new PlanePoint(direction.x() * scale, direction.y() * scale);
  }

  /** How fast the point moves where a unit vector does. */
  PlanePoint derivative(Vector3 direction, Vector3 change) {
    double scale = scale(direction.z());
    double slope = slope(direction.z()) * change.z();
    return new PlanePoint(
        change.x() * scale + direction.x() * slope, change.y() * scale + direction.y() * slope);
  }
}
