package org.zoneaxis.source.upstream;

import java.time.Duration;

/** The moment by which a look-up is over, with all its requests, repetitions and pauses. */
public final class Deadline {

  private final Timekeeper time;
  private final long end;

  private Deadline(Timekeeper time, long end) {
    this.time = time;
    this.end = end;
  }

  /** A deadline some time from now. */
  static Deadline in(Duration duration, Timekeeper time) {
    return new Deadline(time, time.nanoTime() + duration.toNanos());
  }

  /** What is left, never negative. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - time.nanoTime()));
  }

  /** Whether there is no time left. */
  public boolean isOver() {
    return remaining().isZero();
  }

  boolean allows(Duration pause) {
    return pause.compareTo(remaining()) < 0;
  }

  /** The shorter of a time-out and what is left, in milliseconds; at least 1, for 0 means none. */
  int limit(Duration timeout) {
    Duration shorter = allows(timeout) ? timeout : remaining();
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, shorter.toMillis()));
  }
}
