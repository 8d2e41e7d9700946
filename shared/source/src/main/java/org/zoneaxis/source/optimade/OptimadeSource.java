package org.zoneaxis.source.optimade;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.source.upstream.BulkLookup;
import org.zoneaxis.source.upstream.Deadline;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.HttpReply;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamJson;
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
  private final OptimadePages pages;

  /** A client of a database. */
  public OptimadeSource(HttpFetcher fetcher, OptimadeProvider provider) {
    this.fetcher = fetcher;
    this.provider = provider;
    this.pages = new OptimadePages(fetcher, provider);
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
    if (provider.entry(id).indexOf('/') >= 0) {
      // Servers take an encoded slash in a path for a slash, or for an attack.
      return Optional.ofNullable(entries(List.of(id)).get(id));
    }
    String address =
        provider.structures()
            + "/"
            + OptimadePages.encoded(provider.entry(id))
            + "?response_fields="
            + String.join(",", OptimadeEntry.FIELDS);
    HttpReply reply = pages.fetch(URI.create(address), MAX_BYTES_OF_ONE, fetcher.deadline());
    JsonField root = UpstreamJson.read(provider.name(), reply.body());
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
            .map(id -> "id=" + OptimadeFilter.quoted(provider.entry(id)))
            .collect(Collectors.joining(" OR "));
    URI first = pages.first(filter, BATCH);
    Map<MaterialId, OptimadeEntry> found = new LinkedHashMap<>();
    Set<MaterialId> asked = Set.copyOf(ids);
    PageTrail trail = new PageTrail(provider.name(), first);
    while (trail.hasNext()) {
      JsonField page = pages.page(trail.next(), MAX_BYTES_OF_MANY, deadline);
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
}
