package org.zoneaxis.crystal.vector;

/**
 * A proper rotation of Cartesian vectors, as a matrix.
 *
 * @param x image of the x axis, the first column; likewise y and z
 * @param y image of the y axis
 * @param z image of the z axis
 */
public record RotationMatrix(Vector3 x, Vector3 y, Vector3 z) {

  /** No rotation. */
  public static final RotationMatrix IDENTITY =
      new RotationMatrix(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1));

  /** How far the product of a rotation and its transpose may be from one, by element. */
  private static final double EXACT = 1e-9;

  private static final int ITERATIONS = 60;

  /** Checks that the columns are a right-handed set of unit vectors at right angles. */
  public RotationMatrix {
    if (!(deviation(x, y, z) <= EXACT)) {
      throw new IllegalArgumentException(
          "three right-handed unit vectors at right angles, not " + x + ", " + y + ", " + z);
    }
  }

  /** The largest difference between the Gram matrix and one; infinite where left-handed. */
  private static double deviation(Vector3 x, Vector3 y, Vector3 z) {
    double lengths =
        Math.max(Math.abs(x.dot(x) - 1), Math.max(Math.abs(y.dot(y) - 1), Math.abs(z.dot(z) - 1)));
    double angles = Math.max(Math.abs(x.dot(y)), Math.max(Math.abs(y.dot(z)), Math.abs(z.dot(x))));
    return x.dot(y.cross(z)) > 0 ? Math.max(lengths, angles) : Double.POSITIVE_INFINITY;
  }

  /**
   * The rotation nearest to a matrix that is one but for rounding: its orthogonal polar factor, by
   * Newton's iteration (N. J. Higham, SIAM J. Sci. Stat. Comput. 7 (1986) 1160, section 3).
   *
   * @param x first column; likewise y and z
   * @param y second column
   * @param z third column
   * @param tolerance how far lengths and scalar products of the columns may be from 1 and 0
   * @throws IllegalArgumentException where they are farther, or the columns are left-handed
   */
  public static RotationMatrix nearest(Vector3 x, Vector3 y, Vector3 z, double tolerance) {
    if (!(deviation(x, y, z) <= tolerance)) {
      throw new IllegalArgumentException(
          "a rotation has three right-handed unit vectors at right angles (within "
              + tolerance
              + ") as columns, not "
              + x
              + ", "
              + y
              + ", "
              + z);
    }
    Vector3 p = x;
    Vector3 q = y;
    Vector3 r = z;
    for (int i = 0; i < ITERATIONS && deviation(p, q, r) > 1e-15; i++) {
      double volume = p.dot(q.cross(r));
      Vector3 nextP = p.plus(q.cross(r).times(1 / volume)).times(0.5);
      Vector3 nextQ = q.plus(r.cross(p).times(1 / volume)).times(0.5);
      Vector3 nextR = r.plus(p.cross(q).times(1 / volume)).times(0.5);
      p = nextP;
      q = nextQ;
      r = nextR;
    }
    return new RotationMatrix(p, q, r);
  }

  /**
   * The rotation about an axis, right-handed (Rodrigues).
   *
   * @param axis any vector along the axis
   * @param degrees the angle
   */
  public static RotationMatrix about(Vector3 axis, double degrees) {
    Vector3 unit = axis.normalised();
    double angle = StrictMath.toRadians(degrees);
    return new RotationMatrix(
        turned(IDENTITY.x, unit, angle),
        turned(IDENTITY.y, unit, angle),
        turned(IDENTITY.z, unit, angle));
  }

  private static Vector3 turned(Vector3 vector, Vector3 axis, double angle) {
    double cosine = StrictMath.cos(angle);
    return vector
        .times(cosine)
        .plus(axis.cross(vector).times(StrictMath.sin(angle)))
        .plus(axis.times(axis.dot(vector) * (1 - cosine)));
  }

  /**
   * The rotation that takes the x axis along a vector and the z axis along another.
   *
   * @param alongX where x goes
   * @param nearZ where z goes; its part along the first vector is left out
   */
  public static RotationMatrix ofAxes(Vector3 alongX, Vector3 nearZ) {
    Vector3 first = alongX.normalised();
    Vector3 second = nearZ.cross(first).normalised();
    return new RotationMatrix(first, second, first.cross(second));
  }

  /** The rotated vector. */
  public Vector3 times(Vector3 vector) {
    return x.times(vector.x()).plus(y.times(vector.y())).plus(z.times(vector.z()));
  }

  /** This rotation after another. */
  public RotationMatrix times(RotationMatrix first) {
    return new RotationMatrix(times(first.x), times(first.y), times(first.z));
  }

  /** The rotation back: the transposed matrix. */
  public RotationMatrix inverse() {
    return new RotationMatrix(
        new Vector3(x.x(), y.x(), z.x()),
        new Vector3(x.y(), y.y(), z.y()),
        new Vector3(x.z(), y.z(), z.z()));
  }

  /** The angle of the rotation in degrees, 0 to 180; exact near both. */
  public double angle() {
    Vector3 twiceSine = new Vector3(y.z() - z.y(), z.x() - x.z(), x.y() - y.x());
    double twiceCosine = x.x() + y.y() + z.z() - 1;
    return StrictMath.toDegrees(StrictMath.atan2(twiceSine.length(), twiceCosine));
  }

  /** The angle of the rotation from this to another in degrees. */
  public double angleTo(RotationMatrix other) {
    return inverse().times(other).angle();
  }
}
