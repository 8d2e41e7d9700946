package org.zoneaxis.micrograph.image;

import java.util.BitSet;

/** A rectangle of counts. */
public final class Image {

  /** How many pixels an image may have. */
  public static final int MAX_PIXELS = 64 << 20;

  /** How far the channels of a grey pixel may be apart, of 255: JPEG does not keep grey quite. */
  private static final int GREY = 48;

  private static final double RED = 0.299;
  private static final double GREEN = 0.587;
  private static final double BLUE = 0.114;

  private final int width;
  private final int height;
  private final float[] values;
  private final double ceiling;
  private final BitSet coloured;

  private Image(int width, int height, float[] values, double ceiling, BitSet coloured) {
    requireSize(width, height);
    if (values.length != width * height) {
      throw new IllegalArgumentException(
          values.length + " values for " + width + " x " + height + " pixels");
    }
    this.width = width;
    this.height = height;
    this.values = values;
    this.ceiling = ceiling;
    this.coloured = coloured;
  }

  /**
   * An image of counts.
   *
   * @param width pixels in a row
   * @param height rows
   * @param values row by row from the top; kept, and not to be changed afterwards
   * @param ceiling the largest count that the file could have said; infinite where there is none
   */
  public static Image of(int width, int height, float[] values, double ceiling) {
    return new Image(width, height, values, ceiling, new BitSet());
  }

  /**
   * An image of colours: their brightness, and where they are no greys, since nothing that a camera
   * for electrons counted has a colour.
   *
   * @param width pixels in a row
   * @param height rows
   * @param rgb red, green and blue, eight bits each, red in the highest, row by row from the top
   */
  public static Image ofColours(int width, int height, int[] rgb) {
    requireSize(width, height);
    float[] values = new float[width * height];
    BitSet coloured = new BitSet();
    for (int i = 0; i < values.length; i++) {
      int red = rgb[i] >> 16 & 0xFF;
      int green = rgb[i] >> 8 & 0xFF;
      int blue = rgb[i] & 0xFF;
      values[i] =
          red == green && green == blue ? red : (float) (RED * red + GREEN * green + BLUE * blue);
      int spread = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
      if (spread > GREY) {
        coloured.set(i);
      }
    }
    return new Image(width, height, values, 255, coloured);
  }

  /**
   * Refuses what is no image, or too large a one; to be asked before memory is taken for it.
   *
   * @throws UnreadableImageException where there is no pixel, or more than {@link #MAX_PIXELS}
   */
  public static void requireSize(long width, long height) {
    if (width < 1 || height < 1) {
      throw new UnreadableImageException(
          "the file says that its image has " + width + " x " + height + " pixels");
    }
    if (width > MAX_PIXELS || height > MAX_PIXELS || width * height > MAX_PIXELS) {
      throw new UnreadableImageException(
          "an image of "
              + width
              + " x "
              + height
              + " pixels is too large; at most "
              + (MAX_PIXELS >> 20)
              + " megapixels are read, for example 8192 x 8192");
    }
  }

  /** Pixels in a row. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** What was counted in a pixel. */
  public float value(int x, int y) {
    return values[y * width + x];
  }

  /** The largest count that the file could have said; infinite where there is none. */
  public double ceiling() {
    return ceiling;
  }

  /** Whether a pixel has a colour. */
  public boolean isColoured(int x, int y) {
    return coloured.get(y * width + x);
  }

  /** The share of pixels that have a colour. */
  public double colouredShare() {
    return coloured.cardinality() / ((double) width * height);
  }

  /** Makes the pixels of a row that have a colour no numbers. */
  public void blankColoured(int y, float[] row) {
    int from = y * width;
    for (int i = coloured.nextSetBit(from);
        i >= 0 && i < from + width;
        i = coloured.nextSetBit(i + 1)) {
      row[i - from] = Float.NaN;
    }
  }

  /** Copies a row. */
  public void copyRow(int y, float[] into, int at) {
    System.arraycopy(values, y * width, into, at, width);
  }

  /** The image with dark and bright exchanged. */
  public Image negative() {
    float white = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      white = Float.isFinite(value) ? Math.max(white, value) : white;
    }
    float[] negative = new float[values.length];
    for (int i = 0; i < negative.length; i++) {
      negative[i] = white - values[i];
    }
    return new Image(width, height, negative, ceiling, coloured);
  }

  /**
   * A part of the image.
   *
   * @throws IllegalArgumentException where it is not within the image
   */
  public Image part(int left, int top, int partWidth, int partHeight) {
    if (left < 0
        || top < 0
        || partWidth < 1
        || partHeight < 1
        || partWidth > width - left
        || partHeight > height - top) {
      throw new IllegalArgumentException("the part is not within the image");
    }
    float[] part = new float[partWidth * partHeight];
    BitSet partColoured = new BitSet();
    for (int y = 0; y < partHeight; y++) {
      int from = (top + y) * width + left;
      System.arraycopy(values, from, part, y * partWidth, partWidth);
      for (int i = coloured.nextSetBit(from);
          i >= 0 && i < from + partWidth;
          i = coloured.nextSetBit(i + 1)) {
        partColoured.set(y * partWidth + i - from);
      }
    }
    return new Image(partWidth, partHeight, part, ceiling, partColoured);
  }
}
