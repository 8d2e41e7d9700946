package org.zoneaxis.http.error;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.figure.caption.ErrorFigure;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.answer.Answers;
import org.zoneaxis.http.answer.CachePolicy;
import org.zoneaxis.http.answer.Problem;
import org.zoneaxis.http.answer.SecurityHeaders;
import org.zoneaxis.http.route.RouteName;

/**
 * Turns every failure, ours or the framework's, into the answer of {@link ErrorTable}: a picture
 * where a picture was asked for, problem details elsewhere.
 */
@Singleton
@Replaces(ErrorResponseProcessor.class)
public final class ErrorAnswers
    implements ErrorResponseProcessor<byte[]>, ExceptionHandler<Throwable, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

  private static final int SERVER_ERRORS = 500;

  private final ErrorFigure figure = new ErrorFigure();
  private final ObjectMapper json;
  private final FigureCatalogue figures;
  private final RouteName routes;

  ErrorAnswers(ObjectMapper json, FigureCatalogue figures, RouteName routes) {
    this.json = json;
    this.figures = figures;
    this.routes = routes;
  }

  /** A failure of our code that no other handler takes. */
  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
    return answer(request, HttpResponse.ok(), of(request, failure));
  }

  /** What to say of a failure, which is in the log where the operator should know of it. */
  public ErrorTable.Answer of(HttpRequest<?> request, Throwable failure) {
    return known(request, failure).orElseGet(() -> unexpected(request, Optional.of(failure)));
  }

  /** A failure that the framework saw; what it put into the headers, such as Allow, stays. */
  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    return answer(
        context.getRequest(),
        response,
        context
            .getRootCause()
            .flatMap(failure -> known(context.getRequest(), failure))
            .or(() -> ErrorTable.of(response.status(), figures))
            .orElseGet(() -> unexpected(context.getRequest(), context.getRootCause())));
  }

  /**
   * What is on our side is for the operator to see, and its cause for nobody else; that a client
   * has gone is not.
   */
  private Optional<ErrorTable.Answer> known(HttpRequest<?> request, Throwable failure) {
    Optional<ErrorTable.Answer> answer = ErrorTable.of(failure);
    if (answer.isPresent()
        && answer.get().problem().status() >= SERVER_ERRORS
        && !(failure instanceof WorkCancelledException)) {
      LOG.warn(
          "{} {} answered {}: {} ({})",
          request.getMethodName(),
          routes.of(request),
          answer.get().problem().status(),
          failure.getMessage(),
          String.valueOf(failure.getCause()));
    }
    return answer;
  }

  private ErrorTable.Answer unexpected(HttpRequest<?> request, Optional<Throwable> cause) {
    String occurrence = UUID.randomUUID().toString();
    LOG.error(
        "{} {} failed, {}",
        request.getMethodName(),
        routes.of(request),
        occurrence,
        cause.orElse(null));
    return ErrorTable.unexpected(occurrence);
  }

  private MutableHttpResponse<byte[]> answer(
      HttpRequest<?> request, MutableHttpResponse<?> response, ErrorTable.Answer answer) {
    Problem problem = answer.problem();
    boolean picture = RequestPath.raw(request).endsWith(".svg");
    response.status(problem.status());
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, cache(request, answer).header());
    answer
        .retryAfter()
        .ifPresent(seconds -> response.getHeaders().set(HttpHeaders.RETRY_AFTER, "" + seconds));
    response.contentType(picture ? Answers.SVG : MediaType.of(MediaType.APPLICATION_JSON_PROBLEM));
    SecurityHeaders.set(response);
    return response.body(
        picture
            ? figure.render(problem.status(), problem.title(), problem.detail())
            : body(problem));
  }

  /** What a body was refused for is no answer to the next one. */
  private static CachePolicy cache(HttpRequest<?> request, ErrorTable.Answer answer) {
    return request.getMethod() == HttpMethod.POST ? CachePolicy.NEVER : answer.cache();
  }

  private byte[] body(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
