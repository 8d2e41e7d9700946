package org.zoneaxis.micrograph.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.vector.Degrees;
import org.zoneaxis.micrograph.frame.Frame;
import org.zoneaxis.micrograph.frame.Levels;
import org.zoneaxis.micrograph.frame.Ranks;
import org.zoneaxis.micrograph.ring.ProfilePeaks.Peak;

/**
 * Finds rings: a centre by slopes, radii by the profile, and then both again, and the ellipse, from
 * where each ring is in each direction (as D. R. G. Mitchell, Ultramicroscopy 160 (2016) 140, and
 * J. L. Labar, Microsc. Microanal. 14 (2008) 287, do it).
 */
public final class RingSearch {

  /** Of radii and centre in turn, at most. */
  private static final int ROUNDS = 6;

  /** Rings that are told, at most. */
  private static final int MOST_RINGS = 40;

  /** A centre that moves by less, in pixels, is found. */
  private static final double CLOSE_ENOUGH = 0.02;

  /** Places of rings, at least, for a centre. */
  private static final int LEAST_PLACES = 12;

  /** In pixels. */
  private static final int LEAST_RADIUS = 6;

  /** In pictures of other things less of what varies depends on the radius alone. */
  private static final double LEAST_SHARE = 0.8;

  private final Frame frame;
  private double x;
  private double y;
  private double cosine;
  private double sine;
  private double residual;

  private RingSearch(Frame frame, double x, double y) {
    this.frame = frame;
    this.x = x;
    this.y = y;
  }

  /** The rings of a frame; empty where there are none. */
  public static Optional<RingFit> find(Frame frame) {
    return GradientVote.centre(frame)
        .flatMap(centre -> new RingSearch(frame, centre[0], centre[1]).fitted());
  }

  /** The rings about a centre that is almost right, in pixels of the image. */
  public static Optional<RingFit> about(Frame frame, double x, double y) {
    return new RingSearch(frame, frame.toFrame(x), frame.toFrame(y)).fitted();
  }

  private record Place(int ring, double radius, double direction, double weight) {}

  private Optional<RingFit> fitted() {
    sharpen();
    List<Peak> peaks = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      PolarMap map = new PolarMap(frame, x, y, cosine, sine);
      peaks = new ProfilePeaks(map).find();
      if (peaks.isEmpty()) {
        return Optional.empty();
      }
      List<Peak> clear = new ArrayList<>(peaks);
      clear.sort(Comparator.comparingDouble(peak -> -peak.height() * peak.coverage()));
      List<Place> places = places(map, clear.subList(0, Math.min(6, clear.size())));
      if (places.size() < LEAST_PLACES || adjust(places) < CLOSE_ENOUGH) {
        break;
      }
    }
    double share = new PolarMap(frame, x, y, cosine, sine).radialShare(LEAST_RADIUS);
    return share > LEAST_SHARE ? Optional.of(fit(peaks)) : Optional.empty();
  }

  /** Moves the centre to where the profile has the sharpest steps, in ever smaller moves. */
  private void sharpen() {
    double step = Math.max(frame.width(), frame.height()) / 64.0;
    double best = sharpness(x, y);
    while (step > 0.7) {
      boolean moved = false;
      for (double[] side : new double[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        double value = sharpness(x + step * side[0], y + step * side[1]);
        if (value > best) {
          best = value;
          x += step * side[0];
          y += step * side[1];
          moved = true;
        }
      }
      step = moved ? step : step / 2;
    }
  }

  private double sharpness(double atX, double atY) {
    int stride = 1 + (int) Math.sqrt(frame.width() * (double) frame.height() / 60_000);
    int bins = 2 * (frame.width() + frame.height()) / stride + 8;
    double[] sums = new double[bins];
    int[] counts = new int[bins];
    for (int row = stride / 2; row < frame.height(); row += stride) {
      for (int column = stride / 2; column < frame.width(); column += stride) {
        if (frame.isMasked(column, row)) {
          continue;
        }
        double dx = column - atX;
        double dy = row - atY;
        int bin = (int) (Math.sqrt(dx * dx + dy * dy) / stride);
        if (bin < bins) {
          sums[bin] += Math.sqrt(Math.max(0, frame.value(column, row) - floor()));
          counts[bin]++;
        }
      }
    }
    double sharpness = 0;
    for (int bin = 3; bin + 3 < bins; bin++) {
      if (counts[bin] > 3 && counts[bin - 3] > 3 && counts[bin + 3] > 3) {
        double bend =
            2 * sums[bin] / counts[bin]
                - sums[bin - 3] / counts[bin - 3]
                - sums[bin + 3] / counts[bin + 3];
        sharpness += bend * bend * counts[bin];
      }
    }
    return sharpness;
  }

  /** The dark level; not a number until it is asked for. */
  private double floor = Double.NaN;

  private double floor() {
    if (Double.isNaN(floor)) {
      floor = Levels.of(frame).dark();
    }
    return floor;
  }

  /** Where rings are brightest in each sector. */
  private List<Place> places(PolarMap map, List<Peak> peaks) {
    List<Place> places = new ArrayList<>();
    for (int ring = 0; ring < peaks.size(); ring++) {
      Peak peak = peaks.get(ring);
      int reach = Math.max(3, (int) (1.5 * peak.width()));
      for (int sector = 0; sector < PolarMap.SECTORS; sector++) {
        double top = top(map, sector, (int) Math.rint(peak.radius()), reach);
        if (!Double.isNaN(top)) {
          double direction = 2 * Math.PI * (sector + 0.5) / PolarMap.SECTORS;
          places.add(new Place(ring, top, direction, 1.0 / (1 + peak.width())));
        }
      }
    }
    return places;
  }

  private static double top(PolarMap map, int sector, int bin, int reach) {
    double[] window = new double[2 * reach + 1];
    for (int i = -reach; i <= reach; i++) {
      window[i + reach] = map.at(sector, bin + i);
      if (Double.isNaN(window[i + reach])) {
        return Double.NaN;
      }
    }
    return bin - reach + PeakPlace.of(window);
  }

  /**
   * Fits the shift of the centre, the ellipse and the radii, all small changes at once, with
   * weights that leave out what is off. Returns how far the centre moved.
   */
  private double adjust(List<Place> places) {
    int rings = places.stream().mapToInt(Place::ring).max().orElse(0) + 1;
    double[] radii = new double[rings];
    int[] counts = new int[rings];
    for (Place place : places) {
      radii[place.ring()] += place.radius();
      counts[place.ring()]++;
    }
    for (int i = 0; i < rings; i++) {
      radii[i] = counts[i] > 0 ? radii[i] / counts[i] : 0;
    }
    double[] found = new double[4];
    double cut = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 8; round++) {
      RingEquations equations = new RingEquations(rings);
      double[] off = new double[places.size()];
      for (int i = 0; i < off.length; i++) {
        Place place = places.get(i);
        off[i] = Math.abs(place.radius() - model(place, radii, found));
        double share = off[i] / cut;
        if (share < 1) {
          double w = place.weight() * (1 - share * share) * (1 - share * share);
          equations.add(w, place.ring(), place.direction(), radii[place.ring()], place.radius());
        }
      }
      if (!equations.solve(found, radii)) {
        return 0;
      }
      cut = Math.max(0.5, 6 * Ranks.MAD * Ranks.median(off));
      residual = rms(off, cut);
    }
    x += found[0];
    y += found[1];
    cosine += found[2];
    sine += found[3];
    return Math.abs(found[0]) + Math.abs(found[1]);
  }

  private static double rms(double[] off, double cut) {
    double sum = 0;
    int count = 0;
    for (double one : off) {
      if (one < cut) {
        sum += one * one;
        count++;
      }
    }
    return count == 0 ? 0 : Math.sqrt(sum / count);
  }

  private static double model(Place place, double[] radii, double[] found) {
    double c = StrictMath.cos(place.direction());
    double s = StrictMath.sin(place.direction());
    double radius = radii[place.ring()];
    return radius
        + found[0] * c
        + found[1] * s
        + radius * (found[2] * (c * c - s * s) + found[3] * 2 * s * c);
  }

  private RingFit fit(List<Peak> peaks) {
    int binning = frame.binning();
    List<Ring> rings = new ArrayList<>();
    for (Peak peak : peaks.subList(0, Math.min(MOST_RINGS, peaks.size()))) {
      rings.add(
          new Ring(
              peak.radius() * binning,
              peak.width() * (double) binning,
              peak.height(),
              peak.coverage()));
    }
    double share = Math.sqrt(cosine * cosine + sine * sine);
    double turned = -Degrees.ofRadians(StrictMath.atan2(sine, cosine)) / 2;
    return new RingFit(
        frame.toImage(x),
        frame.toImage(y),
        rings,
        (1 + share) / (1 - share),
        turned < 0 ? turned + 180 : turned,
        residual * binning);
  }
}
