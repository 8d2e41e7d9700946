package org.zoneaxis.diffraction.ewald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.vector.Vector3;

/** Envelopes against the excitation error of the vectors themselves. */
class ExcitationEnvelopeTest {

  private static final double WAVELENGTH = 0.0250793;
  private static final Vector3 ON_AXIS = new Vector3(0, 0, 0);

  /** How far g is above the sphere along the axis, by halving: no formula for it is needed. */
  private static double distanceToTheSphere(Vector3 wave, Vector3 g) {
    double low = -2;
    double high = 2;
    for (int n = 0; n < 100; n++) {
      double middle = (low + high) / 2;
      // From its centre the sphere is reached where |g - wave - (0, 0, s)| is 1/lambda.
      Vector3 fromCentre = g.minus(wave).minus(new Vector3(0, 0, middle));
      if (fromCentre.length() < 1 / WAVELENGTH) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The precession cone about a tilted beam, at so many azimuths that where they begin is nil. */
  private static double meanOverTheCone(Vector3 laue, double halfAngle, Vector3 g, double sigma) {
    double waveNumber = 1 / WAVELENGTH;
    double across2 = laue.x() * laue.x() + laue.y() * laue.y();
    Vector3 axis =
        new Vector3(laue.x(), laue.y(), Math.sqrt(waveNumber * waveNumber - across2))
            .times(WAVELENGTH);
    Vector3 first = axis.cross(new Vector3(1, 0, 0)).normalised();
    Vector3 second = axis.cross(first);
    double tilt = Math.toRadians(halfAngle);
    double sum = 0;
    int azimuths = 720;
    for (int n = 0; n < azimuths; n++) {
      double azimuth = 2 * Math.PI * n / azimuths;
      Vector3 wave =
          axis.times(Math.cos(tilt))
              .plus(first.times(Math.sin(tilt) * Math.cos(azimuth)))
              .plus(second.times(Math.sin(tilt) * Math.sin(azimuth)))
              .times(waveNumber);
      double s = distanceToTheSphere(wave, g);
      sum += Math.exp(-s * s / (2 * sigma * sigma));
    }
    return sum / azimuths;
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 0.1, 0, 0.7, -0.3, 0.5",
    "0.9, -0.3, 0, -0.4, 0.9, 0.8",
    "0.2, 0.6, 0.02, 0.3, 0.3, 0.4",
    "-0.5, 0.2, -0.01, 1.1, 0, 0.6",
  })
  void precessesAboutATiltedBeamToo(
      double x, double y, double z, double laueX, double laueY, double halfAngle) {
    Vector3 laue = new Vector3(laueX, laueY, 0);
    double sigma = 0.012;
    double expected = meanOverTheCone(laue, halfAngle, new Vector3(x, y, z), sigma);
    assertThat(expected).isGreaterThan(1e-3);
    assertThat(ExcitationEnvelope.of(WAVELENGTH, sigma, halfAngle, laue).weight(x, y, z))
        .isCloseTo(expected, within(1e-6));
  }

  /** At the sphere the weight is 1; at three widths it is exp(-4.5), and beyond nothing. */
  @ParameterizedTest
  @CsvSource({"0.8, 0.3, 0, 0", "0.8, 0.3, 0.5, 0.2", "-1.2, 0.4, 0.1, -0.7", "1, 0.5, 0, 0.6"})
  void isAGaussianOfTheDistanceToTheSphereCutOffAtThreeWidths(
      double x, double y, double laueX, double laueY) {
    Vector3 laue = new Vector3(laueX, laueY, 0);
    Vector3 wave =
        new Vector3(
            laueX, laueY, Math.sqrt(1 / (WAVELENGTH * WAVELENGTH) - laueX * laueX - laueY * laueY));
    double onSphere = -distanceToTheSphere(wave, new Vector3(x, y, 0));
    double sigma = 0.01;
    ExcitationEnvelope envelope = ExcitationEnvelope.of(WAVELENGTH, sigma, 0, laue);
    assertThat(envelope.weight(x, y, onSphere)).isCloseTo(1, within(1e-9));
    for (int side : List.of(-1, 1)) {
      assertThat(envelope.weight(x, y, onSphere + side * sigma))
          .isCloseTo(Math.exp(-0.5), within(1e-3));
      assertThat(envelope.weight(x, y, onSphere + side * 2.99 * sigma))
          .isCloseTo(Math.exp(-0.5 * 2.99 * 2.99), within(1e-3));
      assertThat(envelope.weight(x, y, onSphere + side * 3.01 * sigma)).isZero();
    }
  }

  /** Whatever has a weight lies in the ring of its layer, and the ring is not much wider. */
  @Property(tries = 200)
  void theRingOfALayerHoldsWhateverIsExcited(
      @ForAll @DoubleRange(min = -0.4, max = 0.4) double gz,
      @ForAll @DoubleRange(min = 0, max = 4) double radius,
      @ForAll @DoubleRange(min = -3.1, max = 3.1) double azimuth,
      @ForAll @DoubleRange(min = 0, max = 2) double halfAngle,
      @ForAll @DoubleRange(min = -1.5, max = 1.5) double laueX) {
    for (Vector3 laue : List.of(ON_AXIS, new Vector3(laueX, 0.4, 0))) {
      for (double precession : new double[] {0, halfAngle}) {
        ExcitationEnvelope envelope = ExcitationEnvelope.of(WAVELENGTH, 0.01, precession, laue);
        Annulus ring = envelope.excited(gz, 3);
        double x = radius * Math.cos(azimuth);
        double y = radius * Math.sin(azimuth);
        boolean isWithinRange = radius * radius + gz * gz <= 9;
        if (isWithinRange && envelope.weight(x, y, gz) > 0) {
          assertThat(ring.isEmpty()).isFalse();
          assertThat(radius).isBetween(ring.inner(), ring.outer());
        }
      }
    }
  }

  /** 72 azimuths precess, of which one points right: along x what is reached ends with it. */
  @ParameterizedTest
  @CsvSource({"0, 0, 4", "0.05, 0, 4", "0.1, 0, 4", "0, 1, 9", "0.05, 1, 9", "0.1, 1, 9"})
  void theRingOfABeamAlongTheAxisEndsWhereItsWeightDoes(double gz, double halfAngle, double gmax) {
    ExcitationEnvelope envelope = ExcitationEnvelope.of(WAVELENGTH, 0.002, halfAngle, ON_AXIS);
    Annulus ring = envelope.excited(gz, gmax);
    assertThat(ring.outer() * ring.outer() + gz * gz).isLessThan(gmax * gmax);
    assertThat(envelope.weight(ring.outer() - 1e-6, 0, gz)).isPositive();
    assertThat(envelope.weight(ring.outer() + 1e-6, 0, gz)).isZero();
    if (gz > 0) {
      assertThat(ring.inner()).isPositive();
      assertThat(envelope.weight(ring.inner() + 1e-6, 0, gz)).isPositive();
      assertThat(envelope.weight(ring.inner() - 1e-6, 0, gz)).isZero();
    }
  }

  /** The widest is along the centre of the Laue circle, the narrowest on the other side of 000. */
  @ParameterizedTest
  @CsvSource({"0.1, 0", "0.05, 0", "0.1, 0.4", "0.05, 0.7"})
  void theRingOfATiltedBeamEndsWhereItsWeightDoes(double gz, double halfAngle) {
    Vector3 laue = new Vector3(0.7, 0, 0);
    ExcitationEnvelope envelope = ExcitationEnvelope.of(WAVELENGTH, 0.002, halfAngle, laue);
    Annulus ring = envelope.excited(gz, 9);
    assertThat(envelope.weight(ring.outer() - 1e-3, 0, gz)).isPositive();
    assertThat(envelope.weight(ring.outer() + 1e-3, 0, gz)).isZero();
    assertThat(ring.inner()).isPositive();
    assertThat(envelope.weight(-ring.inner() - 1e-3, 0, gz)).isPositive();
    assertThat(envelope.weight(-ring.inner() + 1e-3, 0, gz)).isZero();
    assertThat(envelope.excited(-0.5, 9).isEmpty()).isTrue();
  }

  /** |g| is at most gmax, wherever the layer lies. */
  @Test
  void theRingEndsAtTheRange() {
    ExcitationEnvelope envelope = ExcitationEnvelope.of(WAVELENGTH, 0.2, 0, ON_AXIS);
    assertThat(envelope.excited(0, 1.5).outer()).isBetween(1.5, 1.5 + 1e-8);
    assertThat(envelope.excited(0.9, 1.5).outer()).isCloseTo(1.2, within(1e-8));
    assertThat(envelope.excited(-0.9, 1.5).isEmpty()).isTrue();
    assertThat(envelope.excited(1.6, 1.5).isEmpty()).isTrue();
    assertThat(envelope.excited(0.5, 0.4).isEmpty()).isTrue();
  }

  @Test
  void rejectsABeamBesideTheSphere() {
    Vector3 outside = new Vector3(1 / WAVELENGTH + 1e-6, 0, 0);
    assertThatThrownBy(() -> ExcitationEnvelope.of(WAVELENGTH, 0.01, 0, outside))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("within 90 degrees");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void rejectsVoltagesWithoutMeaning(double kilovolts) {
    assertThatThrownBy(() -> new ElectronBeam(kilovolts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(kilovolts));
  }
}
