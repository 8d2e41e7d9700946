package org.zoneaxis.source.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.source.parts.PartSink;
import org.zoneaxis.source.parts.PartSource;
import org.zoneaxis.source.parts.Section;
import org.zoneaxis.source.parts.SortedValues;

/**
 * The nets of all crystals, by shape and size. A net is a number of eight bytes: a row of ln y and
 * a column of x (one byte each), the logarithm of the area in thousandths (two), and the number of
 * the crystal (four). So nets of nearly one shape stand together.
 *
 * <p>The distance of two shapes is the hyperbolic one of the points x + i y: the logarithm of the
 * ratio of the axes of the ellipse that makes one of the other.
 */
final class NetTable {

  /** The grid: columns from x = 0 to 1/2, rows from the least ln y on. */
  private static final double X_STEP = 0.01;

  private static final double LOG_Y_STEP = 0.02;
  private static final int COLUMNS = 51;
  private static final int ROWS = 250;

  /** ln y of the hexagonal net, sqrt(3)/2, which is the least there is. */
  private static final double LEAST_LOG_Y = StrictMath.log(0.866) - 1e-3;

  /** Of the logarithm of the area. */
  private static final double AREA_STEP = 0.001;

  /** In 1/angstrom^2. */
  private static final double SMALLEST_AREA = 1e-6;

  private static final int LARGEST_AREA = 0xFFFF;

  private static final int ROW_SHIFT = 56;
  private static final int COLUMN_SHIFT = 48;
  private static final int AREA_SHIFT = 32;
  private static final int BYTE = 0xFF;
  private static final long NUMBER = 0xFFFFFFFFL;

  private final SortedValues values;
  private final PartSource source;

  /** Nets that were written. */
  NetTable(Section section, PartSource source) {
    this.values = new SortedValues(section, source);
    this.source = source;
  }

  /** Collects nets. */
  static final class Writer {
    private long[] nets = new long[1 << 10];
    private int count;

    void add(int crystal, NetShape net) {
      if (count == nets.length) {
        nets = Arrays.copyOf(nets, 2 * count);
      }
      nets[count++] = code(net) | crystal;
    }

    Section write(PartSink sink) {
      long[] sorted = Arrays.copyOf(nets, count);
      // Sorted without sign.
      for (int i = 0; i < count; i++) {
        sorted[i] ^= Long.MIN_VALUE;
      }
      Arrays.sort(sorted);
      for (int i = 0; i < count; i++) {
        sorted[i] ^= Long.MIN_VALUE;
      }
      return SortedValues.write(sorted, sink);
    }
  }

  private static long code(NetShape net) {
    return place(row(StrictMath.log(net.y())), column(net.x()))
        | ((long) area(net.area()) << AREA_SHIFT);
  }

  private static long place(int row, int column) {
    return ((long) row << ROW_SHIFT) | ((long) column << COLUMN_SHIFT);
  }

  private static int row(double logY) {
    return Math.max(0, Math.min(ROWS - 1, (int) ((logY - LEAST_LOG_Y) / LOG_Y_STEP)));
  }

  private static int column(double x) {
    return Math.max(0, Math.min(COLUMNS - 1, (int) (x / X_STEP)));
  }

  private static int area(double area) {
    double steps = StrictMath.log(Math.max(area, SMALLEST_AREA) / SMALLEST_AREA) / AREA_STEP;
    return (int) Math.min(LARGEST_AREA, Math.round(steps));
  }

  /** The crystals with a net in a range, the nearest first, and some a little beyond. */
  List<Integer> within(NetRange range) {
    Search search = new Search(range);
    List<PartName> parts = new ArrayList<>();
    search.forEachRow((from, to) -> parts.addAll(values.partsOf(from, to)));
    source.expect(parts);
    search.forEachRow((from, to) -> values.forEach(from, to, search::look));
    return search.nearest();
  }

  /** Is shown ranges. */
  @FunctionalInterface
  private interface Ranges {
    void range(long from, long to);
  }

  /** A measured net, and what is near it. */
  private static final class Search {

    private final NetRange range;
    private final double logY;
    private final Map<Integer, Double> distances = new HashMap<>();

    Search(NetRange range) {
      this.range = range;
      this.logY = StrictMath.log(range.net().y());
    }

    void forEachRow(Ranges ranges) {
      double distance = range.distortion();
      // cosh d = 1 + ((x - x')^2 + (y - y')^2)/(2 y y'): widest where y' is largest.
      double widest =
          range.net().y() * StrictMath.exp(distance / 2) * 2 * StrictMath.sinh(distance / 2);
      int first = column(range.net().x() - widest);
      int last = column(range.net().x() + widest);
      for (int row = row(logY - distance); row <= row(logY + distance); row++) {
        ranges.range(place(row, first), place(row, last + 1) - 1);
      }
    }

    void look(long value) {
      int areaCode = (int) (value >>> AREA_SHIFT) & LARGEST_AREA;
      double size = (areaCode - area(range.net().area())) * AREA_STEP / 2;
      if (Math.abs(size) > range.scale() + AREA_STEP) {
        return;
      }
      double distance =
          distance((int) (value >>> ROW_SHIFT), (int) (value >>> COLUMN_SHIFT) & BYTE);
      double far = StrictMath.hypot(size / range.scale(), distance / range.distortion());
      distances.merge((int) (value & NUMBER), far, Math::min);
    }

    /** Of the middle of a cell. */
    private double distance(int row, int column) {
      double x = (column + 0.5) * X_STEP;
      double y = StrictMath.exp(LEAST_LOG_Y + (row + 0.5) * LOG_Y_STEP);
      double dx = x - range.net().x();
      double dy = y - range.net().y();
      double cosh = 1 + (dx * dx + dy * dy) / (2 * y * range.net().y());
      return StrictMath.log(cosh + Math.sqrt(cosh * cosh - 1));
    }

    List<Integer> nearest() {
      return distances.entrySet().stream()
          .sorted(
              Map.Entry.<Integer, Double>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
