package org.zoneaxis.crystal.refusal;

/**
 * Says that something is not accepted: which field, which value, and what would be right. What
 * becomes of it depends on its class alone.
 */
public abstract class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String value;
  private final String expected;

  /**
   * A refusal.
   *
   * @param message a sentence that says all three
   * @param field what is wrong; shortened where it is long
   * @param value what it holds; shortened where it is long
   * @param expected what would be right
   */
  protected Refusal(String message, String field, String value, String expected) {
    super(message);
    this.field = Excerpt.of(field);
    this.value = Excerpt.of(value);
    this.expected = expected;
  }

  /** What is wrong, at most some 80 characters of it, control characters replaced. */
  public final String field() {
    return field;
  }

  /** What it holds, at most some 80 characters of it, control characters replaced. */
  public final String value() {
    return value;
  }

  /** What would be right. */
  public final String expected() {
    return expected;
  }
}
