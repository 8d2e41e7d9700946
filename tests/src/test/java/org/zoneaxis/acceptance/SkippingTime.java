package org.zoneaxis.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.zoneaxis.source.upstream.Timekeeper;

/** The machine's clocks, put forward instead of waiting. */
final class SkippingTime implements Timekeeper {

  private final AtomicLong skipped = new AtomicLong();

  @Override
  public Instant now() {
    return Instant.now().plusNanos(skipped.get());
  }

  @Override
  public long nanoTime() {
    return System.nanoTime() + skipped.get();
  }

  @Override
  public void sleep(Duration duration) {
    skip(duration);
  }

  void skip(Duration duration) {
    skipped.addAndGet(duration.toNanos());
  }
}
