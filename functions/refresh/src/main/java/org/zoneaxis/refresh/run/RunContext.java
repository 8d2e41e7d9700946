package org.zoneaxis.refresh.run;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * What the parts of one run share.
 *
 * @param order what is to be done
 * @param startedAt when the run began
 * @param clock the time of day
 * @param time how long it may go on
 * @param tally what has been done
 * @param progress is told of it
 * @param state what the next run will find; changed with {@link #change}
 * @param checkpoint writes the state down
 */
public record RunContext(
    RefreshOrder order,
    Instant startedAt,
    Clock clock,
    TimeBudget time,
    Tally tally,
    Progress progress,
    AtomicReference<RunState> state,
    Runnable checkpoint) {

  public void change(UnaryOperator<RunState> change) {
    state.updateAndGet(change);
  }

  /** The same with another time. */
  public RunContext within(TimeBudget other) {
    return new RunContext(order, startedAt, clock, other, tally, progress, state, checkpoint);
  }

  /** Writes down how far the run has come, so that it shows where it was cut off. */
  public void save() {
    checkpoint.run();
  }
}
