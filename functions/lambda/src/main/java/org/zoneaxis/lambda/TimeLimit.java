package org.zoneaxis.lambda;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for work no longer than there is time. Work that is late is interrupted, and what it does
 * until it notices hurts nobody: whatever is written is written whole.
 */
final class TimeLimit {

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "request");
            thread.setDaemon(true);
            return thread;
          });

  /** The result of the work; nothing where it takes too long. */
  <T> Optional<T> within(Duration time, Callable<T> work) {
    Future<T> result = threads.submit(work);
    try {
      return Optional.of(result.get(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      result.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      result.cancel(true);
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
