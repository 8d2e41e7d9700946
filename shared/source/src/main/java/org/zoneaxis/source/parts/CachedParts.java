package org.zoneaxis.source.parts;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Keeps the parts that were read last, up to so many bytes. A part that is wanted by several at
 * once is read once. Strictly the last ones: what was fetched ahead must be there when it is read,
 * which a cache that weighs how often things were used does not promise. Thread-safe.
 */
public final class CachedParts implements PartSource {

  /** Beside the bytes: entry, name and key. */
  private static final int OVERHEAD = 300;

  /** A call to the store is mostly waiting. */
  private static final int AT_ONCE = 8;

  private static final int IDLE_SECONDS = 5;

  private final Function<PartName, byte[]> reader;
  private final long mostBytes;

  /** The one used longest ago first; guarded by itself, as is the sum. */
  private final Map<PartName, CompletableFuture<byte[]>> kept =
      new LinkedHashMap<>(16, 0.75f, true);

  private long bytes;

  /** No thread is there that nobody needs: between requests, and in a snapshot. */
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          AT_ONCE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          CachedParts::thread,
          new ThreadPoolExecutor.CallerRunsPolicy());

  /**
   * Keeps parts.
   *
   * @param reader reads a part whose bytes are those that its name says, or throws as {@link
   *     PartSource#read} does
   * @param mostBytes how much is kept; the last part is, however large
   */
  public CachedParts(Function<PartName, byte[]> reader, long mostBytes) {
    this.reader = reader;
    this.mostBytes = mostBytes;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "parts");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public byte[] read(PartName part) {
    CompletableFuture<byte[]> mine = new CompletableFuture<>();
    CompletableFuture<byte[]> known = begin(part, mine);
    if (known != mine) {
      return await(known);
    }
    try {
      mine.complete(reader.apply(part));
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      abandon(part, mine);
      throw e;
    }
    return mine.join();
  }

  /** What is known of a part, which is now the last one used; mine where nothing was. */
  private CompletableFuture<byte[]> begin(PartName part, CompletableFuture<byte[]> mine) {
    synchronized (kept) {
      CompletableFuture<byte[]> known = kept.get(part);
      if (known != null) {
        return known;
      }
      kept.put(part, mine);
      bytes += weight(part);
      Iterator<PartName> eldest = kept.keySet().iterator();
      while (bytes > mostBytes && kept.size() > 1) {
        bytes -= weight(eldest.next());
        eldest.remove();
      }
      return mine;
    }
  }

  private void abandon(PartName part, CompletableFuture<byte[]> mine) {
    synchronized (kept) {
      if (kept.remove(part, mine)) {
        bytes -= weight(part);
      }
    }
  }

  private static long weight(PartName part) {
    return (long) part.length() + OVERHEAD;
  }

  private static byte[] await(CompletableFuture<byte[]> known) {
    try {
      return known.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  @Override
  public void expect(Collection<PartName> parts) {
    List<PartName> missing;
    synchronized (kept) {
      missing = parts.stream().distinct().filter(part -> !kept.containsKey(part)).toList();
    }
    if (missing.size() > 1) {
      CompletableFuture.allOf(
              missing.stream()
                  .map(part -> CompletableFuture.runAsync(() -> tryToRead(part), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  /** The reader that needs the part reports what is wrong. */
  private void tryToRead(PartName part) {
    try {
      read(part);
    } catch (RuntimeException e) {
      // It is read again where it is needed, and fails there.
    }
  }

  /** Forgets all parts. */
  public void forget() {
    synchronized (kept) {
      kept.clear();
      bytes = 0;
    }
  }

  /** How many bytes are kept, those included that are being read. */
  public long bytes() {
    synchronized (kept) {
      return bytes;
    }
  }
}
