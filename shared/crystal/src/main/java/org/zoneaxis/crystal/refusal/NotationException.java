package org.zoneaxis.crystal.refusal;

/** Says that a text is not what its notation allows. */
public final class NotationException extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param field what was being read, such as {@code zone axis}
   * @param value the text as given
   * @param expected what was understood and what would be right, with an example
   */
  public NotationException(String field, String value, String expected) {
    super(field + " '" + Excerpt.of(value) + "': " + expected, field, value, expected);
  }
}
