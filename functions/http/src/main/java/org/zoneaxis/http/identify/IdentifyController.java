package org.zoneaxis.http.identify;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.zoneaxis.http.answer.Answers;
import org.zoneaxis.http.body.JsonBody;
import org.zoneaxis.http.route.QueryParameters;
import org.zoneaxis.identify.query.IdentifyBody;

/** From spots or rings to materials and zone axes, and the atlas of structure types. */
@Controller
final class IdentifyController {

  private final Identifications identifications;

  private final CurrentAtlas atlas;

  IdentifyController(Identifications identifications, CurrentAtlas atlas) {
    this.identifications = identifications;
    this.atlas = atlas;
  }

  /** {@code /v1/identify?ratio=&angle=}, {@code ?spots=}, {@code ?rings=}: the best first. */
  @Get(uri = "/v1/identify", produces = MediaType.ALL)
  HttpResponse<?> identify(HttpRequest<?> request) {
    return Answers.document(request, identifications.json(request.getParameters().asMap()));
  }

  /**
   * The same for a measurement that is too long for an address: a JSON object of the same names.
   */
  @Post(uri = "/v1/identify", consumes = MediaType.ALL, produces = MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> identifyBody(HttpRequest<?> request) {
    QueryParameters.of(request, List.of());
    byte[] body = JsonBody.read(request, IdentifyBody.MAX_BYTES);
    return Answers.passing(request, identifications.json(IdentifyBody.query(body)));
  }

  /** {@code /v1/atlas}: structure types with their zone axes, and every material of the library. */
  @Get(uri = "/v1/atlas", produces = MediaType.ALL)
  HttpResponse<?> atlas(HttpRequest<?> request) {
    QueryParameters.of(request);
    return Answers.document(request, atlas.json());
  }
}
