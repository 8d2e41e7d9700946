package org.zoneaxis.figure;

import org.zoneaxis.crystal.refusal.Refusal;

/** Says that a figure would be larger than what is stored and answered. */
public final class FigureTooLargeException extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final String FIELD = "size of the figure";

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

  private FigureTooLargeException(String value, String expected) {
    super(FIELD + ": " + value + "; " + expected, FIELD, value, expected);
  }
}
