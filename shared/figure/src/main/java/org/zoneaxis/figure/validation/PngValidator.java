package org.zoneaxis.figure.validation;

import org.zoneaxis.figure.FigureFormat;

/**
 * The last gate before a PNG is stored or sent: it can be decoded whole, and is as wide as asked.
 */
public final class PngValidator {

  private PngValidator() {}

  /**
   * Accepts a picture.
   *
   * @param png the file
   * @param width how wide it is to be, in pixels
   * @throws InvalidPictureException where it is not fit to be stored or sent; the reason is its
   *     message
   */
  public static void validate(byte[] png, int width) {
    if (png.length > FigureFormat.PNG.mostBytes()) {
      throw new InvalidPictureException(
          png.length + " bytes; at most " + FigureFormat.PNG.mostBytes());
    }
    int found = PngInspection.require(png).width();
    if (found != width) {
      throw new InvalidPictureException(found + " pixels wide instead of " + width);
    }
  }
}
