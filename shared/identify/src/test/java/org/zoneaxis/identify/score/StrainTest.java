package org.zoneaxis.identify.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.identify.net.NetBasis;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.net.NetTransform;

class StrainTest {

  /**
   * A net turned, then drawn out along a direction by the root of a ratio and across by as much.
   */
  private static NetBasis distorted(NetBasis net, double turn, double ratio, double direction) {
    double cos = Math.cos(Math.toRadians(direction));
    double sin = Math.sin(Math.toRadians(direction));
    double along = Math.sqrt(ratio);
    double xx = along * cos * cos + sin * sin / along;
    double xy = (along - 1 / along) * cos * sin;
    double yy = along * sin * sin + cos * cos / along;
    double c = Math.cos(turn);
    double s = Math.sin(turn);
    double ax = c * net.ax() - s * net.ay();
    double ay = s * net.ax() + c * net.ay();
    double bx = c * net.bx() - s * net.by();
    double by = s * net.bx() + c * net.by();
    return new NetBasis(xx * ax + xy * ay, xy * ax + yy * ay, xx * bx + xy * by, xy * bx + yy * by);
  }

  /** Whatever the net, its turn on the page and the unit of the other one. */
  @Property(tries = 200)
  void findsTheDistortionThatWasMade(
      @ForAll @DoubleRange(min = 1.01, max = 1.4) double ratio,
      @ForAll @DoubleRange(min = 1, max = 179) double direction,
      @ForAll @DoubleRange(min = -3, max = 3) double turn,
      @ForAll @DoubleRange(min = -0.5, max = 0) double shear,
      @ForAll @DoubleRange(min = 1, max = 3) double length,
      @ForAll boolean isMirrored) {
    NetBasis net = new NetBasis(1, 0, shear, isMirrored ? -length : length);
    Strain.Gauge gauge = new Strain.Gauge(distorted(net, turn, ratio, direction));
    gauge.measure(net.metric().times(0.37));
    Strain strain = new Strain(0, gauge.first(), gauge.second());
    assertThat(strain.distortion()).isCloseTo(ratio - 1, within(1e-5));
    double off = Math.toRadians(2 * (strain.direction() - direction));
    assertThat(Math.cos(off)).isCloseTo(1, within(1e-6));
    assertThat(strain.direction()).isBetween(0.0, 180.0);
  }

  @Test
  void findsNoneWhereThereIsNone() {
    NetBasis net = new NetBasis(2, 0.3, -0.5, 3);
    Strain.Gauge gauge = new Strain.Gauge(net);
    gauge.measure(net.metric());
    assertThat(gauge.first()).isCloseTo(0, within(1e-12));
    assertThat(gauge.second()).isCloseTo(0, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0, 0", "0, 0.1, 45", "-0.1, 0, 90", "0, -0.1, 135"})
  void directionsGoFromXTowardsY(double first, double second, double direction) {
    Strain strain = new Strain(Math.log(1.25), first, second);
    assertThat(strain.direction()).isCloseTo(direction, within(1e-9));
    assertThat(strain.distortion()).isCloseTo(Math.exp(0.2) - 1, within(1e-12));
    assertThat(strain.scale()).isCloseTo(1.25, within(1e-12));
  }

  @Property(tries = 100)
  void sumsOfLogarithmsAreThoseOfTheNumbers(
      @ForAll @DoubleRange(min = -60, max = 3) double p,
      @ForAll @DoubleRange(min = -60, max = 3) double q) {
    double sum = Math.log(Math.exp(p) + Math.exp(q));
    assertThat(LogSum.of(p, q)).isCloseTo(sum, within(1e-13 * Math.max(1, Math.abs(sum))));
    assertThat(LogSum.of(p, Double.NEGATIVE_INFINITY)).isEqualTo(p);
    assertThat(LogSum.of(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void imagesSpanTheSameNetEachInAnotherWay() {
    assertThat(Images.ALL).allMatch(image -> Math.abs(image.determinant()) == 1);
    HashSet<NetTransform> ways = new HashSet<>();
    for (NetTransform image : Images.ALL) {
      ways.add(image);
      ways.add(new NetTransform(-1, 0, 0, -1).after(image));
    }
    // One and its opposite are seen at once: none is listed twice, and none both ways.
    assertThat(ways).hasSize(2 * Images.ALL.size());
  }

  /** The symmetric nets are those of which the largest number of images are as good. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 4",
    "0.5, 0.8660254037844386, 6",
    "0, 1.7, 2",
    "0.5, 1.7, 2",
    "0.3, 0.9539392014169456, 2",
    "0.25, 1.7, 1"
  })
  void symmetricNetsHaveAsManyImagesAsTheirSymmetry(double x, double y, int count) {
    assertThat(asGood(x, y, 1e-9)).isEqualTo(count);
    assertThat(Images.logCount(x, y)).isCloseTo(Math.log(count), within(1e-12));
  }

  @Property(tries = 300)
  void noShapeHasMoreImagesThanAreCounted(
      @ForAll @DoubleRange(min = 0, max = 0.5) double x,
      @ForAll @DoubleRange(min = 0, max = 1) double above) {
    double y = Math.sqrt(1 - x * x) + above * above;
    assertThat(Math.log(asGood(x, y, 0.04))).isLessThanOrEqualTo(Images.logCount(x, y) + 1e-9);
  }

  private static int asGood(double x, double y, double most) {
    Strain.Gauge gauge = new Strain.Gauge(new NetBasis(1, 0, -x, y));
    NetMetric metric = new NetMetric(1, -x, x * x + y * y);
    int count = 0;
    for (NetTransform image : Images.ALL) {
      gauge.measure(metric.transformed(image));
      count += Math.hypot(gauge.first(), gauge.second()) < most ? 1 : 0;
    }
    return count;
  }
}
