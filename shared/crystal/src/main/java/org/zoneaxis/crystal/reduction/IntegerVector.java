package org.zoneaxis.crystal.reduction;

import org.zoneaxis.crystal.vector.Vector3;

/** A lattice vector, in units of the cell vectors. */
public record IntegerVector(int x, int y, int z) {

  public IntegerVector plus(IntegerVector other) {
    return new IntegerVector(x + other.x, y + other.y, z + other.z);
  }

  public IntegerVector times(int factor) {
    return new IntegerVector(factor * x, factor * y, factor * z);
  }

  public IntegerVector negated() {
    return times(-1);
  }

  public int dot(IntegerVector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  boolean isZero() {
    return x == 0 && y == 0 && z == 0;
  }

  /** The shortest integer vector in this direction. */
  IntegerVector primitive() {
    int divisor = gcd(gcd(x, y), z);
    return divisor == 0 ? this : new IntegerVector(x / divisor, y / divisor, z / divisor);
  }

  public Vector3 toVector() {
    return new Vector3(x, y, z);
  }

  /** The greatest common divisor, 0 where both numbers are. */
  public static int gcd(int p, int q) {
    return q == 0 ? Math.abs(p) : gcd(q, p % q);
  }
}
