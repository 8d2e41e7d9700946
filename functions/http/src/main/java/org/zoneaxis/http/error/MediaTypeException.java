package org.zoneaxis.http.error;

import org.zoneaxis.crystal.refusal.Excerpt;
import org.zoneaxis.crystal.refusal.Refusal;

/** Says that the body of a request is of a type that is not read. */
public final class MediaTypeException extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param field the header that says so
   * @param value its value
   * @param expected what would be right
   */
  public MediaTypeException(String field, String value, String expected) {
    super(field + " '" + Excerpt.of(value) + "': " + expected, field, value, expected);
  }
}
