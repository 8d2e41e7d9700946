package org.zoneaxis.diffraction.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

class RingPatternTest {

  private static final ElectronBeam BEAM = new ElectronBeam(200);

  private static Ring ring(double g, double intensity) {
    return new Ring(g, 25 * g, 2, List.of(), intensity * g, intensity, 0);
  }

  private static RingPattern pattern(Ring... rings) {
    return new RingPattern(new RingParameters(BEAM, 2, 0), Optional.empty(), List.of(rings), 0);
  }

  /** A group reaches as far as the resolution from its first ring, not from ring to ring. */
  @Test
  void aGroupBeginsAtARingAndReachesAsFarAsTheResolution() {
    RingPattern pattern = pattern(ring(0.5, 1), ring(0.75, 3), ring(1, 1), ring(1.5, 2));
    assertThat(pattern.resolved(0.25))
        .containsExactly(
            new RingGroup(0, 1, (0.5 + 3 * 0.75) / 4, 4),
            new RingGroup(2, 2, 1, 1),
            new RingGroup(3, 3, 1.5, 2));
    assertThat(pattern.resolved(0.5))
        .extracting(RingGroup::first, RingGroup::last, RingGroup::intensity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 2, 5.0),
            org.assertj.core.groups.Tuple.tuple(3, 3, 2.0));
  }

  @Test
  void everyRingIsAloneWhereTheResolutionIsPerfect() {
    assertThat(pattern(ring(0.5, 1), ring(0.75, 3)).resolved(0))
        .containsExactly(new RingGroup(0, 0, 0.5, 1), new RingGroup(1, 1, 0.75, 3));
  }

  /** Strong displacements leave no intensity, and a mean without weights. */
  @Test
  void aGroupWithoutIntensityStandsAtItsFirstRing() {
    assertThat(pattern(ring(0.5, 0), ring(0.75, 0)).resolved(1))
        .containsExactly(new RingGroup(0, 1, 0.5, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, Double.NaN, Double.NEGATIVE_INFINITY})
  void rejectsResolutionsBelowNothing(double resolution) {
    RingPattern pattern = pattern(ring(0.5, 1));
    assertThatThrownBy(() -> pattern.resolved(resolution))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 0");
  }

  @Test
  void isInPerCentOfTheStrongest() {
    assertThat(ring(0.5, 2).scaled(8).relative()).isEqualTo(25);
    assertThat(ring(0.5, 0).scaled(0).relative()).isZero();
  }

  /** On a screen a ring lies at L tan(2 theta), and its intensity on 2 pi times that. */
  @Test
  void hasItsRadiusOnAFlatScreen() {
    Ring ring = new Ring(0.5, 1000 * Math.PI / 3, 2, List.of(), 3, 6, 100);
    assertThat(ring.radius(500)).isCloseTo(500 * Math.sqrt(3), within(1e-9));
    assertThat(ring.d()).isEqualTo(2);
    assertThat(ring.density()).isEqualTo(12);
  }

  /** B = 8 pi^2 U, as U is stated, but for where atoms are at rest or U is not above 0. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.01, 0",
    "0.5, 0.01, 0.7895683520871487",
    "0.5, 0, 0.5",
    "0.5, -0.01, 0.5",
    "0, -0.01, 0",
  })
  void takesTheDisplacementThatIsStated(double asked, double stated, double expected) {
    Occupant atom = new Occupant(Element.Al, 1, OptionalDouble.of(stated));
    assertThat(new RingParameters(BEAM, 2, asked).debyeWaller(atom))
        .isCloseTo(expected, within(1e-15));
  }

  @Test
  void takesTheDisplacementThatIsAskedForWhereNoneIsStated() {
    assertThat(new RingParameters(BEAM, 2, 0.5).debyeWaller(Occupant.full(Element.Al)))
        .isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1e-9})
  void rejectsDisplacementsWithoutMeaning(double debyeWaller) {
    assertThatThrownBy(() -> new RingParameters(BEAM, 2, debyeWaller))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("B of at least 0");
  }

  /** Nothing scatters by more than straight back, |g| = 2/lambda. */
  @Test
  void reachesNoFurtherThanTheEwaldSphere() {
    double most = 2 / BEAM.wavelength();
    assertThat(new RingParameters(BEAM, most * 0.999, 0).gmax()).isEqualTo(most * 0.999);
    assertThatThrownBy(() -> new RingParameters(BEAM, most * 1.001, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("below 2/lambda");
  }
}
