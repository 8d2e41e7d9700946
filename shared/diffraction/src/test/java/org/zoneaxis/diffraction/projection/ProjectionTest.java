package org.zoneaxis.diffraction.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.vector.Vector3;

class ProjectionTest {

  private static final Vector3 Z = new Vector3(0, 0, 1);

  private static Vector3 direction(double degrees, double azimuth) {
    double polar = Math.toRadians(degrees);
    double turn = Math.toRadians(azimuth);
    return new Vector3(
        Math.sin(polar) * Math.cos(turn), Math.sin(polar) * Math.sin(turn), Math.cos(polar));
  }

  /** Of textbooks: tan(polar / 2), sqrt(2) sin(polar / 2), and on a screen tan(polar). */
  @Property(tries = 50)
  void radiiAreThoseOfTextbooks(
      @ForAll @DoubleRange(min = 0, max = 89) double polar,
      @ForAll @DoubleRange(min = -180, max = 180) double azimuth) {
    double half = Math.toRadians(polar / 2);
    Vector3 upper = direction(polar, azimuth);
    assertPolar(Projection.EQUAL_ANGLE.point(upper), Math.tan(half), azimuth);
    assertPolar(Projection.EQUAL_AREA.point(upper), Math.sqrt(2) * Math.sin(half), azimuth);
    Vector3 down = new Vector3(upper.x(), upper.y(), -upper.z());
    assertPolar(Projection.GNOMONIC.point(down), Math.tan(2 * half), azimuth);
  }

  private static void assertPolar(PlanePoint point, double radius, double azimuth) {
    double turn = Math.toRadians(azimuth);
    assertThat(point.x()).isCloseTo(radius * Math.cos(turn), within(1e-9));
    assertThat(point.y()).isCloseTo(radius * Math.sin(turn), within(1e-9));
    assertThat(point.radius()).isCloseTo(radius, within(1e-9));
  }

  /** The derivative is what differences of neighbouring points go over into. */
  @ParameterizedTest
  @EnumSource(Projection.class)
  void derivativesAreTheLimitOfDifferences(Projection projection) {
    int up = projection == Projection.GNOMONIC ? -1 : 1;
    for (int azimuth = 0; azimuth < 360; azimuth += 40) {
      Vector3 at = direction(50, azimuth).times(up);
      SphereCircle circle = SphereCircle.of(direction(70, azimuth + 63), 0, at);
      double f = circle.parameter(at);
      double step = 1e-6;
      PlanePoint before = projection.point(circle.at(f - step));
      PlanePoint after = projection.point(circle.at(f + step));
      Vector3 change = circle.at(f + step).minus(circle.at(f - step)).times(0.5 / step);
      PlanePoint derivative = projection.derivative(circle.at(f), change);
      assertThat(derivative.x()).isCloseTo((after.x() - before.x()) / (2 * step), within(1e-7));
      assertThat(derivative.y()).isCloseTo((after.y() - before.y()) / (2 * step), within(1e-7));
    }
  }

  @Property(tries = 100)
  void everyPointOfACircleHasItsElevationAndZeroIsTheNearest(
      @ForAll @DoubleRange(min = 0, max = 180) double polar,
      @ForAll @DoubleRange(min = -180, max = 180) double azimuth,
      @ForAll @DoubleRange(min = -0.9, max = 0.9) double sine,
      @ForAll @DoubleRange(min = -3, max = 3) double f) {
    Vector3 axis = direction(polar, azimuth);
    SphereCircle circle = SphereCircle.of(axis, sine, Z);
    Vector3 point = circle.at(f);
    assertThat(point.length()).isCloseTo(1, within(1e-12));
    assertThat(point.dot(axis)).isCloseTo(sine, within(1e-12));
    assertThat(point.dot(Z)).isLessThanOrEqualTo(circle.at(0).dot(Z) + 1e-12);
    assertThat(circle.parameter(point)).isCloseTo(f, within(1e-9));
    // Counter-clockwise about the axis.
    assertThat(circle.at(0).cross(circle.at(0.1)).dot(axis)).isPositive();
  }

  /** Also where the axis is the direction itself, and no point is nearer than another. */
  @Test
  void aCircleAboutTheDirectionItselfIsOneAllTheSame() {
    for (Vector3 axis : new Vector3[] {Z, new Vector3(1, 0, 0), new Vector3(0, -1, 0)}) {
      SphereCircle circle = SphereCircle.of(axis, 0.6, axis);
      for (double f = -3; f <= 3; f++) {
        assertThat(circle.at(f).length()).isCloseTo(1, within(1e-12));
        assertThat(circle.at(f).dot(axis)).isCloseTo(0.6, within(1e-12));
      }
    }
  }

  /** Within an angle: at its end the direction is at just that angle. */
  @Property(tries = 100)
  void partsWithinAnAngleEndAtThatAngle(
      @ForAll @DoubleRange(min = 5, max = 175) double polar,
      @ForAll @DoubleRange(min = -0.5, max = 0.5) double sine,
      @ForAll @DoubleRange(min = 1, max = 179) double degrees) {
    SphereCircle circle = SphereCircle.of(direction(polar, 20), sine, Z);
    double nearest = circle.at(0).angleTo(Z);
    double farthest = circle.at(Math.PI).angleTo(Z);
    OptionalDouble part = circle.within(degrees);
    if (degrees < nearest - 1e-6) {
      assertThat(part).isEmpty();
    } else if (degrees > farthest + 1e-6) {
      assertThat(part).hasValue(Math.PI);
    } else if (degrees > nearest + 1e-6 && degrees < farthest - 1e-6) {
      assertThat(circle.at(part.orElseThrow()).angleTo(Z)).isCloseTo(degrees, within(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, -1, 1.5, Double.NaN})
  void rejectsCirclesWithoutPoints(double sine) {
    assertThatThrownBy(() -> SphereCircle.of(Z, sine, Z))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(sine));
  }
}
