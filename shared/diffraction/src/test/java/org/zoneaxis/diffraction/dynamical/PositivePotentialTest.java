package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.diffraction.factor.ScatteringFactors;

/** The bound on eigenvalues rests on it: a positive potential scatters no wave to below 0. */
class PositivePotentialTest {

  static Stream<String> rows() throws IOException {
    try (InputStream stream = ScatteringFactors.class.getResourceAsStream("lobato_van_dyck.csv")) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
          .lines().skip(1).toList().stream();
    }
  }

  /**
   * The transform of a (2 + b g^2)/(1 + b g^2)^2 is in proportion to a (pi/(b r) + pi^2/b^1.5)
   * exp(-2 pi r/sqrt(b)): I. Lobato and D. Van Dyck, Acta Cryst. A70 (2014) 636.
   */
  @ParameterizedTest
  @MethodSource("rows")
  void everyAtomAttractsElectronsEverywhere(String row) {
    String[] cells = row.split(",");
    for (int n = 1; n <= 1200; n++) {
      double r = n * 0.005;
      double potential = 0;
      for (int i = 2; i < cells.length; i += 2) {
        double a = Double.parseDouble(cells[i]);
        double b = Double.parseDouble(cells[i + 1]);
        potential +=
            a
                * (Math.PI / (b * r) + Math.PI * Math.PI / Math.pow(b, 1.5))
                * Math.exp(-2 * Math.PI * r / Math.sqrt(b));
      }
      assertThat(potential).isPositive();
    }
  }
}
