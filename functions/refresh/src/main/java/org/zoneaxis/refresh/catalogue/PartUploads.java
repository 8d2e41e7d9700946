package org.zoneaxis.refresh.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.source.parts.PartSink;

/** Writes parts several at a time. Not thread-safe. */
final class PartUploads implements PartSink, AutoCloseable {

  private static final int AT_ONCE = 8;

  /** So many wait in memory: some megabytes. */
  private static final int WAITING = 32;

  private final PartSink sink;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final Deque<Future<?>> begun = new ArrayDeque<>();

  PartUploads(PartSink sink) {
    this.sink = sink;
  }

  @Override
  public PartName write(byte[] part) {
    while (begun.size() >= WAITING) {
      end(begun.remove());
    }
    begun.add(threads.submit(() -> sink.write(part)));
    return PartName.of(part);
  }

  /**
   * Waits until all are written.
   *
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where one was not
   */
  void await() {
    while (!begun.isEmpty()) {
      end(begun.remove());
    }
  }

  private static void end(Future<?> write) {
    try {
      write.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a part could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing parts", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
