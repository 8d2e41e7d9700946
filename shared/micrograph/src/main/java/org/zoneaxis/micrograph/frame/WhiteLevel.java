package org.zoneaxis.micrograph.frame;

/**
 * What white is on an image on which something was drawn: the largest count, but where noise makes
 * single pixels brighter, a level a little below it.
 *
 * @param level the level
 * @param least the least count of a pixel that is white
 */
record WhiteLevel(double level, double least) {

  /** What is white is within this share of the range from white down, without noise. */
  private static final double NEAR_LARGEST = 0.07;

  /** And within this one however strong the noise. */
  private static final double FARTHEST = 0.15;

  /** In between it is within so many standard deviations of the noise. */
  private static final double NOISE = 3;

  /** What may be white is above this share of the range from the median to the largest count. */
  private static final double HALF = 0.5;

  /** White is told from single bright pixels where so many pixels are brighter. */
  private static final int FEW = 40;

  /** So many bright pixels tell what white is, at most. */
  private static final int MOST_SORTED = 200_000;

  /** That of counts. */
  static WhiteLevel of(float[] values, Levels levels) {
    double level = level(values, levels);
    return new WhiteLevel(level, level - 2 * reach(level - levels.median(), levels));
  }

  /** About which more of the brightest pixels are than below it. */
  private static double level(float[] values, Levels levels) {
    double range = levels.largest() - levels.median();
    double from = levels.median() + HALF * range;
    float[] brightest = new float[MOST_SORTED];
    int count = 0;
    for (int i = 0; i < values.length && count < brightest.length; i++) {
      if (values[i] > from) {
        brightest[count++] = values[i];
      }
    }
    if (count < 4 * FEW) {
      return levels.largest();
    }
    double white = Ranks.share(brightest, count, 1 - FEW / (double) count);
    double reach = reach(range, levels);
    int about = 0;
    int below = 0;
    for (int i = 0; i < count; i++) {
      about += brightest[i] > white - 2 * reach ? 1 : 0;
      below += brightest[i] > white - 6 * reach && brightest[i] <= white - 2 * reach ? 1 : 0;
    }
    return about > 2 * below ? white : levels.largest();
  }

  /** How far the counts of what is white may be apart: noise, but no more than a little. */
  private static double reach(double range, Levels levels) {
    return range * Math.max(NEAR_LARGEST, Math.min(FARTHEST, NOISE * levels.noise() / range)) / 2;
  }
}
