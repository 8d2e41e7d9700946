package org.zoneaxis.source.upstream;

import java.time.Duration;

/** Keeps requests to a database apart, however many threads make them. Thread-safe. */
public final class MinimumInterval {

  private final Duration interval;
  private final Timekeeper time;
  private boolean used;
  private long next;

  /**
   * An interval between requests.
   *
   * @param interval from the beginning of one to the beginning of the next
   */
  public MinimumInterval(Duration interval, Timekeeper time) {
    this.interval = interval;
    this.time = time;
  }

  /**
   * Takes the next turn, unless it is too late for the deadline.
   *
   * @return how long it is until then
   */
  public synchronized Duration take(Deadline deadline) {
    long now = time.nanoTime();
    long turn = used && next - now > 0 ? next : now;
    Duration wait = Duration.ofNanos(turn - now);
    if (deadline.allows(wait)) {
      used = true;
      next = turn + interval.toNanos();
    }
    return wait;
  }
}
