package org.zoneaxis.crystal.symmetry;

import org.zoneaxis.crystal.Vector3;

/** A lattice vector, in units of the cell vectors. */
record IntegerVector(int x, int y, int z) {

  IntegerVector plus(IntegerVector other) {
    return new IntegerVector(x + other.x, y + other.y, z + other.z);
  }

  IntegerVector times(int factor) {
    return new IntegerVector(factor * x, factor * y, factor * z);
  }

  IntegerVector negated() {
    return times(-1);
  }

  int dot(IntegerVector other) {
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

  Vector3 toVector() {
    return new Vector3(x, y, z);
  }

  /** The greatest common divisor, 0 where both numbers are. */
  static int gcd(int p, int q) {
    return q == 0 ? Math.abs(p) : gcd(q, p % q);
  }
}
