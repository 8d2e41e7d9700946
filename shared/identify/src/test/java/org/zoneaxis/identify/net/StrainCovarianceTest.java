package org.zoneaxis.identify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zoneaxis.identify.score.Strain;

/** Covariances against many measurements with errors: no formula of the program is in them. */
class StrainCovarianceTest {

  private static final int TRIES = 4000;
  private static final double ERROR = 0.3;

  private static final NetBasis TRUTH = new NetBasis(40, 4, -13, 57);

  private static double[] sample(Random random) {
    List<SpotPosition> spots = new ArrayList<>();
    for (int m = -1; m <= 1; m++) {
      for (int n = -1; n <= 2; n++) {
        spots.add(
            new SpotPosition(
                m * TRUTH.ax() + n * TRUTH.bx() + ERROR * random.nextGaussian(),
                m * TRUTH.ay() + n * TRUTH.by() + ERROR * random.nextGaussian()));
      }
    }
    NetFit fit =
        NetFinder.find(new MeasuredSpots(spots, Optional.empty(), OptionalDouble.of(ERROR))).get(0);
    return strain(fit.basis());
  }

  /** D of a basis that was measured, whichever vectors it names. */
  private static double[] strain(NetBasis measured) {
    NetBasis named = measured;
    int m = (int) Math.rint(TRUTH.alongA(measured.ax(), measured.ay()));
    int n = (int) Math.rint(TRUTH.alongB(measured.ax(), measured.ay()));
    int p = (int) Math.rint(TRUTH.alongA(measured.bx(), measured.by()));
    int q = (int) Math.rint(TRUTH.alongB(measured.bx(), measured.by()));
    NetBasis truth = TRUTH.transformed(new NetTransform(m, n, p, q));
    double area = truth.signedArea();
    double dax = named.ax() - truth.ax();
    double day = named.ay() - truth.ay();
    double dbx = named.bx() - truth.bx();
    double dby = named.by() - truth.by();
    double dxx = (dax * truth.by() - dbx * truth.ay()) / area;
    double dxy = (-dax * truth.bx() + dbx * truth.ax()) / area;
    double dyx = (day * truth.by() - dby * truth.ay()) / area;
    double dyy = (-day * truth.bx() + dby * truth.ax()) / area;
    return new double[] {(dxx + dyy) / 2, (dxx - dyy) / 2, (dxy + dyx) / 2};
  }

  private static double covariance(List<double[]> samples, int i, int j) {
    return samples.stream().mapToDouble(sample -> sample[i] * sample[j]).average().orElseThrow();
  }

  @Test
  void spotsScatterAsIsSaid() {
    Random random = new Random(5);
    List<double[]> samples = new ArrayList<>();
    for (int i = 0; i < TRIES / 4; i++) {
      samples.add(sample(random));
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double sx = 0;
    double sy = 0;
    for (int m = -1; m <= 1; m++) {
      for (int n = -1; n <= 2; n++) {
        double x = m * TRUTH.ax() + n * TRUTH.bx();
        double y = m * TRUTH.ay() + n * TRUTH.by();
        xx += x * x;
        xy += x * y;
        yy += y * y;
        sx += x;
        sy += y;
      }
    }
    assertAgrees(
        samples,
        StrainCovariance.ofSpots(
            ERROR * ERROR, xx - sx * sx / 12, xy - sx * sy / 12, yy - sy * sy / 12));
  }

  @Test
  void twoSpotsScatterAsIsSaid() {
    Random random = new Random(6);
    List<double[]> samples = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      double a = 1 + 0.01 * random.nextGaussian();
      double ta = 0.02 * random.nextGaussian();
      double b = 1 + 0.01 * random.nextGaussian();
      double tb = 0.02 * random.nextGaussian();
      samples.add(
          strain(
              new NetBasis(
                  a * TRUTH.ax() - ta * TRUTH.ay(),
                  a * TRUTH.ay() + ta * TRUTH.ax(),
                  b * TRUTH.bx() - tb * TRUTH.by(),
                  b * TRUTH.by() + tb * TRUTH.bx())));
    }
    assertAgrees(samples, StrainCovariance.ofTwo(TRUTH, 0.01, 0.02));
  }

  private static void assertAgrees(List<double[]> samples, StrainCovariance said) {
    double size = said.ss() + said.d11() + said.d22();
    assertThat(said.ss()).isCloseTo(covariance(samples, 0, 0), within(0.06 * size));
    assertThat(said.s1()).isCloseTo(covariance(samples, 0, 1), within(0.06 * size));
    assertThat(said.s2()).isCloseTo(covariance(samples, 0, 2), within(0.06 * size));
    assertThat(said.d11()).isCloseTo(covariance(samples, 1, 1), within(0.06 * size));
    assertThat(said.d12()).isCloseTo(covariance(samples, 1, 2), within(0.06 * size));
    assertThat(said.d22()).isCloseTo(covariance(samples, 2, 2), within(0.06 * size));
  }

  @Test
  void distortionIsTheRatioOfTheAxesOfTheEllipse() {
    Strain strain = new Strain(0, 0.02, 0);

    assertThat(strain.distortion()).isCloseTo(Math.exp(0.04) - 1, within(1e-12));
    assertThat(strain.direction()).isZero();
    assertThat(new Strain(0, 0, 0.02).direction()).isCloseTo(45, within(1e-9));
    assertThat(new Strain(0, -0.02, 0).direction()).isCloseTo(90, within(1e-9));
  }
}
