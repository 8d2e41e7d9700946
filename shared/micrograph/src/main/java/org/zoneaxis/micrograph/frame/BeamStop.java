package org.zoneaxis.micrograph.frame;

import java.util.BitSet;
import org.zoneaxis.micrograph.frame.Components.Component;

/**
 * The shadow of a beam stop: dark, joined to the edge of the frame, small against it, and reaching
 * to where all around is bright.
 */
final class BeamStop {

  /** Blocks along the longer side of the frame; a shadow is looked for by what they hold. */
  private static final int COARSE = 128;

  /** A block of a shadow has less than this share of what is around it. */
  private static final double DARK = 0.35;

  /** A shadow covers at most this share of the frame. */
  private static final double LARGEST = 0.25;

  /** And at least this one. */
  private static final double LEAST = 0.004;

  /** What is around a block is within so many blocks to each side. */
  private static final int AROUND = 10;

  /** Every second block of these is looked at. */
  private static final int STRIDE = 2;

  /** Around the tip it is at least this share as bright as the brightest ground. */
  private static final double BRIGHT = 0.3;

  /** Across a sharp border counts fall by this share. */
  private static final double CONTRAST = 0.5;

  /** The other side of a border is so many blocks away. */
  private static final int ACROSS = 2;

  /** Where there are more, they are those of something else. */
  private static final int MOST_SHADOWS = 3;

  private BeamStop() {}

  /** The pixels of the shadow, with a margin; none where there is no such shadow. */
  static BitSet find(Frame frame, Levels levels) {
    int block = Math.max(1, Math.max(frame.width(), frame.height()) / COARSE);
    int columns = frame.width() / block;
    int rows = frame.height() / block;
    BitSet none = new BitSet();
    if (columns < 4 * AROUND || rows < 4 * AROUND) {
      return none;
    }
    Background coarse = Background.of(frame, block);
    double[] values = new double[columns * rows];
    for (int i = 0; i < values.length; i++) {
      int column = i % columns;
      int row = i / columns;
      values[i] =
          coarse.at((column + 0.5) * block - 0.5, (row + 0.5) * block - 0.5) - levels.dark();
    }
    double[] around = around(values, columns, rows);
    double brightest = coarse.share(0.98) - levels.dark();
    double noise = Math.max(levels.noise() / block, frame.step() / 2);
    if (brightest < 10 * noise) {
      return none;
    }
    BitSet dark = new BitSet();
    for (int i = 0; i < values.length; i++) {
      if (values[i] < DARK * around[i] && around[i] > 3 * noise) {
        dark.set(i);
      }
    }
    BitSet stop = new BitSet();
    int shadows = 0;
    for (Component component : Components.of(dark, columns, rows, 4)) {
      double share = component.area() / (double) (columns * rows);
      if (component.touches(columns, rows)
          && share > LEAST
          && share < LARGEST
          && reaches(component, around, brightest)
          && isSharp(component, dark, values, columns, rows)) {
        for (int i : component.pixels()) {
          stop.set(i);
        }
        shadows++;
      }
    }
    if (shadows > MOST_SHADOWS) {
      return none;
    }
    return spread(Components.grown(stop, columns, rows, 1), frame, block, columns);
  }

  private static boolean reaches(Component component, double[] around, double brightest) {
    double most = 0;
    for (int i : component.pixels()) {
      most = Math.max(most, around[i]);
    }
    return most > BRIGHT * brightest;
  }

  /** Whether it is dark on one side of its border and bright on the other, most of the way. */
  private static boolean isSharp(
      Component component, BitSet dark, double[] values, int columns, int rows) {
    int[][] sides = {{ACROSS, 0}, {-ACROSS, 0}, {0, ACROSS}, {0, -ACROSS}};
    int border = 0;
    int sharp = 0;
    for (int i : component.pixels()) {
      int x = i % columns;
      int y = i / columns;
      for (int[] side : sides) {
        int nx = x + side[0];
        int ny = y + side[1];
        if (nx < 0 || ny < 0 || nx >= columns || ny >= rows || dark.get(ny * columns + nx)) {
          continue;
        }
        border++;
        sharp += values[i] < (1 - CONTRAST) * values[ny * columns + nx] ? 1 : 0;
      }
    }
    return 3 * sharp > 2 * border;
  }

  /** What three of four medians in a square around each block are below. */
  private static double[] around(double[] values, int columns, int rows) {
    double[] around = new double[values.length];
    float[] sample = new float[(AROUND + 1) * (AROUND + 1)];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int count = 0;
        for (int ny = y - AROUND; ny <= y + AROUND; ny += STRIDE) {
          for (int nx = x - AROUND; nx <= x + AROUND; nx += STRIDE) {
            if (nx >= 0 && ny >= 0 && nx < columns && ny < rows) {
              sample[count++] = (float) values[ny * columns + nx];
            }
          }
        }
        around[y * columns + x] = Ranks.share(sample, count, 0.75);
      }
    }
    return around;
  }

  private static BitSet spread(BitSet blocks, Frame frame, int block, int columns) {
    BitSet pixels = new BitSet();
    for (int i = blocks.nextSetBit(0); i >= 0; i = blocks.nextSetBit(i + 1)) {
      int left = i % columns * block;
      int top = i / columns * block;
      for (int y = top; y < Math.min(frame.height(), top + block); y++) {
        int row = y * frame.width();
        pixels.set(row + left, row + Math.min(frame.width(), left + block));
      }
    }
    return pixels;
  }
}
