package org.zoneaxis.storage.work;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.zoneaxis.crystal.WorkCancelledException;

/**
 * Lets callers who ask for the same at the same time share one computation, done in the thread of
 * the first. Failures reach all who waited, and are never remembered; but where the first was
 * cancelled, one who still waits computes afresh.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class SharedResult<K, V> {

  private final ConcurrentMap<K, CompletableFuture<V>> inFlight = new ConcurrentHashMap<>();
  private final Optional<Cache<K, V>> memory;

  private SharedResult(Optional<Cache<K, V>> memory) {
    this.memory = memory;
  }

  /** Answers are forgotten as soon as they are there. */
  public static <K, V> SharedResult<K, V> forgetting() {
    return new SharedResult<>(Optional.empty());
  }

  /** Answers are remembered as long as the cache keeps them. */
  public static <K, V> SharedResult<K, V> remembering(Cache<K, V> memory) {
    return new SharedResult<>(Optional.of(memory));
  }

  public void clear() {
    memory.ifPresent(Cache::invalidateAll);
  }

  public V get(K key, Supplier<V> computation) {
    Optional<V> remembered = recall(key);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    CompletableFuture<V> own = new CompletableFuture<>();
    CompletableFuture<V> earlier = inFlight.putIfAbsent(key, own);
    return earlier == null ? compute(key, own, computation) : await(earlier, key, computation);
  }

  private Optional<V> recall(K key) {
    return memory.map(cache -> cache.getIfPresent(key));
  }

  private V compute(K key, CompletableFuture<V> own, Supplier<V> computation) {
    try {
      // Another computation may have ended between the look into memory and the start of this one.
      V value = recall(key).orElseGet(computation);
      memory.ifPresent(cache -> cache.put(key, value));
      own.complete(value);
      return value;
    } catch (Throwable failure) {
      own.completeExceptionally(failure);
      throw failure;
    } finally {
      inFlight.remove(key, own);
    }
  }

  private V await(CompletableFuture<V> earlier, K key, Supplier<V> computation) {
    try {
      return earlier.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof WorkCancelledException) {
        inFlight.remove(key, earlier);
        return get(key, computation);
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }
}
