package org.zoneaxis.crystal.vector;

/**
 * A Cartesian vector, in angstrom or 1/angstrom as its owner says.
 *
 * @param x component along x
 * @param y component along y
 * @param z component along z
 */
public record Vector3(double x, double y, double z) {

  /** The sum of this and another vector. */
  public Vector3 plus(Vector3 other) {
    return new Vector3(x + other.x, y + other.y, z + other.z);
  }

  /** This vector less another. */
  public Vector3 minus(Vector3 other) {
    return new Vector3(x - other.x, y - other.y, z - other.z);
  }

  /** This vector times a number. */
  public Vector3 times(double factor) {
    return new Vector3(x * factor, y * factor, z * factor);
  }

  /** Scalar product, in the product of both units. */
  public double dot(Vector3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  /** Vector product, right-handed: x cross y is z. */
  public Vector3 cross(Vector3 other) {
    return new Vector3(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  /** Euclidean length, in the unit of the components. */
  public double length() {
    return Math.sqrt(dot(this));
  }

  /** The vector of length 1 in this direction; not finite for the zero vector. */
  public Vector3 normalised() {
    return times(1 / length());
  }

  /** The angle with another vector in degrees, 0 to 180; exact near both. */
  public double angleTo(Vector3 other) {
    return StrictMath.toDegrees(StrictMath.atan2(cross(other).length(), dot(other)));
  }

  /** u a + v b + w c. */
  public static Vector3 combine(double u, Vector3 a, double v, Vector3 b, double w, Vector3 c) {
    return new Vector3(
        u * a.x + v * b.x + w * c.x, u * a.y + v * b.y + w * c.y, u * a.z + v * b.z + w * c.z);
  }
}
