package org.zoneaxis.diffraction.superposition;

import java.util.List;
import org.zoneaxis.diffraction.projection.PlanePoint;

/**
 * Spots that are printed as one because they lie on each other.
 *
 * @param position mean of the positions in 1/angstrom
 * @param members pattern and number in the pattern of each, in the order of the patterns
 */
public record Coincidence(PlanePoint position, List<Member> members) {

  /**
   * A spot.
   *
   * @param pattern number of its pattern, from 0
   * @param spot its number in the pattern, from 0
   */
  public record Member(int pattern, int spot) {}

  /** Copies the list. */
  public Coincidence {
    members = List.copyOf(members);
  }

  /** Whether spots of more than one pattern lie here. */
  public boolean isShared() {
    return members.stream().mapToInt(Member::pattern).distinct().count() > 1;
  }
}
