package org.zoneaxis.storage.object;

/** What became of a conditional read. */
public sealed interface ReadResult {

  /**
   * There is another object than the reader has.
   *
   * @param object the object
   */
  record Read(StoredObject object) implements ReadResult {}

  /** The object is the one that the reader has. */
  record Unchanged() implements ReadResult {}

  /** There is no such object. */
  record Missing() implements ReadResult {}
}
