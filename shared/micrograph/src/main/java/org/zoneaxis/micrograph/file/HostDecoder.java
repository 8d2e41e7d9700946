package org.zoneaxis.micrograph.file;

import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/**
 * What the surroundings decode: a browser and a Java runtime know pictures, and libraries of either
 * know HDF5.
 */
public interface HostDecoder {

  /** A format that is decoded elsewhere, told by its first bytes. */
  enum Kind {
    /** Portable Network Graphics. */
    PNG("PNG", "\u0089PNG\r\n\u001A\n"),
    /** JPEG. */
    JPEG("JPEG", "\u00FF\u00D8\u00FF"),
    /** Windows' bitmaps. */
    BMP("BMP", "BM"),
    /** Velox and other EMD, HyperSpy's files, NeXus. */
    HDF5("HDF5", "\u0089HDF\r\n\u001A\n");

    private final String title;
    private final String magic;

    Kind(String title, String magic) {
      this.title = title;
      this.magic = magic;
    }

    /** As people write it. */
    public String title() {
      return title;
    }

    boolean accepts(FileBytes file) {
      for (int i = 0; i < magic.length(); i++) {
        if (file.u8(i) != magic.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Decodes a picture.
   *
   * @param kind which of PNG, JPEG and BMP it is
   * @throws UnreadableImageException where it is damaged or too large
   */
  Micrograph picture(ByteSource file, Kind kind);

  /**
   * Opens an HDF5 file and reads an image of it, as {@code EmdReader} does it.
   *
   * @param frame which, from 0
   * @throws UnreadableImageException where it is damaged, or has no image that is known here
   */
  Micrograph hierarchy(ByteSource file, int frame);
}
