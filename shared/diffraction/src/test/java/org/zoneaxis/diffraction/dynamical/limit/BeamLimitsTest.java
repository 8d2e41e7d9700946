package org.zoneaxis.diffraction.dynamical.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeamLimitsTest {

  private static final Pattern LIMIT = Pattern.compile("(gmax|smax) at most ([0-9.]+)");

  @ParameterizedTest
  @ValueSource(ints = {15, 40, 120, 199})
  void leavesNoMoreBeamsThanFitAndWouldWithOneStepMore(int most) {
    Random random = new Random(most);
    double[] lengths = random.doubles(200, 0, 3).toArray();
    double[] errors = random.doubles(200, -0.1, 0.1).toArray();
    // Many on the very step, as the reflections of a cubic cell are.
    for (int i = 0; i < 100; i++) {
      lengths[i] = Math.rint(lengths[i] * 10) / 10;
      errors[i] = Math.rint(errors[i] * 100) / 100;
    }
    MatchResult[] limits =
        LIMIT
            .matcher(new BeamLimits(lengths, errors).within(most))
            .results()
            .toArray(MatchResult[]::new);
    assertThat(limits).isNotEmpty();
    for (MatchResult limit : limits) {
      boolean isLength = limit.group(1).equals("gmax");
      double[] values = isLength ? lengths : errors;
      double largest = Double.parseDouble(limit.group(2));
      double step = isLength ? 0.01 : 0.001;
      assertThat(within(values, largest)).isLessThanOrEqualTo(most);
      assertThat(within(values, largest + step)).isGreaterThan(most);
    }
  }

  private static long within(double[] values, double limit) {
    return Arrays.stream(values).filter(value -> Math.abs(value) <= limit * (1 + 1e-9)).count();
  }
}
