package org.zoneaxis.figure.lettering;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zoneaxis.figure.scene.Glyph;

/**
 * Writes {@code outlines.txt} from the font files of Debian's packages fonts-inter and
 * fonts-dejavu-core: by hand, when characters are added.
 *
 * <p>Arguments: folder of Inter's OTF, folder of DejaVu's TTF, the file to be written.
 */
final class OutlineMaker {

  private static final float SIZE = 4096;

  /** In units of the outlines. */
  private static final int SMOOTH = 1;

  private static final Map<Face, String> INTER =
      Map.of(
          Face.UPRIGHT, "Inter-Regular.otf",
          Face.ITALIC, "Inter-Italic.otf",
          Face.SEMIBOLD, "Inter-SemiBold.otf");

  private static final Map<Face, String> OTHER =
      Map.of(
          Face.UPRIGHT, "DejaVuSans.ttf",
          Face.ITALIC, "DejaVuSans-Oblique.ttf",
          Face.SEMIBOLD, "DejaVuSans-Bold.ttf");

  private OutlineMaker() {}

  public static void main(String[] args) throws IOException, FontFormatException {
    StringBuilder out = new StringBuilder();
    for (Face face : Face.values()) {
      Font inter = font(Path.of(args[0], INTER.get(face)));
      Path dejavu = Path.of(args[1], OTHER.get(face));
      Font other = Files.exists(dejavu) ? font(dejavu) : inter;
      out.append(face).append('\n');
      for (int point : points(face)) {
        Font font = inter.canDisplay(point) ? inter : other;
        if (!font.canDisplay(point)) {
          System.out.println(face + " has no " + Integer.toHexString(point));
          continue;
        }
        out.append(Integer.toHexString(point)).append(' ');
        append(out, font, point);
        out.append('\n');
      }
    }
    Files.writeString(Path.of(args[2]), out, StandardCharsets.US_ASCII);
  }

  private static Font font(Path file) throws IOException, FontFormatException {
    return Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(SIZE);
  }

  private static Set<Integer> points(Face face) {
    Set<Integer> points = new TreeSet<>();
    add(points, 0x20, 0x7E);
    add(points, 0xA0, 0xA0);
    add(points, 0x3B1, 0x3C9);
    if (face == Face.ITALIC) {
      return points;
    }
    add(points, 0xA1, 0xAC);
    add(points, 0xAE, 0xFF);
    add(points, 0x391, 0x3A1);
    add(points, 0x3A3, 0x3A9);
    add(points, 0x2080, 0x2089);
    for (int point : new int[] {0x2009, 0x2013, 0x2019, 0x2026, 0x2212}) {
      points.add(point);
    }
    if (face == Face.SEMIBOLD) {
      return points;
    }
    add(points, 0x100, 0x17F);
    add(points, 0x388, 0x38A);
    points.add(0x386);
    points.add(0x38C);
    add(points, 0x38E, 0x38F);
    add(points, 0x3AC, 0x3AF);
    add(points, 0x3CC, 0x3CE);
    add(points, 0x400, 0x45F);
    add(points, 0x2010, 0x2015);
    add(points, 0x2018, 0x201E);
    add(points, 0x2020, 0x2022);
    add(points, 0x2032, 0x2033);
    add(points, 0x2190, 0x2193);
    add(points, 0x2074, 0x207E);
    int[] signs = {
      0x202F, 0x2030, 0x2039, 0x203A, 0x2044, 0x2070, 0x207F, 0x208A, 0x208B, 0x20AC, 0x212B,
          0x2208,
      0x221A, 0x221D, 0x221E, 0x2220, 0x2225, 0x2248, 0x2260, 0x2264, 0x2265, 0x22A5, 0x25CB,
          0x25CF,
      0x27E8, 0x27E9, 0xFFFD
    };
    for (int point : signs) {
      points.add(point);
    }
    return points;
  }

  private static void add(Set<Integer> points, int from, int to) {
    for (int point = from; point <= to; point++) {
      points.add(point);
    }
  }

  private static void append(StringBuilder out, Font font, int point) {
    GlyphVector glyphs =
        font.createGlyphVector(
            new FontRenderContext(null, true, true), new String(Character.toChars(point)));
    out.append(units(glyphs.getGlyphMetrics(0).getAdvanceX()));
    RelativePath path = new RelativePath(out);
    double[] numbers = new double[6];
    for (PathIterator i = glyphs.getOutline().getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(numbers);
      int[] units = new int[6];
      for (int n = 0; n < 6; n++) {
        units[n] = units(numbers[n]);
      }
      switch (kind) {
        case PathIterator.SEG_MOVETO -> path.moveTo(units[0], units[1]);
        case PathIterator.SEG_LINETO -> path.lineTo(units[0], units[1]);
        case PathIterator.SEG_QUADTO -> path.quadTo(numbers, SIZE / Glyph.UNITS);
        case PathIterator.SEG_CUBICTO -> path.curveTo(units);
        default -> path.close();
      }
    }
  }

  private static int units(double size) {
    return (int) Math.rint(size * Glyph.UNITS / SIZE);
  }

  /**
   * Writes steps that go somewhere, the last straight one back to the start left out, and curves
   * that go on as the one before ends, to a unit, without their first control point.
   */
  private static final class RelativePath {
    private final StringBuilder out;
    private boolean empty = true;
    private double fromX;
    private double fromY;
    private int x;
    private int y;
    private int startX;
    private int startY;
    private int controlX;
    private int controlY;
    private boolean afterCurve;
    private String pending = "";
    private final StringBuilder curve = new StringBuilder();

    RelativePath(StringBuilder out) {
      this.out = out;
    }

    void moveTo(int newX, int newY) {
      curve.setLength(0);
      step('m', newX - x, newY - y);
      go(newX, newY);
      startX = newX;
      startY = newY;
    }

    void lineTo(int newX, int newY) {
      if (newX == x && newY == y) {
        return;
      }
      flush();
      int before = curve.length();
      if (newY == y) {
        step('h', newX - x);
      } else if (newX == x) {
        step('v', newY - y);
      } else {
        step('l', newX - x, newY - y);
      }
      pending = newX == startX && newY == startY ? curve.substring(before) : "";
      curve.setLength(pending.isEmpty() ? curve.length() : before);
      go(newX, newY);
    }

    /** The step back to the start was not the last. */
    private void flush() {
      curve.append(pending);
      pending = "";
    }

    void quadTo(double[] numbers, double unit) {
      double cx = numbers[0] / unit;
      double cy = numbers[1] / unit;
      double endX = numbers[2] / unit;
      double endY = numbers[3] / unit;
      double[] cubic = {
        fromX + (cx - fromX) * 2 / 3,
        fromY + (cy - fromY) * 2 / 3,
        endX + (cx - endX) * 2 / 3,
        endY + (cy - endY) * 2 / 3,
        endX,
        endY
      };
      int[] units = new int[6];
      for (int i = 0; i < 6; i++) {
        units[i] = (int) Math.rint(cubic[i]);
      }
      curveTo(units);
    }

    void curveTo(int[] n) {
      flush();
      if (n[4] == x && n[5] == y) {
        return;
      }
      if (isStraight(n)) {
        lineTo(n[4], n[5]);
        return;
      }
      boolean goesOn =
          afterCurve
              && Math.abs(n[0] - 2 * x + controlX) <= SMOOTH
              && Math.abs(n[1] - 2 * y + controlY) <= SMOOTH;
      if (goesOn) {
        step('s', n[2] - x, n[3] - y, n[4] - x, n[5] - y);
      } else {
        step('c', n[0] - x, n[1] - y, n[2] - x, n[3] - y, n[4] - x, n[5] - y);
      }
      go(n[4], n[5]);
      controlX = n[2];
      controlY = n[3];
      afterCurve = true;
    }

    private boolean isStraight(int[] n) {
      long first = (long) (n[0] - x) * (n[5] - y) - (long) (n[1] - y) * (n[4] - x);
      long second = (long) (n[2] - x) * (n[5] - y) - (long) (n[3] - y) * (n[4] - x);
      return first == 0 && second == 0;
    }

    void close() {
      pending = "";
      curve.append('z');
      out.append(empty ? " " : "").append(curve);
      empty = false;
      curve.setLength(0);
      go(startX, startY);
    }

    private void go(int newX, int newY) {
      afterCurve = false;
      x = newX;
      y = newY;
      fromX = newX;
      fromY = newY;
    }

    private void step(char command, int... numbers) {
      String separator = "";
      curve.append(command);
      for (int number : numbers) {
        curve.append(number < 0 ? "" : separator).append(number);
        separator = " ";
      }
    }
  }
}
