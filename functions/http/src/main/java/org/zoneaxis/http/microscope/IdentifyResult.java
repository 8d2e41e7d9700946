package org.zoneaxis.http.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.RingIdentification;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;

/**
 * What measured spots or rings may be, as the page shows it.
 *
 * @param asked what was measured, in a few words
 * @param among where was looked, in a few words; empty where everywhere
 * @param total how many rows there are
 * @param searched how many materials were looked at
 * @param calibration what the lengths say about the calibration
 * @param notes what the measurement cannot tell
 * @param rows the best of them
 * @param ringRows the best of them where rings were measured
 * @param calibrated whether lengths were measured
 * @param net whether places of spots were measured, not ratio and angle of two
 * @param isCut whether there are more than are shown
 * @param allHref the address of the page with as many as there can be
 */
record IdentifyResult(
    String asked,
    String among,
    int total,
    int searched,
    Optional<String> calibration,
    List<String> notes,
    List<CandidateRow> rows,
    List<RingRow> ringRows,
    boolean calibrated,
    boolean net,
    boolean isCut,
    String allHref) {

  boolean isOne() {
    return total == 1;
  }

  boolean isNone() {
    return total == 0;
  }

  boolean isOfRings() {
    return !ringRows.isEmpty();
  }

  boolean isOfSpots() {
    return !rows.isEmpty();
  }

  /**
   * Of spots.
   *
   * @param isDownwards whether y of the spots goes down
   * @param allHref the address of the page with as many as there can be, where others may be shown
   */
  static IdentifyResult of(Identification found, boolean isDownwards, Optional<String> allHref) {
    return new IdentifyResult(
        asked(found.query().measurement()),
        among(found.query()),
        found.nets(),
        found.searched(),
        found.calibration().map(Identification.Calibration::text),
        found.notes(),
        found.rows().stream().map(row -> CandidateRow.of(row, isDownwards)).toList(),
        List.of(),
        found.query().isCalibrated(),
        found.query().measurement() instanceof Measurement.Spots,
        found.nets() > found.rows().size() && allHref.isPresent(),
        allHref.orElse(""));
  }

  /** Of rings. */
  static IdentifyResult of(RingIdentification found, Optional<String> allHref) {
    return new IdentifyResult(
        asked(found.query().measurement()),
        among(found.query()),
        found.total(),
        found.searched(),
        Optional.empty(),
        found.notes(),
        List.of(),
        found.candidates().stream().map(RingRow::of).toList(),
        found.query().isCalibrated(),
        false,
        found.total() > found.candidates().size() && allHref.isPresent(),
        allHref.orElse(""));
  }

  private static String asked(Measurement measurement) {
    if (measurement instanceof Measurement.TwoSpots two) {
      return "Ratio "
          + Decimal.of(two.ratio(), 4)
          + ", angle "
          + Decimal.of(two.angle(), 2)
          + "\u00B0"
          + (two.d1().isPresent()
              ? ", d\u2081 " + Decimal.of(two.d1().getAsDouble(), 4) + " \u00C5"
              : "");
    }
    if (measurement instanceof Measurement.Spots spots) {
      return spots.spots().spots().size()
          + " spots"
          + (spots.scale().isPresent() ? ", scale known" : "");
    }
    return ((Measurement.Rings) measurement).radii().size()
        + " rings"
        + (measurement.isCalibrated() ? "" : ", no scale");
  }

  private static String among(IdentifyQuery query) {
    List<String> words = new ArrayList<>();
    if (!query.elements().isEmpty()) {
      words.add(
          query.elements().stream()
              .map(element -> element.symbol())
              .collect(Collectors.joining(", ")));
    }
    if (!query.materials().isEmpty()) {
      words.add(
          query.materials().size() == 1 ? "1 material" : query.materials().size() + " materials");
    }
    if (!query.calculated()) {
      words.add("measured cells");
    }
    if (!query.frameworks()) {
      words.add("no frameworks");
    }
    return String.join("; ", words);
  }
}
