package org.zoneaxis.diffraction;

/** Says that an answer would take more computing than a request is worth. */
public final class WorkTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String value;
  private final String limit;

  /**
   * A refusal.
   *
   * @param field what is too large
   * @param value how large it is
   * @param limit what would fit
   */
  public WorkTooLargeException(String field, String value, String limit) {
    super(field + ": " + value + "; " + limit);
    this.field = field;
    this.value = value;
    this.limit = limit;
  }

  /** What is too large. */
  public String field() {
    return field;
  }

  /** How large it is. */
  public String value() {
    return value;
  }

  /** What would fit. */
  public String limit() {
    return limit;
  }
}
