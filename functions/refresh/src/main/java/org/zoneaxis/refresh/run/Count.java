package org.zoneaxis.refresh.run;

/** What is counted in a run. */
public enum Count {
  /** Structures whose database was asked. */
  LOOKED_AT("lookedAt"),
  /** Of these, those that are as they were. */
  UNCHANGED("unchanged"),
  /** Of these, those that have a new revision. */
  CHANGED("changed"),
  /** Of these, those that the database no longer has. */
  WITHDRAWN("withdrawn"),
  /** Of these, those that another run or a request had asked for meanwhile. */
  ASKED_BY_ANOTHER("askedByAnother"),
  /** Structures and objects that something went wrong with. */
  FAILED("failed"),
  /** Structures of the library that were put into the bucket. */
  ADOPTED("adopted"),
  /** Materials in the catalogue. */
  CATALOGUED("catalogued"),
  /** Pictures that are there before anybody asks. */
  PREWARMED("prewarmed"),
  /** Pictures that were read and checked. */
  VERIFIED("verified"),
  /** Of these, those that were broken and have been made again, or would be. */
  MENDED("mended"),
  /** Objects that were deleted, or would be. */
  SWEPT("swept"),
  /** Bytes of these. */
  SWEPT_BYTES("sweptBytes"),
  /** Uploads in parts that were thrown away, or would be. */
  ABORTED("aborted"),
  /** Requests to databases. */
  REQUESTS("requests"),
  /** Bytes of their answers. */
  BYTES("bytes");

  private final String text;

  Count(String text) {
    this.text = text;
  }

  /** The name in reports. */
  public String text() {
    return text;
  }
}
