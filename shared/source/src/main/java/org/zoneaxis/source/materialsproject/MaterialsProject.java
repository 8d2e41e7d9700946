package org.zoneaxis.source.materialsproject;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.ApiKey;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.source.upstream.BulkLookup;
import org.zoneaxis.source.upstream.Deadline;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.HttpQuery;
import org.zoneaxis.source.upstream.HttpReply;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamJson;
import org.zoneaxis.source.upstream.UpstreamSource;
import org.zoneaxis.storage.structure.WithdrawnMaterialException;

/**
 * The Materials Project's own API: structures in the conventional standard cell.
 *
 * <p>One and many materials are asked for in the same way, {@code
 * materials/summary/?material_ids=...&deprecated=false&_fields=...&_limit=100&_skip=0}. The server
 * leaves out what it does not have, and what is deprecated; what is missing from its answer is
 * therefore asked for once more with {@code deprecated=true}.
 *
 * <p>Ids come back in either alphabet, documents in any order, some twice. A page that brings
 * nothing new is an error, lest a material be taken for gone that was only not delivered.
 */
public final class MaterialsProject implements UpstreamSource {

  private static final String PROVIDER = MaterialsProjectCredit.PROVIDER;

  /** The address of the API. */
  public static final URI DEFAULT_URL = URI.create("https://api.materialsproject.org");

  private static final String PREFIX = "mp-";

  /** As many ids as an address line takes without being refused. */
  private static final int BATCH = 100;

  /** A structure of 5000 sites is 1 MiB. */
  private static final int MAX_BYTES_OF_ONE = 4 * 1024 * 1024;

  private static final int MAX_BYTES_OF_MANY = 32 * 1024 * 1024;

  private final HttpFetcher fetcher;
  private final URI baseUrl;
  private final ApiKey key;

  /**
   * A client.
   *
   * @param baseUrl address of the API, with or without a slash at its end
   * @param key the operator's key
   */
  public MaterialsProject(HttpFetcher fetcher, URI baseUrl, ApiKey key) {
    this.fetcher = fetcher;
    this.baseUrl = baseUrl;
    this.key = key;
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public boolean answersFor(MaterialId id) {
    return id.text().startsWith(PREFIX);
  }

  @Override
  public Optional<Material> find(MaterialId id) {
    if (!answersFor(id)) {
      return Optional.empty();
    }
    Map<MaterialId, SummaryDocument> documents = documents(List.of(id));
    Optional<SummaryDocument> document = Optional.ofNullable(documents.get(id));
    document
        .flatMap(SummaryDocument::withdrawal)
        .ifPresent(
            statement -> {
              throw new WithdrawnMaterialException(statement);
            });
    return document.map(SummaryDocument::material);
  }

  @Override
  public Map<MaterialId, BulkAnswer> findAll(Collection<MaterialId> ids) {
    return BulkLookup.of(
        ids.stream().filter(this::answersFor).toList(),
        BATCH,
        this::documents,
        MaterialsProject::answer);
  }

  private static BulkAnswer answer(SummaryDocument document) {
    return document
        .withdrawal()
        .<BulkAnswer>map(BulkAnswer.Withdrawn::new)
        .orElseGet(() -> new BulkAnswer.Found(document.material()));
  }

  /** The documents of at most 100 materials, those withdrawn included. */
  private Map<MaterialId, SummaryDocument> documents(List<MaterialId> ids) {
    Deadline deadline = fetcher.deadline();
    Map<MaterialId, SummaryDocument> found = new LinkedHashMap<>();
    collect(ids, false, deadline, found);
    List<MaterialId> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      collect(missing, true, deadline, found);
    }
    return found;
  }

  /** Page after page, until as many documents have come as were announced. */
  private void collect(
      List<MaterialId> ids,
      boolean deprecated,
      Deadline deadline,
      Map<MaterialId, SummaryDocument> found) {
    Set<MaterialId> asked = new LinkedHashSet<>(ids);
    int received = 0;
    while (true) {
      JsonField root = page(ids, deprecated, received, deadline);
      List<JsonField> documents = list(root);
      int known = found.size();
      for (JsonField document : documents) {
        SummaryDocument summary = summary(document, asked);
        found.putIfAbsent(summary.id(), summary);
      }
      boolean stuck = received > 0 && found.size() == known;
      received += documents.size();
      int announced = root.get("meta").get("total_doc").integer().orElse(received);
      if (stuck || (documents.isEmpty() && received < announced)) {
        throw UpstreamException.badAnswer(PROVIDER, "did not deliver all it announced");
      }
      if (received >= announced) {
        return;
      }
    }
  }

  private JsonField page(List<MaterialId> ids, boolean deprecated, int skip, Deadline deadline) {
    String address =
        baseUrl.toString().replaceAll("/+$", "")
            + "/materials/summary/?material_ids="
            + ids.stream().map(MaterialId::text).collect(Collectors.joining(","))
            + "&deprecated="
            + deprecated
            + "&_fields="
            + String.join(",", SummaryDocument.FIELDS)
            + "&_limit="
            + BATCH
            + "&_skip="
            + skip;
    int maxBytes = ids.size() == 1 ? MAX_BYTES_OF_ONE : MAX_BYTES_OF_MANY;
    HttpReply reply =
        fetcher.fetch(
            new HttpQuery(
                PROVIDER, URI.create(address), "application/json", Optional.of(key), maxBytes),
            deadline);
    if (!reply.isFound()) {
      throw UpstreamException.badAnswer(PROVIDER, "answered with status " + reply.status());
    }
    return UpstreamJson.read(PROVIDER, reply.body());
  }

  private static List<JsonField> list(JsonField root) {
    JsonField data = root.get("data");
    if (!data.isArray()) {
      throw UpstreamException.badAnswer(PROVIDER, "answered without a list of documents");
    }
    return new ArrayList<>(data.items());
  }

  private static SummaryDocument summary(JsonField document, Set<MaterialId> asked) {
    for (String field : SummaryDocument.REQUIRED) {
      if (document.get(field).isMissing()) {
        throw UpstreamException.badAnswer(PROVIDER, "answered without the field " + field);
      }
    }
    return document
        .get("material_id")
        .text()
        .flatMap(MaterialsProject::id)
        .filter(asked::contains)
        .map(id -> new SummaryDocument(id, document))
        .orElseThrow(
            () ->
                UpstreamException.badAnswer(
                    PROVIDER, "answered with a material that was not asked for"));
  }

  private static Optional<MaterialId> id(String text) {
    try {
      return Optional.of(MaterialId.parse(text));
    } catch (NotationException e) {
      return Optional.empty();
    }
  }
}
