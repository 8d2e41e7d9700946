package org.zoneaxis.storage.object;

/** What became of a conditional write. */
public sealed interface PutResult {

  /**
   * The object was written.
   *
   * @param etag its entity tag, in quotes
   */
  record Stored(String etag) implements PutResult {}

  /** Somebody was faster: there is an object of this name, and it was left alone. */
  record AlreadyThere() implements PutResult {}
}
