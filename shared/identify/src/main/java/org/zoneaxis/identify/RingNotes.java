package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.identify.query.IdentifyQuery;

/** What rings cannot tell, and what is odd about them, in sentences for those who measured them. */
final class RingNotes {

  private static final int NAMED = 4;
  private static final double FAR = 0.045;

  private RingNotes() {}

  static List<String> of(IdentifyQuery query, int searched, int total, List<RingCandidate> shown) {
    if (shown.isEmpty()) {
      return List.of(
          searched == 0
              ? "No material of the library is left by elements and filters."
              : "None of the " + searched + " materials looked at has such rings.");
    }
    RingCandidate first = shown.get(0);
    List<String> notes = new ArrayList<>();
    if (query.isCalibrated() && Math.abs(first.scale() - 1) > FAR) {
      double factor = 1 / first.scale();
      notes.add(
          "All your spacings are "
              + Decimal.of(100 * Math.abs(factor - 1), 1)
              + " % too "
              + (factor > 1 ? "large" : "small")
              + ": then it is "
              + first.material().formula()
              + "; check the calibration.");
    }
    if (first.unexplained() > 0) {
      notes.add(
          (first.unexplained() == 1
                  ? "One of the rings is"
                  : first.unexplained() + " of the rings are")
              + " not explained by the first row: a second phase, or no ring at all.");
    }
    if (!first.missing().isEmpty()) {
      notes.add(
          "The first row has more rings between yours that are not weak: "
              + first.missing().stream()
                  .limit(NAMED)
                  .map(
                      line ->
                          line.hkl()
                              + " at "
                              + Decimal.of(line.d(), 3)
                              + " \u00C5 ("
                              + Decimal.of(line.relative(), 0)
                              + " %)")
                  .collect(Collectors.joining(", "))
              + ".");
    }
    long tied = shown.stream().filter(RingCandidate::tied).count();
    if (tied > 1) {
      notes.add(
          tied
              + " rows fit the rings as well as the first and cannot be told apart by them; they are"
              + " in the order of how common such materials are.");
    }
    if (first.members().size() > 1 && !query.isCalibrated()) {
      notes.add(
          first.members().size()
              + " materials of the structure type "
              + first.family().orElse("")
              + " have rings in nearly these ratios: without a scale they cannot be told apart. Give"
              + " d, or elements.");
    }
    if (shown.size() < total) {
      notes.add("These are the first " + shown.size() + " of " + total + " rows.");
    }
    return notes;
  }
}
