package org.zoneaxis.micrograph.frame;

import java.util.BitSet;
import java.util.List;
import org.zoneaxis.micrograph.image.Image;

/**
 * A frame that is ready to be searched. What is masked has the counts of the background around it,
 * so that it has no edges.
 *
 * @param frame the frame
 * @param background what lies under spots
 * @param levels what its counts are like
 * @param hotPixels how many pixels, and small clusters of them, were bright or dark by themselves
 * @param drawn whether letters, lines or colours were drawn into the image
 * @param stop the pixels of the shadow of a beam stop
 */
public record Preparation(
    Frame frame, Background background, Levels levels, int hotPixels, boolean drawn, BitSet stop) {

  /** Copies the set. */
  public Preparation {
    stop = (BitSet) stop.clone();
  }

  /** Side of the blocks of the background, in pixels of the frame. */
  private static final int BLOCK = 32;

  private static final double DOUBT = 3;

  private static final double SATURATED = 0.97;

  /** Whether there is the shadow of a beam stop. */
  public boolean stopped() {
    return !stop.isEmpty();
  }

  /** Whether a place of the frame is in the shadow of a beam stop. */
  public boolean isStopped(double x, double y) {
    int column = (int) Math.rint(x);
    int row = (int) Math.rint(y);
    return column >= 0
        && row >= 0
        && column < frame.width()
        && row < frame.height()
        && stop.get(row * frame.width() + column);
  }

  /** Whether a place of the frame has as many counts as any. */
  public boolean isSaturated(double x, double y) {
    int column = (int) Math.rint(x);
    int row = (int) Math.rint(y);
    return frame.isSeen(x, y)
        && frame.value(column, row)
            >= levels.dark() + SATURATED * (levels.largest() - levels.dark());
  }

  /**
   * How far the background in a place is from low to its highest, 0 to 1; less where the background
   * is hardly more than noise.
   *
   * @param x in pixels of the frame
   */
  public double halo(double x, double y) {
    double low = background.share(0.3);
    double range = background.largest() - low;
    double noise = Math.max(levels.noise(), frame.step());
    double above = background.at(x, y) - low;
    return above > 0 ? above / (range + DOUBT * noise) : 0;
  }

  /**
   * Prepares an image.
   *
   * @param excluded areas of the image that are not to be looked at
   */
  public static Preparation of(Image image, List<Area> excluded) {
    Frame whole = Frame.of(image);
    float[] values = whole.copy();
    BitSet mask = whole.mask();
    boolean coloured = !mask.isEmpty();
    for (Area area : excluded) {
      mask.or(area.in(whole));
    }
    Frame open = whole.with(values, mask);
    Levels levels = Levels.of(open);
    int hot = HotPixels.remove(open, values, levels);
    // Hot pixels are brighter than anything that was drawn.
    levels = Levels.of(open);
    BitSet marks = DrawnMarks.find(open, values, levels);
    boolean drawn = coloured || !marks.isEmpty();
    mask = Components.grown(mask, whole.width(), whole.height(), coloured ? 2 : 0);
    mask.or(marks);
    Frame clear = whole.with(values, mask);
    BitSet stop = BeamStop.find(clear, levels);
    mask.or(stop);
    Frame masked = whole.with(values, mask);
    Background background = Background.of(masked, BLOCK);
    for (int i = mask.nextSetBit(0); i >= 0; i = mask.nextSetBit(i + 1)) {
      int y = i / whole.width();
      values[i] = (float) background.at(i % whole.width(), y);
    }
    return new Preparation(masked, background, Levels.of(masked), hot, drawn, stop);
  }
}
