package org.zoneaxis.storage.upload;

import org.zoneaxis.crystal.refusal.Refusal;

/** Says that an uploaded file is larger than is read. */
public final class UploadTooLargeException extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param length bytes that were sent
   * @param limit bytes that may be sent
   */
  public UploadTooLargeException(long length, long limit) {
    super(
        "the file has " + length + " bytes; at most " + limit + " bytes are read",
        "body",
        length + " bytes",
        "at most " + limit + " bytes");
  }
}
