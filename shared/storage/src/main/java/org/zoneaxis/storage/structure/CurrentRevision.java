package org.zoneaxis.storage.structure;

/** Which revision of a material the bucket has for the current one. */
public sealed interface CurrentRevision {

  /**
   * This one.
   *
   * @param revision its first eight digits
   */
  record Is(String revision) implements CurrentRevision {}

  /** There is no current document. */
  record None() implements CurrentRevision {}

  /** There is one that cannot be read, so nobody knows. */
  record Unreadable() implements CurrentRevision {}
}
