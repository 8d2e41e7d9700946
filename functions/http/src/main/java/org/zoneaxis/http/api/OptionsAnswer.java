package org.zoneaxis.http.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.answer.CachePolicy;
import org.zoneaxis.http.answer.SecurityHeaders;

/**
 * Answers OPTIONS, by which a browser asks before it lets a page of another origin send a request
 * with headers of its own. What such a page may do is added by the network in front; an answer that
 * is no success would forbid everything.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OptionsAnswer {

  private static final String METHODS = "GET, HEAD, OPTIONS";

  /** The answer; null, which is the framework's word for it, to any other request. */
  @RequestFilter
  @Nullable
  HttpResponse<?> options(HttpRequest<?> request) {
    if (request.getMethod() != HttpMethod.OPTIONS) {
      return null;
    }
    boolean upload = RequestPath.raw(request).equals(MaterialsController.ROUTE);
    MutableHttpResponse<?> answer =
        HttpResponse.noContent()
            .header(HttpHeaders.ALLOW, upload ? METHODS + ", POST" : METHODS)
            .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NEVER.header());
    // Not every server passes the answer of one filter through the others.
    SecurityHeaders.set(answer);
    return answer;
  }
}
