package org.zoneaxis.micrograph.find;

import java.util.List;
import org.zoneaxis.micrograph.frame.Frame;
import org.zoneaxis.micrograph.frame.Levels;
import org.zoneaxis.micrograph.frame.Preparation;
import org.zoneaxis.micrograph.frame.Ranks;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * Tells images of lattices from diffraction patterns: columns of atoms are all about as bright,
 * fill the frame, and what is between them is not dark.
 */
final class SpecimenImage {

  private static final int LEAST_SPOTS = 30;
  private static final double BRIGHT_BETWEEN = 0.12;
  private static final double ALIKE = 0.4;
  private static final double FILLED = 0.6;
  private static final double HALO = 1.35;
  private static final double FLAT = 0.1;

  private SpecimenImage() {}

  static boolean is(NetFit fit, List<Spot> spots, Preparation prepared) {
    Levels levels = prepared.levels();
    Frame frame = prepared.frame();
    double pixels = (double) frame.width() * frame.height() * frame.binning() * frame.binning();
    if (fit.assigned().size() < LEAST_SPOTS) {
      return false;
    }
    double range = levels.largest() - levels.dark();
    boolean bright = levels.median() - levels.dark() > BRIGHT_BETWEEN * range;
    double[] logarithms =
        fit.assigned().stream()
            .mapToDouble(a -> StrictMath.log(top(frame, spots.get(a.spot()), levels)))
            .toArray();
    double median = Ranks.median(logarithms);
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] = Math.abs(logarithms[i] - median);
    }
    boolean alike = Ranks.MAD * Ranks.median(logarithms) < ALIKE && isFlat(prepared, levels, range);
    boolean filled = fit.assigned().size() > FILLED * pixels / fit.net().area();
    return bright && alike && filled;
  }

  /** A halo is what a diffraction pattern has. */
  private static boolean isFlat(Preparation prepared, Levels levels, double range) {
    double brightest = prepared.background().share(0.99) - levels.dark();
    double usual = prepared.background().share(0.5) - levels.dark();
    return brightest < HALO * usual || brightest - usual < FLAT * range;
  }

  /** The mean of nine pixels in the middle of a spot, above the dark. */
  private static double top(Frame frame, Spot spot, Levels levels) {
    int x = (int) Math.rint(frame.toFrame(spot.x()));
    int y = (int) Math.rint(frame.toFrame(spot.y()));
    double sum = 0;
    int count = 0;
    for (int row = Math.max(0, y - 1); row <= Math.min(frame.height() - 1, y + 1); row++) {
      for (int column = Math.max(0, x - 1);
          column <= Math.min(frame.width() - 1, x + 1);
          column++) {
        sum += frame.value(column, row) - levels.dark();
        count++;
      }
    }
    return Math.max(1e-6 * (levels.largest() - levels.dark()), sum / Math.max(1, count));
  }
}
