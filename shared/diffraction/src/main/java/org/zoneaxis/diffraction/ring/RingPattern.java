package org.zoneaxis.diffraction.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.symmetry.PointGroup;

/**
 * A ring pattern.
 *
 * @param parameters what it was computed with
 * @param pointGroup the point group of the crystal, by whose Laue group families are; empty where
 *     so many sites are so nearly symmetric that it was not found in a bounded search: a family is
 *     then a reflection and its opposite
 * @param rings the rings that have a structure factor, the smallest first
 * @param absent how many values of |g| up to gmax belong to reflections without one only
 */
public record RingPattern(
    RingParameters parameters, Optional<PointGroup> pointGroup, List<Ring> rings, int absent) {

  /** Copies the list. */
  public RingPattern {
    rings = List.copyOf(rings);
  }

  /**
   * The rings as they are seen with a given resolution: from the smallest up, a group begins at a
   * ring and takes all that follow within the resolution of that first one.
   *
   * @param resolution in 1/angstrom, at least 0
   */
  public List<RingGroup> resolved(double resolution) {
    if (!(resolution >= 0)) {
      throw new IllegalArgumentException("a resolution of at least 0, not " + resolution);
    }
    List<RingGroup> groups = new ArrayList<>();
    int first = 0;
    while (first < rings.size()) {
      int last = first;
      while (last + 1 < rings.size()
          && rings.get(last + 1).g() - rings.get(first).g() <= resolution) {
        last++;
      }
      groups.add(group(first, last));
      first = last + 1;
    }
    return groups;
  }

  private RingGroup group(int first, int last) {
    double intensity = 0;
    double moment = 0;
    for (Ring ring : rings.subList(first, last + 1)) {
      intensity += ring.intensity();
      moment += ring.intensity() * ring.g();
    }
    // With strong displacements all intensities of a group may be 0.
    double g = intensity > 0 ? moment / intensity : rings.get(first).g();
    return new RingGroup(first, last, g, intensity);
  }
}
