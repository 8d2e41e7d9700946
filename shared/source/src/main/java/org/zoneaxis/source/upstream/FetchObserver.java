package org.zoneaxis.source.upstream;

/** Sees every request to a database, for counting. Thread-safe. */
@FunctionalInterface
public interface FetchObserver {

  /** Sees nothing. */
  FetchObserver NONE = bytes -> {};

  /**
   * A request has ended, well or not.
   *
   * @param bytes of the answer's body; 0 where none was taken
   */
  void fetched(long bytes);
}
