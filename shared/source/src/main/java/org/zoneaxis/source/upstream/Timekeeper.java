package org.zoneaxis.source.upstream;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Clocks and waiting, in one place so that tests need neither. Thread-safe. */
public interface Timekeeper {

  /** The time of day. */
  Instant now();

  /** A clock that only goes forwards, in nanoseconds from some origin. */
  long nanoTime();

  /**
   * Waits until so much time has passed.
   *
   * @throws InterruptedException where the thread is interrupted meanwhile
   */
  void sleep(Duration duration) throws InterruptedException;

  /** The machine's clocks. */
  static Timekeeper system() {
    return new Timekeeper() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(1);
        CompletableFuture.delayedExecutor(duration.toNanos(), TimeUnit.NANOSECONDS)
            .execute(passed::countDown);
        passed.await();
      }
    };
  }
}
