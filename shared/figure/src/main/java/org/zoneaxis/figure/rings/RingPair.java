package org.zoneaxis.figure.rings;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.diffraction.ring.Ring;
import org.zoneaxis.diffraction.ring.RingParameters;
import org.zoneaxis.diffraction.ring.RingPattern;

/**
 * The rings of two phases of which there is as much of one as of the other: structure factors are
 * those of a volume, so that intensities of both are on one scale.
 *
 * @param patterns the rings of each, with the same parameters
 */
public record RingPair(List<RingPattern> patterns) {

  /** Copies the list. */
  public RingPair {
    patterns = List.copyOf(patterns);
    if (patterns.size() != 2) {
      throw new IllegalArgumentException("two phases, not " + patterns.size());
    }
  }

  /**
   * Rings of both that look like one.
   *
   * @param first number of the ring of the first phase, from 0
   * @param second number of that of the second
   */
  public record Coincidence(int first, int second) {}

  RingParameters parameters() {
    return patterns.get(0).parameters();
  }

  /** The intensity of the strongest ring of both. */
  double strongest() {
    return patterns.stream()
        .flatMap(pattern -> pattern.rings().stream())
        .mapToDouble(Ring::intensity)
        .max()
        .orElse(0);
  }

  /** In per cent of the strongest ring of both. */
  static double relative(Ring ring, double strongest) {
    return strongest > 0 ? 100 * ring.intensity() / strongest : 0;
  }

  /**
   * Which rings lie within a resolution of one of the other phase, from the smallest up; of several
   * the nearest.
   *
   * @param resolution in 1/angstrom
   */
  public List<Coincidence> coincidences(double resolution) {
    List<Ring> first = patterns.get(0).rings();
    List<Ring> second = patterns.get(1).rings();
    List<Coincidence> found = new ArrayList<>();
    int near = 0;
    for (int i = 0; i < first.size() && !second.isEmpty(); i++) {
      double g = first.get(i).g();
      while (near + 1 < second.size()
          && Math.abs(second.get(near + 1).g() - g) <= Math.abs(second.get(near).g() - g)) {
        near++;
      }
      if (Math.abs(second.get(near).g() - g) <= resolution) {
        found.add(new Coincidence(i, near));
      }
    }
    return found;
  }
}
