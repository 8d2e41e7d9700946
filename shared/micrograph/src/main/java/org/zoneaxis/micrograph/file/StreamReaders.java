package org.zoneaxis.micrograph.file;

import java.util.Optional;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.Unit;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** Streams of frames: TVIPS recordings and NanoMEGAS block files. */
final class StreamReaders {

  private static final int TVIPS_HEADER = 256;
  private static final int TVIPS_FRAME_HEADER = 12;
  private static final int TVIPS_DIFFRACTION = 2;
  private static final int BLOCK_FRAME_HEADER = 6;
  private static final int BLOCK_MAGIC = 0x0102;

  /** A nanometre in millimetres. */
  private static final double NANOMETRE = 1e-6;

  /**
   * Block files tell hundredths of pixels for a centimetre of the screen: this over that is the
   * size of a pixel in millimetres.
   */
  private static final double HUNDREDTHS = 1000;

  private static final Optional<String> RECKONED =
      Optional.of(
          "The size of a pixel was reckoned from the camera's pixels, camera length and voltage.");

  private StreamReaders() {}

  /** There is no magic number: the header says its own length, and has two believable numbers. */
  static boolean acceptsTvips(FileBytes bytes) {
    FileBytes file = bytes.ordered(true);
    if (file.length() < TVIPS_HEADER || file.i32(0) != TVIPS_HEADER) {
      return false;
    }
    int bits = file.i32(16);
    return (file.i32(4) == 1 || file.i32(4) == 2) && (bits == 8 || bits == 16 || bits == 32);
  }

  static Micrograph tvips(FileBytes bytes, int frame) {
    FileBytes file = bytes.ordered(true);
    boolean second = file.i32(4) == 2;
    long width = file.u32(8);
    long height = file.u32(12);
    Image.requireSize(width, height);
    SampleType type =
        switch (file.i32(16)) {
          case 8 -> SampleType.UINT8;
          case 16 -> SampleType.UINT16;
          default -> SampleType.UINT32;
        };
    long header = second ? file.u32(48) : TVIPS_FRAME_HEADER;
    long step = header + width * height * type.bytes();
    long frames = (file.length() - TVIPS_HEADER) / step;
    if (frames < 1) {
      throw new UnreadableImageException("the TVIPS file ends within its first image");
    }
    FrameChoice.require(frame, frames);
    long at = TVIPS_HEADER + frame * step;
    boolean diffraction = second && header >= 28 && file.i32(at + 24) == TVIPS_DIFFRACTION;
    Calibration volts = Calibration.NONE.withKilovolts(kilovolts(file.u32(40)));
    Calibration calibration = diffraction ? volts.withCameraLength((double) file.u32(44)) : volts;
    // What the header calls the size of a pixel is that of the camera, but HyperSpy means its own.
    boolean own = "HYPERSPY".equals(file.latin(52, 8));
    double pixel = file.u32(36);
    Calibration sized =
        own
            ? calibration.withPixelSize(
                PixelSize.believed(pixel, diffraction ? Unit.PER_NANOMETRE : Unit.NANOMETRE))
            : calibration.withCameraPixels(pixel * NANOMETRE * Math.max(1, (double) file.u32(28)));
    return FrameChoice.of(
            PlainPixels.read(file, at + header, type, width, height), sized, "TVIPS", frame, frames)
        .noting(own || sized.pixelSize().isEmpty() ? Optional.empty() : RECKONED);
  }

  /** Some versions write volts. */
  private static double kilovolts(long stated) {
    return stated >= 10_000 ? stated / 1e3 : stated;
  }

  static boolean acceptsBlocks(FileBytes bytes) {
    FileBytes file = bytes.ordered(true);
    return file.length() >= 64 && "IMGBLO".equals(file.latin(0, 6)) && file.u16(6) == BLOCK_MAGIC;
  }

  static Micrograph blocks(FileBytes bytes, int frame) {
    FileBytes file = bytes.ordered(true);
    long patterns = file.u32(12);
    long size = file.u16(20);
    Image.requireSize(size, size);
    long frames = (long) file.u16(24) * file.u16(26);
    FrameChoice.require(frame, frames);
    long at = patterns + frame * (size * size + BLOCK_FRAME_HEADER) + BLOCK_FRAME_HEADER;
    Calibration calibration =
        Calibration.NONE
            .withKilovolts(file.u32(46) / 1e3)
            .withCameraLength(file.u32(52) / 10.0)
            .withCameraPixels(HUNDREDTHS / file.u16(50));
    return FrameChoice.of(
            PlainPixels.read(file, at, SampleType.UINT8, size, size),
            calibration,
            "NanoMEGAS block file",
            frame,
            frames)
        .noting(calibration.pixelSize().isEmpty() ? Optional.empty() : RECKONED);
  }
}
