package org.zoneaxis.micrograph.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zoneaxis.micrograph.frame.Elimination;
import org.zoneaxis.micrograph.frame.Frame;
import org.zoneaxis.micrograph.frame.Levels;
import org.zoneaxis.micrograph.frame.Preparation;
import org.zoneaxis.micrograph.frame.Ranks;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.net.PlaneNet;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * Tells images of lattices from diffraction patterns. Columns of atoms are alike, or differ slowly
 * from place to place, fill the frame, and are wide against their distances; spots of a pattern
 * fall off from its middle, differ from neighbour to neighbour, have one among them, the
 * transmitted beam, that is far brighter, and a halo. None of these alone is enough: clipped or
 * logarithmic patterns lack the bright beam, small particles fall off too. So each has a vote, with
 * a limit.
 */
final class SpecimenImage {

  /** Fewer spots tell nothing. */
  private static final int LEAST_SPOTS = 12;

  /** With fewer spots than this the votes must be clear. */
  private static final int FEW_SPOTS = 20;

  /** More votes than this make an image of a lattice. */
  private static final double VOTES = 1;

  /** And more than this of few spots. */
  private static final double CLEAR_VOTES = 4;

  /** Spots of no net, such as letters, are judged from this number on. */
  private static final int MANY = 80;

  /** They fall by less than this from the middle to the edges, as a logarithm. */
  private static final double SLIGHT_FALL = 0.5;

  /** And the brightest is at most this far above the trend, as a logarithm. */
  private static final double BRIGHTEST = 2.5;

  /** A ground whose brightest parts have less than so many times the usual has no halo. */
  private static final double HALO = 1.35;

  /** Nor has one that varies by less than this share of the range of counts. */
  private static final double FLAT = 0.1;

  /** Of a polynomial of the second degree in two coordinates. */
  private static final int TERMS = 6;

  /** What keeps its equations solvable. */
  private static final double RIDGE = 1e-6;

  /** Spots of a kind, at least, to tell how bright it is. */
  private static final int LEAST_OF_CLASS = 5;

  private final NetFit fit;
  private final List<Spot> spots;
  private final Preparation prepared;
  private final double unit;

  private SpecimenImage(NetFit fit, List<Spot> spots, Preparation prepared) {
    this.fit = fit;
    this.spots = spots;
    this.prepared = prepared;
    Frame frame = prepared.frame();
    this.unit = frame.binning() * Math.max(frame.width(), frame.height()) / 2.0;
  }

  /** Whether many spots of no net are alike, as letters are, without a halo or a bright beam. */
  static boolean isOfMany(List<Spot> spots, Preparation prepared) {
    if (spots.size() < MANY) {
      return false;
    }
    List<NetFit.Assigned> all = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      all.add(new NetFit.Assigned(i, 0, 0, 0));
    }
    double[] rest = spots.stream().mapToDouble(s -> StrictMath.log(s.intensity())).toArray();
    PlaneNet none = new PlaneNet(0, 0, 1, 0, 0, 1);
    SpecimenImage image = new SpecimenImage(new NetFit(none, 0, all, 0), spots, prepared);
    double fall = image.withoutTrend(rest);
    double brightest = Arrays.stream(rest).max().orElse(0);
    return fall < SLIGHT_FALL && brightest < BRIGHTEST && image.isFlat();
  }

  /** Whether a net of spots is one of columns of atoms. */
  static boolean is(NetFit fit, List<Spot> spots, Preparation prepared) {
    int count = fit.assigned().size();
    if (count < LEAST_SPOTS) {
      return false;
    }
    return new SpecimenImage(fit, spots, prepared).votes()
        > (count < FEW_SPOTS ? CLEAR_VOTES : VOTES);
  }

  /**
   * For a lattice speak columns that are wide against their distances, that differ little from the
   * trend, a trend that does not fall, no spot far above it, nodes that are all filled, and a
   * ground without a halo. Each limit lies between lattices and patterns, each scale is about what
   * they vary by, and no vote outweighs all others.
   */
  private double votes() {
    double[] heights = heights();
    double[] rest = heights.clone();
    double fall = withoutTrend(rest);
    double brightest = Arrays.stream(rest).max().orElse(0);
    withoutClasses(rest);
    double[] off = Arrays.stream(rest).map(Math::abs).toArray();
    double spread = Ranks.MAD * Ranks.median(off);
    return limited((width() - 0.11) / 0.02, -4, 2)
        + limited((0.35 - spread) / 0.12, -2, 2)
        + limited((0.7 - fall) / 0.2, -4, 4)
        + limited((0.8 - brightest) / 0.4, -3, 1)
        + limited((filled() - 0.6) / 0.15, -2, 1)
        + (isFlat() ? 0.5 : -1.5);
  }

  private static double limited(double vote, double least, double most) {
    return Math.max(least, Math.min(most, vote));
  }

  /** Logarithms of how much brighter spots are than the places between them. */
  private double[] heights() {
    Levels levels = prepared.levels();
    double least = Math.max(1e-3 * (levels.largest() - levels.dark()), 1e-30);
    PlaneNet net = fit.net();
    double[] heights = new double[fit.assigned().size()];
    for (int i = 0; i < heights.length; i++) {
      Spot spot = spots.get(fit.assigned().get(i).spot());
      double between = 0;
      int count = 0;
      for (int corner = 0; corner < 4; corner++) {
        double m = corner % 2 - 0.5;
        double n = corner < 2 ? -0.5 : 0.5;
        double x = spot.x() + m * net.ax() + n * net.bx();
        double y = spot.y() + m * net.ay() + n * net.by();
        double value = mean(x, y);
        if (!Double.isNaN(value)) {
          between += value;
          count++;
        }
      }
      double floor = count == 0 ? levels.dark() : between / count;
      double top = mean(spot.x(), spot.y());
      heights[i] = StrictMath.log(Math.max(least, Double.isNaN(top) ? 0 : top - floor));
    }
    return heights;
  }

  /** The mean of nine pixels; not a number outside of the frame. */
  private double mean(double imageX, double imageY) {
    Frame frame = prepared.frame();
    int x = (int) Math.rint(frame.toFrame(imageX));
    int y = (int) Math.rint(frame.toFrame(imageY));
    if (x < 0 || y < 0 || x >= frame.width() || y >= frame.height()) {
      return Double.NaN;
    }
    double sum = 0;
    int count = 0;
    for (int row = Math.max(0, y - 1); row <= Math.min(frame.height() - 1, y + 1); row++) {
      int right = Math.min(frame.width() - 1, x + 1);
      for (int column = Math.max(0, x - 1); column <= right; column++) {
        sum += frame.value(column, row);
        count++;
      }
    }
    return sum / count;
  }

  /**
   * Takes off a polynomial of the second degree in the places of spots.
   *
   * @return by how much it falls from the middle of the frame to its edges
   */
  private double withoutTrend(double[] heights) {
    double[][] equations = new double[TERMS][TERMS + 1];
    for (int i = 0; i < heights.length; i++) {
      double[] row = row(i);
      for (int j = 0; j < TERMS; j++) {
        for (int k = 0; k < TERMS; k++) {
          equations[j][k] += row[j] * row[k];
        }
        equations[j][TERMS] += row[j] * heights[i];
      }
    }
    double[] terms = solved(equations);
    for (int i = 0; i < heights.length; i++) {
      double[] row = row(i);
      for (int j = 0; j < TERMS; j++) {
        heights[i] -= terms[j] * row[j];
      }
    }
    return -(terms[3] + terms[5]) / 2;
  }

  private double[] row(int i) {
    Spot spot = spots.get(fit.assigned().get(i).spot());
    Frame frame = prepared.frame();
    double x = spot.x() / unit - frame.binning() * frame.width() / (2 * unit);
    double y = spot.y() / unit - frame.binning() * frame.height() / (2 * unit);
    return new double[] {1, x, y, x * x, x * y, y * y};
  }

  /** A little is added to the diagonal, so that there is always a solution. */
  private static double[] solved(double[][] equations) {
    for (int i = 0; i < TERMS; i++) {
      equations[i][i] += RIDGE;
    }
    Elimination.reduce(equations, 0);
    double[] terms = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      terms[i] = Elimination.solution(equations, i, 0);
    }
    return terms;
  }

  /** Two or four kinds of columns in turn are as much a lattice as one. */
  private void withoutClasses(double[] rest) {
    double[] medians = new double[4];
    for (int kind = 0; kind < 4; kind++) {
      double[] own = new double[rest.length];
      int count = 0;
      for (int i = 0; i < rest.length; i++) {
        if (kind(i) == kind) {
          own[count++] = rest[i];
        }
      }
      medians[kind] = count < LEAST_OF_CLASS ? 0 : Ranks.median(Arrays.copyOf(own, count));
    }
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= medians[kind(i)];
    }
  }

  private int kind(int i) {
    NetFit.Assigned assigned = fit.assigned().get(i);
    return (assigned.m() & 1) + 2 * (assigned.n() & 1);
  }

  /** Standard deviation of spots in shares of their distance. */
  private double width() {
    double[] radii =
        fit.assigned().stream().mapToDouble(a -> spots.get(a.spot()).radius()).toArray();
    return Ranks.median(radii) / Math.min(fit.net().a(), fit.net().b());
  }

  /** The share of nodes that have a spot. */
  private double filled() {
    Frame frame = prepared.frame();
    double pixels = (double) frame.width() * frame.height() * (1 - frame.maskedShare());
    double area = pixels * frame.binning() * frame.binning();
    return fit.assigned().size() * fit.net().area() / area;
  }

  /** A halo is what a diffraction pattern has. */
  private boolean isFlat() {
    Levels levels = prepared.levels();
    double range = levels.largest() - levels.dark();
    double brightest = prepared.background().share(0.99) - levels.dark();
    double usual = prepared.background().share(0.5) - levels.dark();
    return brightest < HALO * usual || brightest - usual < FLAT * range;
  }
}
