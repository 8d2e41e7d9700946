package org.zoneaxis.source.optimade;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.source.upstream.BulkLookup;
import org.zoneaxis.source.upstream.Deadline;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.HttpQuery;
import org.zoneaxis.source.upstream.HttpReply;
import org.zoneaxis.source.upstream.JsonField;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamSource;

/**
 * Structures of a database that speaks OPTIMADE: one by its id, many by a filter of ids.
 *
 * <p>Read generously where a deviation leaves no doubt: a single entry in a list, an id that is a
 * number, properties beside the id, no {@code links}. Whether a structure can be used is another
 * matter; see {@link OptimadeEntry}.
 */
public final class OptimadeSource implements UpstreamSource {

  private static final int BATCH = 100;
  private static final int MAX_BYTES_OF_ONE = 4 * 1024 * 1024;
  private static final int MAX_BYTES_OF_MANY = 32 * 1024 * 1024;

  private final HttpFetcher fetcher;
  private final OptimadeProvider provider;

  /** A client of a database. */
  public OptimadeSource(HttpFetcher fetcher, OptimadeProvider provider) {
    this.fetcher = fetcher;
    this.provider = provider;
  }

  @Override
  public String provider() {
    return provider.name();
  }

  @Override
  public boolean answersFor(MaterialId id) {
    return provider.answersFor(id);
  }

  @Override
  public Optional<Material> find(MaterialId id) {
    return answersFor(id) ? entry(id).map(OptimadeEntry::material) : Optional.empty();
  }

  @Override
  public Map<MaterialId, BulkAnswer> findAll(Collection<MaterialId> ids) {
    return BulkLookup.of(
        ids.stream().filter(this::answersFor).toList(),
        BATCH,
        this::entries,
        entry -> new BulkAnswer.Found(entry.material()));
  }

  private Optional<OptimadeEntry> entry(MaterialId id) {
    String address =
        provider.structures()
            + "/"
            + encoded(provider.entry(id))
            + "?response_fields="
            + String.join(",", OptimadeEntry.FIELDS);
    HttpReply reply = fetch(URI.create(address), MAX_BYTES_OF_ONE, fetcher.deadline());
    JsonField root = JsonField.read(provider.name(), reply.body());
    if (!reply.isFound()) {
      return unknown(root, reply);
    }
    JsonField data = root.get("data");
    if (data.isMissing()) {
      throw UpstreamException.badAnswer(provider.name(), "answered without data");
    }
    if (!data.isPresent()) {
      return Optional.empty();
    }
    List<JsonField> entries = data.isArray() ? data.items() : List.of(data);
    return entries.stream().map(entry -> entry(entry, Set.of(id))).findFirst();
  }

  /** Some databases answer an unknown id with 404, but then with an error document of OPTIMADE. */
  private Optional<OptimadeEntry> unknown(JsonField root, HttpReply reply) {
    if (root.get("errors").isArray()) {
      return Optional.empty();
    }
    throw UpstreamException.badAnswer(provider.name(), "answered with status " + reply.status());
  }

  private Map<MaterialId, OptimadeEntry> entries(List<MaterialId> ids) {
    Deadline deadline = fetcher.deadline();
    String filter =
        ids.stream()
            .map(id -> "id=\"" + provider.entry(id) + "\"")
            .collect(Collectors.joining(" OR "));
    URI first =
        URI.create(
            provider.structures()
                + "?filter="
                + encoded(filter)
                + "&response_fields="
                + String.join(",", OptimadeEntry.FIELDS)
                + "&page_limit="
                + BATCH);
    Map<MaterialId, OptimadeEntry> found = new LinkedHashMap<>();
    Set<MaterialId> asked = Set.copyOf(ids);
    PageTrail trail = new PageTrail(provider.name(), first);
    while (trail.hasNext()) {
      JsonField page = page(trail.next(), deadline);
      int known = found.size();
      for (JsonField data : page.get("data").items()) {
        OptimadeEntry entry = entry(data, asked);
        found.putIfAbsent(entry.id(), entry);
      }
      trail.follow(page, found.size() > known);
      if (trail.hasNext()) {
        fetcher.pause(provider.name(), PageTrail.delay(page), deadline);
      }
    }
    return found;
  }

  private JsonField page(URI address, Deadline deadline) {
    HttpReply reply = fetch(address, MAX_BYTES_OF_MANY, deadline);
    if (!reply.isFound()) {
      throw UpstreamException.badAnswer(provider.name(), "answered with status " + reply.status());
    }
    JsonField page = JsonField.read(provider.name(), reply.body());
    if (!page.get("data").isArray()) {
      throw UpstreamException.badAnswer(provider.name(), "answered without a list of entries");
    }
    return page;
  }

  private HttpReply fetch(URI address, int maxBytes, Deadline deadline) {
    return fetcher.fetch(
        new HttpQuery(
            provider.name(),
            address,
            "application/vnd.api+json, application/json;q=0.9",
            Optional.empty(),
            maxBytes),
        deadline);
  }

  private OptimadeEntry entry(JsonField data, Set<MaterialId> asked) {
    return data.get("id")
        .text()
        .flatMap(provider::material)
        .filter(asked::contains)
        .map(id -> new OptimadeEntry(provider, id, data))
        .orElseThrow(
            () ->
                UpstreamException.badAnswer(
                    provider.name(), "answered with an entry that was not asked for"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
