package org.zoneaxis.storage.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.zoneaxis.crystal.WorkCancelledException;

/**
 * How many crystals a process computes with at once: more would not be done sooner, and each takes
 * its memory. A request that finds no place waits, first come first served, and is refused after a
 * while. Who has gone gives back the place, or does not get one. Thread-safe.
 */
public final class WorkPlaces {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** One is left where another still ends what nobody waits for any more. */
  private static final int LEAST = 2;

  private final Semaphore places;
  private final Duration patience;
  private final Asker asker;

  /**
   * Places.
   *
   * @param places how many there are, at least one
   * @param patience how long to wait for one
   */
  public WorkPlaces(int places, Duration patience) {
    this(places, patience, Asker.STAYS);
  }

  /**
   * Places for requests that may be cancelled.
   *
   * @param places how many there are, at least one
   * @param patience how long to wait for one
   * @param asker knows who goes
   */
  public WorkPlaces(int places, Duration patience, Asker asker) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
    this.asker = asker;
  }

  /** As many as this machine has processors. */
  public static WorkPlaces ofThisMachine(Asker asker) {
    return new WorkPlaces(
        Math.max(LEAST, Runtime.getRuntime().availableProcessors()), PATIENCE, asker);
  }

  /**
   * Works in a place; not to be called by work that has a place.
   *
   * @throws TooBusyException where there was none in time
   * @throws WorkCancelledException where nobody waits for it any more
   */
  public <T> T in(Supplier<T> work) {
    return asker.waitsFor(() -> inAPlace(work));
  }

  private <T> T inAPlace(Supplier<T> work) {
    take();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private void take() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooBusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      WorkCancelledException.throwIfCancelled();
    }
  }
}
