package org.zoneaxis.figure.rings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zoneaxis.diffraction.ring.Ring;
import org.zoneaxis.diffraction.ring.RingParameters;
import org.zoneaxis.diffraction.ring.RingPattern;

/**
 * The rings of phases of which there is as much of one as of the other: structure factors are those
 * of a volume, so that intensities of all are on one scale.
 *
 * @param patterns the rings of each, with the same parameters
 */
public record RingPhases(List<RingPattern> patterns) {

  /** Copies the list. */
  public RingPhases {
    patterns = List.copyOf(patterns);
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("rings of no phase");
    }
  }

  /**
   * A ring of a phase.
   *
   * @param phase number of the phase, from 0
   */
  record Member(int phase, Ring ring) {

    double g() {
      return ring.g();
    }

    double intensity() {
      return ring.intensity();
    }
  }

  /**
   * Rings of two phases that look like one.
   *
   * @param first number of the ring of the first phase, from 0
   * @param second number of that of the second
   */
  public record Coincidence(int first, int second) {}

  RingParameters parameters() {
    return patterns.get(0).parameters();
  }

  boolean isOne() {
    return patterns.size() == 1;
  }

  /** The rings of all phases, one phase after the other. */
  List<Member> rings() {
    return IntStream.range(0, patterns.size())
        .boxed()
        .flatMap(phase -> patterns.get(phase).rings().stream().map(ring -> new Member(phase, ring)))
        .toList();
  }

  /** The intensity of the strongest ring of all. */
  double strongest() {
    return rings().stream().mapToDouble(Member::intensity).max().orElse(0);
  }

  /** In per cent of the strongest ring of all. */
  static double relative(Ring ring, double strongest) {
    return strongest > 0 ? 100 * ring.intensity() / strongest : 0;
  }

  /**
   * Which rings of the first phase lie within a resolution of one of the second, from the smallest
   * up; of several the nearest.
   *
   * @param resolution in 1/angstrom
   */
  public List<Coincidence> coincidences(double resolution) {
    List<Coincidence> found = new ArrayList<>();
    if (isOne()) {
      return found;
    }
    List<Ring> first = patterns.get(0).rings();
    List<Ring> second = patterns.get(1).rings();
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
