package org.zoneaxis.micrograph.image;

import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

/**
 * What a file says about how its image was taken, as far as it can be believed.
 *
 * @param pixelSize how large a pixel is
 * @param kilovolts accelerating voltage in kV
 * @param cameraLength camera length in mm
 */
public record Calibration(
    Optional<PixelSize> pixelSize, OptionalDouble kilovolts, OptionalDouble cameraLength) {

  /** Nothing is known. */
  public static final Calibration NONE =
      new Calibration(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  private static final double LEAST_KILOVOLTS = 5;
  private static final double LARGEST_KILOVOLTS = 3500;
  private static final double LARGEST_CAMERA_LENGTH = 1e6;

  /** The same, with a size of pixels. */
  public Calibration withPixelSize(Optional<PixelSize> size) {
    return new Calibration(size, kilovolts, cameraLength);
  }

  /** The same, with a voltage in kV where it is one that microscopes have. */
  public Calibration withKilovolts(double stated) {
    return stated >= LEAST_KILOVOLTS && stated <= LARGEST_KILOVOLTS
        ? new Calibration(pixelSize, OptionalDouble.of(stated), cameraLength)
        : this;
  }

  /** The same, with a camera length in mm where it is one. */
  public Calibration withCameraLength(double stated) {
    return stated > 0 && stated <= LARGEST_CAMERA_LENGTH
        ? new Calibration(pixelSize, kilovolts, OptionalDouble.of(stated))
        : this;
  }

  /**
   * The same, with the size in reciprocal space of the pixels of a camera, s / (L lambda) with
   * their own size s, camera length and wavelength; unchanged where one of these is not known.
   *
   * @param millimetres size of a pixel of the camera in mm
   */
  public Calibration withCameraPixels(double millimetres) {
    if (kilovolts.isEmpty() || cameraLength.isEmpty() || !(millimetres > 0)) {
      return this;
    }
    double wavelength = new ElectronBeam(kilovolts.getAsDouble()).wavelength() / 10;
    return withPixelSize(
        PixelSize.believed(
            millimetres / (cameraLength.getAsDouble() * wavelength), Unit.PER_NANOMETRE));
  }

  /**
   * Size of a pixel in 1/nm, |g| = 1/d: as stated, or from an angle and the voltage.
   *
   * @return empty where the pixels of the image are not those of reciprocal space
   */
  public OptionalDouble perNanometre() {
    if (pixelSize.isEmpty()) {
      return OptionalDouble.empty();
    }
    PixelSize size = pixelSize.get();
    double value = size.value() * size.unit().factor();
    return switch (size.unit().kind()) {
      case RECIPROCAL -> OptionalDouble.of(value);
      case ANGLE ->
          kilovolts.isPresent()
              ? OptionalDouble.of(
                  value * 1e-2 / new ElectronBeam(kilovolts.getAsDouble()).wavelength())
              : OptionalDouble.empty();
      case LENGTH -> OptionalDouble.empty();
    };
  }
}
