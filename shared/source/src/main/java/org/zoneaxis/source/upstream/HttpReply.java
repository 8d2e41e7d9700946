package org.zoneaxis.source.upstream;

import java.net.URI;

/**
 * A whole answer.
 *
 * @param status 200, or 404 or 410 where there is nothing at the address
 * @param uri the address that answered
 * @param body the content, decompressed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record HttpReply(int status, URI uri, byte[] body) {

  /** Whether there is something at the address. */
  public boolean isFound() {
    return status == 200;
  }
}
