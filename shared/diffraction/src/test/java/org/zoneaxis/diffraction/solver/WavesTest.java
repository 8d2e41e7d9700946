package org.zoneaxis.diffraction.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WavesTest {

  private static final Waves TWO_OF_THREE_BEAMS =
      new Waves(2, new double[] {1, 2, 3, 4, 5, 6}, new double[] {0, -1, 1, 2, -2, 3});

  @Test
  void takesTheAmplitudesOfSomeBeams() {
    Waves some = TWO_OF_THREE_BEAMS.rows(new int[] {0, 2});
    assertThat(some.re()).containsExactly(1, 2, 5, 6);
    assertThat(some.im()).containsExactly(0, -1, -2, 3);
    assertThat(some.waves()).isEqualTo(2);
  }

  @Test
  void takesAllAsTheyAre() {
    assertThat(TWO_OF_THREE_BEAMS.rows(new int[] {0, 1, 2})).isSameAs(TWO_OF_THREE_BEAMS);
  }

  @Test
  void hasTheSquareOfTheModulusForIntensity() {
    assertThat(TWO_OF_THREE_BEAMS.intensity(2, 1)).isEqualTo(36 + 9);
    assertThat(TWO_OF_THREE_BEAMS.intensity(1, 0)).isEqualTo(9 + 1);
    assertThat(TWO_OF_THREE_BEAMS.norm()).isEqualTo(91 + 19);
  }

  @Test
  void isAllInTheDirectBeamBeforeTheFoil() {
    Waves incident = Waves.incident(3, 2);
    assertThat(incident.re()).containsExactly(1, 1, 0, 0, 0, 0);
    assertThat(incident.im()).containsOnly(0);
    assertThat(TWO_OF_THREE_BEAMS.zeroed().norm()).isZero();
    assertThat(TWO_OF_THREE_BEAMS.zeroed().re()).hasSize(6);
  }

  @Test
  void isNotChangedThroughACopy() {
    Waves incident = Waves.incident(2, 1);
    Waves copy = incident.copy();
    copy.re()[0] = 7;
    copy.im()[1] = 7;
    assertThat(incident.norm()).isEqualTo(1);
  }
}
