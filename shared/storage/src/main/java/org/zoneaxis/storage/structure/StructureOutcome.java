package org.zoneaxis.storage.structure;

import org.zoneaxis.crystal.Revision;

/** What became of a stored structure when its database was asked again. */
public sealed interface StructureOutcome {

  /** The database has what is stored. */
  record Unchanged() implements StructureOutcome {}

  /**
   * There is a new current structure.
   *
   * @param to its revision
   */
  record Changed(Revision to) implements StructureOutcome {}

  /**
   * The database no longer has it; the last structure is kept.
   *
   * @param now whether that was seen for the first time
   */
  record Withdrawn(boolean now) implements StructureOutcome {}

  /** Somebody else has asked since; theirs holds. */
  record AskedByAnother() implements StructureOutcome {}

  /**
   * What is stored stays as it was.
   *
   * @param reason why, in one sentence
   */
  record Failed(String reason) implements StructureOutcome {}
}
