package org.zoneaxis.runtime;

import java.nio.charset.StandardCharsets;

/** What became of an invocation. */
public final class Invocation {

  private final boolean failed;
  private final byte[] payload;

  Invocation(boolean failed, byte[] payload) {
    this.failed = failed;
    this.payload = payload;
  }

  /** Whether the function reported an error instead of a result. */
  public boolean failed() {
    return failed;
  }

  /** The result or the error, as JSON. */
  public String json() {
    return new String(payload, StandardCharsets.UTF_8);
  }
}
