package org.zoneaxis.storage.figure;

import java.util.function.Supplier;

/** Sees what a figure costs, in the thread that works for it. */
public interface FigureObserver {

  /** Sees nothing. */
  FigureObserver NOBODY =
      new FigureObserver() {
        @Override
        public void asked(ObjectKey key) {
          // Nobody is there.
        }

        @Override
        public void took(Step step, long nanoseconds) {
          // Nobody is there.
        }

        @Override
        public void made(boolean first) {
          // Nobody is there.
        }
      };

  /** What there is to do for a figure. */
  enum Step {
    /** LookupResult the structure. */
    STRUCTURE,
    /** Asking the store whether the figure is there. */
    LOOK,
    /** Computing the pattern. */
    PATTERN,
    /** Drawing or writing it. */
    DRAWING,
    /** Checking the drawing. */
    VALIDATION,
    /** Writing it to the store. */
    STORE
  }

  /** A figure is asked for; it is in the store unless {@link #made} follows. */
  void asked(ObjectKey key);

  /** A step is done, or has failed. */
  void took(Step step, long nanoseconds);

  /**
   * The figure was not in the store and has been drawn.
   *
   * @param first whether it was written; false where another process had written it meanwhile
   */
  void made(boolean first);

  /** Does a step and says how long it took. */
  default <T> T time(Step step, Supplier<T> work) {
    long started = System.nanoTime();
    try {
      return work.get();
    } finally {
      took(step, System.nanoTime() - started);
    }
  }
}
