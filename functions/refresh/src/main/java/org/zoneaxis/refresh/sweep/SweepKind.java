package org.zoneaxis.refresh.sweep;

/** What a sweep finds. */
public enum SweepKind {
  /** A picture of an earlier render number, superseded for longer than the time of grace. */
  OLD_RENDER("pictures of an earlier render number", "deleted"),
  /** A picture of an earlier structure, superseded for longer than the time of grace. */
  OLD_STRUCTURE("pictures of an earlier structure", "deleted"),
  /** A current picture that is not what was written. */
  BROKEN("broken pictures", "made again"),
  /** An upload in parts that was begun and not ended; its bytes are not known. */
  HALF_UPLOAD("half uploads", "thrown away"),
  /** An immutable structure document that nobody refers to. */
  STRUCTURE("earlier structures without pictures", "deleted"),
  /** A picture of an upload that nobody has asked for in a year. */
  IDLE_PICTURE("pictures of uploads that nobody asked for in a year", "deleted"),
  /** An upload that nobody has asked for in a year since its pictures went. */
  IDLE_UPLOAD("uploads that nobody asked for in a year more", "deleted"),
  /** A report of a run of more than a year ago. */
  REPORT("reports of runs more than a year ago", "deleted"),
  /** A part of a catalogue that was replaced longer ago than the time of grace. */
  PART("parts of earlier catalogues", "deleted");

  private final String text;
  private final String done;

  SweepKind(String text, String done) {
    this.text = text;
    this.done = done;
  }

  /** What they are called, in the plural. */
  public String text() {
    return text;
  }

  /** What is done with them. */
  public String done() {
    return done;
  }
}
