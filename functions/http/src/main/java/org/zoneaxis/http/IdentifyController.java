package org.zoneaxis.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import org.zoneaxis.identify.IdentificationJson;
import org.zoneaxis.identify.atlas.Atlas;

/** From two spots to materials and zone axes, and the atlas of structure types. */
@Controller
final class IdentifyController {

  private final Identifications identifications;

  IdentifyController(Identifications identifications) {
    this.identifications = identifications;
  }

  /** {@code /v1/identify?ratio=&angle=}: candidates, the best first. */
  @Get(uri = "/v1/identify", produces = MediaType.ALL)
  HttpResponse<?> identify(HttpRequest<?> request) {
    return Answers.document(
        request, IdentificationJson.of(identifications.of(request.getParameters().asMap())));
  }

  /** Made by whoever asks first. */
  private static final class AtlasDocument {
    static final byte[] JSON = IdentificationJson.of(Atlas.ofLibrary());
  }

  /** {@code /v1/atlas}: structure types with their zone axes, and every material of the library. */
  @Get(uri = "/v1/atlas", produces = MediaType.ALL)
  HttpResponse<?> atlas(HttpRequest<?> request) {
    QueryParameters.of(request, List.of());
    return Answers.document(request, AtlasDocument.JSON);
  }
}
