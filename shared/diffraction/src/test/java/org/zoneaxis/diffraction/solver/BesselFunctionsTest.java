package org.zoneaxis.diffraction.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), tables 9.1 to 9.4.
 */
class BesselFunctionsTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0.7651976865579666",
    "1, 1, 0.4400505857449335",
    "1, 10, 2.630615123687453e-10",
    "5, 5, 0.2611405461201701",
    "10, 0, -0.2459357644513483",
    "10, 20, 1.151336924781340e-5",
    "50, 0, 0.05581232766925181",
    "50, 50, 0.1214090218976151",
    "100, 100, 0.09636667329586156",
  })
  void agreesWithTables(double x, int order, double expected) {
    double[] values = BesselFunctions.until(x, 1);
    assertThat(values[order]).isCloseTo(expected, within(1e-14));
  }

  /** J_0^2 + 2 J_1^2 + 2 J_2^2 ... = 1, equation 9.1.76. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-100, 1e-12, 0.3, 7, 60, 120, 400})
  void endsWhereTheRestIsNegligible(double x) {
    double[] values = BesselFunctions.until(x, 1);
    double sum = values[0] * values[0];
    for (int m = 1; m < values.length; m++) {
      sum += 2 * values[m] * values[m];
    }
    assertThat(sum).isCloseTo(1, within(1e-14));
    assertThat(values.length).isLessThan((int) (x + 12 * Math.cbrt(x + 1) + 12));
  }

  @Test
  void goesOnWhereTermsGrow() {
    assertThat(BesselFunctions.until(40, 1.3))
        .hasSizeGreaterThan(BesselFunctions.until(40, 1).length);
  }
}
