package org.zoneaxis.lambda;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.servlet.http.ServletExchange;
import io.micronaut.servlet.http.ServletHttpHandler;
import io.micronaut.servlet.http.ServletHttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zoneaxis.http.error.OutOfTimeException;
import org.zoneaxis.http.trace.RequestJournal;

/** The controllers, their filters and the table of errors, asked without a server. */
final class FunctionRoutes extends ServletHttpHandler<HttpEvent, HttpAnswer> {

  private final ConversionService conversion;
  private final ErrorResponseProcessor<?> errors;
  private final long maxBody;

  FunctionRoutes(ApplicationContext context) {
    super(context, context.getBean(ConversionService.class));
    this.conversion = context.getBean(ConversionService.class);
    this.errors = context.getBean(ErrorResponseProcessor.class);
    this.maxBody = context.getBean(HttpServerConfiguration.class).getMaxRequestSize();
  }

  /**
   * The answer to a request.
   *
   * @param requestId Lambda's name for the invocation
   */
  HttpAnswer answer(HttpEvent event, String requestId) {
    Exchange exchange = exchange(event, requestId);
    service(exchange);
    HttpAnswer answer = exchange.getResponse().getNativeResponse();
    return exchange.request.getMethod() == HttpMethod.HEAD
        ? new HttpAnswer(answer.status(), answer.headers(), new byte[0])
        : answer;
  }

  /** The answer to a request for whose real one there is no time. */
  HttpAnswer outOfTime(HttpEvent event, String requestId) {
    Exchange exchange = exchange(event, requestId);
    HttpResponse<?> refusal =
        errors.processResponse(
            ErrorContext.builder(exchange.request).cause(new OutOfTimeException()).build(),
            HttpResponse.serverError());
    Map<String, List<String>> headers = new TreeMap<>();
    refusal.getHeaders().forEach(headers::put);
    byte[] body = refusal.getBody(byte[].class).orElseGet(() -> new byte[0]);
    headers.put("Content-Length", List.of(Integer.toString(body.length)));
    return new HttpAnswer(refusal.code(), headers, body);
  }

  private Exchange exchange(HttpEvent event, String requestId) {
    FunctionRequest request = new FunctionRequest(event, maxBody, conversion);
    request.setAttribute(RequestJournal.REQUEST_ID, requestId);
    return new Exchange(request, new FunctionResponse(conversion));
  }

  @Override
  protected ServletExchange<HttpEvent, HttpAnswer> createExchange(
      HttpEvent event, HttpAnswer ignored) {
    return exchange(event, "");
  }

  private record Exchange(FunctionRequest request, FunctionResponse response)
      implements ServletExchange<HttpEvent, HttpAnswer> {
    @Override
    public ServletHttpRequest<HttpEvent, ? super Object> getRequest() {
      return request;
    }

    @Override
    public FunctionResponse getResponse() {
      return response;
    }
  }
}
