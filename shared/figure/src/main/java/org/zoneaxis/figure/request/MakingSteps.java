package org.zoneaxis.figure.request;

import java.util.function.Supplier;

/** Does the steps in which a figure is made, so that an observer can see how long each takes. */
public interface MakingSteps {

  /** A step. */
  enum Step {
    /** Computing the pattern, or projecting the structure. */
    PATTERN,
    /** Drawing or writing it. */
    DRAWING,
    /** Checking the drawing. */
    VALIDATION
  }

  /** Does them and nothing else. */
  MakingSteps UNSEEN =
      new MakingSteps() {
        @Override
        public <T> T take(Step step, Supplier<T> work) {
          return work.get();
        }
      };

  /** Does a step. */
  <T> T take(Step step, Supplier<T> work);
}
