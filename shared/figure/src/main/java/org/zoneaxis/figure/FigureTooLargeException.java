package org.zoneaxis.figure;

/** Says that a figure would be larger than what is stored and answered. */
public final class FigureTooLargeException extends RuntimeException {

  /** What is too large, as errors name it. */
  public static final String FIELD = "size of the figure";

  private static final long serialVersionUID = 1L;

  private final String value;
  private final String limit;

  /**
   * A refusal.
   *
   * @param bytes how large the figure would be
   * @param most how large it may be, in bytes
   * @param fits what would fit
   */
  public FigureTooLargeException(long bytes, long most, String fits) {
    this(AnswerSize.megabytes(bytes), "at most " + AnswerSize.megabytes(most) + "; " + fits);
  }

  private FigureTooLargeException(String value, String limit) {
    super(FIELD + ": " + value + "; " + limit);
    this.value = value;
    this.limit = limit;
  }

  /** How large it would be. */
  public String value() {
    return value;
  }

  /** How large it may be, and what would fit. */
  public String limit() {
    return limit;
  }
}
