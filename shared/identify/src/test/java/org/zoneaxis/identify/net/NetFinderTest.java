package org.zoneaxis.identify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NetFinderTest {

  private static final SpotPosition ORIGIN = new SpotPosition(0, 0);

  /** Points of a net within a few steps of 000, without 000. */
  private static List<SpotPosition> net(NetBasis basis, int reach) {
    List<SpotPosition> spots = new ArrayList<>();
    for (int m = -reach; m <= reach; m++) {
      for (int n = -reach; n <= reach; n++) {
        if (m != 0 || n != 0) {
          spots.add(
              new SpotPosition(m * basis.ax() + n * basis.bx(), m * basis.ay() + n * basis.by()));
        }
      }
    }
    return spots;
  }

  private static List<SpotPosition> moved(
      List<SpotPosition> spots, double x, double y, double error, Random random) {
    return spots.stream()
        .map(
            spot ->
                new SpotPosition(
                    spot.x() + x + error * random.nextGaussian(),
                    spot.y() + y + error * random.nextGaussian()))
        .toList();
  }

  private static MeasuredSpots withoutCentre(List<SpotPosition> spots) {
    return new MeasuredSpots(spots, Optional.empty(), OptionalDouble.empty());
  }

  private static NetFit best(MeasuredSpots spots) {
    return NetFinder.find(spots).get(0);
  }

  /** Independent of the program: cell areas and shortest vectors of one net are equal. */
  private static void assertSameNet(NetFit found, NetBasis expected, double relative) {
    NetMetric measured = found.basis().metric();
    NetMetric truth = expected.metric().reduced().metric();
    assertThat(measured.area()).isCloseTo(truth.area(), within(relative * truth.area()));
    assertThat(Math.sqrt(measured.aa()))
        .isCloseTo(Math.sqrt(truth.aa()), within(relative * Math.sqrt(truth.aa())));
    assertThat(Math.sqrt(measured.bb()))
        .isCloseTo(Math.sqrt(truth.bb()), within(relative * Math.sqrt(truth.bb())));
  }

  @Property(tries = 60)
  void netIsFoundWhereverItsCentreIs(
      @ForAll @DoubleRange(min = 0.6, max = 1.8) double ratio,
      @ForAll @DoubleRange(min = 50, max = 130) double angle,
      @ForAll @DoubleRange(min = 0, max = 360) double turn,
      @ForAll @IntRange(min = 0, max = 1000) int seed) {
    double t = Math.toRadians(turn);
    double a = Math.toRadians(turn + angle);
    NetBasis basis =
        new NetBasis(
            60 * Math.cos(t), 60 * Math.sin(t), 60 * ratio * Math.cos(a), 60 * ratio * Math.sin(a));
    Random random = new Random(seed);

    NetFit found = best(withoutCentre(moved(net(basis, 1), 300, -170, 0.4, random)));

    assertSameNet(found, basis, 0.03);
    assertThat(found.explained()).isGreaterThanOrEqualTo(7);
    assertThat(found.centre().position().distance(new SpotPosition(300, -170))).isLessThan(1);
    assertThat(found.centre().pairs()).isGreaterThanOrEqualTo(6);
    assertThat(found.residual()).isLessThan(1.2);
  }

  /**
   * A false spot may lie on a half cell by chance: then that is judged by what crystals have it.
   */
  @Test
  void missingAndFalseSpotsSeldomMoveIt() {
    NetBasis basis = new NetBasis(40, 3, -9, 52);
    double area = basis.metric().area();
    int first = 0;
    int among = 0;
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<SpotPosition> spots = new ArrayList<>(moved(net(basis, 2), 0, 0, 0.3, random));
      spots.removeIf(spot -> random.nextDouble() < 0.3);
      for (int i = 0; i < 3; i++) {
        spots.add(
            new SpotPosition(200 * random.nextDouble() - 100, 200 * random.nextDouble() - 100));
      }
      List<NetFit> found = NetFinder.find(withoutCentre(spots));
      first += isOfArea(found.get(0), area) ? 1 : 0;
      among += found.stream().anyMatch(fit -> isOfArea(fit, area)) ? 1 : 0;
    }
    assertThat(first).isGreaterThanOrEqualTo(95);
    assertThat(among).isGreaterThanOrEqualTo(98);
  }

  private static boolean isOfArea(NetFit fit, double area) {
    return Math.abs(fit.basis().metric().area() / area - 1) < 0.03;
  }

  /** Their differences span the net of every second point, and 000 is none of those. */
  @Test
  void fourSpotsAroundTheBeamAreSeenAroundIt() {
    NetBasis basis = new NetBasis(50, 3, -8, 61);
    List<SpotPosition> four =
        List.of(
            new SpotPosition(50, 3),
            new SpotPosition(-8, 61),
            new SpotPosition(-50, -3),
            new SpotPosition(8, -61));

    NetFit found = best(withoutCentre(moved(four, 120, 80, 0, new Random(1))));

    assertSameNet(found, basis, 1e-6);
    assertThat(found.centre().position().distance(new SpotPosition(120, 80))).isLessThan(1e-6);
    assertThat(found.spots()).allMatch(spot -> Math.abs(spot.m()) + Math.abs(spot.n()) == 1);
  }

  /** Or they are a parallelogram with 000 at a corner. */
  @Test
  void whereSpotsLeaveTwoPlacesForTheBeamBothAreTold() {
    List<SpotPosition> four =
        List.of(
            ORIGIN, new SpotPosition(50, 3), new SpotPosition(-8, 61), new SpotPosition(42, 64));

    List<NetFit> found = NetFinder.find(withoutCentre(four));

    double area = new NetBasis(50, 3, -8, 61).metric().area();
    assertThat(found).anyMatch(fit -> isOfArea(fit, area));
    assertThat(found).anyMatch(fit -> isOfArea(fit, area / 2));
  }

  /** With a half cell every spot would lie on the net, and half of its points would be empty. */
  @Test
  void halfCellDoesNotWinByCount() {
    NetBasis basis = new NetBasis(50, 0, 0, 60);
    List<SpotPosition> spots = new ArrayList<>(net(basis, 2));
    spots.add(new SpotPosition(26.9, 1.1));

    NetFit found = best(withoutCentre(spots));

    assertSameNet(found, basis, 1e-3);
    assertThat(found.spots().get(spots.size() - 1).explained()).isFalse();
  }

  /** Spots that do have a half cell are seen to have it. */
  @Test
  void superstructureIsSeen() {
    NetBasis half = new NetBasis(25, 0, 0, 60);

    assertSameNet(best(withoutCentre(net(half, 2))), half, 1e-6);
  }

  @Test
  void centreThatIsOffByAVectorOfTheNetIsNoticed() {
    NetBasis basis = new NetBasis(50, 0, 10, 60);
    MeasuredSpots spots =
        new MeasuredSpots(
            net(basis, 2), Optional.of(new SpotPosition(50, 0.4)), OptionalDouble.empty());

    NetFit found = best(spots);

    assertThat(found.centre().isShifted()).isTrue();
    assertThat(found.centre().position().distance(ORIGIN)).isLessThan(0.1);
    assertThat(Math.abs(found.centre().shiftM()) + Math.abs(found.centre().shiftN())).isEqualTo(1);
  }

  @Test
  void centreThatIsGivenIsBelievedWhereFewSpotsSpeakAgainstIt() {
    List<SpotPosition> spots =
        List.of(new SpotPosition(50, 0), new SpotPosition(0, 60), new SpotPosition(50, 60));

    NetFit found = best(new MeasuredSpots(spots, Optional.of(ORIGIN), OptionalDouble.empty()));

    assertThat(found.centre().isShifted()).isFalse();
    assertThat(found.spots()).allMatch(NetSpot::explained);
    assertThat(found.spots().get(2).m() + found.spots().get(2).n()).isIn(0, 2, -2);
  }

  @Test
  void fewSpotsThatAreNoNetGiveNone() {
    assertThat(NetFinder.find(withoutCentre(List.of()))).isEmpty();
    assertThat(NetFinder.find(withoutCentre(List.of(ORIGIN, new SpotPosition(1, 0))))).isEmpty();
    List<SpotPosition> line = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      line.add(new SpotPosition(10 * i, 3 * i));
    }
    assertThat(NetFinder.find(withoutCentre(line))).isEmpty();
  }

  /** Hostile lists: nothing is thrown, and the work stays small. */
  @Property(tries = 40)
  void anySpotsAreAnswered(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
    Random random = new Random(seed);
    List<SpotPosition> spots = new ArrayList<>();
    int count = random.nextInt(60);
    double size = Math.pow(10, random.nextInt(12) - 6);
    for (int i = 0; i < count; i++) {
      spots.add(
          random.nextInt(6) == 0 && i > 0
              ? spots.get(i - 1)
              : new SpotPosition(size * random.nextDouble(), size * random.nextGaussian()));
    }

    List<NetFit> found = NetFinder.find(withoutCentre(spots));

    assertThat(found).hasSizeLessThanOrEqualTo(4);
    assertThat(found).allMatch(fit -> Double.isFinite(fit.logLikelihood()) && fit.error() > 0);
  }

  @Test
  void fiveHundredSpotsAreReadInALittleWhile() {
    Random random = new Random(1);
    List<SpotPosition> spots =
        new ArrayList<>(moved(net(new NetBasis(20, 1, -3, 22), 10), 500, 500, 0.2, random));
    while (spots.size() < MeasuredSpots.MOST) {
      spots.add(new SpotPosition(1000 * random.nextDouble(), 1000 * random.nextDouble()));
    }

    assertSameNet(best(withoutCentre(spots)), new NetBasis(20, 1, -3, 22), 0.01);
  }
}
