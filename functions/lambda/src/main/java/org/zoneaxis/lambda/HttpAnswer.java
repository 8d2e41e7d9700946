package org.zoneaxis.lambda;

import java.util.List;
import java.util.Map;

/** An answer as Lambda takes it. */
final class HttpAnswer {

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  int status() {
    return status;
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  /** The body; not to be changed. */
  byte[] body() {
    return body;
  }
}
