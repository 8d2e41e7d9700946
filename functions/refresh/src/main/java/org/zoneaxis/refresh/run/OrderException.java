package org.zoneaxis.refresh.run;

import org.zoneaxis.crystal.refusal.Refusal;

/** Says that an event is no order for a run. */
public final class OrderException extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final int MAX_TEXT = 60;

  OrderException(String field, String value, String expected) {
    super(shown(field) + " is " + shown(value) + ", but " + expected, field, value, expected);
  }

  /** Logs take ASCII everywhere. */
  private static String shown(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > MAX_TEXT ? plain.substring(0, MAX_TEXT) + "..." : plain;
  }
}
