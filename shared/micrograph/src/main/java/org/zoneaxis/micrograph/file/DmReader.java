package org.zoneaxis.micrograph.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.Unit;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** Gatan's DM3 and DM4. The thumbnail that they hold is left aside. */
final class DmReader {

  private static final int DM3 = 3;
  private static final int DM4 = 4;
  private static final int RGB = 23;

  private DmReader() {}

  static boolean accepts(FileBytes bytes) {
    FileBytes file = bytes.ordered(false);
    int version = file.i32(0);
    int order = file.i32(version == DM4 ? 12 : 8);
    return (version == DM3 || version == DM4) && (order == 0 || order == 1);
  }

  static Micrograph read(FileBytes bytes, int frame) {
    FileBytes file = bytes.ordered(false);
    boolean wide = file.i32(0) == DM4;
    boolean little = file.i32(wide ? 12 : 8) == 1;
    String format = wide ? "DM4" : "DM3";
    DmTags tags = DmTags.read(file, little, wide, wide ? 16 : 12);
    String image = image(tags, format);
    String data = image + ".ImageData.";
    List<Long> dimensions = dimensions(tags, data);
    long width = dimensions.get(0);
    long height = dimensions.get(1);
    Image.requireSize(width, height);
    long frames = 1;
    for (long more : dimensions.subList(2, dimensions.size())) {
      frames = more < 1 || frames > Integer.MAX_VALUE / more ? 0 : frames * more;
    }
    FrameChoice.require(frame, frames);
    DmTags.Block block =
        tags.block(data + "Data").orElseThrow(() -> missing(format, "the numbers of its image"));
    int code = (int) tags.number(data + "DataType").orElse(0);
    Image pixels =
        code == RGB
            ? colours(tags.values(), block, frame, (int) width, (int) height)
            : counts(tags.values(), block, type(code, format), frame, width, height);
    String dimension = data + "Calibrations.Dimension.0.";
    return FrameChoice.of(pixels, calibration(tags, image), format, frame, frames)
        .noting(
            PixelSize.doubt(
                tags.number(dimension + "Scale").orElse(0), tags.text(dimension + "Units")));
  }

  private static UnreadableImageException missing(String format, String what) {
    return new UnreadableImageException("the " + format + " file lacks " + what);
  }

  /** The first image that is none of the thumbnails and has two dimensions. */
  private static String image(DmTags tags, String format) {
    Set<Integer> thumbnails = new HashSet<>();
    for (int i = 0; i < tags.count("Thumbnails"); i++) {
      tags.number("Thumbnails." + i + ".ImageIndex")
          .ifPresent(index -> thumbnails.add((int) index));
    }
    int images = tags.count("ImageList");
    Optional<String> thumbnail = Optional.empty();
    for (int i = 0; i < images; i++) {
      String path = "ImageList." + i;
      if (dimensions(tags, path + ".ImageData.").size() < 2) {
        continue;
      }
      if (!thumbnails.contains(i)) {
        return path;
      }
      thumbnail = Optional.of(path);
    }
    return thumbnail.orElseThrow(
        () ->
            new UnreadableImageException(
                images == 0
                    ? "the " + format + " file has no image"
                    : "the " + format + " file has spectra, and no image"));
  }

  /** Lengths of the axes, the fastest first; those of one point are left out behind the second. */
  private static List<Long> dimensions(DmTags tags, String data) {
    List<Long> lengths = new ArrayList<>();
    int count = tags.count(data + "Dimensions");
    for (int i = 0; i < count; i++) {
      long length = (long) tags.number(data + "Dimensions." + i).orElse(0);
      if (i < 2 || length != 1) {
        lengths.add(length);
      }
    }
    return lengths.size() == 2 && lengths.get(1) == 1 ? lengths.subList(0, 1) : lengths;
  }

  private static Image counts(
      FileBytes file, DmTags.Block block, SampleType type, int frame, long width, long height) {
    long at = block.at() + frame * width * height * type.bytes();
    return PlainPixels.read(file, at, type, width, height);
  }

  private static Image colours(
      FileBytes file, DmTags.Block block, int frame, int width, int height) {
    int count = width * height;
    long at = block.at() + 4L * frame * count;
    file.require(at, 4L * count);
    int[] rgb = new int[count];
    for (int i = 0; i < count; i++) {
      rgb[i] =
          file.u8(at + 4L * i + 2) << 16 | file.u8(at + 4L * i + 1) << 8 | file.u8(at + 4L * i);
    }
    return Image.ofColours(width, height, rgb);
  }

  private static Calibration calibration(DmTags tags, String image) {
    String dimension = image + ".ImageData.Calibrations.Dimension.0.";
    String microscope = image + ".ImageTags.Microscope Info.";
    OptionalDouble scale = tags.number(dimension + "Scale");
    Calibration calibration =
        Calibration.NONE
            .withPixelSize(
                scale.isPresent()
                    ? PixelSize.believed(scale.getAsDouble(), tags.text(dimension + "Units"))
                    : Optional.empty())
            .withKilovolts(tags.number(microscope + "Voltage").orElse(0) / 1e3);
    boolean diffraction =
        calibration.pixelSize().filter(size -> size.unit().kind() != Unit.Kind.LENGTH).isPresent()
            || isDiffraction(tags.text(microscope + "Imaging Mode"))
            || isDiffraction(tags.text(microscope + "Operation Mode"));
    return diffraction
        ? calibration.withCameraLength(
            indicated(
                tags.text(microscope + "Formatted Indicated Mag"), otherLength(tags, microscope)))
        : calibration;
  }

  /** Where nothing is formatted, the magnification of diffraction is the camera length in mm. */
  private static double otherLength(DmTags tags, String microscope) {
    double scanning = tags.number(microscope + "STEM Camera Length").orElse(0);
    boolean formatted = !tags.text(microscope + "Formatted Indicated Mag").isBlank();
    return scanning > 0 || formatted
        ? scanning
        : tags.number(microscope + "Indicated Magnification").orElse(0);
  }

  /** A magnification that is a length is the camera length: {@code 320 mm}. */
  private static double indicated(String magnification, double otherwise) {
    String text = magnification.strip();
    if (!text.endsWith("mm")) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text.substring(0, text.length() - 2).strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static boolean isDiffraction(String mode) {
    return mode.toLowerCase(Locale.ROOT).contains("diff");
  }

  private static SampleType type(int code, String format) {
    return switch (code) {
      case 1 -> SampleType.INT16;
      case 2 -> SampleType.FLOAT32;
      case 3 -> SampleType.COMPLEX64;
      case 6, 14 -> SampleType.UINT8;
      case 7 -> SampleType.INT32;
      case 9 -> SampleType.INT8;
      case 10 -> SampleType.UINT16;
      case 11 -> SampleType.UINT32;
      case 12 -> SampleType.FLOAT64;
      case 13 -> SampleType.COMPLEX128;
      case 39 -> SampleType.INT64;
      case 40 -> SampleType.UINT64;
      default ->
          throw new UnreadableImageException(
              "the " + format + " file has numbers of the unknown type " + code);
    };
  }
}
