package org.zoneaxis.micrograph.image;

import java.util.Optional;

/**
 * How large a pixel is.
 *
 * @param value in the unit, more than nothing
 * @param unit what it is in
 */
public record PixelSize(double value, Unit unit) {

  private static final double LEAST_RECIPROCAL = 1e-6;
  private static final double LARGEST_RECIPROCAL = 100;
  private static final double LEAST_ANGLE = 1e-6;
  private static final double LARGEST_ANGLE = 100;
  private static final double LEAST_LENGTH = 1e-5;
  private static final double LARGEST_LENGTH = 1e8;

  /** Checks that it is a size. */
  public PixelSize {
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("a pixel is larger than nothing, not " + value);
    }
  }

  /**
   * The size that a file states; metres, which no image of a microscope is measured in, become
   * nanometres.
   *
   * @param value the number
   * @param unit its unit, as it is written
   * @return empty where there is no unit, or no microscope has such pixels
   */
  public static Optional<PixelSize> believed(double value, String unit) {
    return Unit.of(unit).flatMap(known -> believed(value, known));
  }

  /**
   * What to say where a size is stated that is not believed.
   *
   * @param value the number; nothing, or 1 without a unit, is what programs write that know nothing
   * @param unit its unit, as it is written
   * @return a sentence; empty where there is nothing to be said
   */
  public static Optional<String> doubt(double value, String unit) {
    if (!(value > 0) || believed(value, unit).isPresent() || (unit.isBlank() && value == 1)) {
      return Optional.empty();
    }
    if (unit.isBlank()) {
      return Optional.of(
          "The file states a size of its pixels, but the unit is missing; it is not used.");
    }
    return Optional.of(
        Unit.of(unit).isPresent()
            ? "The size of pixels that the file states cannot be right; it is not used."
            : "The file states a size of its pixels in a unit that is not known here; it is not"
                + " used.");
  }

  /** The size, where a microscope can have such pixels. */
  public static Optional<PixelSize> believed(double value, Unit unit) {
    double size = Math.abs(value) * unit.factor();
    boolean believed =
        switch (unit.kind()) {
          case RECIPROCAL -> size >= LEAST_RECIPROCAL && size <= LARGEST_RECIPROCAL;
          case ANGLE -> size >= LEAST_ANGLE && size <= LARGEST_ANGLE;
          case LENGTH -> size >= LEAST_LENGTH && size <= LARGEST_LENGTH;
        };
    if (!believed) {
      return Optional.empty();
    }
    return Optional.of(
        switch (unit.symbol()) {
          case "m" -> new PixelSize(size, Unit.NANOMETRE);
          case "1/m" -> new PixelSize(size, Unit.PER_NANOMETRE);
          default -> new PixelSize(Math.abs(value), unit);
        });
  }
}
