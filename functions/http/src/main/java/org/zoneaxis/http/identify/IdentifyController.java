package org.zoneaxis.http.identify;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.zoneaxis.http.answer.Answers;
import org.zoneaxis.http.route.QueryParameters;
import org.zoneaxis.identify.IdentificationJson;

/** From two spots to materials and zone axes, and the atlas of structure types. */
@Controller
final class IdentifyController {

  private final Identifications identifications;

  private final CurrentAtlas atlas;

  IdentifyController(Identifications identifications, CurrentAtlas atlas) {
    this.identifications = identifications;
    this.atlas = atlas;
  }

  /** {@code /v1/identify?ratio=&angle=}: candidates, the best first. */
  @Get(uri = "/v1/identify", produces = MediaType.ALL)
  HttpResponse<?> identify(HttpRequest<?> request) {
    return Answers.document(
        request, IdentificationJson.of(identifications.of(request.getParameters().asMap())));
  }

  /** {@code /v1/atlas}: structure types with their zone axes, and every material of the library. */
  @Get(uri = "/v1/atlas", produces = MediaType.ALL)
  HttpResponse<?> atlas(HttpRequest<?> request) {
    QueryParameters.of(request);
    return Answers.document(request, atlas.json());
  }
}
