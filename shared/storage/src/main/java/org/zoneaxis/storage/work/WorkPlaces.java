package org.zoneaxis.storage.work;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
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

  /** More than can ever wait. */
  private static final int EVERYBODY = 1_000_000;

  private final Semaphore places;
  private final Duration patience;
  private final Asker asker;
  private final List<WorkPlaces> others = new CopyOnWriteArrayList<>();

  /** Guarded by itself, as is {@link #ended}. */
  private final Set<Thread> workers = new HashSet<>();

  private boolean ended;

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
   * Places for something else, which end with these.
   *
   * @param number how many there are, at least one
   * @param wait how long to wait for one
   */
  public WorkPlaces beside(int number, Duration wait) {
    WorkPlaces other = new WorkPlaces(number, wait);
    others.add(other);
    return other;
  }

  /**
   * Works in a place; whoever has one already works in that.
   *
   * @throws TooBusyException where there was none in time
   * @throws WorkCancelledException where nobody waits for it any more
   */
  public <T> T in(Supplier<T> work) {
    return isHere() ? work.get() : asker.waitsFor(() -> inAPlace(work));
  }

  private boolean isHere() {
    synchronized (workers) {
      return workers.contains(Thread.currentThread());
    }
  }

  private <T> T inAPlace(Supplier<T> work) {
    take();
    try {
      enter();
      return work.get();
    } finally {
      leave();
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

  private void enter() {
    synchronized (workers) {
      if (ended) {
        throw new TooBusyException();
      }
      workers.add(Thread.currentThread());
    }
  }

  /** What comes next in this thread is an answer, and not work that has been ended. */
  private void leave() {
    synchronized (workers) {
      if (workers.remove(Thread.currentThread()) && ended) {
        Thread.interrupted();
      }
    }
  }

  /**
   * Ends all work for a process that stops: whoever waits here or in the places beside these is
   * refused, whoever works here is cancelled, and can be told so. What is done beside, such as
   * storing, comes to its end.
   */
  public void end() {
    close();
    others.forEach(WorkPlaces::close);
    synchronized (workers) {
      workers.forEach(Thread::interrupt);
    }
  }

  private void close() {
    synchronized (workers) {
      ended = true;
    }
    places.release(EVERYBODY);
  }
}
