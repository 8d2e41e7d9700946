package org.zoneaxis.crystal.symmetry;

import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * How many looks at a place the searches for symmetry of one answer are worth: counted and not
 * timed, so that the same crystal is refused on every machine. Not thread-safe; one for each
 * answer.
 */
public final class SearchEffort {

  /** Some hundred nanoseconds each at most: below half a second. */
  static final long LOOKS = 4_000_000;

  private final long limit;
  private long taken;

  private SearchEffort(long limit) {
    this.limit = limit;
  }

  /** For the searches of one answer. */
  public static SearchEffort limited() {
    return new SearchEffort(LOOKS);
  }

  /** For the first part of an answer, which may be left out. */
  static SearchEffort limited(long looks) {
    return new SearchEffort(looks);
  }

  /**
   * Counts looks.
   *
   * @param looks how many
   * @param sites among so many sites
   * @throws CrystalException where there were too many
   * @throws WorkCancelledException where nobody waits any more
   */
  void take(int looks, int sites) {
    WorkCancelledException.throwIfCancelled();
    taken += looks;
    if (taken > limit) {
      throw new CrystalException(
          "symmetry of the crystal",
          "not found in a bounded search among " + sites + " sites",
          "give the smallest cell of the crystal, or fewer sites");
    }
  }

  /** How many looks there were. */
  long taken() {
    return taken;
  }
}
