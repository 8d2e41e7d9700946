package org.zoneaxis.identify;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;

/**
 * Says where lengths point to a calibration that is off: where the likeliest candidate, or one of
 * the next whose shape fits far better, has all its lengths wrong by the same factor.
 */
final class CalibrationCheck {

  /** What good calibrations are not off by. */
  private static final double FAR = 0.045;

  private static final int LOOKED_AT = 5;
  private static final double LEAST_PROBABILITY = 0.02;

  private CalibrationCheck() {}

  static Optional<Identification.Calibration> of(IdentifyQuery query, List<Candidate> shown) {
    if (!query.isCalibrated() || shown.isEmpty()) {
      return Optional.empty();
    }
    Candidate first = shown.get(0);
    if (isFar(first)) {
      return Optional.of(calibration(query, first));
    }
    return shown.stream()
        .limit(LOOKED_AT)
        .filter(
            candidate ->
                isFar(candidate)
                    && candidate.probability() > LEAST_PROBABILITY
                    && misfit(candidate) < misfit(first) / 3)
        .findFirst()
        .map(candidate -> calibration(query, candidate));
  }

  private static boolean isFar(Candidate candidate) {
    return Math.abs(candidate.scale() - 1) > FAR;
  }

  private static double misfit(Candidate candidate) {
    return Math.abs(candidate.deviation().ratio()) + Math.abs(candidate.deviation().angle());
  }

  private static Identification.Calibration calibration(IdentifyQuery query, Candidate candidate) {
    boolean spacings = query.measurement() instanceof Measurement.TwoSpots;
    double factor = spacings ? 1 / candidate.scale() : candidate.scale();
    String text =
        "All your "
            + (spacings ? "spacings" : "lengths")
            + " are "
            + Decimal.of(100 * Math.abs(factor - 1), 1)
            + " % too "
            + (spacings ? (factor > 1 ? "large" : "small") : (factor > 1 ? "long" : "short"))
            + ": then it is "
            + candidate.material().formula()
            + " "
            + Notes.bracketed(candidate.axis())
            + "; check the calibration.";
    return new Identification.Calibration(candidate, candidate.scale(), text);
  }
}
