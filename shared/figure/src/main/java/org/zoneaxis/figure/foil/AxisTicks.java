package org.zoneaxis.figure.foil;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.decimal.Decimal;

/**
 * Round numbers along an axis from 0.
 *
 * @param end where the axis ends
 * @param step from one number to the next: 1, 2 or 5 times a power of ten
 * @param decimals with which they are written
 */
record AxisTicks(double end, double step, int decimals) {

  private static final int[] ROUND = {1, 2, 5};

  /** An axis that ends exactly where told. */
  static AxisTicks upTo(double end, int most) {
    AxisTicks ticks = step(end, most);
    return new AxisTicks(end, ticks.step(), ticks.decimals());
  }

  /** An axis that ends at the next round number. */
  static AxisTicks beyond(double largest, int most) {
    AxisTicks ticks = step(largest, most);
    return new AxisTicks(
        Math.ceil(largest / ticks.step() * (1 - 1e-9)) * ticks.step(),
        ticks.step(),
        ticks.decimals());
  }

  private static AxisTicks step(double end, int most) {
    for (int decimals = 12; ; decimals--) {
      double power = 1;
      for (int i = 0; i < Math.abs(decimals); i++) {
        power *= 10;
      }
      for (int round : ROUND) {
        double step = decimals > 0 ? round / power : round * power;
        if (end <= most * step) {
          return new AxisTicks(end, step, Math.max(0, decimals));
        }
      }
    }
  }

  /** The numbers. */
  List<Double> values() {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i * step <= end * (1 + 1e-9); i++) {
      values.add(i * step);
    }
    return values;
  }

  /** A number as it is written. */
  String label(double value) {
    return Decimal.of(value, decimals);
  }
}
