package org.zoneaxis.diffraction.ewald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

class LaueCentreTest {

  private static final Lattice CUBE = Lattice.ofParameters(4, 4, 4, 90, 90, 90);
  private static final Lattice OBLIQUE = Lattice.ofParameters(4, 5, 6, 80, 95, 105);

  /** sin of the tilt is lambda |c|: a centre at 1/lambda times sin 2 degrees is 2 degrees off. */
  @Test
  void tiltIsTheAngleWhoseSineIsTheDistanceTimesTheWavelength() {
    ElectronBeam beam = new ElectronBeam(200);
    double h = 4 * Math.sin(Math.toRadians(2)) / beam.wavelength();
    assertThat(new LaueCentre(h, 0, 0).tilt(CUBE, new ZoneAxis(0, 0, 1), beam))
        .isCloseTo(2, within(1e-9));
    assertThat(LaueCentre.ON_AXIS.tilt(CUBE, new ZoneAxis(0, 0, 1), beam)).isZero();
  }

  @Test
  void isASumOfReciprocalVectorsAcrossTheZoneAxis() {
    ZoneAxis axis = new ZoneAxis(1, -1, 2);
    LaueCentre centre = new LaueCentre(1.5, 3.5, 1);
    Vector3 expected =
        OBLIQUE
            .reciprocalA()
            .times(1.5)
            .plus(OBLIQUE.reciprocalB().times(3.5))
            .plus(OBLIQUE.reciprocalC());
    assertThat(centre.vector(OBLIQUE, axis).minus(expected).length()).isLessThan(1e-12);
    // What two decimals leave is taken off along the axis.
    Vector3 near = new LaueCentre(1.5, 3.5, 1.005).vector(OBLIQUE, axis);
    assertThat(near.dot(OBLIQUE.direct(axis).normalised())).isCloseTo(0, within(1e-12));
    assertThat(near.minus(expected).length()).isPositive().isLessThan(0.005 / 5);
  }

  @ParameterizedTest
  @CsvSource({
    "1, -1, 0.02, true",
    "1, -1, -0.02, true",
    "1, -1, 0.021, false",
    "1, -0.979, 0, false",
    "0.5, 0.5, 0, false",
    "2, -2.01, 0, true",
  })
  void liesInTheZoneToWithinTwoDecimals(double h, double k, double l, boolean isIn) {
    ZoneAxis axis = new ZoneAxis(1, 1, 1);
    LaueCentre centre = new LaueCentre(h, k, l);
    assertThat(centre.isIn(axis)).isEqualTo(isIn);
    if (!isIn) {
      assertThatThrownBy(() -> centre.vector(CUBE, axis))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"NaN, 0, 0", "0, Infinity, 0", "0, 0, -Infinity"})
  void rejectsWhatIsNotFinite(double h, double k, double l) {
    assertThatThrownBy(() -> new LaueCentre(h, k, l)).isInstanceOf(IllegalArgumentException.class);
  }
}
