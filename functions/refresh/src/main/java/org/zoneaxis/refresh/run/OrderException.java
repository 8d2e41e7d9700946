package org.zoneaxis.refresh.run;

/**
 * Says that an event is no order for a run: which field, what it holds, and what would be right.
 */
public final class OrderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OrderException(String field, String value, String right) {
    super(field + " is " + value + ", but " + right);
  }
}
