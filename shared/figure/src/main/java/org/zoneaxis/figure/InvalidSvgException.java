package org.zoneaxis.figure;

/** Says that an SVG must not be stored or sent, and why. */
public final class InvalidSvgException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A verdict.
   *
   * @param reason what is wrong, in one sentence
   */
  public InvalidSvgException(String reason) {
    super(reason);
  }

  /**
   * A verdict on something that is no XML.
   *
   * @param reason what is wrong, in one sentence
   * @param cause what the XML reader said
   */
  public InvalidSvgException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
