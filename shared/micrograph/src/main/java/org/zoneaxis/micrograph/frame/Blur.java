package org.zoneaxis.micrograph.frame;

/**
 * Smoothing with a Gaussian, first along rows and then along columns; edges go on as they end. Sums
 * are rounded where they are kept and nowhere else, so that a browser, which has no arithmetic of
 * 32 bits, gets the same. The inner loops go along rows, one weight after the other: nothing else
 * costs as much here, and so both kinds of compilers make good code of them.
 */
public final class Blur {

  private static final double REACH = 3;

  private Blur() {}

  /**
   * A smooth copy.
   *
   * @param values row by row
   * @param sigma standard deviation of the Gaussian in pixels
   */
  public static float[] gaussian(float[] values, int width, int height, double sigma) {
    double[] kernel = kernel(sigma);
    int reach = kernel.length - 1;
    float[] across = new float[values.length];
    double[] line = new double[width + 2 * reach];
    double[] sums = new double[width];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      for (int x = 0; x < width; x++) {
        line[reach + x] = values[row + x];
      }
      for (int i = 0; i < reach; i++) {
        line[i] = values[row];
        line[reach + width + i] = values[row + width - 1];
      }
      double middle = kernel[0];
      for (int x = 0; x < width; x++) {
        sums[x] = middle * line[x + reach];
      }
      for (int k = 1; k <= reach; k++) {
        double weight = kernel[k];
        int left = reach - k;
        int right = reach + k;
        for (int x = 0; x < width; x++) {
          sums[x] += weight * (line[x + left] + line[x + right]);
        }
      }
      for (int x = 0; x < width; x++) {
        across[row + x] = (float) sums[x];
      }
    }
    float[] smooth = new float[values.length];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      double middle = kernel[0];
      for (int x = 0; x < width; x++) {
        sums[x] = middle * across[row + x];
      }
      for (int k = 1; k <= reach; k++) {
        int above = Math.max(0, y - k) * width;
        int below = Math.min(height - 1, y + k) * width;
        double weight = kernel[k];
        for (int x = 0; x < width; x++) {
          sums[x] += weight * ((double) across[above + x] + across[below + x]);
        }
      }
      for (int x = 0; x < width; x++) {
        smooth[row + x] = (float) sums[x];
      }
    }
    return smooth;
  }

  /**
   * Weights of a pixel and of those at each distance from it; of both sides together they are 1.
   */
  private static double[] kernel(double sigma) {
    int reach = (int) Math.ceil(REACH * sigma);
    double[] weights = new double[reach + 1];
    double sum = 0;
    for (int i = 0; i <= reach; i++) {
      weights[i] = StrictMath.exp(-i * i / (2 * sigma * sigma));
      sum += i == 0 ? weights[i] : 2 * weights[i];
    }
    for (int i = 0; i <= reach; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** Every second pixel of every second row. */
  public static float[] halved(float[] values, int width, int height) {
    int columns = (width + 1) / 2;
    int rows = (height + 1) / 2;
    float[] half = new float[columns * rows];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        half[y * columns + x] = values[2 * y * width + 2 * x];
      }
    }
    return half;
  }
}
