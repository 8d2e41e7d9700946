package org.zoneaxis.identify.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.identify.zone.CrystalZones;
import org.zoneaxis.identify.zone.ZoneRing;

/** Rings of a face-centred cube of 4 angstrom: |g| is the root of h^2 + k^2 + l^2, over 4. */
class RingMatcherTest {

  private static final Lattice CUBE = Lattice.ofParameters(4, 4, 4, 90, 90, 90);
  private static final int[] SUMS = {3, 4, 8, 11, 12, 16, 19, 20};
  private static final RingLine LINE =
      new RingLine(
          zones(
              new ZoneRing(new MillerIndices(1, 1, 1), 255),
              new ZoneRing(new MillerIndices(2, 0, 0), 130),
              new ZoneRing(new MillerIndices(2, 2, 0), 100),
              new ZoneRing(new MillerIndices(3, 1, 1), 110),
              new ZoneRing(new MillerIndices(2, 2, 2), 30),
              new ZoneRing(new MillerIndices(4, 0, 0), 15),
              new ZoneRing(new MillerIndices(3, 3, 1), 40),
              new ZoneRing(new MillerIndices(4, 2, 0), 38)));

  private static CrystalZones zones(ZoneRing... rings) {
    return new CrystalZones(CUBE, List.of(), List.of(rings));
  }

  /** Radii of rings by their numbers, times a scale. */
  private static List<Double> radii(double scale, int... rings) {
    List<Double> radii = new ArrayList<>();
    for (int ring : rings) {
      radii.add(scale * Math.sqrt(SUMS[ring]) / 4);
    }
    return radii;
  }

  private static RingMatch match(List<Double> radii, boolean isScaleKnown) {
    return new RingMatcher(radii, isScaleKnown, 0).match(LINE).orElseThrow();
  }

  private static List<Double> with(List<Double> radii, double... more) {
    return DoubleStream.concat(
            radii.stream().mapToDouble(Double::doubleValue), DoubleStream.of(more))
        .sorted()
        .boxed()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.02, 57.3})
  void findsEveryRingAndTheScale(double scale) {
    RingMatch match = match(radii(scale, 0, 1, 2, 3, 4), false);
    assertThat(match.rings())
        .containsExactly(List.of(0), List.of(1), List.of(2), List.of(3), List.of(4));
    assertThat(match.logScale()).isCloseTo(Math.log(scale), within(1e-9));
    assertThat(match.missing()).isEmpty();
    assertThat(match.reach())
        .isCloseTo(Math.log(scale * Math.sqrt(20) / 4) + 3 * 0.01, within(1e-9));
  }

  /** In logarithms, the mean of what the rings say. */
  @Test
  void scaleIsTheMeanOfAllRings() {
    double[] errors = {0.004, -0.002, 0.003, -0.001, 0.001};
    List<Double> radii = radii(60, 0, 1, 2, 3, 4);
    for (int i = 0; i < errors.length; i++) {
      radii.set(i, radii.get(i) * Math.exp(errors[i]));
    }
    RingMatch match = match(radii, false);
    assertThat(match.logScale()).isCloseTo(Math.log(60) + 0.001, within(1e-9));
    assertThat(match.log()).isLessThan(match(radii(60, 0, 1, 2, 3, 4), false).log());
    RingMatch other = match(with(radii, 36.5), false);
    assertThat(other.logScale())
        .as("a ring of something else has no say")
        .isCloseTo(Math.log(60) + 0.001, within(1e-9));
  }

  /** None of the three innermost rings is the crystal's, but its scale is known. */
  @Test
  void believesAScaleWhereTheInnermostRingsAreOthers() {
    RingMatch match = match(with(radii(1, 0, 1, 2, 3, 4), 0.211, 0.243, 0.287), true);
    assertThat(match.logScale()).isCloseTo(0, within(1e-9));
    assertThat(match.rings().subList(0, 3)).allMatch(List::isEmpty);
    assertThat(match.rings().subList(3, 8)).noneMatch(List::isEmpty);
  }

  /** Nothing but the shape counts where the scale is not known. */
  @Test
  void isAsLikelyInEveryUnit() {
    double one = match(radii(1, 0, 1, 2, 3), false).log();
    assertThat(match(radii(80, 0, 1, 2, 3), false).log()).isCloseTo(one, within(1e-9));
  }

  @Test
  void isLessLikelyTheMoreACalibrationIsOff() {
    double exact = match(radii(1, 0, 1, 2, 3), true).log();
    double three = match(radii(1.03, 0, 1, 2, 3), true).log();
    double ten = match(radii(1.1, 0, 1, 2, 3), true).log();
    double tenLess = match(radii(1 / 1.1, 0, 1, 2, 3), true).log();
    assertThat(three).isLessThan(exact - 0.3);
    assertThat(ten).isLessThan(three - 1);
    assertThat(tenLess).isCloseTo(ten, within(1e-3));
    assertThat(match(radii(1.1, 0, 1, 2, 3), true).logScale())
        .isCloseTo(Math.log(1.1), within(1e-9));
  }

  /** A strong ring that is not there costs more than a weak one, and both are told. */
  @Test
  void namesTheStrongRingsThatAreMissing() {
    double whole = match(radii(60, 0, 1, 2, 3, 4, 5, 6), false).log();
    RingMatch strong = match(radii(60, 0, 2, 3, 4, 5, 6), false);
    RingMatch weak = match(radii(60, 0, 1, 2, 3, 4, 6), false);
    assertThat(strong.missing()).containsExactly(1);
    assertThat(weak.missing()).as("below a tenth of the strongest").isEmpty();
    assertThat(strong.log() - weak.log()).isLessThan(-0.5);
    assertThat(whole).isGreaterThan(strong.log());
    assertThat(match(radii(60, 0, 3, 6), false).missing())
        .as("the strongest first")
        .startsWith(1, 2);
  }

  /** Rings beyond the outermost one that was measured are not expected. */
  @Test
  void missesNothingBeyondTheOutermost() {
    assertThat(match(radii(60, 0, 1, 2, 3), false).missing()).isEmpty();
    assertThat(match(radii(60, 1, 2, 3, 4, 6), false).missing())
        .as("nor inside the innermost")
        .isEmpty();
  }

  @Test
  void leavesARingOfSomethingElseUnexplained() {
    RingMatch match = match(with(radii(60, 0, 1, 2, 3, 4), 36.5), false);
    assertThat(match.rings())
        .containsExactly(List.of(0), List.of(1), List.of(), List.of(2), List.of(3), List.of(4));
    assertThat(match.log()).isLessThan(match(radii(60, 0, 1, 2, 3, 4), false).log());
  }

  /** Between 331 and 420, whose radii are 2.6 per cent apart, it may be either. */
  @Test
  void tellsBothWhereARingMayBeOneOfTwo() {
    double between = 60 * (Math.sqrt(19) + Math.sqrt(20)) / 8;
    RingMatch match = match(with(radii(60, 0, 1, 2, 3, 4), between), false);
    assertThat(match.rings().get(5)).containsExactly(6, 7);
    RingMatch sharp =
        new RingMatcher(with(radii(60, 0, 1, 2, 3, 4), between), false, 0.2)
            .match(LINE)
            .orElseThrow();
    assertThat(sharp.rings().get(5)).isEmpty();
  }

  /** Among those that a ring may be, and among those that are missing. */
  @Test
  void theStrongestComesFirst() {
    RingLine line =
        new RingLine(
            zones(
                new ZoneRing(new MillerIndices(1, 1, 1), 255),
                new ZoneRing(new MillerIndices(2, 0, 0), 60),
                new ZoneRing(new MillerIndices(2, 2, 0), 120),
                new ZoneRing(new MillerIndices(3, 1, 1), 250),
                new ZoneRing(new MillerIndices(3, 3, 1), 50),
                new ZoneRing(new MillerIndices(4, 2, 0), 90)));
    double between = 60 * (Math.sqrt(19) + Math.sqrt(20)) / 8;
    RingMatch match =
        new RingMatcher(with(radii(60, 0, 3), between), false, 0).match(line).orElseThrow();
    assertThat(match.rings()).containsExactly(List.of(0), List.of(3), List.of(5, 4));
    assertThat(match.missing()).containsExactly(2, 1);
  }

  @Test
  void ordersRadiiBySize() {
    List<Double> reversed = new ArrayList<>(radii(60, 0, 1, 2, 3));
    java.util.Collections.reverse(reversed);
    assertThat(match(reversed, false)).isEqualTo(match(radii(60, 0, 1, 2, 3), false));
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    RingMatcher matcher = new RingMatcher(radii(1, 0, 1, 2), true, 0);
    assertThat(matcher.match(new RingLine(zones()))).isEqualTo(Optional.empty());
  }

  /** Half of the rings at least lie within what is known of the crystal. */
  @Test
  void doesNotExplainRingsByWhatNobodyKnows() {
    RingLine first = new RingLine(zones(new ZoneRing(new MillerIndices(1, 1, 1), 255)));
    RingMatch match =
        new RingMatcher(radii(60, 0, 2, 3, 6, 7), false, 0).match(first).orElseThrow();
    assertThat(match.rings().get(0)).isEmpty();
    assertThat(match.rings().get(1)).isEmpty();
    assertThat(match.rings().get(2)).containsExactly(0);
  }

  @Test
  void nearestIsTheNearestOfAll() {
    for (int n = 0; n <= 400; n++) {
      double place = -1.2 + 0.005 * n;
      int expected = 0;
      for (int ring = 1; ring < LINE.size(); ring++) {
        if (Math.abs(LINE.logG(ring) - place) < Math.abs(LINE.logG(expected) - place)) {
          expected = ring;
        }
      }
      assertThat(LINE.nearest(place)).isEqualTo(expected);
      int at = expected;
      double distance = Math.abs(LINE.logG(expected) - place);
      assertThat(LINE.near(place, distance)).contains(at);
      assertThat(LINE.near(place, distance * 0.999 - 1e-9)).isEmpty();
    }
  }

  @Test
  void strengthsArePartsOfTheStrongest() {
    assertThat(LINE.size()).isEqualTo(8);
    assertThat(LINE.strength(0)).isEqualTo(1);
    assertThat(LINE.strength(5)).isCloseTo(15.0 / 255, within(1e-15));
    assertThat(LINE.logG(1)).isCloseTo(Math.log(0.5), within(1e-12));
  }
}
