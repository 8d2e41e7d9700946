package org.zoneaxis.identify.score;

import org.zoneaxis.identify.zone.NetIndex;

/**
 * How often each zone of a crystal is the one that somebody looks along: dense nets, of axes with
 * short periods, more often than sparse ones, in proportion to a power of the density of their
 * spots. All zones of a crystal together have 1, so that a crystal gains nothing by offering many
 * nets of which one fits by chance.
 */
public final class ZonePrior {

  private static final double POWER = 2;

  private final float[] log;

  /** Of the zones of an index. */
  public ZonePrior(NetIndex index) {
    this.log = new float[index.zoneCount()];
    for (int crystal = 0; crystal < index.crystals().size(); crystal++) {
      int from = index.firstZone(crystal);
      int to = index.firstZone(crystal + 1);
      double sum = Double.NEGATIVE_INFINITY;
      for (int zone = from; zone < to; zone++) {
        log[zone] = (float) (-POWER * StrictMath.log(index.metric(zone).area()));
        sum = LogSum.of(sum, log[zone]);
      }
      for (int zone = from; zone < to; zone++) {
        log[zone] -= (float) sum;
      }
    }
  }

  /** Logarithm of the share of a zone. */
  public double log(int zone) {
    return log[zone];
  }
}
