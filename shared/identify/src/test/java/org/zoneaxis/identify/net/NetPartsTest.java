package org.zoneaxis.identify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search for a net is made of. */
class NetPartsTest {

  private static final NetBasis OBLIQUE = new NetBasis(3, 1, -1, 2);

  private static List<SpotPosition> grid(int side) {
    List<SpotPosition> spots = new ArrayList<>();
    for (int m = 0; m < side; m++) {
      for (int n = 0; n < side; n++) {
        spots.add(new SpotPosition(10 + 3 * m - n, -7 + m + 2 * n));
      }
    }
    return spots;
  }

  /** Between points of 3 by 3: m a + n b, m and n to 2, each pair of opposite ones once. */
  @Test
  void differencesOfANetAreItsVectorsAndAreCounted() {
    List<DifferenceVectors.Difference> found = DifferenceVectors.of(grid(3));
    assertThat(found).hasSize(12);
    for (DifferenceVectors.Difference difference : found) {
      double m = OBLIQUE.alongA(difference.x(), difference.y());
      double n = OBLIQUE.alongB(difference.x(), difference.y());
      assertThat(m).isCloseTo(Math.rint(m), within(1e-12));
      assertThat(n).isCloseTo(Math.rint(n), within(1e-12));
      assertThat(difference.count())
          .isEqualTo((int) ((3 - Math.abs(Math.rint(m))) * (3 - Math.abs(Math.rint(n)))));
    }
    assertThat(found)
        .extracting(DifferenceVectors.Difference::squared)
        .isSorted()
        .startsWith(5.0, 10.0);
  }

  /** Of 6 by 6 there are 60; the 22 shortest and the 12 that are most frequent among the rest. */
  @Test
  void differencesAreTheShortestAndTheMostFrequent() {
    List<DifferenceVectors.Difference> found = DifferenceVectors.of(grid(6));
    assertThat(found).hasSize(22 + 12);
    assertThat(found.subList(0, 22)).extracting(DifferenceVectors.Difference::squared).isSorted();
    double longest = found.get(21).squared();
    assertThat(found.subList(22, 34))
        .allMatch(difference -> difference.squared() >= longest)
        .extracting(difference -> -difference.count())
        .isSorted();
  }

  @Test
  void differencesThatNearlyAgreeAreOneMean() {
    List<SpotPosition> spots =
        List.of(new SpotPosition(0, 0), new SpotPosition(10, 0.5), new SpotPosition(20.4, 0.5));
    List<DifferenceVectors.Difference> found = DifferenceVectors.of(spots);
    assertThat(found).hasSize(2);
    assertThat(found.get(0).count()).isEqualTo(2);
    assertThat(Math.abs(found.get(0).x())).isCloseTo(10.2, within(1e-12));
    assertThat(Math.abs(found.get(0).y())).isCloseTo(0.25, within(1e-12));
    assertThat(found.get(1).count()).isEqualTo(1);
  }

  /** Whichever of two spots is named first. */
  @Test
  void differencesAndTheirOppositesAreOne() {
    List<SpotPosition> spots =
        List.of(new SpotPosition(10, 0.5), new SpotPosition(0, 0), new SpotPosition(20.4, 0.5));
    List<DifferenceVectors.Difference> found = DifferenceVectors.of(spots);
    assertThat(found).hasSize(2);
    assertThat(found.get(0).count()).isEqualTo(2);
    assertThat(found.get(0).x()).isCloseTo(-10.2, within(1e-12));
    assertThat(found.get(0).y()).isCloseTo(-0.25, within(1e-12));
  }

  @Test
  void differencesAreAsManyInAnyUnit() {
    for (double unit : new double[] {1e-4, 1e5}) {
      List<SpotPosition> spots =
          grid(3).stream().map(at -> new SpotPosition(unit * at.x(), unit * at.y())).toList();
      assertThat(DifferenceVectors.of(spots)).hasSize(12);
    }
  }

  /** A false spot close to another does not set the scale. */
  @Test
  void shortestDistanceIsTheLowerQuartile() {
    List<SpotPosition> spots = new ArrayList<>(grid(4));
    assertThat(DifferenceVectors.shortestDistance(spots)).isCloseTo(Math.sqrt(5), within(1e-12));
    spots.add(new SpotPosition(10.1, -7));
    assertThat(DifferenceVectors.shortestDistance(spots)).isCloseTo(Math.sqrt(5), within(1e-12));
  }

  @Test
  void shortestDistanceIsThatOfSpotsInAnyOrder() {
    List<SpotPosition> line =
        List.of(
            new SpotPosition(10, 0),
            new SpotPosition(6, 0),
            new SpotPosition(3, 0),
            new SpotPosition(1, 0),
            new SpotPosition(0, 0));
    assertThat(DifferenceVectors.shortestDistance(line)).isEqualTo(1);
  }

  /** Lengths of sums, by the vectors and by the metric. */
  @Test
  void metricsAreThoseOfTheVectors() {
    NetTransform transform = new NetTransform(2, -3, 5, 7);
    NetBasis sums = OBLIQUE.transformed(transform);
    assertThat(sums).isEqualTo(new NetBasis(2 * 3 + 3, 2 - 3 * 2, 5 * 3 - 7, 5 + 7 * 2));
    NetMetric metric = OBLIQUE.metric().transformed(transform);
    assertThat(metric.aa()).isCloseTo(sums.metric().aa(), within(1e-9));
    assertThat(metric.ab()).isCloseTo(sums.metric().ab(), within(1e-9));
    assertThat(metric.bb()).isCloseTo(sums.metric().bb(), within(1e-9));
    assertThat(OBLIQUE.metric().squared(2, -3)).isCloseTo(metric.aa(), within(1e-9));
    assertThat(OBLIQUE.metric().squared(5, 7)).isCloseTo(metric.bb(), within(1e-9));
    assertThat(OBLIQUE.metric().times(2).ab()).isEqualTo(-4);
    assertThat(transform.alongA(-3, 2)).isEqualTo(4);
    assertThat(OBLIQUE.alongA(5, -4)).isCloseTo((5 * 2 + 4 * -1) / 7.0, within(1e-12));
  }

  @Test
  void placesAreInUnitsOfBothVectors() {
    assertThat(OBLIQUE.alongA(3 * 2 - 1 * -3.5, 1 * 2 + 2 * -3.5)).isCloseTo(2, within(1e-12));
    assertThat(OBLIQUE.alongB(3 * 2 - 1 * -3.5, 1 * 2 + 2 * -3.5)).isCloseTo(-3.5, within(1e-12));
    assertThat(OBLIQUE.signedArea()).isEqualTo(7);
    assertThat(new NetBasis(-1, 2, 3, 1).signedArea()).isEqualTo(-7);
    assertThat(OBLIQUE.metric()).isEqualTo(new NetMetric(10, -1, 5));
  }

  @Test
  void reducedBasisIsOfTheSameNetAndAsItsMetricSays() {
    NetBasis sheared = OBLIQUE.transformed(new NetTransform(1, 4, 0, 1));
    assertThat(sheared).isEqualTo(new NetBasis(-1, 9, -1, 2));
    NetBasis reduced = sheared.reduced();
    assertThat(reduced.metric().aa()).isCloseTo(5, within(1e-9));
    assertThat(reduced.metric().bb()).isCloseTo(10, within(1e-9));
    assertThat(reduced.metric().ab()).isCloseTo(-1, within(1e-9));
    assertThat(Math.abs(reduced.signedArea())).isCloseTo(7, within(1e-9));
  }

  @Test
  void metricsScaleWithTheSquare() {
    assertThat(new NetMetric(1, -0.5, 2).times(3)).isEqualTo(new NetMetric(9, -4.5, 18));
    assertThat(new NetMetric(1, 0.5, 2).squared(2, -1)).isEqualTo(4 - 2 + 2);
    assertThat(new NetMetric(4, 3, 4).area()).isCloseTo(Math.sqrt(7), within(1e-12));
    assertThat(new NetMetric(1, 1.0000001, 1).area()).isZero();
  }

  @Test
  void transformsPlacePoints() {
    NetTransform transform = new NetTransform(1, 2, 3, 4);
    // 5 a' + 6 b' = 5 (a + 2 b) + 6 (3 a + 4 b)
    assertThat(transform.alongA(5, 6)).isEqualTo(23);
    assertThat(transform.alongB(5, 6)).isEqualTo(34);
    assertThat(transform.determinant()).isEqualTo(-2);
    assertThat(transform.after(NetTransform.IDENTITY)).isEqualTo(transform);
    assertThat(NetTransform.IDENTITY.after(transform)).isEqualTo(transform);
    assertThat(new NetTransform(0, 1, 1, 0).after(transform))
        .isEqualTo(new NetTransform(3, 4, 1, 2));
  }

  @Test
  void measuredSpotsAreAtMostFiveHundred() {
    SpotPosition spot = new SpotPosition(1, 2);
    assertThat(
            new MeasuredSpots(
                    Collections.nCopies(500, spot), Optional.empty(), OptionalDouble.empty())
                .spots())
        .hasSize(500);
    assertThatThrownBy(
            () ->
                new MeasuredSpots(
                    Collections.nCopies(501, spot), Optional.empty(), OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 500");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void errorsAreAboveZero(double error) {
    assertThatThrownBy(
            () -> new MeasuredSpots(List.of(), Optional.empty(), OptionalDouble.of(error)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0");
  }

  @ParameterizedTest
  @CsvSource({"NaN, 0", "0, NaN", "Infinity, 0", "0, -Infinity"})
  void placesAreFinite(double x, double y) {
    assertThatThrownBy(() -> new SpotPosition(x, y)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void distancesAreEuclidean() {
    assertThat(new SpotPosition(1, 2).distance(new SpotPosition(4, -2))).isEqualTo(5);
  }
}
