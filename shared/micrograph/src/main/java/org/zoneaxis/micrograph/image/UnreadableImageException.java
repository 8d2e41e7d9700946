package org.zoneaxis.micrograph.image;

/** Says why a file cannot be read as an image, in words for its owner. */
public final class UnreadableImageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal. */
  public UnreadableImageException(String message) {
    super(message);
  }

  /** A refusal because of another. */
  public UnreadableImageException(String message, Throwable cause) {
    super(message, cause);
  }
}
