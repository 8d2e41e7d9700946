package org.zoneaxis.micrograph.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingEquationsTest {

  private static final double[] RADII = {50, 82};

  private static double radius(int ring, double direction) {
    return RADII[ring]
        + 1.5 * Math.cos(direction)
        - 0.7 * Math.sin(direction)
        + RADII[ring] * (0.01 * Math.cos(2 * direction) - 0.004 * Math.sin(2 * direction));
  }

  /** A centre that is off moves radii once a turn, an ellipse twice. */
  @Test
  void findsCentreEllipseAndRadiiOfWhatWasMade() {
    RingEquations equations = new RingEquations(2);
    for (int n = 0; n < 24; n++) {
      for (int ring = 0; ring < 2; ring++) {
        double direction = Math.PI * n / 12 + 0.1 * ring;
        equations.add(1 + n % 3, ring, direction, RADII[ring], radius(ring, direction));
      }
    }
    double[] common = new double[4];
    double[] radii = new double[2];
    assertThat(equations.solve(common, radii)).isTrue();
    assertThat(common).containsExactly(new double[] {1.5, -0.7, 0.01, -0.004}, within(1e-9));
    assertThat(radii).containsExactly(RADII, within(1e-9));
  }

  @Test
  void saysWhereDirectionsDoNotTell() {
    RingEquations equations = new RingEquations(1);
    for (int n = 0; n < 10; n++) {
      equations.add(1, 0, 0.3, 50, 51);
    }
    assertThat(equations.solve(new double[4], new double[1])).isFalse();
  }

  /** A symmetric peak is where it is, whatever slope it stands on. */
  @ParameterizedTest
  @CsvSource({"8, 0", "8, 3", "8.3, 0", "7.6, -4", "8.5, 2"})
  void peaksAreWhereTheyAreOnSlopes(double place, double slope) {
    double[] window = new double[17];
    for (int i = 0; i < window.length; i++) {
      double off = i - place;
      window[i] = 20 + slope * i + 100 * Math.exp(-off * off / (2 * 2.2 * 2.2));
    }
    assertThat(PeakPlace.of(window)).isCloseTo(place, within(0.12));
  }

  @Test
  void nothingStandsOutOfASlope() {
    assertThat(PeakPlace.of(new double[] {1, 2, 3, 4, 5, 6, 7})).isNaN();
    assertThat(PeakPlace.of(new double[] {5, 4, 1, 0, 1, 4, 5})).isNaN();
  }
}
