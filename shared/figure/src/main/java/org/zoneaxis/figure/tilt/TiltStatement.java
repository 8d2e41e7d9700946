package org.zoneaxis.figure.tilt;

import java.util.stream.Collectors;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.tilt.Settlement;

/** What one pattern cannot tell, and what a second zone says of it. */
public final class TiltStatement {

  private TiltStatement() {}

  /** In sentences. */
  public static String of(TiltPlan plan) {
    if (plan.settlement().isEmpty()) {
      return plan.turned().isEmpty()
          ? "One pattern is enough here: turned by 180\u00B0 about this zone axis, the crystal shows"
              + " the same everywhere."
          : "One pattern cannot tell this orientation from the one turned by 180\u00B0 about the zone"
              + " axis: both show the same spots, and lead to different tilts. Both are listed; a"
              + " second zone at other tilts settles it.";
    }
    Settlement settlement = plan.settlement().get();
    String deviations =
        settlement.candidates().stream()
            .map(candidate -> Decimal.fixed(candidate.deviation(), 1) + "\u00B0")
            .collect(Collectors.joining(" and "));
    if (settlement.settled().isPresent()) {
      return "The second zone agrees within "
          + Decimal.fixed(settlement.candidates().get(0).deviation(), 2)
          + "\u00B0 with the orientation below"
          + (settlement.candidates().size() > 1
              ? ", of two that are " + deviations + " off."
              : ".");
    }
    return "The second zone settles nothing: the orientations are "
        + deviations
        + " off."
        + plan.reversed()
            .map(
                other ->
                    " With beta counted the other way it would agree within "
                        + Decimal.fixed(other.deviation(), 2)
                        + "\u00B0: check the signs of the holder.")
            .orElse("");
  }
}
