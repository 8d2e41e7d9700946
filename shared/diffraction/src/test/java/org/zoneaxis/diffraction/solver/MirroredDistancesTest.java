package org.zoneaxis.diffraction.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MirroredDistancesTest {

  private static final OptionalInt NONE = OptionalInt.empty();

  @Test
  void distancesAheadAreAlone() {
    assertThat(MirroredDistances.of(new double[] {0, 2, 5}))
        .containsExactly(
            new MirroredDistances(5, OptionalInt.of(2), NONE),
            new MirroredDistances(2, OptionalInt.of(1), NONE),
            new MirroredDistances(0, OptionalInt.of(0), NONE));
  }

  @Test
  void theSameBehindGoesWithADistanceAhead() {
    assertThat(MirroredDistances.of(new double[] {-5, -2, 0, 2, 5}))
        .containsExactly(
            new MirroredDistances(5, OptionalInt.of(4), OptionalInt.of(0)),
            new MirroredDistances(2, OptionalInt.of(3), OptionalInt.of(1)),
            new MirroredDistances(0, OptionalInt.of(2), NONE));
  }

  @Test
  void whatHasNoOppositeIsAlone() {
    assertThat(MirroredDistances.of(new double[] {-4, -3, 1, 3, 5}))
        .containsExactly(
            new MirroredDistances(5, OptionalInt.of(4), NONE),
            new MirroredDistances(4, NONE, OptionalInt.of(0)),
            new MirroredDistances(3, OptionalInt.of(3), OptionalInt.of(1)),
            new MirroredDistances(1, OptionalInt.of(2), NONE));
  }

  /** The sum of the last distance has all amplitudes, and is the first. */
  @Test
  void theLastIsFirstThoughRoundingHasTheOppositeLonger() {
    List<MirroredDistances> pairs = MirroredDistances.of(new double[] {-1 - 1e-12, 1});
    assertThat(pairs)
        .containsExactly(
            new MirroredDistances(1, OptionalInt.of(1), NONE),
            new MirroredDistances(1 + 1e-12, NONE, OptionalInt.of(0)));
  }

  @Test
  void twiceTheSameDistanceIsFoundTwice() {
    assertThat(MirroredDistances.of(new double[] {-1, -1, 1, 1})).hasSize(2);
  }
}
