package org.zoneaxis.storage.upload;

/** Says that an uploaded file is larger than is read. */
public final class UploadTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long length;
  private final long limit;

  /**
   * A refusal.
   *
   * @param length bytes that were sent
   * @param limit bytes that may be sent
   */
  public UploadTooLargeException(long length, long limit) {
    super("the file has " + length + " bytes; at most " + limit + " bytes are read");
    this.length = length;
    this.limit = limit;
  }

  /** Bytes that were sent. */
  public long length() {
    return length;
  }

  /** Bytes that may be sent. */
  public long limit() {
    return limit;
  }
}
