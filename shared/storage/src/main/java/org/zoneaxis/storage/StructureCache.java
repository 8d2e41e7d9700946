package org.zoneaxis.storage;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;

/**
 * The current structures: memory first, then the sources in their order, the first that has a
 * material wins. One lookup at a time for a material, however many ask. Thread-safe.
 */
public final class StructureCache {

  /** How long it is remembered that no source has a material. */
  public static final Duration UNKNOWN_FOR = Duration.ofMinutes(5);

  /** Atoms kept in memory, some 100 bytes each. */
  private static final long MAX_SITES = 200_000;

  private final List<StructureSource> sources;
  private final SharedResult<MaterialId, Optional<Structure>> structures;

  /**
   * A cache over sources.
   *
   * @param sources where to look, in this order
   * @param ticker the clock, in nanoseconds
   */
  public StructureCache(List<? extends StructureSource> sources, Ticker ticker) {
    this.sources = List.copyOf(sources);
    this.structures =
        SharedResult.remembering(
            Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .maximumWeight(MAX_SITES)
                .weigher(StructureCache::weight)
                .expireAfter(Expiry.creating(StructureCache::lifetime))
                .build());
  }

  private static int weight(MaterialId id, Optional<Structure> structure) {
    return structure.map(known -> known.crystal().sites().size()).orElse(1);
  }

  private static Duration lifetime(MaterialId id, Optional<Structure> structure) {
    return structure.isPresent() ? Duration.ofNanos(Long.MAX_VALUE) : UNKNOWN_FOR;
  }

  /**
   * The current structure of a material.
   *
   * @throws UnknownMaterialException where no source has it
   * @throws org.zoneaxis.crystal.CrystalException where the source has one that cannot be used
   */
  public Structure get(MaterialId id) {
    return structures.get(id, () -> lookUp(id)).orElseThrow(() -> new UnknownMaterialException(id));
  }

  private Optional<Structure> lookUp(MaterialId id) {
    return sources.stream()
        .map(source -> source.find(id))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Structure::of);
  }
}
