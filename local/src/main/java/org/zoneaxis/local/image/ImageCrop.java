package org.zoneaxis.local.image;

import java.util.Optional;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.micrograph.image.Micrograph;

/**
 * A part of an image.
 *
 * @param left its first column
 * @param top its first row
 * @param width its columns
 * @param height its rows
 */
public record ImageCrop(int left, int top, int width, int height) {

  /** Reads four numbers between commas; empty where they are none. */
  public static Optional<ImageCrop> parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      ImageCrop crop =
          new ImageCrop(
              Integer.parseInt(parts[0].strip()),
              Integer.parseInt(parts[1].strip()),
              Integer.parseInt(parts[2].strip()),
              Integer.parseInt(parts[3].strip()));
      return crop.left >= 0 && crop.top >= 0 && crop.width > 0 && crop.height > 0
          ? Optional.of(crop)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * The part of an image.
   *
   * @throws CommandException where the image is smaller
   */
  public Micrograph of(Micrograph whole) {
    if (width > whole.image().width() - left || height > whole.image().height() - top) {
      throw new CommandException(
          "the part "
              + left
              + ","
              + top
              + ","
              + width
              + ","
              + height
              + " is not within the image, which has "
              + whole.image().width()
              + " x "
              + whole.image().height()
              + " pixels");
    }
    return left == 0
            && top == 0
            && width == whole.image().width()
            && height == whole.image().height()
        ? whole
        : whole.part(left, top, width, height);
  }
}
