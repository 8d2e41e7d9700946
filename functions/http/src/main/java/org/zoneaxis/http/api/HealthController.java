package org.zoneaxis.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.http.answer.CachePolicy;
import org.zoneaxis.http.route.QueryParameters;
import org.zoneaxis.source.Version;

/**
 * Whether the function lives; asks nobody else, so that a fault of storage does not look like
 * death.
 */
@Controller
final class HealthController {

  private final byte[] body;

  /**
   * The answer.
   *
   * @param status {@code up}
   * @param version version of the software
   * @param render the number of each figure that stands in the paths of those drawn now
   */
  @Serdeable
  record Health(String status, String version, Map<String, Integer> render) {}

  HealthController(ObjectMapper json, FigureCatalogue figures) throws IOException {
    Map<String, Integer> renders = new LinkedHashMap<>();
    figures.figures().forEach(figure -> renders.put(FigureCatalogue.id(figure), figure.render()));
    body = json.writeValueAsBytes(new Health("up", Version.TEXT, renders));
  }

  /** {@code /health}. */
  @Get(uri = "/health", produces = MediaType.ALL)
  HttpResponse<byte[]> health(HttpRequest<?> request) {
    QueryParameters.of(request);
    return HttpResponse.ok(body)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NEVER.header());
  }
}
