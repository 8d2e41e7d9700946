package org.zoneaxis.identify.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.net.NetTransform;

/**
 * The nets of the zones of many crystals, and their sublattices, by shape.
 *
 * <p>The shape of a net with its shortest vectors a and b is the point b/a of the upper half plane,
 * folded into 0 &lt;= x &lt;= 1/2, |x + i y| &gt;= 1. The hyperbolic distance of two such points is
 * the logarithm of the ratio of the axes of the ellipse that the one net makes of a circle of the
 * other, and the domain is one of reflections, so that no image outside it is nearer. So what is
 * near a measured net stands in a few cells of a grid over x and ln y. Immutable and thread-safe.
 */
public final class NetIndex {

  /** The grid: columns from x = 0 to 1/2, rows from the least ln y on. */
  private static final double X_STEP = 0.025;

  private static final double LOG_Y_STEP = 0.03;
  private static final int COLUMNS = 21;
  private static final int ROWS = 160;

  /** ln y of the hexagonal net, sqrt(3)/2, which is the least there is. */
  private static final double LEAST_LOG_Y = StrictMath.log(0.866) - 1e-3;

  private final List<CrystalZones> crystals;
  private final int[] firstZone;
  private final ZoneSpots[] zones;
  private final int[] crystalOfZone;

  private final int[] cellStart;
  private final int[] zoneOfNet;
  private final byte[] sublattice;
  private final float[] netX;
  private final float[] netY;
  private final float[] logArea;
  private final NetMetric[] metrics;

  /** Receives nets. */
  public interface Visitor {
    /** One call for each net; nets are numbered from 0. */
    void visit(int net);
  }

  /** The nets of some crystals. */
  public NetIndex(List<CrystalZones> crystals) {
    this.crystals = List.copyOf(crystals);
    this.firstZone = new int[crystals.size() + 1];
    List<ZoneSpots> all = new ArrayList<>();
    for (int i = 0; i < crystals.size(); i++) {
      WorkCancelledException.throwIfCancelled();
      all.addAll(crystals.get(i).zones());
      firstZone[i + 1] = all.size();
    }
    this.zones = all.toArray(ZoneSpots[]::new);
    this.crystalOfZone = new int[zones.length];
    for (int i = 0; i < crystals.size(); i++) {
      WorkCancelledException.throwIfCancelled();
      Arrays.fill(crystalOfZone, firstZone[i], firstZone[i + 1], i);
    }
    this.metrics = new NetMetric[zones.length];
    for (int zone = 0; zone < zones.length; zone++) {
      Lattice lattice = crystals.get(crystalOfZone[zone]).lattice();
      metrics[zone] = ZoneSpotsFinder.metric(lattice, zones[zone].p(), zones[zone].q());
    }
    int nets = zones.length * Sublattices.size();
    float[] x = new float[nets];
    float[] y = new float[nets];
    float[] areas = new float[nets];
    shapes(x, y, areas);
    this.cellStart = new int[COLUMNS * ROWS + 1];
    int[] order = order(x, y);
    this.zoneOfNet = new int[nets];
    this.sublattice = new byte[nets];
    this.netX = new float[nets];
    this.netY = new float[nets];
    this.logArea = new float[nets];
    for (int net = 0; net < nets; net++) {
      int from = order[net];
      zoneOfNet[net] = from / Sublattices.size();
      sublattice[net] = (byte) (from % Sublattices.size());
      netX[net] = x[from];
      netY[net] = y[from];
      logArea[net] = areas[from];
    }
  }

  private void shapes(float[] x, float[] y, float[] areas) {
    for (int zone = 0; zone < zones.length; zone++) {
      NetMetric metric = metrics[zone];
      double area = metric.area();
      for (int number = 0; number < Sublattices.size(); number++) {
        NetTransform transform = Sublattices.get(number);
        NetMetric reduced = metric.transformed(transform).reduced().metric();
        double cell = area * transform.determinant();
        int net = zone * Sublattices.size() + number;
        x[net] = (float) Math.min(0.5, Math.max(0, -reduced.ab() / reduced.aa()));
        y[net] = (float) (cell / reduced.aa());
        areas[net] = (float) StrictMath.log(cell);
      }
    }
  }

  /** Sorts by cells, and within a cell keeps the order. */
  private int[] order(float[] x, float[] y) {
    int[] cells = new int[x.length];
    for (int net = 0; net < x.length; net++) {
      cells[net] = row(StrictMath.log(y[net])) * COLUMNS + column(x[net]);
      cellStart[cells[net] + 1]++;
    }
    for (int cell = 0; cell < COLUMNS * ROWS; cell++) {
      cellStart[cell + 1] += cellStart[cell];
    }
    int[] next = cellStart.clone();
    int[] order = new int[x.length];
    for (int net = 0; net < x.length; net++) {
      order[next[cells[net]]++] = net;
    }
    return order;
  }

  private static int row(double logY) {
    return Math.max(0, Math.min(ROWS - 1, (int) ((logY - LEAST_LOG_Y) / LOG_Y_STEP)));
  }

  private static int column(double x) {
    return Math.max(0, Math.min(COLUMNS - 1, (int) (x / X_STEP)));
  }

  /**
   * Visits all nets whose distortion from a shape is not larger than a limit, and some more.
   *
   * @param x the shape, as above
   * @param y the shape
   * @param distance the limit: logarithm of the ratio of the axes
   */
  public void near(double x, double y, double distance, Visitor visitor) {
    double logY = StrictMath.log(y);
    // cosh d = 1 + ((x - x')^2 + (y - y')^2)/(2 y y'): widest where y' is largest.
    double widest = y * StrictMath.exp(distance / 2) * 2 * StrictMath.sinh(distance / 2);
    int firstColumn = column(x - widest);
    int lastColumn = column(x + widest);
    int lastRow = row(logY + distance);
    for (int row = row(logY - distance); row <= lastRow; row++) {
      int from = cellStart[row * COLUMNS + firstColumn];
      int to = cellStart[row * COLUMNS + lastColumn + 1];
      for (int net = from; net < to; net++) {
        visitor.visit(net);
      }
    }
  }

  /** The crystals, by their numbers. */
  public List<CrystalZones> crystals() {
    return crystals;
  }

  /** The number of nets, sublattices among them. */
  public int size() {
    return netX.length;
  }

  /** The number of zones. */
  public int zoneCount() {
    return zones.length;
  }

  /** The number of a net's zone. */
  public int zone(int net) {
    return zoneOfNet[net];
  }

  /** A zone by its number. */
  public ZoneSpots spots(int zone) {
    return zones[zone];
  }

  /** The number of a zone's crystal. */
  public int crystal(int zone) {
    return crystalOfZone[zone];
  }

  /** The number of a crystal's first zone; its zones follow each other. */
  public int firstZone(int crystal) {
    return firstZone[crystal];
  }

  /** How many of the zone's points there are for one of a net. */
  public int everyNth(int net) {
    return Sublattices.get(sublattice[net]).determinant();
  }

  /** The vectors of a net as sums of p and q of its zone, not reduced. */
  public NetTransform transform(int net) {
    return Sublattices.get(sublattice[net]);
  }

  /** x of a net's shape. */
  public double x(int net) {
    return netX[net];
  }

  /** y of a net's shape. */
  public double y(int net) {
    return netY[net];
  }

  /** Logarithm of the area of a net's cell in 1/angstrom^2. */
  public double logArea(int net) {
    return logArea[net];
  }

  /** The metric of p and q of a zone in 1/angstrom^2. */
  public NetMetric metric(int zone) {
    return metrics[zone];
  }
}
