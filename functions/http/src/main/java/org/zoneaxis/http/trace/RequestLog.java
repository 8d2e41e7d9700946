package org.zoneaxis.http.trace;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.zoneaxis.http.route.RouteName;

/** Has a record made of each request, where somebody reads them. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestLog {

  private final RequestJournal journal;
  private final RouteName routes;

  RequestLog(RequestJournal journal, RouteName routes) {
    this.journal = journal;
    this.routes = routes;
  }

  @RequestFilter
  void start(HttpRequest<?> request) {
    if (journal.isOpen()) {
      RequestTrace.begin(request);
    }
  }

  @ResponseFilter
  void write(HttpRequest<?> request, HttpResponse<?> response) {
    RequestTrace.of(request)
        .ifPresent(
            trace ->
                journal.write(trace.record(method(request), routes.of(request), response.code())));
  }

  private static String method(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.CUSTOM ? "other" : request.getMethod().name();
  }
}
