package org.zoneaxis.refresh.run;

import org.zoneaxis.crystal.refusal.Refusal;

/** Says that an event is no order for a run. */
public final class OrderException extends Refusal {

  private static final long serialVersionUID = 1L;

  OrderException(String field, String value, String expected) {
    super(field + " is " + value + ", but " + expected, field, value, expected);
  }
}
