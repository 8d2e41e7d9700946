package org.zoneaxis.micrograph.frame;

import java.util.BitSet;

/**
 * Lines that were drawn into an image and are not white: coloured ones of a picture that became
 * grey, say. They are straight, thin, even along their length, and it is dark beside them at once;
 * a streak of a diffraction pattern fades, to its sides and along its length, and a ring is bent.
 */
final class DrawnLines {

  /** Levels above the background, in shares of white; each band reaches beyond the next level. */
  private static final double[] LEVELS = {0.12, 0.18, 0.27, 0.4, 0.6};

  /** The upper end of a band, in heights of its level above the background. */
  private static final double BAND = 1.9;

  /** Where more of a frame is within a band there is more than lines. */
  private static final double MOST_OF_FRAME = 0.04;

  /** Of half a turn, since a line has no beginning. */
  private static final int DIRECTIONS = 64;

  private static final double[] COSINES = new double[DIRECTIONS];
  private static final double[] SINES = new double[DIRECTIONS];

  static {
    for (int direction = 0; direction < DIRECTIONS; direction++) {
      double turn = Math.PI * direction / DIRECTIONS;
      COSINES[direction] = StrictMath.cos(turn);
      SINES[direction] = StrictMath.sin(turn);
    }
  }

  /**
   * In roots of the frame's longer side, both in pixels: any piece of a ring as wide as the frame
   * bends by more than a pixel over this length.
   */
  private static final double LEAST_LENGTH = 3;

  /**
   * In pixels, how much farther to one side the middle half of a run may lie than its ends: half of
   * how high an arc rises over its chord.
   */
  private static final double STRAIGHT = 0.5;

  /** In pixels. */
  private static final int THICKEST = 6;

  /** It is dark so many pixels beyond the last one of a line. */
  private static final int BEYOND = 2;

  /** Lines are longer than so many times their thickness. */
  private static final double SLIM = 6;

  /** Dark is what has less than this share of the height of the line above the background. */
  private static final double SHARP = 0.45;

  /** From the lowest to the highest fifth its counts differ by less than this share of those. */
  private static final double EVEN = 0.25;

  /** Pixels around a line that go with it, since edges are smoothed. */
  private static final int AROUND = 1;

  private final Frame frame;
  private final float[] values;
  private final double dark;
  private final int width;
  private final int height;
  private final double least;
  private BitSet band = new BitSet();

  private DrawnLines(Frame frame, float[] values, double dark) {
    this.frame = frame;
    this.values = values;
    this.dark = dark;
    this.width = frame.width();
    this.height = frame.height();
    this.least = LEAST_LENGTH * Math.sqrt(Math.max(width, height));
  }

  /**
   * The pixels of such lines, with a margin.
   *
   * @param known what is drawn in white
   * @param dark the counts where nothing is
   * @param white those of what is drawn in white
   */
  static BitSet find(Frame frame, float[] values, BitSet known, double dark, double white) {
    BitSet lines = new BitSet();
    DrawnLines drawn = new DrawnLines(frame, values, dark);
    for (double level : LEVELS) {
      drawn.add(known, dark + level * (white - dark), lines);
    }
    return Components.grown(lines, frame.width(), frame.height(), AROUND);
  }

  private void add(BitSet known, double low, BitSet lines) {
    double high = dark + BAND * (low - dark);
    band = new BitSet();
    for (int i = 0; i < values.length; i++) {
      if (values[i] >= low
          && values[i] < high
          && !known.get(i)
          && !frame.isMasked(i % width, i / width)) {
        band.set(i);
      }
    }
    if (band.cardinality() > MOST_OF_FRAME * values.length) {
      return;
    }
    for (int i = band.nextSetBit(0); i >= 0; i = band.nextSetBit(i + 1)) {
      if (!lines.get(i)) {
        int row = i / width;
        seek(i % width, row, lines);
      }
    }
  }

  /** Looks for a line through a pixel, in all directions. */
  private void seek(int x, int y, BitSet lines) {
    for (int direction = 0; direction < DIRECTIONS; direction++) {
      double ux = COSINES[direction];
      double uy = SINES[direction];
      int left = run(x, y, -uy, ux, THICKEST);
      int right = run(x, y, uy, -ux, THICKEST);
      int thick = left + right + 1;
      if (thick > THICKEST
          || !isDark(x, y, -uy * (left + BEYOND), ux * (left + BEYOND))
          || !isDark(x, y, uy * (right + BEYOND), -ux * (right + BEYOND))) {
        continue;
      }
      int ahead = run(x, y, ux, uy, width + height);
      int behind = run(x, y, -ux, -uy, width + height);
      int length = ahead + behind + 1;
      if (length > least
          && length > SLIM * thick
          && isEven(x, y, ux, uy, behind, ahead)
          && isStraight(x - behind * ux, y - behind * uy, ux, uy, length)) {
        for (int step = -behind; step <= ahead; step++) {
          lines.set(at(x + step * ux, y + step * uy));
        }
      }
    }
  }

  /** Whether a run has what it runs through as much to one side in its middle as at its ends. */
  private boolean isStraight(double x, double y, double ux, double uy, int length) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int step = 0; step < length; step++) {
      double px = x + step * ux;
      double py = y + step * uy;
      int left = run(px, py, -uy, ux, THICKEST);
      int right = run(px, py, uy, -ux, THICKEST);
      if (left + right < THICKEST) {
        int part = Math.abs(4 * step - 2 * length) < length ? 0 : 1;
        sums[part] += (left - right) / 2.0;
        counts[part]++;
      }
    }
    return 4 * counts[0] > length
        && 4 * counts[1] > length
        && Math.abs(sums[0] / counts[0] - sums[1] / counts[1]) < STRAIGHT;
  }

  /** How many steps one can go within the band. */
  private int run(double x, double y, double ux, double uy, int most) {
    int steps = 0;
    while (steps < most && isIn(x + (steps + 1) * ux, y + (steps + 1) * uy)) {
      steps++;
    }
    return steps;
  }

  private boolean isIn(double x, double y) {
    int column = (int) Math.rint(x);
    int row = (int) Math.rint(y);
    return column >= 0
        && row >= 0
        && column < width
        && row < height
        && band.get(row * width + column);
  }

  private int at(double x, double y) {
    return (int) Math.rint(y) * width + (int) Math.rint(x);
  }

  private boolean isDark(int x, int y, double dx, double dy) {
    double px = x + dx;
    double py = y + dy;
    return px >= 0
        && py >= 0
        && px <= width - 1.0
        && py <= height - 1.0
        && values[at(px, py)] - dark < SHARP * (values[y * width + x] - dark);
  }

  /** Whether most of a line has about the same counts. */
  private boolean isEven(int x, int y, double ux, double uy, int behind, int ahead) {
    float[] along = new float[behind + ahead + 1];
    for (int step = -behind; step <= ahead; step++) {
      along[step + behind] = values[at(x + step * ux, y + step * uy)];
    }
    double low = Ranks.share(along, along.length, 0.2) - dark;
    double high = Ranks.share(along, along.length, 0.8) - dark;
    return high - low < EVEN * high;
  }
}
