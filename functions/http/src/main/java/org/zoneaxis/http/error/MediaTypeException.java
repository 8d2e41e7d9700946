package org.zoneaxis.http.error;

import org.zoneaxis.crystal.refusal.Excerpt;

/** Says that the body of a request is of a type that is not read. */
public final class MediaTypeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String value;
  private final String expected;

  /**
   * A refusal.
   *
   * @param field the header that says so
   * @param value its value
   * @param expected what would be right
   */
  public MediaTypeException(String field, String value, String expected) {
    super(field + " '" + Excerpt.of(value) + "': " + expected);
    this.field = field;
    this.value = Excerpt.of(value);
    this.expected = expected;
  }

  String field() {
    return field;
  }

  String value() {
    return value;
  }

  String expected() {
    return expected;
  }
}
