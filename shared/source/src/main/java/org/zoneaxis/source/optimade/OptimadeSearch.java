package org.zoneaxis.source.optimade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.Deadline;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.UpstreamException;

/** What a database has that passes a filter, page after page as far as time and limits go. */
public final class OptimadeSearch {

  /** As many as every server gives at once. */
  private static final int PAGE = 20;

  private static final int MOST = 60;
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  /** The cell of a larger one takes long to find; it can be asked for by its id. */
  private static final int MAX_SITES = 400;

  private final HttpFetcher fetcher;
  private final OptimadeProvider provider;
  private final OptimadePages pages;

  /** Searches in a database. */
  public OptimadeSearch(HttpFetcher fetcher, OptimadeProvider provider) {
    this.fetcher = fetcher;
    this.provider = provider;
    this.pages = new OptimadePages(fetcher, provider);
  }

  /**
   * What was found.
   *
   * @param materials in the cell that indices refer to
   * @param leftOut how many entries there were that cannot be used: without coordinates, not
   *     periodic, too large, or with a name that is none here
   * @param complete whether this is all that the database has
   */
  public record Found(List<Material> materials, int leftOut, boolean complete) {

    /** Copies the list. */
    public Found {
      materials = List.copyOf(materials);
    }
  }

  /**
   * Asks.
   *
   * @param filter in the language of the specification
   * @throws UpstreamException where the first page is no answer that can be used
   */
  public Found find(String filter, Deadline deadline) {
    Reading reading = new Reading(deadline);
    PageTrail trail = new PageTrail(provider.name(), pages.first(filter, PAGE));
    boolean first = true;
    while (trail.hasNext() && !reading.isFull()) {
      try {
        JsonField page = pages.page(trail.next(), MAX_BYTES, deadline);
        boolean progress = reading.read(page);
        first = false;
        trail.follow(page, progress);
        if (trail.hasNext() && !reading.isFull()) {
          fetcher.pause(provider.name(), PageTrail.delay(page), deadline);
        }
      } catch (UpstreamException e) {
        if (first) {
          throw e;
        }
        return reading.found(false);
      }
    }
    return reading.found(!trail.hasNext());
  }

  /** What has been read so far. */
  private final class Reading {
    private final Deadline deadline;
    private final Map<MaterialId, Optional<Material>> seen = new LinkedHashMap<>();
    private int nameless;
    private boolean late;

    Reading(Deadline deadline) {
      this.deadline = deadline;
    }

    boolean isFull() {
      return late || seen.size() + nameless >= MOST;
    }

    /** Whether there was something new on the page. */
    boolean read(JsonField page) {
      int known = seen.size() + nameless;
      for (JsonField data : page.get("data").items()) {
        if (deadline.isOver()) {
          late = true;
          break;
        }
        if (isFull()) {
          break;
        }
        Optional<MaterialId> id = data.get("id").text().flatMap(provider::material);
        id.ifPresentOrElse(
            name -> seen.computeIfAbsent(name, unused -> material(name, data)), () -> nameless++);
      }
      return seen.size() + nameless > known;
    }

    Found found(boolean complete) {
      List<Material> materials = new ArrayList<>();
      seen.values().forEach(material -> material.ifPresent(materials::add));
      return new Found(
          materials, seen.size() + nameless - materials.size(), complete && !late && !isFull());
    }
  }

  private Optional<Material> material(MaterialId id, JsonField data) {
    try {
      JsonField attributes = data.get("attributes").isPresent() ? data.get("attributes") : data;
      JsonField sites = attributes.get("cartesian_site_positions");
      return sites.isArray() && sites.items().size() > MAX_SITES
          ? Optional.empty()
          : Optional.of(new OptimadeEntry(provider, id, data).material());
    } catch (CrystalException e) {
      return Optional.empty();
    }
  }
}
