package org.zoneaxis.micrograph.file;

import java.util.Optional;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.Unit;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/**
 * MRC2014 (A. Cheng et al., J. Struct. Biol. 192 (2015) 146), with the lengths that its header
 * gives in angstrom; pixels of diffraction patterns have no place there.
 */
final class MrcReader {

  private static final String FORMAT = "MRC";
  private static final int HEADER = 1024;
  private static final int MAP = 208;
  private static final int STAMP = 212;
  private static final int BIG = 0x11;

  private MrcReader() {}

  static boolean accepts(FileBytes file) {
    return file.length() >= HEADER
        && ((file.u8(MAP) == 'M' && file.u8(MAP + 1) == 'A' && file.u8(MAP + 2) == 'P')
            || isOld(file.ordered(true)));
  }

  /** Before the year 2000 there was no magic number: a header that fits the file to the byte. */
  private static boolean isOld(FileBytes file) {
    long width = file.i32(0);
    long height = file.i32(4);
    long frames = file.i32(8);
    int mode = file.i32(12);
    int size = mode == 0 ? 1 : mode == 1 || mode == 6 ? 2 : mode == 2 ? 4 : 0;
    return size > 0
        && width > 0
        && width <= Image.MAX_PIXELS
        && height > 0
        && height <= Image.MAX_PIXELS
        && frames > 0
        && file.length() == HEADER + file.u32(92) + width * height * frames * size;
  }

  static Micrograph read(FileBytes bytes, int frame) {
    FileBytes file = bytes.ordered(bytes.u8(STAMP) != BIG);
    long width = file.i32(0);
    long height = file.i32(4);
    long frames = Math.max(1, file.i32(8));
    FrameChoice.require(frame, frames);
    SampleType type = type(file.i32(12));
    long extended = file.i32(92);
    Image.requireSize(width, height);
    if (extended < 0) {
      throw new UnreadableImageException("the header of the MRC file has a length below nothing");
    }
    long at = HEADER + extended + frame * width * height * type.bytes();
    return FrameChoice.of(
        PlainPixels.read(file, at, type, width, height),
        Calibration.NONE.withPixelSize(pixel(file)),
        FORMAT,
        frame,
        frames);
  }

  private static Optional<PixelSize> pixel(FileBytes file) {
    int intervals = file.i32(28);
    double length = file.f32(40);
    // One angstrom a pixel is what programs write that know nothing.
    return intervals > 0 && length > 0 && length != intervals
        ? PixelSize.believed(length / intervals / 10, Unit.NANOMETRE)
        : Optional.empty();
  }

  private static SampleType type(int mode) {
    return switch (mode) {
      case 0 -> SampleType.INT8;
      case 1 -> SampleType.INT16;
      case 2 -> SampleType.FLOAT32;
      case 4 -> SampleType.COMPLEX64;
      case 6 -> SampleType.UINT16;
      case 12 -> SampleType.FLOAT16;
      default ->
          throw new UnreadableImageException(
              "the MRC file is of mode "
                  + mode
                  + "; read are 0 and 1 (whole numbers), 2 and 12 (decimals), 4 and 6");
    };
  }
}
