package org.zoneaxis.micrograph.file;

import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** Reads an image file of any kind, told by its first bytes and not by its name. */
public final class MicrographReader {

  private static final int SHORTEST = 16;

  private final HostDecoder host;

  /**
   * A reader.
   *
   * @param host what decodes pictures and HDF5
   */
  public MicrographReader(HostDecoder host) {
    this.host = host;
  }

  /**
   * Reads an image.
   *
   * @param source the bytes of the file
   * @param frame which of its images, from 0
   * @throws UnreadableImageException where it is none of the formats that are known, is damaged,
   *     has no such image, or a larger one than {@link Image#MAX_PIXELS}
   */
  public Micrograph read(ByteSource source, int frame) {
    if (source.length() < SHORTEST) {
      throw new UnreadableImageException(
          "a file of " + source.length() + " bytes is no image of a kind that is read here");
    }
    FileBytes file = new FileBytes(source, "image", true);
    if (TiffReader.accepts(file)) {
      return TiffReader.read(new FileBytes(source, "TIFF", true), frame);
    }
    for (HostDecoder.Kind kind : HostDecoder.Kind.values()) {
      if (kind.accepts(file)) {
        return decoded(source, kind, frame);
      }
    }
    if (StreamReaders.acceptsBlocks(file)) {
      return StreamReaders.blocks(new FileBytes(source, "block", true), frame);
    }
    if (SerReader.accepts(file)) {
      return SerReader.read(new FileBytes(source, "SER", true), frame);
    }
    if (MrcReader.accepts(file)) {
      return MrcReader.read(new FileBytes(source, "MRC", true), frame);
    }
    if (StreamReaders.acceptsTvips(file)) {
      return StreamReaders.tvips(new FileBytes(source, "TVIPS", true), frame);
    }
    if (DmReader.accepts(file)) {
      return DmReader.read(new FileBytes(source, "DM", false), frame);
    }
    throw new UnreadableImageException(
        "this is no image of a kind that is read here: DM3, DM4, TIFF, MRC, SER, TVIPS, BLO, EMD,"
            + " PNG, JPEG or BMP");
  }

  private Micrograph decoded(ByteSource source, HostDecoder.Kind kind, int frame) {
    if (kind == HostDecoder.Kind.HDF5) {
      return host.hierarchy(source, frame);
    }
    FrameChoice.require(frame, 1);
    return host.picture(source, kind);
  }
}
