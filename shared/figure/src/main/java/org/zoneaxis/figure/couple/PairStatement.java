package org.zoneaxis.figure.couple;

import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.orientation.NearZone;

/** How two crystals lie to each other, in words. */
public final class PairStatement {

  /** In degrees: two decimals would say 0. */
  private static final double PARALLEL = 0.005;

  private PairStatement() {}

  /** The relationship and how many variants there are, of which which are shown. */
  public static String of(CrystalPair pair) {
    String variants =
        pair.variants()
            .map(count -> count == 1 ? "one variant" : count + " variants, " + shown(pair))
            .orElse("zone axes and the reflections named are parallel");
    return pair.relationship().map(name -> name + ": ").orElse("") + variants + ".";
  }

  private static String shown(CrystalPair pair) {
    return pair.shown().size() > 1
        ? "all shown"
        : "number " + pair.shown().get(0).number() + " shown";
  }

  /** How far a zone of the second crystal is from the zone axis of the first. */
  public static String deviation(NearZone near) {
    return near.deviation() < PARALLEL ? "parallel" : Decimal.fixed(near.deviation(), 2) + "\u00B0";
  }
}
