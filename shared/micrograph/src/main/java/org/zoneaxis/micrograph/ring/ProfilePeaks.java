package org.zoneaxis.micrograph.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Peaks of a radial profile that most sectors have. */
final class ProfilePeaks {

  /**
   * A peak.
   *
   * @param radius in pixels
   * @param width of the window that it stands out in most
   * @param height over what is on both sides
   * @param coverage share of sectors that have it
   * @param sectors how many sectors see it
   */
  record Peak(double radius, int width, double height, double coverage, int sectors) {

    /** The same ring as a wider window sees it. */
    private Peak as(Peak wider) {
      return new Peak(
          radius, wider.width, wider.height, Math.max(coverage, wider.coverage), sectors);
    }
  }

  /** Of windows, in pixels. */
  private static final int[] WIDTHS = {2, 3, 5, 8, 12, 18};

  /** A ring stands out in this share of the sectors in which it is seen. */
  private static final double COVERAGE = 0.8;

  /** In standard errors of the mean over sectors. */
  private static final double SIGNIFICANT = 4;

  /** Of the sectors of a map, those in which a ring must be seen. */
  private static final int LEAST_SECTORS = 12;

  /** Where fewer sectors are seen, as in corners, a ring must be clearer. */
  private static final double HALF = 24;

  /** In pixels. */
  private static final int LEAST_RADIUS = 6;

  private final PolarMap map;
  private final double[] profile;

  ProfilePeaks(PolarMap map) {
    this.map = map;
    this.profile = map.profile();
  }

  /** The peaks, the smallest radius first. */
  List<Peak> find() {
    List<Peak> all = new ArrayList<>();
    for (int width : WIDTHS) {
      double before = Double.NaN;
      double here = contrast(LEAST_RADIUS, width);
      for (int bin = LEAST_RADIUS; bin + 1 < profile.length; bin++) {
        double after = contrast(bin + 1, width);
        if (here > 0 && here >= before && here > after) {
          peak(bin, width, here).ifPresent(all::add);
        }
        before = here;
        here = after;
      }
    }
    // The narrowest first: a wide window takes two rings for one.
    List<Peak> kept = new ArrayList<>();
    for (Peak peak : all) {
      boolean known = false;
      for (int i = 0; i < kept.size(); i++) {
        Peak other = kept.get(i);
        double apart = Math.abs(other.radius() - peak.radius());
        known = known || apart < Math.max(3, 1.2 * peak.width());
        if (apart < 2 && peak.height() > other.height()) {
          kept.set(i, other.as(peak));
        }
      }
      if (!known) {
        kept.add(peak);
      }
    }
    kept.sort(Comparator.comparingDouble(Peak::radius));
    return kept;
  }

  /** The mean of a window, less that of both sides. */
  private double contrast(int bin, int width) {
    int half = width / 2;
    double middle = 0;
    double sides = 0;
    for (int i = -half; i <= half; i++) {
      middle += profile(bin + i);
    }
    for (int i = half + 1; i <= 2 * half + 1; i++) {
      sides += profile(bin - i) + profile(bin + i);
    }
    return middle / (2 * half + 1) - sides / (2 * half + 2);
  }

  private double profile(int bin) {
    return bin < 0 || bin >= profile.length ? Double.NaN : profile[bin];
  }

  private Optional<Peak> peak(int bin, int width, double height) {
    int seen = 0;
    int have = 0;
    double sum = 0;
    double squares = 0;
    for (int sector = 0; sector < PolarMap.SECTORS; sector++) {
      double own = contrast(sector, bin, width);
      if (!Double.isNaN(own)) {
        seen++;
        have += own > 0 ? 1 : 0;
        // What stands out far is a spot, and no part of a ring.
        double counted = Math.max(-4 * height, Math.min(4 * height, own));
        sum += counted;
        squares += counted * counted;
      }
    }
    if (seen < LEAST_SECTORS || have < COVERAGE * seen) {
      return Optional.empty();
    }
    double mean = sum / seen;
    double deviation = Math.sqrt(Math.max(0, squares / seen - mean * mean));
    double least = SIGNIFICANT * Math.max(1, Math.sqrt(HALF / seen));
    return mean > least * deviation / Math.sqrt(seen)
        ? Optional.of(new Peak(vertex(bin, width), width, height, have / (double) seen, seen))
        : Optional.empty();
  }

  private double contrast(int sector, int bin, int width) {
    int half = width / 2;
    double middle = 0;
    double sides = 0;
    for (int i = -half; i <= half; i++) {
      middle += map.at(sector, bin + i);
    }
    for (int i = half + 1; i <= 2 * half + 1; i++) {
      sides += (double) map.at(sector, bin - i) + map.at(sector, bin + i);
    }
    return middle / (2 * half + 1) - sides / (2 * half + 2);
  }

  /** The radius of what stands in the window and beside it. */
  private double vertex(int bin, int width) {
    int reach = width + 1;
    double[] window = new double[2 * reach + 1];
    for (int i = -reach; i <= reach; i++) {
      window[i + reach] = profile(bin + i);
    }
    double place = PeakPlace.of(window);
    return Double.isNaN(place) ? bin : bin - reach + place;
  }
}
