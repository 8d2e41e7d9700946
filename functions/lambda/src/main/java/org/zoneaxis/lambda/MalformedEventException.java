package org.zoneaxis.lambda;

/** An event that is no HTTP request: the function was not invoked through its URL. */
public final class MalformedEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedEventException(String field, String expected) {
    super("the event is no HTTP request of version 2.0: " + field + " must be " + expected);
  }

  MalformedEventException(Exception cause) {
    super("the event is no HTTP request of version 2.0: it is not JSON", cause);
  }
}
