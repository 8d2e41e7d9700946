package org.zoneaxis.source.catalogue;

import java.util.BitSet;
import java.util.List;
import org.zoneaxis.source.parts.ByteReader;
import org.zoneaxis.source.parts.ByteWriter;
import org.zoneaxis.source.parts.Column;
import org.zoneaxis.source.parts.ColumnWriter;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.source.parts.PartSink;
import org.zoneaxis.source.parts.PartSource;
import org.zoneaxis.source.parts.Section;

/**
 * The largest spacings of all crystals, in the order of their numbers: eight of each in two bytes,
 * the logarithm in thousandths, 1 at 0.3 angstrom; 0 where there is none.
 */
public final class SpacingColumn {

  /** So many of a crystal. */
  public static final int KEPT = 8;

  /** Two that differ by less are one. */
  private static final double STEP = 0.001;

  private static final double SMALLEST = 0.3;
  private static final int LARGEST_CODE = 0xFFFF;
  private static final int WIDTH = 2 * KEPT;

  /** A rounding either way. */
  private static final int SLACK = 1;

  private final Column column;

  /** Spacings that were written. */
  SpacingColumn(Section section, PartSource source) {
    this.column = new Column(section, source, WIDTH);
  }

  /**
   * A range of spacings.
   *
   * @param least in angstrom
   * @param most in angstrom
   */
  public record Range(double least, double most) {}

  private static int code(double spacing) {
    double steps = StrictMath.log(Math.max(spacing, SMALLEST) / SMALLEST) / STEP;
    return (int) Math.min(LARGEST_CODE, 1 + Math.round(steps));
  }

  /** The two bytes of each of the largest spacings. */
  static byte[] value(List<Double> spacings) {
    ByteWriter out = new ByteWriter();
    int last = 0;
    int kept = 0;
    for (double spacing : spacings) {
      int code = code(spacing);
      if (code != last && kept < KEPT) {
        out.writeByte(code >> Byte.SIZE);
        out.writeByte(code);
        last = code;
        kept++;
      }
    }
    for (; kept < KEPT; kept++) {
      out.writeByte(0);
      out.writeByte(0);
    }
    return out.toBytes();
  }

  static ColumnWriter writer(PartSink sink) {
    return new ColumnWriter(sink, WIDTH);
  }

  /** The parts that are needed. */
  List<PartName> parts() {
    return column.parts();
  }

  /** The crystals that have one of their largest spacings in each of some ranges. */
  BitSet within(List<Range> ranges) {
    int[] least = ranges.stream().mapToInt(range -> code(range.least()) - SLACK).toArray();
    int[] most = ranges.stream().mapToInt(range -> code(range.most()) + SLACK).toArray();
    BitSet found = new BitSet();
    column.forEach(
        (number, bytes, at) -> {
          ByteReader in = new ByteReader(bytes, at, at + WIDTH);
          int[] codes = new int[KEPT];
          for (int i = 0; i < KEPT; i++) {
            codes[i] = in.readByte() << Byte.SIZE | in.readByte();
          }
          found.set(number, all(codes, least, most));
        });
    return found;
  }

  private static boolean all(int[] codes, int[] least, int[] most) {
    for (int range = 0; range < least.length; range++) {
      boolean any = false;
      for (int code : codes) {
        any |= code > 0 && code >= least[range] && code <= most[range];
      }
      if (!any) {
        return false;
      }
    }
    return true;
  }
}
