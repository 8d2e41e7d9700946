package org.zoneaxis.figure.validation;

import java.util.Base64;

/** A PNG inside a drawing, as {@code data:image/png;base64,...}. */
final class EmbeddedPicture {

  private static final String PREFIX = "data:image/png;base64,";

  private EmbeddedPicture() {}

  /**
   * Accepts the address of a picture.
   *
   * @throws InvalidPictureException where it is none that stands in itself, or a damaged one
   */
  static void require(String address) {
    if (!address.startsWith(PREFIX)) {
      throw new InvalidPictureException("a picture that is no PNG within the document");
    }
    try {
      PngInspection.require(Base64.getDecoder().decode(address.substring(PREFIX.length())));
    } catch (IllegalArgumentException e) {
      throw new InvalidPictureException("a picture that is not base64", e);
    }
  }
}
