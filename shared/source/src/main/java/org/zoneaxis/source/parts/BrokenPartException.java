package org.zoneaxis.source.parts;

/** A part is missing, or is not what its name says, or not what its reader understands. */
public final class BrokenPartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says which.
   *
   * @param message which part it is, and what is wrong with it
   */
  public BrokenPartException(String message) {
    super(message);
  }

  /** Says which, and what went wrong in reading it. */
  public BrokenPartException(String message, Throwable cause) {
    super(message, cause);
  }
}
