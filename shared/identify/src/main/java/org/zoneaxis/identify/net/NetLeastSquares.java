package org.zoneaxis.identify.net;

import java.util.List;
import java.util.Optional;

/**
 * Brings a net to the spots: least squares of its two vectors and its origin, with spots that lie
 * on it only, taken in from the middle outwards since an error of a vector grows with distance.
 */
final class NetLeastSquares {

  /** No spot further from its point than this part of the shortest vector lies on a net. */
  private static final double FARTHEST = 0.2;

  private static final double SIGMAS = 3.5;
  private static final double[] REACH = {1.6, 2.6, 4.5, 8, 1e9, 1e9, 1e9};

  /** The error of a usual measurement, in parts of the distance between spots. */
  private static final double USUAL_ERROR = 0.009;

  /** How many spots the usual error is worth beside what the net leaves over. */
  private static final double WORTH = 3;

  /** A stated error stands. */
  private static final double WORTH_OF_STATED = 1000;

  private static final int PARAMETERS = 6;

  private final double[] x;
  private final double[] y;
  private final double stated;
  private final double usual;
  private final int[] m;
  private final int[] n;
  private final boolean[] on;

  private NetBasis basis;
  private double originX;
  private double originY;
  private double variance;

  /**
   * A net before it is brought to the spots.
   *
   * @param points the spots
   * @param stated the standard error of a coordinate; 0 where it is not known
   * @param apart how far spots are apart: the same for all nets that they are tried on
   */
  NetLeastSquares(
      List<SpotPosition> points, double stated, double apart, NetBasis start, SpotPosition origin) {
    this.x = points.stream().mapToDouble(SpotPosition::x).toArray();
    this.y = points.stream().mapToDouble(SpotPosition::y).toArray();
    this.stated = stated;
    this.usual = stated > 0 ? stated : USUAL_ERROR * apart;
    this.m = new int[x.length];
    this.n = new int[x.length];
    this.on = new boolean[x.length];
    this.basis = start;
    this.originX = origin.x();
    this.originY = origin.y();
  }

  /** The fit; empty where the spots on it do not span a net. */
  Optional<Result> fit() {
    double startX = originX;
    double startY = originY;
    variance = usualVariance();
    double limit = FARTHEST * shortest();
    for (double reach : REACH) {
      place(startX, startY, reach * longer(), limit);
      if (!solve()) {
        return Optional.empty();
      }
      variance = variance();
      limit = Math.min(FARTHEST * shortest(), Math.max(SIGMAS * Math.sqrt(variance), least()));
    }
    place(startX, startY, Double.POSITIVE_INFINITY, limit);
    if (!solve()) {
      return Optional.empty();
    }
    variance = variance();
    return Optional.of(new Result());
  }

  private double usualVariance() {
    return usual * usual;
  }

  /** A few spots that agree by chance do not make the others false. */
  private double least() {
    return SIGMAS * usual;
  }

  private double shortest() {
    NetMetric metric = basis.metric();
    return Math.sqrt(Math.min(metric.aa(), metric.bb()));
  }

  private double longer() {
    NetMetric metric = basis.metric();
    return Math.sqrt(Math.max(metric.aa(), metric.bb()));
  }

  private void place(double startX, double startY, double reach, double limit) {
    for (int i = 0; i < x.length; i++) {
      double fromStart = (x[i] - startX) * (x[i] - startX) + (y[i] - startY) * (y[i] - startY);
      double dx = x[i] - originX;
      double dy = y[i] - originY;
      m[i] = (int) StrictMath.rint(basis.alongA(dx, dy));
      n[i] = (int) StrictMath.rint(basis.alongB(dx, dy));
      on[i] = fromStart <= reach * reach && squared(i) <= limit * limit;
    }
  }

  private double squared(int i) {
    double dx = x[i] - originX - m[i] * basis.ax() - n[i] * basis.bx();
    double dy = y[i] - originY - m[i] * basis.ay() - n[i] * basis.by();
    return dx * dx + dy * dy;
  }

  /** Normal equations of a coordinate: origin, a and b. */
  private boolean solve() {
    double count = 0;
    double sm = 0;
    double sn = 0;
    double smm = 0;
    double smn = 0;
    double snn = 0;
    double sx = 0;
    double smx = 0;
    double snx = 0;
    double sy = 0;
    double smy = 0;
    double sny = 0;
    for (int i = 0; i < x.length; i++) {
      if (on[i]) {
        count++;
        sm += m[i];
        sn += n[i];
        smm += (double) m[i] * m[i];
        smn += (double) m[i] * n[i];
        snn += (double) n[i] * n[i];
        sx += x[i];
        smx += m[i] * x[i];
        snx += n[i] * x[i];
        sy += y[i];
        smy += m[i] * y[i];
        sny += n[i] * y[i];
      }
    }
    double cmm = smm - sm * sm / count;
    double cmn = smn - sm * sn / count;
    double cnn = snn - sn * sn / count;
    double determinant = cmm * cnn - cmn * cmn;
    if (!(count >= 3 && determinant > 1e-6)) {
      return false;
    }
    double cmx = smx - sm * sx / count;
    double cnx = snx - sn * sx / count;
    double cmy = smy - sm * sy / count;
    double cny = sny - sn * sy / count;
    NetBasis found =
        new NetBasis(
            (cmx * cnn - cnx * cmn) / determinant,
            (cmy * cnn - cny * cmn) / determinant,
            (cnx * cmm - cmx * cmn) / determinant,
            (cny * cmm - cmy * cmn) / determinant);
    if (!(Math.abs(found.signedArea()) > 0)) {
      return false;
    }
    basis = found;
    originX = (sx - sm * found.ax() - sn * found.bx()) / count;
    originY = (sy - sm * found.ay() - sn * found.by()) / count;
    return true;
  }

  private double variance() {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      if (on[i]) {
        sum += squared(i);
        count++;
      }
    }
    double worth = stated > 0 ? WORTH_OF_STATED : WORTH;
    return (sum + worth * usualVariance()) / (Math.max(0, 2 * count - PARAMETERS) + worth);
  }

  /** What was found. */
  final class Result {

    NetBasis basis() {
      return basis;
    }

    SpotPosition origin() {
      return new SpotPosition(originX, originY);
    }

    double variance() {
      return variance;
    }

    int size() {
      return x.length;
    }

    boolean isOn(int i) {
      return on[i];
    }

    int m(int i) {
      return m[i];
    }

    int n(int i) {
      return n[i];
    }

    double distance(int i) {
      return Math.sqrt(squared(i));
    }

    /** Scale and shape, the origin being free. */
    StrainCovariance covariance() {
      double count = 0;
      double sx = 0;
      double sy = 0;
      double sxx = 0;
      double sxy = 0;
      double syy = 0;
      for (int i = 0; i < x.length; i++) {
        if (on[i]) {
          double px = m[i] * basis.ax() + n[i] * basis.bx();
          double py = m[i] * basis.ay() + n[i] * basis.by();
          count++;
          sx += px;
          sy += py;
          sxx += px * px;
          sxy += px * py;
          syy += py * py;
        }
      }
      return StrainCovariance.ofSpots(
          variance, sxx - sx * sx / count, sxy - sx * sy / count, syy - sy * sy / count);
    }

    /**
     * Logarithm of the likelihood: spots on the net have errors of a normal distribution, others
     * lie anywhere in the area; the standard error has the usual one as its prior.
     */
    double logLikelihood(double area) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum +=
            on[i]
                ? LOG_TRUE - StrictMath.log(2 * Math.PI * variance) - squared(i) / (2 * variance)
                : LOG_FALSE - StrictMath.log(area);
      }
      double worth = stated > 0 ? WORTH_OF_STATED : WORTH;
      double ratio = usualVariance() / variance;
      return sum + worth / 2 * (StrictMath.log(ratio) - ratio + 1);
    }
  }

  /** Of ten spots in a list about one is something else. */
  private static final double LOG_TRUE = StrictMath.log(0.92);

  private static final double LOG_FALSE = StrictMath.log(0.08);
}
