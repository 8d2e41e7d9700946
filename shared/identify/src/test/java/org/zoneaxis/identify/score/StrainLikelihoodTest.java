package org.zoneaxis.identify.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.identify.net.StrainCovariance;

/**
 * A likelihood is a density: its integral is 1, and its moments are the variances it is made of.
 */
class StrainLikelihoodTest {

  private static final StrainCovariance NARROW =
      new StrainCovariance(2e-4, 3e-5, -2e-5, 1e-4, 3e-5, 2e-4);
  private static final StrainCovariance WIDE =
      new StrainCovariance(9e-4, -2e-4, 1e-4, 5e-4, -1e-4, 3e-4);

  /** Sums over a grid, which is exact for sums of normal distributions wider than its step. */
  private static double[] moments(StrainLikelihood likelihood, boolean isScaleKnown) {
    double step = 0.006;
    double scaleStep = isScaleKnown ? 0.02 : 1;
    int scales = isScaleKnown ? 25 : 0;
    double[] sums = new double[7];
    for (int n = -scales; n <= scales; n++) {
      for (int i = -24; i <= 24; i++) {
        for (int j = -24; j <= 24; j++) {
          double scale = n * scaleStep;
          double first = i * step;
          double second = j * step;
          double share = Math.exp(likelihood.log(scale, first, second)) * step * step * scaleStep;
          sums[0] += share;
          sums[1] += share * scale * scale;
          sums[2] += share * scale * first;
          sums[3] += share * scale * second;
          sums[4] += share * first * first;
          sums[5] += share * first * second;
          sums[6] += share * second * second;
        }
      }
    }
    return sums;
  }

  @Test
  void isADensityOfTheDistortionWhereNoScaleIsKnown() {
    double[] narrow = moments(NARROW, false);
    double[] wide = moments(WIDE, false);
    assertDistortions(narrow, wide);
  }

  @Test
  void isADensityOfScaleAndDistortion() {
    double[] narrow = moments(NARROW, true);
    double[] wide = moments(WIDE, true);
    assertDistortions(narrow, wide);
    // Whatever calibrations do, they do to both; what is left are the errors of the spots.
    assertThat(wide[1] - narrow[1]).isCloseTo(WIDE.ss() - NARROW.ss(), within(2e-5));
    assertThat(narrow[2]).isCloseTo(NARROW.s1(), within(1e-6));
    assertThat(narrow[3]).isCloseTo(NARROW.s2(), within(1e-6));
    assertThat(wide[2]).isCloseTo(WIDE.s1(), within(2e-6));
    assertThat(wide[3]).isCloseTo(WIDE.s2(), within(2e-6));
    double calibration = narrow[1] - NARROW.ss();
    assertThat(Math.sqrt(calibration)).isBetween(0.02, 0.06);
  }

  private static double[] moments(StrainCovariance covariance, boolean isScaleKnown) {
    return moments(new StrainLikelihood(covariance, isScaleKnown, false), isScaleKnown);
  }

  private static void assertDistortions(double[] narrow, double[] wide) {
    assertThat(narrow[0]).isCloseTo(1, within(1e-3));
    assertThat(wide[0]).isCloseTo(1, within(1e-3));
    assertThat(narrow[5]).isCloseTo(NARROW.d12(), within(1e-6));
    assertThat(wide[5]).isCloseTo(WIDE.d12(), within(1e-6));
    assertThat(wide[4] - narrow[4]).isCloseTo(WIDE.d11() - NARROW.d11(), within(2e-6));
    assertThat(wide[6] - narrow[6]).isCloseTo(WIDE.d22() - NARROW.d22(), within(2e-6));
    // An image is distorted as much along its sides as along its diagonals.
    assertThat(narrow[4] - NARROW.d11()).isCloseTo(narrow[6] - NARROW.d22(), within(2e-6));
    assertThat(Math.sqrt(narrow[4] - NARROW.d11())).isBetween(0.01, 0.02);
  }

  @Property(tries = 100)
  void doesNotExceedItsBound(
      @ForAll @DoubleRange(min = -0.3, max = 0.3) double scale,
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double first,
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double second) {
    for (int kind = 0; kind < 4; kind++) {
      boolean isScaleKnown = kind % 2 == 0;
      boolean isImage = kind / 2 == 0;
      StrainLikelihood likelihood = new StrainLikelihood(NARROW, isScaleKnown, isImage);
      double log = likelihood.log(scale, first, second);
      double bound = likelihood.bound(scale, first, second);
      assertThat(log).isLessThanOrEqualTo(bound + 1e-9);
      // No more than as if every part were as large as the largest.
      int parts = (isScaleKnown ? 2 : 1) * (isImage ? 4 : 3);
      assertThat(log).isGreaterThanOrEqualTo(bound - Math.log(parts) - 1e-9);
    }
  }

  /** Scans and pixels that are no squares stretch along x or y, and that is the first component. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void imagesAreStretchedAlongTheirAxesMoreThanAcross(boolean isScaleKnown) {
    StrainLikelihood image = new StrainLikelihood(NARROW, isScaleKnown, true);
    double[] moments = moments(image, isScaleKnown);
    assertThat(moments[0]).isCloseTo(1, within(1e-3));
    assertThat(moments[5]).isCloseTo(NARROW.d12(), within(1e-6));
    double along = moments[4] - NARROW.d11();
    double across = moments[6] - NARROW.d22();
    assertThat(along).isGreaterThan(1.2 * across);
    assertThat(Math.sqrt(along)).isBetween(0.01, 0.02);
    assertThat(image.log(0, 0.05, 0)).isGreaterThan(image.log(0, 0, 0.05));
  }

  @Test
  void everyScaleIsAsLikelyWhereNoneIsKnown() {
    StrainLikelihood likelihood = new StrainLikelihood(NARROW, false, false);
    assertThat(likelihood.log(3, 0.01, 0)).isEqualTo(likelihood.log(-1, 0.01, 0));
    assertThat(likelihood.bound(3, 0.01, 0)).isEqualTo(likelihood.bound(-1, 0.01, 0));
  }
}
