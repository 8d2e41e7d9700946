package org.zoneaxis.local.server;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Lets pages and scripts of any origin read every answer, as the content delivery network of a
 * deployment does (its response headers policies): nothing here is for anybody in particular.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CrossOrigin {

  private static final String ALL = "*";
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String SECONDS = "86400";

  @ResponseFilter
  void allow(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (!request.getHeaders().contains(HttpHeaders.ORIGIN)) {
      return;
    }
    MutableHttpHeaders headers = response.getHeaders();
    headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ALL);
    if (request.getMethod() == HttpMethod.OPTIONS
        && request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
      headers
          .set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
          .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALL)
          .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS);
    }
  }
}
