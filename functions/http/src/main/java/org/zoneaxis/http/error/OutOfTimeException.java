package org.zoneaxis.http.error;

/** The time that an answer may take is over, and there is none. */
public final class OutOfTimeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** No more is known. */
  public OutOfTimeException() {
    super("the time for an answer is over");
  }
}
