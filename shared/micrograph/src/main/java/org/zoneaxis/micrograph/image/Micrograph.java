package org.zoneaxis.micrograph.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image and what its file says about it.
 *
 * @param image the image
 * @param calibration what is known of how it was taken
 * @param format the format of the file, such as {@code DM3}
 * @param frame which of the images of the file it is, from 0
 * @param frames how many the file has
 * @param notes what a user should know, in sentences
 */
public record Micrograph(
    Image image,
    Calibration calibration,
    String format,
    int frame,
    int frames,
    List<String> notes) {

  /** Copies the list. */
  public Micrograph {
    notes = List.copyOf(notes);
  }

  /** The only image of a file. */
  public static Micrograph single(Image image, Calibration calibration, String format) {
    return new Micrograph(image, calibration, format, 0, 1, List.of());
  }

  /** The same, with one more thing that a user should know. */
  public Micrograph noting(Optional<String> note) {
    if (note.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(notes);
    all.add(note.get());
    return new Micrograph(image, calibration, format, frame, frames, all);
  }

  /** The same, with a part of the image. */
  public Micrograph part(int left, int top, int width, int height) {
    return new Micrograph(
        image.part(left, top, width, height), calibration, format, frame, frames, notes);
  }

  /** The same, with another calibration. */
  public Micrograph with(Calibration other) {
    return new Micrograph(image, other, format, frame, frames, notes);
  }
}
