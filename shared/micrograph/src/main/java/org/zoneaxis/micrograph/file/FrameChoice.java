package org.zoneaxis.micrograph.file;

import java.util.List;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** Which of the images of a file is wanted. */
public final class FrameChoice {

  private FrameChoice() {}

  /**
   * Refuses an image that a file has not.
   *
   * @param frame which, from 0
   * @param frames how many there are
   */
  public static void require(int frame, long frames) {
    if (frame < 0 || frame >= frames) {
      throw new UnreadableImageException(
          frames < 1
              ? "the file has no image"
              : "there is no image "
                  + (frame + 1)
                  + ": the file has "
                  + (frames == 1 ? "one" : Long.toString(frames)));
    }
  }

  /** One of several images, and a note that says so. */
  public static Micrograph of(
      Image image, Calibration calibration, String format, int frame, long frames) {
    int count = (int) Math.min(frames, Integer.MAX_VALUE);
    return new Micrograph(
        image,
        calibration,
        format,
        frame,
        count,
        count > 1
            ? List.of("This is image " + (frame + 1) + " of the " + count + " of the file.")
            : List.of());
  }
}
