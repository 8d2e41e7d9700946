package org.zoneaxis.identify.score;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.zoneaxis.identify.net.StrainCovariance;

class SameNetTest {

  private static final SameNet WITH_LENGTHS = new SameNet(true);

  /** Errors from far below to far above what is the same anyway, and any correlation. */
  @Property(tries = 1000)
  void whatIsNearIsInOneCellOrInOnesThatTouch(
      @ForAll @DoubleRange(min = -5, max = -1) double logError,
      @ForAll @DoubleRange(min = 0.1, max = 10) double ratio,
      @ForAll @DoubleRange(min = -0.99, max = 0.99) double correlation,
      @ForAll @DoubleRange(min = -0.3, max = 0.3) double first,
      @ForAll @DoubleRange(min = -1.5, max = 1.5) double along,
      @ForAll @DoubleRange(min = -3.1, max = 3.1) double direction,
      @ForAll @DoubleRange(min = -1.5, max = 1.5) double larger) {
    double error = Math.pow(10, logError);
    double other = ratio * error;
    StrainCovariance covariance =
        new StrainCovariance(
            error * other, 0, 0, error * error, correlation * error * other, other * other);
    Strain p = new Strain(first / 2, first, -first);
    Strain q =
        new Strain(
            p.logScale() + larger * Math.sqrt(error * other),
            p.first() + along * Math.max(error, 0.0005) * Math.cos(direction),
            p.second() + along * Math.max(other, 0.0005) * Math.sin(direction));
    for (SameNet same : new SameNet[] {WITH_LENGTHS, new SameNet(false)}) {
      if (same.isNear(covariance, p, q)) {
        assertThat(same.around(same.cell(covariance, p))).contains(same.cell(covariance, q));
      }
    }
  }

  @Test
  void theEllipseOfTheErrorsIsWhatIsNear() {
    StrainCovariance covariance = new StrainCovariance(1e-4, 0, 0, 1e-4, 0, 4e-4);
    Strain none = new Strain(0, 0, 0);
    assertThat(WITH_LENGTHS.isNear(covariance, none, new Strain(0, 0.0099, 0))).isTrue();
    assertThat(WITH_LENGTHS.isNear(covariance, none, new Strain(0, 0.0101, 0))).isFalse();
    assertThat(WITH_LENGTHS.isNear(covariance, none, new Strain(0, 0, 0.0199))).isTrue();
    assertThat(WITH_LENGTHS.isNear(covariance, none, new Strain(0, 0.008, 0.016))).isFalse();
    assertThat(WITH_LENGTHS.isNear(covariance, none, new Strain(0.0101, 0, 0))).isFalse();
    assertThat(new SameNet(false).isNear(covariance, none, new Strain(0.0101, 0, 0))).isTrue();
  }
}
