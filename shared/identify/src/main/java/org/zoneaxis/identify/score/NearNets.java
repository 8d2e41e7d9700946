package org.zoneaxis.identify.score;

import java.util.Arrays;

/**
 * Nets that may be a measured one, each with what its likelihood cannot exceed, brought into order
 * by steps of that: a full sort would cost more than what it saves.
 */
final class NearNets {

  /** Nets that are so far below the best, as a logarithm, are not kept. */
  static final double KEPT = 17;

  private static final double STEP = 0.25;
  private static final int STEPS = (int) (KEPT / STEP) + 1;
  private static final int FIRST_CAPACITY = 1 << 12;

  private int[] nets = new int[FIRST_CAPACITY];
  private float[] bounds = new float[FIRST_CAPACITY];
  private int size;
  private double best = Double.NEGATIVE_INFINITY;

  /** Receives nets. */
  interface Visitor {
    /** One call for each net; false where no further ones are wanted. */
    boolean visit(int net, double bound);
  }

  void add(int net, double bound) {
    if (bound > best - KEPT) {
      if (size == nets.length) {
        nets = Arrays.copyOf(nets, 2 * size);
        bounds = Arrays.copyOf(bounds, 2 * size);
      }
      nets[size] = net;
      bounds[size++] = (float) bound;
      best = Math.max(best, bound);
    }
  }

  /**
   * Visits nets from the best step on, at most so many.
   *
   * @param most how many are visited at most
   */
  void forEach(int most, Visitor visitor) {
    int[] start = new int[STEPS + 1];
    for (int i = 0; i < size; i++) {
      int step = step(bounds[i]);
      if (step < STEPS) {
        start[step + 1]++;
      }
    }
    for (int step = 0; step < STEPS; step++) {
      start[step + 1] += start[step];
    }
    int[] order = new int[start[STEPS]];
    int[] next = start.clone();
    for (int i = 0; i < size; i++) {
      int step = step(bounds[i]);
      if (step < STEPS) {
        order[next[step]++] = i;
      }
    }
    for (int i = 0; i < Math.min(most, order.length); i++) {
      if (!visitor.visit(nets[order[i]], bounds[order[i]])) {
        return;
      }
    }
  }

  private int step(float bound) {
    return (int) Math.max(0, (best - bound) / STEP);
  }
}
