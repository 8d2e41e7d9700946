package org.zoneaxis.storage.structure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.document.Structure;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.work.SharedResult;

/**
 * The current structures: memory, then bucket, library and databases. One look-up at a time for a
 * material, however many ask. Thread-safe.
 *
 * <p>Calls to the store: none for what is in memory and was looked at in the last minute, and none
 * ever for the uploads of the library, whose names hold their revision; one for a structure that
 * the bucket or the library has, and one a minute, without a body where nothing changed, as long as
 * it is in use; three for one that a database gives for the first time (there is none; its
 * immutable document; its current one).
 *
 * <p>A structure that is in the bucket or in memory is served however old it is while its source or
 * the bucket fails; {@link ServedDocument#notes} say so.
 */
public final class StructureCache {

  /** How long it is remembered that nobody has a material. */
  public static final Duration UNKNOWN_FOR = Duration.ofMinutes(5);

  /** How long it is remembered that a source's structure cannot be used. */
  public static final Duration UNUSABLE_FOR = Duration.ofMinutes(1);

  /** How long a structure of the bucket is taken for the current one. */
  public static final Duration CURRENT_FOR = Duration.ofMinutes(1);

  /** After this a request asks the source again; a schedule should have done so long before. */
  public static final Duration DUE_AFTER = Duration.ofDays(30);

  /** How long a source that failed is left alone for a structure that is there. */
  public static final Duration RETRY_AFTER = Duration.ofMinutes(5);

  /**
   * How often at most it is written down that somebody asks for an upload; a year without that is
   * long, and a write for each reading would cost more than it tells.
   */
  public static final Duration NOTED_EVERY = Duration.ofDays(30);

  static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

  /** Sites and what they hold, counted one by one and kept in memory: some 80 bytes each. */
  private static final long MAX_WEIGHT = 400_000;

  private final BiFunction<MaterialId, Optional<LookupResult.Known>, LookupResult> tiers;
  private final Ticker ticker;
  private final Cache<MaterialId, Remembered> memory;
  private final SharedResult<MaterialId, LookupResult> lookups = SharedResult.forgetting();

  private record Remembered(LookupResult result, long since) {}

  /**
   * A cache over a library alone.
   *
   * @param library where to look, in this order
   * @param ticker the clock of the memory, in nanoseconds
   */
  public StructureCache(List<? extends StructureSource> library, Ticker ticker) {
    this(new LibraryTier(library), ticker);
  }

  private StructureCache(LibraryTier library, Ticker ticker) {
    this((id, before) -> library.find(id), ticker);
  }

  /**
   * A cache over everything.
   *
   * @param library what comes with the program, in this order; the bucket goes before it
   * @param documents the bucket
   * @param databases what is asked over the network, in this order
   * @param clock the time of day, for what is written down
   * @param ticker the clock of the memory, in nanoseconds
   */
  public StructureCache(
      List<? extends StructureSource> library,
      StructureDocuments documents,
      List<? extends StructureSource> databases,
      Clock clock,
      Ticker ticker) {
    this(new StructureTiers(new LibraryTier(library), documents, databases, clock)::find, ticker);
  }

  private StructureCache(
      BiFunction<MaterialId, Optional<LookupResult.Known>, LookupResult> tiers, Ticker ticker) {
    this.tiers = tiers;
    this.ticker = ticker;
    this.memory =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MAX_WEIGHT)
            .weigher(StructureCache::weight)
            .build();
  }

  /** A site of fifty elements weighs what fifty sites do. */
  private static int weight(MaterialId id, Remembered remembered) {
    return remembered.result() instanceof LookupResult.Known known
        ? known.document().structure().crystal().sites().stream()
            .mapToInt(site -> 1 + site.occupants().size())
            .sum()
        : 1;
  }

  /**
   * The current structure of a material.
   *
   * @throws UnknownMaterialException where nobody has it
   * @throws org.zoneaxis.crystal.refusal.CrystalException where the source has one that cannot be
   *     used
   * @throws StorageUnavailableException where the bucket fails, and memory has nothing
   * @throws RuntimeException of a database, where it fails and nothing is here
   */
  public Structure get(MaterialId id) {
    return document(id).document().structure();
  }

  /**
   * The current document of a material, with what is to be known about its age.
   *
   * @throws RuntimeException as {@link #get} does
   */
  public ServedDocument document(MaterialId id) {
    LookupResult result = fresh(id).orElseGet(() -> lookups.get(id, () -> lookUp(id)));
    if (result instanceof LookupResult.Known known) {
      return known.served();
    }
    if (result instanceof LookupResult.Unusable unusable) {
      // A new one, since an exception collects where it has been.
      CrystalException reason = unusable.reason();
      throw new CrystalException(reason.field(), reason.value(), reason.expected());
    }
    Optional<String> reason =
        result instanceof LookupResult.Unknown unknown ? unknown.reason() : Optional.empty();
    throw new UnknownMaterialException(id, reason);
  }

  /** Forgets everything: for a process that goes on at another time than it began. */
  public void forgetAll() {
    memory.invalidateAll();
  }

  /** Looks the material up at the next request, whatever is in memory. */
  public void forget(MaterialId id) {
    memory.invalidate(id);
  }

  private Optional<LookupResult> fresh(MaterialId id) {
    return Optional.ofNullable(memory.getIfPresent(id))
        .filter(entry -> ticker.read() - entry.since() < entry.result().goodFor().toNanos())
        .map(Remembered::result);
  }

  private LookupResult lookUp(MaterialId id) {
    return fresh(id)
        .orElseGet(
            () -> {
              LookupResult result = tiers.apply(id, before(id));
              memory.put(id, new Remembered(result, ticker.read()));
              return result;
            });
  }

  private Optional<LookupResult.Known> before(MaterialId id) {
    return Optional.ofNullable(memory.getIfPresent(id))
        .map(Remembered::result)
        .filter(LookupResult.Known.class::isInstance)
        .map(LookupResult.Known.class::cast);
  }
}
