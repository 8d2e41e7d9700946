package org.zoneaxis.identify.query;

import static org.zoneaxis.identify.query.IdentifyOptions.ANGLE;
import static org.zoneaxis.identify.query.IdentifyOptions.ANGLE_TOLERANCE;
import static org.zoneaxis.identify.query.IdentifyOptions.CAMERA_CONSTANT;
import static org.zoneaxis.identify.query.IdentifyOptions.CAMERA_LENGTH;
import static org.zoneaxis.identify.query.IdentifyOptions.CENTRE;
import static org.zoneaxis.identify.query.IdentifyOptions.D1;
import static org.zoneaxis.identify.query.IdentifyOptions.D2;
import static org.zoneaxis.identify.query.IdentifyOptions.ERROR;
import static org.zoneaxis.identify.query.IdentifyOptions.KV;
import static org.zoneaxis.identify.query.IdentifyOptions.RATIO;
import static org.zoneaxis.identify.query.IdentifyOptions.RINGS;
import static org.zoneaxis.identify.query.IdentifyOptions.SCALE;
import static org.zoneaxis.identify.query.IdentifyOptions.SPOTS;
import static org.zoneaxis.identify.query.IdentifyOptions.THIRD;
import static org.zoneaxis.identify.query.IdentifyOptions.TOLERANCE;
import static org.zoneaxis.identify.query.IdentifyOptions.UNIT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.identify.input.SpotUnit;
import org.zoneaxis.identify.net.MeasuredSpots;
import org.zoneaxis.identify.net.SpotPosition;

/** Makes a measurement of what a request says: two spots, three, many, or rings. */
final class MeasurementReader {

  private static final double PER_CENT = 100;

  private final OptionValues values;

  private MeasurementReader(OptionValues values) {
    this.values = values;
  }

  static Measurement of(OptionValues values) {
    return new MeasurementReader(values).measurement();
  }

  private Measurement measurement() {
    boolean two =
        values.get(RATIO).isPresent()
            || values.get(ANGLE).isPresent()
            || values.get(D1).isPresent()
            || values.get(D2).isPresent();
    boolean spots = !values.get(SPOTS).isEmpty();
    boolean rings = !values.get(RINGS).isEmpty();
    if ((spots && (two || rings)) || (rings && two)) {
      throw new RequestException(
          spots ? SPOTS.name() : RINGS.name(),
          "",
          "give one measurement: places of spots, or ratio and angle of two, or rings");
    }
    if (rings) {
      return rings();
    }
    return spots ? spots() : few();
  }

  // Lengths.

  /** The length of a unit in 1/angstrom, where it is known. */
  private OptionalDouble scale(SpotUnit unit) {
    Optional<BigDecimal> stated = values.get(SCALE);
    if (unit.isScaled()) {
      if (stated.isPresent()) {
        throw new RequestException(
            SCALE.name(), stated.get().toPlainString(), unit.text() + " has its own; leave it out");
      }
      return OptionalDouble.of(unit.size());
    }
    if (stated.isPresent()) {
      return OptionalDouble.of(stated.get().doubleValue());
    }
    OptionalDouble constant = cameraConstant();
    return unit == SpotUnit.MILLIMETRE && constant.isPresent()
        ? OptionalDouble.of(1 / constant.getAsDouble())
        : OptionalDouble.empty();
  }

  private OptionalDouble cameraConstant() {
    Optional<BigDecimal> constant = values.get(CAMERA_CONSTANT);
    if (constant.isPresent()) {
      return OptionalDouble.of(constant.get().doubleValue());
    }
    return values.get(CAMERA_LENGTH).isPresent()
        ? OptionalDouble.of(
            values.get(CAMERA_LENGTH).get().doubleValue()
                * new ElectronBeam(values.get(KV).doubleValue()).wavelength())
        : OptionalDouble.empty();
  }

  // Rings.

  private Measurement rings() {
    SpotUnit unit = values.get(UNIT).orElse(SpotUnit.ANGSTROM);
    OptionalDouble scale = unit.isSpacing() ? OptionalDouble.of(1) : scale(unit);
    List<Double> given = values.get(RINGS);
    for (double length : given) {
      if (!(length > 0)) {
        throw new RequestException(RINGS.name(), Double.toString(length), "lengths above 0");
      }
    }
    return new Measurement.Rings(
        given.stream()
            .map(length -> unit.isSpacing() ? 1 / (length * unit.size()) : length * scale.orElse(1))
            .sorted()
            .toList(),
        scale.isPresent(),
        number(ERROR));
  }

  // Many spots.

  private Measurement spots() {
    SpotUnit unit = values.get(UNIT).orElse(SpotUnit.PIXEL);
    if (unit.isSpacing()) {
      throw new RequestException(
          UNIT.name(),
          unit.text(),
          "places of spots are distances from 000: px, mm, 1/A or 1/nm; a d is a length only");
    }
    Optional<SpotPosition> centre = values.get(CENTRE).stream().findFirst();
    List<SpotPosition> given = values.get(SPOTS);
    List<SpotPosition> spots =
        given.stream()
            .distinct()
            .filter(spot -> centre.isEmpty() || spot.distance(centre.get()) > 0)
            .toList();
    if (spots.size() + (centre.isPresent() ? 1 : 0) < 3) {
      throw new RequestException(
          SPOTS.name(),
          given.size() + " of them",
          "two different spots with centre=, or three without, are the least that span a net");
    }
    return new Measurement.Spots(new MeasuredSpots(spots, centre, number(ERROR)), scale(unit));
  }

  // Two or three.

  private Measurement few() {
    double tolerance = values.get(TOLERANCE).doubleValue();
    double angle =
        values
            .get(ANGLE)
            .orElseThrow(
                () ->
                    missing(
                        ANGLE,
                        "give the angle between the two spots as seen from 000, 0 to 180 degrees,"
                            + " for example ?ratio=1&angle=70.5; or spots, or rings"))
            .doubleValue();
    OptionalDouble d1 = spacing(D1);
    OptionalDouble d2 = spacing(D2);
    OptionalDouble stated = number(RATIO);
    boolean both = d1.isPresent() && d2.isPresent();
    double own = both ? d1.getAsDouble() / d2.getAsDouble() : stated(stated);
    if (both && stated.isPresent()) {
      requireAgreement(stated.getAsDouble(), own, tolerance);
    }
    boolean exchanged = own < 1;
    OptionalDouble first = both && exchanged ? d2 : d1;
    OptionalDouble second = both && exchanged ? d1 : d2;
    double ratio = both ? first.getAsDouble() / second.getAsDouble() : exchanged ? 1 / own : own;
    OptionalDouble nearer = first.isPresent() ? first : times(second, ratio);
    OptionalDouble other = second.isPresent() ? second : times(first, 1 / ratio);
    Measurement.TwoSpots two =
        new Measurement.TwoSpots(
            ratio,
            angle,
            nearer,
            other,
            tolerance,
            values.get(ANGLE_TOLERANCE).doubleValue(),
            exchanged);
    return values.get(THIRD).isEmpty() ? two : three(two);
  }

  private static double stated(OptionalDouble ratio) {
    return ratio.orElseThrow(
        () ->
            missing(
                RATIO,
                "give the ratio of the two distances from 000, or both spacings d1 and d2, for"
                    + " example ?ratio=1.155&angle=54.7"));
  }

  private static void requireAgreement(double stated, double own, double tolerance) {
    double difference = Math.min(Math.abs(stated / own - 1), Math.abs(stated * own - 1));
    if (difference > tolerance / PER_CENT) {
      throw new RequestException(
          RATIO.name(),
          String.format(Locale.ROOT, "%.4f", stated),
          String.format(
              Locale.ROOT, "d1 and d2 make it %.4f; leave the ratio out, or correct one", own));
    }
  }

  /** Three spots are places, with 000 at the origin. */
  private Measurement three(Measurement.TwoSpots two) {
    List<Double> third = values.get(THIRD);
    if (third.size() != 2 || !(third.get(0) > 0)) {
      throw new RequestException(
          THIRD.name(), third.toString(), "its ratio to the first spot and its angle from it");
    }
    // The ratio is to the spot that was named first.
    double first = two.exchanged() ? two.ratio() : 1;
    double second = two.exchanged() ? 1 : two.ratio();
    OptionalDouble scale =
        two.d1().isPresent()
            ? OptionalDouble.of(1 / two.d1().getAsDouble())
            : OptionalDouble.empty();
    double error = two.tolerance() / PER_CENT / 2 / Math.sqrt(2) * Math.sqrt(first * second);
    return new Measurement.Spots(
        new MeasuredSpots(
            List.of(
                polar(first, 0),
                polar(second, two.angle()),
                polar(first * third.get(0), third.get(1))),
            Optional.of(polar(0, 0)),
            OptionalDouble.of(error)),
        scale);
  }

  private static SpotPosition polar(double length, double degrees) {
    double angle = StrictMath.toRadians(degrees);
    return new SpotPosition(length * StrictMath.cos(angle), length * StrictMath.sin(angle));
  }

  /** A spacing in angstrom, whatever it was measured in. */
  private OptionalDouble spacing(Option<Optional<BigDecimal>> option) {
    OptionalDouble given = number(option);
    if (given.isEmpty()) {
      return given;
    }
    SpotUnit unit = values.get(UNIT).orElse(SpotUnit.ANGSTROM);
    if (unit.isSpacing()) {
      return OptionalDouble.of(given.getAsDouble() * unit.size());
    }
    OptionalDouble scale = scale(unit);
    if (scale.isEmpty()) {
      throw new RequestException(
          UNIT.name(),
          unit.text(),
          "lengths in "
              + unit.text()
              + " need scale=, or cameraConstant= where they are in mm; or give their ratio");
    }
    return OptionalDouble.of(1 / (given.getAsDouble() * scale.getAsDouble()));
  }

  private OptionalDouble number(Option<Optional<BigDecimal>> option) {
    return values
        .get(option)
        .map(BigDecimal::doubleValue)
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  private static OptionalDouble times(OptionalDouble d, double factor) {
    return d.isPresent() ? OptionalDouble.of(d.getAsDouble() * factor) : d;
  }

  private static RequestException missing(Option<?> option, String expected) {
    return new RequestException(option.name(), "", expected);
  }
}
