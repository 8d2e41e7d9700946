package org.zoneaxis.storage.object;

/**
 * Says that the object storage did not do what it was asked to: it cannot be reached, is too slow,
 * refuses access, or fails inside. The message names neither endpoint, bucket nor key; the cause is
 * for the log only.
 */
public final class StorageUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message what went wrong, fit to be shown to anybody
   * @param cause the failure underneath
   */
  public StorageUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
