package org.zoneaxis.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.answer.Answers;
import org.zoneaxis.http.answer.CachePolicy;
import org.zoneaxis.http.route.QueryParameters;
import org.zoneaxis.http.search.Catalogue;
import org.zoneaxis.http.search.MaterialJson;
import org.zoneaxis.http.search.WorldJson;
import org.zoneaxis.http.search.Worldwide;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.library.search.SearchPage;
import org.zoneaxis.source.remote.RemoteAnswer;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.upload.Uploads;
import org.zoneaxis.storage.work.WorkPlaces;

/** Materials: their documents, search, and those that people bring. */
@Controller
final class MaterialsController {

  static final String ROUTE = "/v1/materials";
  private static final int USUAL_LIMIT = 20;
  private static final int MAX_OFFSET = 999_999_999;

  /** A document of 6 MB takes thrice that while it is written. */
  private static final int WRITTEN_AT_ONCE = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final StructureCache structures;
  private final Uploads uploads;
  private final Catalogue catalogue;
  private final Worldwide world;
  private final ObjectMapper json;
  private final WorkPlaces writings;

  MaterialsController(
      StructureCache structures,
      Uploads uploads,
      Catalogue catalogue,
      Worldwide world,
      ObjectMapper json,
      WorkPlaces places) {
    this.structures = structures;
    this.uploads = uploads;
    this.catalogue = catalogue;
    this.world = world;
    this.json = json;
    this.writings = places.beside(WRITTEN_AT_ONCE, PATIENCE);
  }

  /** {@code /v1/materials/{material}}: the structure document. */
  @Get(uri = ROUTE + "/{+path}", produces = MediaType.ALL)
  HttpResponse<?> document(HttpRequest<?> request) {
    List<String> segments = RequestPath.segmentsAfter(MaterialJson.ROUTE, request);
    if (segments.size() != 1) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such route");
    }
    QueryParameters.of(request);
    MaterialId id = MaterialId.parse(segments.get(0));
    // It is there after that; who waits for a turn does not hold it.
    structures.document(id);
    return Answers.document(request, writings.in(() -> structures.document(id).json()));
  }

  /**
   * {@code /v1/materials?q=}: search by id, formula, elements, name or space group; with {@code
   * remote=true} in the databases on the network too.
   */
  @Get(uri = ROUTE, produces = MediaType.ALL)
  HttpResponse<?> search(HttpRequest<?> request) throws IOException {
    if (!RequestPath.raw(request).equals(ROUTE)) {
      // With a slash at the end both routes fit; it names a material, and an empty one.
      return document(request);
    }
    QueryParameters query = QueryParameters.of(request);
    String text = query.text("q").orElse("");
    int offset = query.integer("offset", 0, 0, MAX_OFFSET);
    int limit = query.integer("limit", USUAL_LIMIT, 1, MaterialIndex.MAX_LIMIT);
    Optional<String> databases = query.text("databases");
    if (query.flag("remote", databases.isPresent())) {
      return elsewhere(request, text, databases.orElse(""), offset, limit);
    }
    Catalogue.Answer<SearchPage> answer = catalogue.search(text, offset, limit);
    byte[] body = json.writeValueAsBytes(MaterialJson.Results.of(text, limit, answer));
    return answer.isWhole() ? Answers.document(request, body) : Answers.passing(request, body);
  }

  /** The same in the databases on the network; what failed is soon asked for again. */
  private HttpResponse<?> elsewhere(
      HttpRequest<?> request, String text, String databases, int offset, int limit)
      throws IOException {
    Worldwide.Found found = world.find(text, databases, offset, limit);
    byte[] body = json.writeValueAsBytes(WorldJson.Results.of(text, offset, limit, found));
    boolean failed =
        found.answers().stream().anyMatch(one -> one.outcome() == RemoteAnswer.Outcome.FAILED);
    return failed || !found.notes().isEmpty()
        ? Answers.passing(request, body)
        : Answers.document(request, body);
  }

  /**
   * {@code POST /v1/materials} with a CIF as its body, or with a cell that is written down as JSON:
   * the material that it makes, which is there when this answers.
   */
  @Post(uri = ROUTE, consumes = MediaType.ALL, produces = MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> upload(HttpRequest<?> request) throws IOException {
    QueryParameters.of(request);
    byte[] body = CifUpload.read(request);
    StructureDocument document =
        CifUpload.isWritten(request) ? uploads.acceptWritten(body) : uploads.accept(body);
    byte[] receipt = json.writeValueAsBytes(MaterialJson.Receipt.of(document));
    return HttpResponse.<byte[]>status(HttpStatus.CREATED)
        .body(receipt)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .contentLength(receipt.length)
        .header(HttpHeaders.LOCATION, MaterialJson.ROUTE + document.id())
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NEVER.header());
  }
}
