package org.zoneaxis.micrograph.frame;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.zoneaxis.micrograph.frame.Components.Component;

/**
 * Scale bars, letters, arrows and frames that were drawn into an image: as bright as anything in
 * it, with sharp edges, and not compact as the image of a spot is. A spot with a streak, as a
 * camera makes it that overflows, keeps its disc.
 */
final class DrawnMarks {

  /** Smaller sets of pixels are dots, drawn only where they stand among letters. */
  private static final int LEAST_AREA = 12;

  /** Smaller ones are noise. */
  private static final int LEAST_DOT = 3;

  /** The image of a spot fills this share of the ellipse of its moments. */
  private static final double FULL = 0.7;

  /** And is at most so many times as long as wide. */
  private static final double LONG = 3.5;

  /** A spot with a streak has this share of its area in its largest disc. */
  private static final double DISC = 0.35;

  /** Beside a mark counts are below this share of the range from the median to white. */
  private static final double SHARP = 0.45;

  /** So they are in this share of the pixels around it. */
  private static final double MOSTLY = 0.8;

  /** A row of a bar at the upper or lower edge is white in this share of its pixels. */
  private static final double BAND = 0.6;

  /** A column of a margin at the left or right is in this one. */
  private static final double COLUMN = 0.95;

  /** A letter is no larger than this share of the frame. */
  private static final double LETTER = 0.1;

  /** A streak begins so many radii of the disc from its middle. */
  private static final double TAIL = 1.4;

  /** Pixels around a mark that go with it, since edges are smoothed. */
  private static final int AROUND = 3;

  private final Frame frame;
  private final float[] values;
  private final Levels levels;
  private final int width;
  private final int height;
  private final WhiteLevel white;
  private final BitSet bright = new BitSet();

  private DrawnMarks(Frame frame, float[] values, Levels levels) {
    this.frame = frame;
    this.values = values;
    this.levels = levels;
    this.width = frame.width();
    this.height = frame.height();
    this.white = WhiteLevel.of(values, levels);
  }

  /** The pixels of all such marks, with a margin. */
  static BitSet find(Frame frame, float[] values, Levels levels) {
    DrawnMarks drawn = new DrawnMarks(frame, values, levels);
    BitSet marks = drawn.find();
    marks.or(DrawnLines.find(frame, values, marks, levels.median(), drawn.white.level()));
    return marks;
  }

  private BitSet find() {
    BitSet marks = new BitSet();
    if (!(white.level() > levels.median())) {
      return marks;
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] >= white.least() && !frame.isMasked(i % width, i / width)) {
        bright.set(i);
      }
    }
    bands(marks);
    bright.andNot(marks);
    if (bright.cardinality() > values.length / 3) {
      return Components.grown(marks, width, height, AROUND);
    }
    List<Component> drawn = new ArrayList<>();
    List<Component> dots = new ArrayList<>();
    for (Component component : Components.of(bright, width, height, LEAST_DOT)) {
      if (component.area() >= LEAST_AREA && isDrawn(component, marks)) {
        drawn.add(component);
      } else {
        dots.add(component);
      }
    }
    for (Component dot : dots) {
      if (isAmong(drawn, dot)) {
        set(marks, dot);
      }
    }
    return Components.grown(marks, width, height, AROUND);
  }

  /** Rows and columns at the edges that are bright from one side to the other: bars, margins. */
  private void bands(BitSet marks) {
    int top = 0;
    while (top < height && share(top * width, 1, width) > BAND) {
      marks.set(top * width, (top + 1) * width);
      top++;
    }
    int bottom = height;
    while (bottom > top && share((bottom - 1) * width, 1, width) > BAND) {
      bottom--;
      marks.set(bottom * width, (bottom + 1) * width);
    }
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < width / 2; i++) {
        int column = side == 0 ? i : width - 1 - i;
        if (!(share(top * width + column, width, bottom - top) > COLUMN)) {
          break;
        }
        for (int y = top; y < bottom; y++) {
          marks.set(y * width + column);
        }
      }
    }
  }

  /** The share of bright pixels among some that are so far apart. */
  private double share(int from, int step, int count) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      found += bright.get(from + i * step) ? 1 : 0;
    }
    return found / (double) count;
  }

  private boolean isDrawn(Component component, BitSet marks) {
    if (isEllipse(component) || !isSharp(component)) {
      return false;
    }
    Disc disc = Disc.inscribed(component, width);
    if (Math.PI * disc.radius * disc.radius > DISC * component.area()) {
      tail(component, disc, marks);
      return false;
    }
    set(marks, component);
    return true;
  }

  /**
   * Whether a set fills the ellipse of its moments of inertia, and is not much longer than wide.
   */
  private boolean isEllipse(Component component) {
    double sumX = 0;
    double sumY = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i : component.pixels()) {
      double x = i % width - component.left();
      int row = i / width;
      double y = row - component.top();
      sumX += x;
      sumY += y;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    double n = component.area();
    // A pixel has a width of its own.
    double a = xx / n - sumX * sumX / (n * n) + 1.0 / 12;
    double b = yy / n - sumY * sumY / (n * n) + 1.0 / 12;
    double c = xy / n - sumX * sumY / (n * n);
    double determinant = a * b - c * c;
    double middle = (a + b) / 2;
    double difference = Math.sqrt(Math.max(0, middle * middle - determinant));
    return n > FULL * 4 * Math.PI * Math.sqrt(determinant)
        && middle + difference < LONG * LONG * (middle - difference);
  }

  private void tail(Component component, Disc disc, BitSet marks) {
    for (int i : component.pixels()) {
      int row = i / width;
      double dx = i % width - disc.x;
      double dy = row - disc.y;
      if (dx * dx + dy * dy > TAIL * TAIL * disc.radius * disc.radius) {
        marks.set(i);
      }
    }
  }

  private static void set(BitSet marks, Component component) {
    for (int i : component.pixels()) {
      marks.set(i);
    }
  }

  /** Whether counts have fallen a few pixels outside, almost all around. */
  private boolean isSharp(Component component) {
    BitSet members = new BitSet();
    set(members, component);
    BitSet near = Components.grown(members, width, height, 1);
    BitSet far = Components.grown(members, width, height, 3);
    far.andNot(near);
    far.andNot(bright);
    double limit = levels.median() + SHARP * (white.level() - levels.median());
    int dark = 0;
    int count = 0;
    for (int i = far.nextSetBit(0); i >= 0; i = far.nextSetBit(i + 1)) {
      dark += values[i] < limit ? 1 : 0;
      count++;
    }
    return dark > MOSTLY * count;
  }

  /** Whether a dot stands in a line of letters. */
  private boolean isAmong(List<Component> drawn, Component dot) {
    int near = 0;
    for (Component letter : drawn) {
      int reach = letter.height();
      if (Math.max(reach, letter.width()) > LETTER * Math.max(width, height)) {
        continue;
      }
      boolean beside =
          dot.bottom() >= letter.top() - reach / 2
              && dot.top() <= letter.bottom() + reach / 2
              && dot.right() >= letter.left() - reach
              && dot.left() <= letter.right() + reach;
      if (beside && dot.height() < letter.height()) {
        near++;
      }
    }
    return near >= 2;
  }

  /** The largest disc within a set. */
  private record Disc(double x, double y, double radius) {

    private static final double DIAGONAL = 1.4142;

    static Disc inscribed(Component component, int frameWidth) {
      int columns = component.width() + 2;
      int rows = component.height() + 2;
      // Chamfer distances (G. Borgefors, Comput. Vision Graph. 34 (1986) 344) to the outside.
      float[] distance = new float[columns * rows];
      for (int i : component.pixels()) {
        int x = i % frameWidth - component.left() + 1;
        int y = i / frameWidth - component.top() + 1;
        distance[y * columns + x] = Float.MAX_VALUE / 2;
      }
      for (int y = 1; y < rows - 1; y++) {
        for (int x = 1; x < columns - 1; x++) {
          nearer(distance, y * columns + x, -1, -columns, columns);
        }
      }
      int best = 0;
      for (int y = rows - 2; y > 0; y--) {
        for (int x = columns - 2; x > 0; x--) {
          int i = y * columns + x;
          nearer(distance, i, 1, columns, columns);
          best = distance[i] > distance[best] ? i : best;
        }
      }
      return new Disc(
          best % columns + component.left() - 1,
          best / columns + component.top() - 1,
          Math.max(0.5, distance[best] - 0.5));
    }

    private static void nearer(float[] distance, int i, int across, int down, int columns) {
      int left = down < 0 ? -columns - 1 : columns - 1;
      int right = down < 0 ? -columns + 1 : columns + 1;
      double least = Math.min(distance[i + across], distance[i + down]) + 1.0;
      double diagonal = Math.min(distance[i + left], distance[i + right]) + DIAGONAL;
      distance[i] = (float) Math.min(distance[i], Math.min(least, diagonal));
    }
  }
}
