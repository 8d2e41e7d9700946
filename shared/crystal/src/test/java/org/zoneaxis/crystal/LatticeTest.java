package org.zoneaxis.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

class LatticeTest {

  private static final Offset<Double> ROUNDING = within(1e-9);

  @Provide
  Arbitrary<Lattice> lattices() {
    Arbitrary<Double> length = Arbitraries.doubles().between(1.01, 40);
    Arbitrary<Double> angle = Arbitraries.doubles().between(62, 118);
    return Combinators.combine(length, length, length, angle, angle, angle)
        .as(Lattice::ofParameters);
  }

  @Property
  void reciprocalBasisIsDualToDirectBasis(@ForAll("lattices") Lattice lattice) {
    Vector3[] direct = {lattice.a(), lattice.b(), lattice.c()};
    Vector3[] reciprocal = {lattice.reciprocalA(), lattice.reciprocalB(), lattice.reciprocalC()};
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(direct[i].dot(reciprocal[j])).isCloseTo(i == j ? 1 : 0, ROUNDING);
      }
    }
  }

  @Property
  void vectorsHaveTheLengthsAndAnglesGiven(@ForAll("lattices") Lattice lattice) {
    assertThat(lattice.a().length()).isCloseTo(lattice.lengthA(), ROUNDING);
    assertThat(lattice.b().length()).isCloseTo(lattice.lengthB(), ROUNDING);
    assertThat(lattice.c().length()).isCloseTo(lattice.lengthC(), ROUNDING);
    assertThat(degrees(lattice.b(), lattice.c())).isCloseTo(lattice.alpha(), within(1e-6));
    assertThat(degrees(lattice.c(), lattice.a())).isCloseTo(lattice.beta(), within(1e-6));
    assertThat(degrees(lattice.a(), lattice.b())).isCloseTo(lattice.gamma(), within(1e-6));
    assertThat(lattice.a().dot(lattice.b().cross(lattice.c())))
        .isCloseTo(lattice.volume(), within(1e-9 * lattice.volume()));
  }

  private static double degrees(Vector3 p, Vector3 q) {
    return StrictMath.toDegrees(StrictMath.acos(p.dot(q) / (p.length() * q.length())));
  }

  @Property
  void turnedVectorsGiveTheSameLattice(
      @ForAll("lattices") Lattice lattice,
      @ForAll @DoubleRange(min = -3, max = 3) double about,
      @ForAll @DoubleRange(min = -3, max = 3) double then) {
    Lattice turned =
        Lattice.ofVectors(
            turned(lattice.a(), about, then),
            turned(lattice.b(), about, then),
            turned(lattice.c(), about, then));
    assertThat(turned.lengthA()).isCloseTo(lattice.lengthA(), ROUNDING);
    assertThat(turned.lengthB()).isCloseTo(lattice.lengthB(), ROUNDING);
    assertThat(turned.lengthC()).isCloseTo(lattice.lengthC(), ROUNDING);
    assertThat(turned.alpha()).isCloseTo(lattice.alpha(), ROUNDING);
    assertThat(turned.beta()).isCloseTo(lattice.beta(), ROUNDING);
    assertThat(turned.gamma()).isCloseTo(lattice.gamma(), ROUNDING);
  }

  private static Vector3 turned(Vector3 v, double aboutZ, double aboutX) {
    double c = StrictMath.cos(aboutZ);
    double s = StrictMath.sin(aboutZ);
    Vector3 first = new Vector3(c * v.x() - s * v.y(), s * v.x() + c * v.y(), v.z());
    double d = StrictMath.cos(aboutX);
    double t = StrictMath.sin(aboutX);
    return new Vector3(first.x(), d * first.y() - t * first.z(), t * first.y() + d * first.z());
  }

  @Property
  void reciprocalVectorHasLengthOneOverPlaneSpacing(
      @ForAll @DoubleRange(min = 2, max = 20) double a,
      @ForAll @DoubleRange(min = 2, max = 20) double c) {
    Lattice hexagonal = Lattice.ofParameters(a, a, c, 90, 90, 120);
    MillerIndices hkl = new MillerIndices(2, -1, 3);
    // 1/d^2 = 4/3 (h^2 + hk + k^2)/a^2 + l^2/c^2
    double squared = 4.0 / 3 * (4 - 2 + 1) / (a * a) + 9 / (c * c);
    assertThat(hexagonal.reciprocal(hkl).length()).isCloseTo(Math.sqrt(squared), ROUNDING);
  }

  @Property
  void fractionsAreTheCoordinatesOfDirectVectors(
      @ForAll("lattices") Lattice lattice,
      @ForAll @DoubleRange(min = -2, max = 2) double x,
      @ForAll @DoubleRange(min = -2, max = 2) double y,
      @ForAll @DoubleRange(min = -2, max = 2) double z) {
    Vector3 back = lattice.fractions(lattice.direct(x, y, z));
    assertThat(back.minus(new Vector3(x, y, z)).length()).isCloseTo(0, ROUNDING);
  }

  @Property
  void nearestImageIsTheNearestOfAllNeighbours(
      @ForAll("lattices") Lattice lattice,
      @ForAll @DoubleRange(min = -2, max = 2) double x,
      @ForAll @DoubleRange(min = -2, max = 2) double y,
      @ForAll @DoubleRange(min = -2, max = 2) double z) {
    double limit = 2;
    double shortest = Double.POSITIVE_INFINITY;
    for (int i = -6; i <= 6; i++) {
      for (int j = -6; j <= 6; j++) {
        for (int k = -6; k <= 6; k++) {
          shortest = Math.min(shortest, lattice.direct(x + i, y + j, z + k).length());
        }
      }
    }
    Optional<Vector3> image = lattice.nearestImage(x, y, z, limit);
    assertThat(image.isPresent()).isEqualTo(shortest <= limit);
    if (image.isPresent()) {
      assertThat(image.get().length()).isCloseTo(shortest, ROUNDING);
    }
  }

  @Test
  void findsNearestImageInObliqueCellOfPolytype() {
    // 33R silicon carbide: neighbouring cells alone do not hold the nearest image.
    Lattice polytype = Lattice.ofParameters(27.75, 27.75, 27.75, 6.35, 6.35, 6.35);
    Vector3 image = polytype.nearestImage(4, -3, -1, 0.1).orElseThrow();
    assertThat(image.length()).isCloseTo(0, ROUNDING);
    assertThat(polytype.nearestImage(0.5, 0, 0, 0.5)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3.2, 3.2, 5.2, 90, 90, 120, true",
    "3.2, 3.2004, 5.2, 90, 90, 119.9996, true",
    "3.2, 3.21, 5.2, 90, 90, 120, false",
    "3.2, 3.2, 5.2, 90, 90, 119.9, false",
    "3.2, 3.2, 5.2, 90, 91, 120, false",
    "3.2, 3.2, 5.2, 89, 90, 120, false",
    "3.2, 3.2, 3.2, 90, 90, 90, false",
    "4, 4, 4, 60, 60, 60, false"
  })
  void knowsHexagonalCells(
      double a, double b, double c, double alpha, double beta, double gamma, boolean hexagonal) {
    assertThat(Lattice.ofParameters(a, b, c, alpha, beta, gamma).isHexagonal())
        .isEqualTo(hexagonal);
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, 4, 4, 90, 90, 90, cell length a",
    "4, 500.1, 4, 90, 90, 90, cell length b",
    "4, 4, -4, 90, 90, 90, cell length c",
    "NaN, 4, 4, 90, 90, 90, cell length a",
    "4, Infinity, 4, 90, 90, 90, cell length b",
    "4, 4, 4, 0, 90, 90, cell angle alpha",
    "4, 4, 4, 90, 180, 90, cell angle beta",
    "4, 4, 4, 90, 90, NaN, cell angle gamma",
    "4, 4, 4, 90, 90, -90, cell angle gamma",
    "4, 4, 4, 20, 20, 120, cell angles",
    "4, 4, 4, 120, 120, 120, cell angles"
  })
  void refusesImpossibleCells(
      double a, double b, double c, double alpha, double beta, double gamma, String field) {
    assertThatThrownBy(() -> Lattice.ofParameters(a, b, c, alpha, beta, gamma))
        .isInstanceOfSatisfying(
            CrystalException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void refusesLeftHandedAndFlatVectors() {
    Vector3 x = new Vector3(4, 0, 0);
    Vector3 y = new Vector3(0, 4, 0);
    Vector3 z = new Vector3(0, 0, 4);
    assertThatThrownBy(() -> Lattice.ofVectors(y, x, z)).hasMessageContaining("right-handed");
    assertThatThrownBy(() -> Lattice.ofVectors(x, y, x.plus(y)))
        .isInstanceOf(CrystalException.class);
    assertThatThrownBy(() -> Lattice.ofVectors(x, y, new Vector3(0, 0, Double.NaN)))
        .isInstanceOf(CrystalException.class);
  }

  @Test
  void equalParametersMakeEqualLattices() {
    Lattice one = Lattice.ofParameters(3, 4, 5, 90, 100, 90);
    Lattice same = Lattice.ofParameters(3, 4, 5, 90, 100, 90);
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one).isNotEqualTo(Lattice.ofParameters(3, 4, 5, 90, 100, 91));
    assertThat(one.b().x()).isZero();
  }
}
