package org.zoneaxis.lambda;

import org.zoneaxis.crystal.refusal.Excerpt;
import org.zoneaxis.crystal.refusal.Refusal;

/** An event that is no HTTP request: the function was not invoked through its URL. */
public final class MalformedEventException extends Refusal {

  private static final long serialVersionUID = 1L;

  MalformedEventException(String field, String value, String expected) {
    super(
        "the event is no HTTP request of version 2.0: "
            + field
            + " is "
            + Excerpt.of(value)
            + "; "
            + expected,
        field,
        value,
        expected);
  }
}
