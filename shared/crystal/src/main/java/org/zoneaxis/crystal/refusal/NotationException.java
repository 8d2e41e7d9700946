package org.zoneaxis.crystal.refusal;

/**
 * Says that a text is not what its notation allows: which field, which text, and what would be
 * right.
 */
public final class NotationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String value;
  private final String expected;

  /**
   * A refusal.
   *
   * @param field what was being read, such as {@code zone axis}
   * @param value the text as given; shortened where it is long
   * @param expected what was understood and what would be right, with an example
   */
  public NotationException(String field, String value, String expected) {
    super(field + " '" + Excerpt.of(value) + "': " + expected);
    this.field = field;
    this.value = Excerpt.of(value);
    this.expected = expected;
  }

  /** What was being read. */
  public String field() {
    return field;
  }

  /** The text as given, at most some 80 characters of it, control characters replaced. */
  public String value() {
    return value;
  }

  /** What would be right. */
  public String expected() {
    return expected;
  }
}
