package org.zoneaxis.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line of JSON a request, for those who keep such lines. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

  private static final String STARTED = RequestLog.class.getName() + ".started";

  private final ObjectMapper json;

  /**
   * The line.
   *
   * @param method HTTP method
   * @param path path as sent
   * @param query query as sent; empty where there is none
   * @param status status of the answer
   * @param milliseconds from the request to its answer
   */
  @Serdeable
  record Line(String method, String path, String query, int status, long milliseconds) {}

  RequestLog(ObjectMapper json) {
    this.json = json;
  }

  @RequestFilter
  void start(HttpRequest<?> request) {
    if (LOG.isInfoEnabled()) {
      request.setAttribute(STARTED, System.nanoTime());
    }
  }

  @ResponseFilter
  void write(HttpRequest<?> request, HttpResponse<?> response) throws IOException {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    long now = System.nanoTime();
    long started = request.getAttribute(STARTED, Long.class).orElse(now);
    String query = request.getUri().getRawQuery();
    LOG.info(
        "{}",
        json.writeValueAsString(
            new Line(
                request.getMethodName(),
                RequestPath.raw(request),
                query == null ? "" : query,
                response.code(),
                TimeUnit.NANOSECONDS.toMillis(now - started))));
  }
}
