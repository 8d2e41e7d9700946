package org.zoneaxis.figure;

/**
 * How large a document or a figure may be that is stored and answered: one limit for writers and
 * readers.
 */
public final class AnswerSize {

  /**
   * In bytes. A function answers at most 6 MiB, in which each quotation mark and end of line of the
   * body takes two; with a sixth of such in it this much still fits.
   */
  public static final int MAX_BYTES = 5_000_000;

  /**
   * In bytes, of a table (JSON, CSV), which has a row for each reflection in range: a function that
   * has stored one too large to answer leads to where it is stored. It is held in memory twice.
   */
  public static final int MAX_TABLE_BYTES = 12_000_000;

  private static final int BYTES_PER_TENTH = 100_000;
  private static final int TENTHS = 10;

  private AnswerSize() {}

  /** The limit in words. */
  public static String limit() {
    return megabytes(MAX_BYTES);
  }

  /** A size in words, such as {@code 9.3 MB}: rounded up, so that what is too large looks so. */
  public static String megabytes(long bytes) {
    long tenths = (bytes + BYTES_PER_TENTH - 1) / BYTES_PER_TENTH;
    String fraction = tenths % TENTHS == 0 ? "" : "." + tenths % TENTHS;
    return tenths / TENTHS + fraction + " MB";
  }
}
