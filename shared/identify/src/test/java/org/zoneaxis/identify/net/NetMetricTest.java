package org.zoneaxis.identify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NetMetricTest {

  /** Shortest vectors by trying many. */
  @Property(tries = 200)
  void reducedVectorsAreTheShortest(
      @ForAll @DoubleRange(min = 0.2, max = 5) double length,
      @ForAll @DoubleRange(min = 8, max = 172) double angle,
      @ForAll @IntRange(min = -4, max = 4) int shear) {
    double cosine = Math.cos(Math.toRadians(angle));
    NetMetric given =
        new NetMetric(1, length * cosine, length * length)
            .transformed(new NetTransform(1, 0, shear, 1));

    NetMetric.Reduced reduced = given.reduced();

    double shortest = Double.POSITIVE_INFINITY;
    for (int m = -40; m <= 40; m++) {
      for (int n = -40; n <= 40; n++) {
        if (m != 0 || n != 0) {
          shortest = Math.min(shortest, given.squared(m, n));
        }
      }
    }
    NetMetric metric = reduced.metric();
    assertThat(metric.aa()).isCloseTo(shortest, within(1e-7 * shortest));
    assertThat(metric.bb()).isGreaterThanOrEqualTo(metric.aa() * (1 - 1e-8));
    assertThat(metric.ab()).isLessThanOrEqualTo(0);
    assertThat(-2 * metric.ab()).isLessThanOrEqualTo(metric.aa() * (1 + 1e-8));
    assertThat(metric.area()).isCloseTo(given.area(), within(1e-6 * given.area()));
    assertThat(Math.abs(reduced.transform().determinant())).isEqualTo(1);
    NetMetric again = given.transformed(reduced.transform());
    assertThat(again.aa()).isCloseTo(metric.aa(), within(1e-6 * metric.bb()));
  }

  @Test
  void transformsFollowEachOther() {
    NetTransform first = new NetTransform(1, 2, 0, 1);
    NetTransform second = new NetTransform(0, 1, -1, 3);
    NetMetric metric = new NetMetric(2, 0.3, 5);

    NetMetric stepwise = metric.transformed(first).transformed(second);
    NetMetric atOnce = metric.transformed(second.after(first));
    assertThat(stepwise.aa()).isCloseTo(atOnce.aa(), within(1e-9));
    assertThat(stepwise.ab()).isCloseTo(atOnce.ab(), within(1e-9));
    assertThat(stepwise.bb()).isCloseTo(atOnce.bb(), within(1e-9));
    assertThat(second.after(first).determinant())
        .isEqualTo(first.determinant() * second.determinant());
  }
}
