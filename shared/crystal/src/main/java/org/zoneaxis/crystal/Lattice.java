package org.zoneaxis.crystal;

import java.util.Optional;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A lattice of any of the seven crystal systems, in the standard orientation: a along x, b in the
 * xy plane with positive y, c with positive z; always right-handed.
 *
 * <p>Formulae: International Tables for Crystallography, volume B, section 1.1 (2006); the
 * reciprocal basis is that of crystallography, a* = b cross c / V, without 2 pi.
 */
public final class Lattice {

  /** The shortest edge accepted, in angstrom: no two atoms of any crystal are closer. */
  public static final double MIN_LENGTH = 1;

  /** The longest edge accepted, in angstrom. */
  public static final double MAX_LENGTH = 500;

  private static final double MIN_RELATIVE_VOLUME = 1e-3;

  private final LatticeParameters parameters;
  private final Vector3 a;
  private final Vector3 b;
  private final Vector3 c;
  private final double volume;
  private final Vector3 reciprocalA;
  private final Vector3 reciprocalB;
  private final Vector3 reciprocalC;

  private Lattice(LatticeParameters parameters) {
    this.parameters = parameters;
    double a = parameters.a();
    double b = parameters.b();
    double c = parameters.c();
    double cosAlpha = LatticeParameters.cosine(parameters.alpha());
    double cosBeta = LatticeParameters.cosine(parameters.beta());
    double cosGamma = LatticeParameters.cosine(parameters.gamma());
    double sinGamma = Math.sqrt(1 - cosGamma * cosGamma);
    double squared =
        1
            + 2 * cosAlpha * cosBeta * cosGamma
            - cosAlpha * cosAlpha
            - cosBeta * cosBeta
            - cosGamma * cosGamma;
    if (!(squared > MIN_RELATIVE_VOLUME * MIN_RELATIVE_VOLUME)) {
      throw new CrystalException(
          "cell angles",
          parameters.alpha() + ", " + parameters.beta() + ", " + parameters.gamma(),
          "three edges with these angles do not span a volume");
    }
    this.volume = a * b * c * Math.sqrt(squared);
    this.a = new Vector3(a, 0, 0);
    this.b = new Vector3(b * cosGamma, b * sinGamma, 0);
    this.c =
        new Vector3(
            c * cosBeta,
            c * (cosAlpha - cosBeta * cosGamma) / sinGamma,
            volume / (a * b * sinGamma));
    this.reciprocalA = this.b.cross(this.c).times(1 / volume);
    this.reciprocalB = this.c.cross(this.a).times(1 / volume);
    this.reciprocalC = this.a.cross(this.b).times(1 / volume);
  }

  /**
   * The lattice of the given edges and angles.
   *
   * @param a edge in angstrom, 1 to 500; likewise b and c
   * @param b edge in angstrom
   * @param c edge in angstrom
   * @param alpha angle between b and c in degrees; likewise beta (c, a) and gamma (a, b)
   * @param beta angle in degrees
   * @param gamma angle in degrees
   * @throws CrystalException where a value is out of range or the angles span no volume
   */
  public static Lattice ofParameters(
      double a, double b, double c, double alpha, double beta, double gamma) {
    return new Lattice(new LatticeParameters(a, b, c, alpha, beta, gamma));
  }

  /**
   * The lattice of three cell vectors in any Cartesian frame. The frame is given up: what remains
   * are lengths and angles.
   *
   * @param a cell vector in angstrom; likewise b and c
   * @param b cell vector in angstrom
   * @param c cell vector in angstrom
   * @throws CrystalException where a value is out of range, the vectors span no volume, or are
   *     left-handed (negate all three and the coordinates with them first: the crystal is the same)
   */
  public static Lattice ofVectors(Vector3 a, Vector3 b, Vector3 c) {
    double lengthA = LatticeParameters.requireLength("a", a.length());
    double lengthB = LatticeParameters.requireLength("b", b.length());
    double lengthC = LatticeParameters.requireLength("c", c.length());
    if (a.dot(b.cross(c)) < 0) {
      throw new CrystalException(
          "cell vectors", a + ", " + b + ", " + c, "they must be right-handed");
    }
    return new Lattice(
        new LatticeParameters(
            lengthA,
            lengthB,
            lengthC,
            angle(b, c, lengthB * lengthC),
            angle(c, a, lengthC * lengthA),
            angle(a, b, lengthA * lengthB)));
  }

  private static double angle(Vector3 p, Vector3 q, double product) {
    return StrictMath.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, p.dot(q) / product))));
  }

  /** Edge a in angstrom. */
  public double lengthA() {
    return parameters.a();
  }

  /** Edge b in angstrom. */
  public double lengthB() {
    return parameters.b();
  }

  /** Edge c in angstrom. */
  public double lengthC() {
    return parameters.c();
  }

  /** Angle between b and c in degrees. */
  public double alpha() {
    return parameters.alpha();
  }

  /** Angle between c and a in degrees. */
  public double beta() {
    return parameters.beta();
  }

  /** Angle between a and b in degrees. */
  public double gamma() {
    return parameters.gamma();
  }

  /** Cell vector a in angstrom, along x. */
  public Vector3 a() {
    return a;
  }

  /** Cell vector b in angstrom, in the xy plane. */
  public Vector3 b() {
    return b;
  }

  /** Cell vector c in angstrom. */
  public Vector3 c() {
    return c;
  }

  /** Volume of the cell in cubic angstrom. */
  public double volume() {
    return volume;
  }

  /** Reciprocal vector a* in 1/angstrom. */
  public Vector3 reciprocalA() {
    return reciprocalA;
  }

  /** Reciprocal vector b* in 1/angstrom. */
  public Vector3 reciprocalB() {
    return reciprocalB;
  }

  /** Reciprocal vector c* in 1/angstrom. */
  public Vector3 reciprocalC() {
    return reciprocalC;
  }

  /** The Cartesian vector u a + v b + w c in angstrom. */
  public Vector3 direct(double u, double v, double w) {
    return Vector3.combine(u, a, v, b, w, c);
  }

  /**
   * The periodic image of a difference of coordinates that is nearest to the origin, exact for
   * however oblique a cell.
   *
   * @param x difference along a, in fractions of the edge; likewise y and z
   * @param y difference along b
   * @param z difference along c
   * @param limit how far an image may be, in angstrom
   * @return the image in Cartesian angstrom, or nothing where none is within the limit
   */
  public Optional<Vector3> nearestImage(double x, double y, double z, double limit) {
    return NearestImage.of(this, x, y, z, limit);
  }

  /** The direction of a zone axis: u a + v b + w c in angstrom. */
  public Vector3 direct(ZoneAxis axis) {
    return direct(axis.u(), axis.v(), axis.w());
  }

  /** The fractions of the cell edges that a Cartesian vector in angstrom consists of. */
  public Vector3 fractions(Vector3 vector) {
    return new Vector3(reciprocalA.dot(vector), reciprocalB.dot(vector), reciprocalC.dot(vector));
  }

  /** The reciprocal-lattice vector g = h a* + k b* + l c* in 1/angstrom. */
  public Vector3 reciprocal(MillerIndices hkl) {
    return Vector3.combine(hkl.h(), reciprocalA, hkl.k(), reciprocalB, hkl.l(), reciprocalC);
  }

  /**
   * Whether four indices mean something: a = b, alpha = beta = 90, gamma = 120, as in hexagonal
   * cells and rhombohedral ones on hexagonal axes; a and b to 0.2 per cent, angles to 0.05 degrees.
   */
  public boolean isHexagonal() {
    return parameters.isHexagonal();
  }

  /** Whether this cell is taken for a hexagonal one although its parameters differ from one. */
  public boolean isNearlyHexagonal() {
    return parameters.isHexagonal() && !parameters.isExactlyHexagonal();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lattice that && parameters.equals(that.parameters);
  }

  @Override
  public int hashCode() {
    return parameters.hashCode();
  }

  @Override
  public String toString() {
    return "Lattice" + parameters.toString().substring("LatticeParameters".length());
  }
}
