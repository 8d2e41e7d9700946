package org.zoneaxis.crystal.symmetry;

import org.zoneaxis.crystal.CrystalException;
import org.zoneaxis.crystal.WorkCancelledException;

/**
 * How many looks at a place a search for symmetry is worth: counted and not timed, so that the same
 * crystal is refused on every machine. Not thread-safe; one for each search.
 */
final class SearchEffort {

  /** Some hundred nanoseconds each at most: below half a second. */
  static final long LOOKS = 4_000_000;

  private final int sites;
  private final long limit;
  private long taken;

  private SearchEffort(int sites, long limit) {
    this.sites = sites;
    this.limit = limit;
  }

  /** For one search in a crystal of so many sites. */
  static SearchEffort limited(int sites) {
    return new SearchEffort(sites, LOOKS);
  }

  /** For callers that bound their work themselves. */
  static SearchEffort unlimited() {
    return new SearchEffort(0, Long.MAX_VALUE);
  }

  /**
   * Counts looks.
   *
   * @throws CrystalException where there were too many
   * @throws WorkCancelledException where nobody waits any more
   */
  void take(int looks) {
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
