package org.zoneaxis.benchmarks.identification;

import java.util.Random;

/**
 * What an experiment does to a net.
 *
 * @param noise standard error of a coordinate, in parts of |g1|
 * @param distortion ratio of the axes of the ellipse that a circle becomes, less 1
 * @param direction of the longer axis in radians from x of the image
 * @param missing how often a strong spot is not seen
 * @param wrong false spots for each true one
 * @param scale measured lengths over true ones
 */
record Disturbance(
    double noise, double distortion, double direction, double missing, double wrong, double scale) {

  /**
   * Any of the worst there may be: up to 2 % noise, 8 % distortion, 30 % missing, 20 % false, a
   * scale off by up to 10 % and in most cases by up to 3.
   */
  static Disturbance any(Random random) {
    return any(random, 0.08 * random.nextDouble());
  }

  /** The same with a distortion of its own. */
  static Disturbance any(Random random, double distortion) {
    double off = random.nextDouble() < 0.8 ? 0.03 : 0.1;
    return new Disturbance(
        0.02 * random.nextDouble(),
        distortion,
        Math.PI * random.nextDouble(),
        0.3 * random.nextDouble(),
        0.2 * random.nextDouble(),
        1 + off * (2 * random.nextDouble() - 1));
  }

  /** All of these alike, whatever identification expects of images. */
  static Disturbance evenly(Random random) {
    return new Disturbance(
        0.02 * random.nextDouble(),
        0.08 * random.nextDouble(),
        Math.PI * random.nextDouble(),
        0.3 * random.nextDouble(),
        0.2 * random.nextDouble(),
        1 + 0.1 * (2 * random.nextDouble() - 1));
  }
}
