package org.zoneaxis.micrograph.file;

import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.Unit;

/**
 * What programs write into TIFF files about their pixels: Gatan's and HyperSpy's private tags, the
 * header of TVIPS EM-Menu, ImageJ's description, JEOL's, FEI's. The resolution of print is none of
 * it.
 */
final class TiffCalibration {

  private static final int DESCRIPTION = 270;
  private static final int X_RESOLUTION = 282;
  private static final int RESOLUTION_UNIT = 296;
  private static final int TVIPS = 37706;
  private static final int GATAN_UNIT = 65003;
  private static final int GATAN_SCALE = 65009;
  private static final int INCH = 2;
  private static final int CENTIMETRE = 3;

  // Places in the header of EM-Menu 4, as tifffile has them.
  private static final int TVIPS_OLD_LENGTH = 244;
  private static final int TVIPS_KILOVOLTS = 84;
  private static final int TVIPS_PIXEL = TVIPS_OLD_LENGTH + 2724;
  private static final int TVIPS_VOLTS = TVIPS_PIXEL + 304;
  private static final int TVIPS_LENGTH = TVIPS_VOLTS + 4;

  private final FileBytes file;
  private final TiffDirectory directory;
  private final String description;

  /**
   * The calibration of an image.
   *
   * @param first the first image of the file, which speaks for the others
   */
  TiffCalibration(FileBytes file, TiffDirectory directory, TiffDirectory first) {
    this.file = file;
    this.directory = directory.has(DESCRIPTION) ? directory : first;
    this.description = this.directory.text(DESCRIPTION);
  }

  /** How many images ImageJ wrote as one. */
  long stacked() {
    return isImageJ() && directory.whole(259, 1) == 1
        ? Math.max(1, (long) number(after("images=")).orElse(1))
        : 1;
  }

  Calibration calibration() {
    Optional<PixelSize> gatan = PixelSize.believed(gatanScale(), directory.text(GATAN_UNIT));
    if (gatan.isPresent()) {
      return Calibration.NONE.withPixelSize(gatan);
    }
    if (isImageJ()) {
      return Calibration.NONE.withPixelSize(PixelSize.believed(imageJScale(), after("unit=")));
    }
    if (description.contains("<TemReporter")) {
      return jeol();
    }
    Optional<Long> header = directory.bytes(TVIPS, TVIPS_OLD_LENGTH);
    return header.isPresent() ? tvips(header.get()) : fei();
  }

  private Calibration fei() {
    for (int tag : FeiCalibration.TAGS) {
      Calibration found = FeiCalibration.of(directory.text(tag));
      if (found.pixelSize().isPresent()) {
        return found;
      }
    }
    return FeiCalibration.of(description);
  }

  /** What is to be said about a calibration that is not used. */
  Optional<String> doubt() {
    if (calibration().pixelSize().isPresent()) {
      return Optional.empty();
    }
    return PixelSize.doubt(gatanScale(), directory.text(GATAN_UNIT))
        .or(() -> isImageJ() ? PixelSize.doubt(imageJScale(), after("unit=")) : Optional.empty());
  }

  private double gatanScale() {
    return directory.number(GATAN_SCALE).orElse(0);
  }

  private boolean isImageJ() {
    return description.startsWith("ImageJ=");
  }

  private double imageJScale() {
    double resolution = directory.number(X_RESOLUTION).orElse(0);
    return resolution > 0 ? 1 / resolution : 0;
  }

  /** The rest of the line that begins so. */
  private String after(String key) {
    int at = description.startsWith(key) ? 0 : description.indexOf("\n" + key) + 1;
    if (at == 0 && !description.startsWith(key)) {
      return "";
    }
    int end = description.indexOf('\n', at);
    return description.substring(at + key.length(), end < 0 ? description.length() : end).strip();
  }

  private Calibration tvips(long at) {
    long room = directory.count(TVIPS);
    boolean second = file.i32(at) == 2 && room >= TVIPS_LENGTH;
    if (!second) {
      return Calibration.NONE.withKilovolts(file.i32(at + TVIPS_KILOVOLTS));
    }
    double volts = file.f32(at + TVIPS_VOLTS);
    return Calibration.NONE
        .withKilovolts(volts > 3500 ? volts / 1e3 : volts)
        .withPixelSize(PixelSize.believed(file.f32(at + TVIPS_PIXEL), Unit.NANOMETRE));
  }

  /** JEOL's SightX: the camera length, and how large a pixel is on the screen. */
  private Calibration jeol() {
    double volts = number(element("AccelerationVoltage")).orElse(0);
    double selected = number(element("SelectorValue")).orElse(0);
    double unit =
        switch ((int) directory.whole(RESOLUTION_UNIT, INCH)) {
          case CENTIMETRE -> 10;
          case INCH -> 25.4;
          default -> 0;
        };
    double pixel = imageJScale() * unit;
    Calibration calibration = Calibration.NONE.withKilovolts(volts / 1e3);
    if (calibration.kilovolts().isEmpty() || !(selected > 0)) {
      return calibration;
    }
    if (!"DIFF".equals(element("ModeString"))) {
      return calibration.withPixelSize(PixelSize.believed(pixel * 1e6 / selected, Unit.NANOMETRE));
    }
    double length = "cm".equals(element("SelectorUnitString")) ? selected * 10 : selected;
    return calibration.withCameraLength(length).withCameraPixels(pixel);
  }

  private String element(String name) {
    int at = description.indexOf("<" + name + ">");
    int end = at < 0 ? -1 : description.indexOf('<', at + 1);
    return end < 0 ? "" : description.substring(at + name.length() + 2, end).strip();
  }

  private static OptionalDouble number(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
