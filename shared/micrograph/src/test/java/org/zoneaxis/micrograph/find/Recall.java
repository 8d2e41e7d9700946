package org.zoneaxis.micrograph.find;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.micrograph.net.PlaneNet;
import org.zoneaxis.micrograph.spot.Spot;

/** How much of what was drawn is found, over many frames. */
final class Recall {

  /** A spot with fewer counts above the background than this many times their noise is not seen. */
  private static final double VISIBLE = 8;

  private final Hazard hazard;
  private final List<Double> centres = new ArrayList<>();
  private final List<Double> places = new ArrayList<>();
  private int frames;
  private int nets;
  private int rightCentres;
  private int visible;
  private int found;

  private Recall(Hazard hazard) {
    this.hazard = hazard;
  }

  static Recall of(Hazard hazard, int frames) {
    Recall recall = new Recall(hazard);
    for (int seed = 1; seed <= frames; seed++) {
      recall.add(hazard.sample(seed));
    }
    return recall;
  }

  private void add(Hazard.Sample sample) {
    ImageFeatures features = PatternFinder.find(sample.frame().image());
    frames++;
    if (features.net().filter(fit -> isRight(fit.net(), sample)).isPresent()) {
      nets++;
      double dx = features.centre().get().x() - sample.frame().centreX();
      double dy = features.centre().get().y() - sample.frame().centreY();
      double off = Math.sqrt(dx * dx + dy * dy);
      if (off < 1) {
        rightCentres++;
        centres.add(off);
      }
    }
    for (SyntheticFrame.DrawnSpot drawn : sample.frame().spots()) {
      boolean inside =
          drawn.x() > 6
              && drawn.y() > 6
              && drawn.x() < Hazard.SIDE - 7
              && drawn.y() < Hazard.SIDE - 7;
      if (!inside || drawn.counts() < VISIBLE * Math.sqrt(drawn.counts() + 25 * 60)) {
        continue;
      }
      visible++;
      double nearest = nearest(features.spots(), drawn);
      if (nearest < 1.5) {
        found++;
        places.add(nearest);
      }
    }
  }

  private static double nearest(List<Spot> spots, SyntheticFrame.DrawnSpot drawn) {
    double nearest = Double.POSITIVE_INFINITY;
    for (Spot spot : spots) {
      double dx = spot.x() - drawn.x();
      double dy = spot.y() - drawn.y();
      nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy));
    }
    return nearest;
  }

  /** Within 1 per cent and 0.6 degrees, or what the frame's own distortion makes of them. */
  private static boolean isRight(PlaneNet net, Hazard.Sample sample) {
    double more = sample.frame().isDistorted() ? 2.5 : 1;
    return Math.abs(net.ratio() / sample.ratio() - 1) < 0.01 * more
        && Math.abs(net.angle() - sample.angle()) < 0.6 * more
        && Math.abs(net.a() / sample.a() - 1) < 0.01 * more;
  }

  double nets() {
    return nets / (double) frames;
  }

  double centres() {
    return rightCentres / (double) frames;
  }

  double spots() {
    return found / (double) visible;
  }

  double placeError() {
    return rms(places);
  }

  private static double rms(List<Double> numbers) {
    return Math.sqrt(numbers.stream().mapToDouble(n -> n * n).average().orElse(0));
  }

  /** A row of a table. */
  String row() {
    return String.format(
        java.util.Locale.ROOT,
        "| %s | %d | %d | %.1f | %.2f | %.2f |",
        hazard.words(),
        nets,
        rightCentres,
        100 * spots(),
        rms(centres),
        placeError());
  }
}
