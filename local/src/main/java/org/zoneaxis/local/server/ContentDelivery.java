package org.zoneaxis.local.server;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.http.answer.Answers;
import org.zoneaxis.storage.figure.ObjectKeys;

/**
 * Stands in for the content delivery network: answers {@code /p/...} from the bucket, and lets only
 * what is missing or broken there go on to the function.
 */
@ServerFilter("/p/**")
final class ContentDelivery {

  private final ServedObjects objects;
  private final ObjectKeys keys;

  ContentDelivery(ServedObjects objects, FigureCatalogue figures) {
    this.objects = objects;
    this.keys = new ObjectKeys(figures);
  }

  /** The object; null, which is the framework's word for it, to go on to the function. */
  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable
  HttpResponse<?> fromBucket(HttpRequest<?> request) {
    if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
      return null;
    }
    return Optional.of(request.getUri().getRawPath().substring(1))
        .filter(path -> keys.parse(path).isPresent())
        .flatMap(objects::get)
        .map(
            object ->
                Answers.object(
                    request, object.bytes(), object.header().contentType(), object.header().etag()))
        .orElse(null);
  }
}
