package org.zoneaxis.micrograph.file;

import java.util.HashSet;
import java.util.Set;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** TIFF and BigTIFF. Images of reduced size beside the others are left aside. */
final class TiffReader {

  private static final String FORMAT = "TIFF";
  private static final int LITTLE = 0x4949;
  private static final int BIG = 0x4D4D;
  private static final int PLAIN = 42;
  private static final int WIDE = 43;
  private static final int MAX_DIRECTORIES = 1_000_000;

  private TiffReader() {}

  static boolean accepts(FileBytes bytes) {
    FileBytes file = bytes.ordered(true);
    int order = file.u16(0);
    int version = (order == LITTLE ? file : file.ordered(false)).u16(2);
    return (order == LITTLE || order == BIG) && (version == PLAIN || version == WIDE);
  }

  static Micrograph read(FileBytes bytes, int frame) {
    FileBytes file = bytes.ordered(bytes.ordered(true).u16(0) == LITTLE);
    boolean wide = file.u16(2) == WIDE;
    long first = wide ? file.i64(8) : file.u32(4);
    Pages pages = pages(file, wide, first, frame);
    TiffDirectory directory = pages.wanted == null ? pages.first : pages.wanted;
    TiffCalibration calibration = new TiffCalibration(file, directory, pages.first);
    long stack = pages.count == 1 ? calibration.stacked() : 1;
    FrameChoice.require(frame, Math.max(pages.count, stack));
    Image image =
        stack > 1
            ? new TiffPixels(file, directory).stacked(frame)
            : new TiffPixels(file, directory).image();
    return FrameChoice.of(
            image, calibration.calibration(), FORMAT, frame, Math.max(pages.count, stack))
        .noting(calibration.doubt());
  }

  /** The images of a file. */
  private static final class Pages {
    private TiffDirectory first;
    private TiffDirectory wanted;
    private int count;
  }

  private static Pages pages(FileBytes file, boolean wide, long first, int frame) {
    Pages pages = new Pages();
    Set<Long> seen = new HashSet<>();
    for (long at = first; at != 0; ) {
      if (!seen.add(at) || seen.size() > MAX_DIRECTORIES) {
        throw new UnreadableImageException(
            "the TIFF file is damaged: its list of images has no end");
      }
      TiffDirectory directory = new TiffDirectory(file, wide, at);
      boolean reduced = (directory.whole(TiffPixels.SUBFILE, 0) & 1) != 0;
      if (!reduced || pages.first == null) {
        if (pages.first == null) {
          pages.first = directory;
        }
        if (pages.count == frame) {
          pages.wanted = directory;
        }
        pages.count++;
      }
      at = directory.next();
    }
    if (pages.first == null) {
      throw new UnreadableImageException("the TIFF file has no image");
    }
    return pages;
  }
}
