package org.zoneaxis.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.request.RequestException;
import org.zoneaxis.identify.IdentificationJson;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.IdentifyQuery;
import org.zoneaxis.storage.StructureCache;

/** From two spots to materials and zone axes, and the atlas of structure types. */
@Controller
final class IdentifyController {

  /** The zones of a material that is not in the library are found anew for every request. */
  private static final int MAX_GUESTS = 5;

  private final StructureCache structures;
  private final CurrentAtlas atlas;
  private final Identifier identifier = new Identifier();

  IdentifyController(StructureCache structures, CurrentAtlas atlas) {
    this.structures = structures;
    this.atlas = atlas;
  }

  /** {@code /v1/identify?ratio=&angle=}: candidates, the best first. */
  @Get(uri = "/v1/identify", produces = MediaType.ALL)
  HttpResponse<?> identify(HttpRequest<?> request) {
    IdentifyQuery query = IdentifyQuery.parse(request.getParameters().asMap());
    List<MaterialId> guests = identifier.guests(query);
    if (guests.size() > MAX_GUESTS) {
      throw new RequestException(
          "materials",
          String.join(", ", guests.stream().map(MaterialId::text).toList()),
          "at most " + MAX_GUESTS + " that are not in the library, and there are " + guests.size());
    }
    List<Material> found =
        guests.stream().map(id -> structures.document(id).document().material()).toList();
    return Answers.document(request, IdentificationJson.of(identifier.identify(query, found)));
  }

  /** {@code /v1/atlas}: structure types with their zone axes, and every material of the library. */
  @Get(uri = "/v1/atlas", produces = MediaType.ALL)
  HttpResponse<?> atlas(HttpRequest<?> request) {
    QueryParameters.of(request, List.of());
    return Answers.document(request, atlas.json());
  }
}
