package org.zoneaxis.diffraction.ewald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.vector.Vector3;

class PrecessingBeamEnvelopeTest {

  private static final double WAVELENGTH = 0.0250793;

  /** s of the formula in its vectors, for a wave at an azimuth. */
  private static double excitationError(Vector3 g, double halfAngle, double azimuth) {
    double tilt = Math.toRadians(halfAngle);
    Vector3 k =
        new Vector3(
                Math.sin(tilt) * Math.cos(azimuth),
                Math.sin(tilt) * Math.sin(azimuth),
                Math.cos(tilt))
            .times(-1 / WAVELENGTH);
    double along = -(g.z() + k.z());
    return Math.sqrt(along * along - g.dot(g.plus(k.times(2)))) - along;
  }

  /** Narrow envelopes and wide cones, where every single azimuth is seen. */
  @ParameterizedTest
  @CsvSource({
    "0.4, 0.1, 0, 1, 0.002",
    "0.9, -0.3, 0, 2, 0.001",
    "1.4, 0.2, 0.05, 3, 0.001",
    "0.3, 0.3, 0, 0.5, 0.01",
    "1.1, 0.7, 0.18, 5, 0.004"
  })
  void isTheMeanOfSeventyTwoAzimuths(double x, double y, double z, double halfAngle, double sigma) {
    double sum = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int n = 0; n < 72; n++) {
      double s = excitationError(new Vector3(x, y, z), halfAngle, Math.toRadians(5 * n));
      sum += Math.exp(-s * s / (2 * sigma * sigma));
      smallest = Math.min(smallest, Math.abs(s));
    }
    double expected = smallest <= 3 * sigma ? sum / 72 : 0;
    assertThat(new PrecessingBeamEnvelope(WAVELENGTH, sigma, halfAngle).weight(x, y, z))
        .isCloseTo(expected, within(1e-9));
  }
}
