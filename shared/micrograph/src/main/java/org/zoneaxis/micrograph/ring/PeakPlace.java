package org.zoneaxis.micrograph.ring;

/** Where a peak is that stands on a slope, as that of a halo. */
final class PeakPlace {

  private PeakPlace() {}

  /**
   * The mean place of what is above half of the height over a line through both ends.
   *
   * @param window counts one pixel apart, at least five, the peak about in the middle
   * @return in pixels from the first; not a number where nothing stands out
   */
  static double of(double[] window) {
    int last = window.length - 1;
    double start = (window[0] + window[1]) / 2;
    double end = (window[last] + window[last - 1]) / 2;
    double slope = (end - start) / (last - 1);
    int top = 1;
    for (int i = 1; i < last; i++) {
      if (over(window, start, slope, i) > over(window, start, slope, top)) {
        top = i;
      }
    }
    double half = over(window, start, slope, top) / 2;
    if (!(half > 0)) {
      return Double.NaN;
    }
    double sum = 0;
    double moment = 0;
    for (int way = -1; way <= 1; way += 2) {
      for (int i = way < 0 ? top : top + 1; i >= 0 && i <= last; i += way) {
        double above = over(window, start, slope, i) - half;
        if (!(above > 0)) {
          break;
        }
        sum += above;
        moment += above * i;
      }
    }
    return moment / sum;
  }

  private static double over(double[] window, double start, double slope, int i) {
    return window[i] - start - slope * (i - 0.5);
  }
}
