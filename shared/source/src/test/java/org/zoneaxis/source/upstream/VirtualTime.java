package org.zoneaxis.source.upstream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Clocks that stand still but for sleeping, which takes no time and is written down. */
public final class VirtualTime implements Timekeeper {

  /** The time of day at which everything begins. */
  public static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private Duration passed = Duration.ZERO;

  @Override
  public synchronized Instant now() {
    return START.plus(passed);
  }

  @Override
  public synchronized long nanoTime() {
    return Long.MAX_VALUE - 5 + passed.toNanos();
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted");
    }
    pauses.add(duration);
    passed = passed.plus(duration);
  }

  /** All pauses so far. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  /** How long all pauses took. */
  public synchronized Duration passed() {
    return passed;
  }
}
