package org.zoneaxis.figure.validation;

/** Says why an SVG is not fit to be stored or sent. */
public final class InvalidPictureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param reason what is wrong, for the log: it may repeat a piece of the document
   */
  public InvalidPictureException(String reason) {
    super(reason);
  }

  /**
   * A refusal that a parser's complaint led to.
   *
   * @param reason what is wrong, for the log
   * @param cause the complaint
   */
  public InvalidPictureException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
