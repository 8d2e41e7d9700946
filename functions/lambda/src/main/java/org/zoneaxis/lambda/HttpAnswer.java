package org.zoneaxis.lambda;

import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.AnswerSize;

/** An answer as Lambda takes it. */
final class HttpAnswer {

  /** The paths of objects: what is answered there is stored under the same path. */
  private static final String OBJECTS = "/p/";

  private static final int OK = 200;
  private static final int FOUND = 302;

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /**
   * This answer where Lambda can carry it; otherwise the same path once more, since the network
   * asks the bucket first, and what is answered there has been stored.
   *
   * @param path of the request
   */
  HttpAnswer carried(String path) {
    if (body.length <= AnswerSize.MAX_BYTES || status != OK || !path.startsWith(OBJECTS)) {
      return this;
    }
    return new HttpAnswer(
        FOUND,
        Map.of("Location", List.of(path), "Cache-Control", List.of("no-store")),
        new byte[0]);
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
