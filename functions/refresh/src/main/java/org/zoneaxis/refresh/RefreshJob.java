package org.zoneaxis.refresh;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.refresh.run.Progress;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.run.RunParts;
import org.zoneaxis.refresh.run.RunPhase;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.RunState;
import org.zoneaxis.refresh.run.StateDocuments;
import org.zoneaxis.refresh.run.Tally;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.storage.object.StorageUnavailableException;

/**
 * Runs: the parts that were ordered, one after the other, and a report of them.
 *
 * <p>Every run leaves how far it has come in {@code state/run.json}. Where it was cut off, the next
 * one keeps the report of what it had done and goes on with what is left. Two at once do no harm:
 * what one has done the other finds done.
 */
public final class RefreshJob {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshJob.class);

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final double NANOS = 1e9;

  /** Enough to write a catalogue of 200,000 materials of which half were asked for. */
  private static final Duration FOR_CATALOGUE = Duration.ofMinutes(5);

  private final RunParts parts;
  private final StateDocuments states;
  private final Clock clock;

  public RefreshJob(RunParts parts, StateDocuments states, Clock clock) {
    this.parts = parts;
    this.states = states;
    this.clock = clock;
  }

  /**
   * Does what is ordered, as far as the time allows.
   *
   * @param order what to do
   * @param invocation distinguishes runs that begin in the same second, letters and digits
   * @param time how long it may take
   * @param progress is told how it gets on
   * @return what was done, which is also kept in the bucket, unless nothing but a dry run of the
   *     sweep was ordered, which writes nothing
   * @throws StorageUnavailableException where the store does not even give the state or take the
   *     report
   */
  public RunReport run(RefreshOrder order, String invocation, TimeBudget time, Progress progress) {
    Instant startedAt = clock.instant();
    Run run = new Run(order, NAME.format(startedAt) + "-" + invocation, startedAt);
    RunState found = states.load();
    if (!order.writesNothing()) {
      found.progress().ifPresent(run::keepCutOff);
    }
    run.state.set(found.progress(Optional.empty()));
    RunContext context =
        new RunContext(
            order, startedAt, clock, time, run.tally, progress, run.state, () -> run.save());
    run.save();
    for (Task task : Task.values()) {
      if (order.tasks().contains(task)) {
        run.phase(parts.of(task), task == Task.REFRESH ? leavingTheRest(context) : context);
      }
    }
    RunReport report = run.report(run.complete);
    if (!order.writesNothing()) {
      states.keep(report);
      states.save(run.state.get().progress(Optional.empty()));
    }
    return report;
  }

  /** With many structures asking would take all of the time, day after day. */
  private static RunContext leavingTheRest(RunContext context) {
    return context.order().tasks().contains(Task.CATALOGUE)
        ? context.within(context.time().leaving(FOR_CATALOGUE))
        : context;
  }

  /** One run. */
  private final class Run {
    private final RefreshOrder order;
    private final String name;
    private final Instant startedAt;
    private final long startedNanos = System.nanoTime();
    private final Tally tally = new Tally();
    private final List<RunReport.Phase> phases = new ArrayList<>();
    private final AtomicReference<RunState> state = new AtomicReference<>(RunState.NONE);
    private boolean complete = true;

    Run(RefreshOrder order, String name, Instant startedAt) {
      this.order = order;
      this.name = name;
      this.startedAt = startedAt;
      parts.countInto(tally);
    }

    /** The other one may have ended meanwhile: then its own report is there, and holds. */
    void keepCutOff(RunReport earlier) {
      if (states.keepUnlessThere(earlier)) {
        tally.note(
            "The run "
                + earlier.run()
                + " did not come to its end; its report tells how far it came.");
      }
    }

    void phase(RunPhase phase, RunContext context) {
      long begun = System.nanoTime();
      boolean done;
      try {
        done = phase.run(context);
      } catch (StorageUnavailableException e) {
        LOG.warn("{} ended early: {}", phase.name(), e.getMessage());
        tally.failed(phase.name(), e.getMessage());
        done = false;
      } catch (RuntimeException e) {
        // What is wrong with one part is no reason to leave out the others, nor the report.
        LOG.error("{} failed", phase.name(), e);
        tally.failed(phase.name(), "a fault of this program, its log tells more");
        done = false;
      }
      phases.add(new RunReport.Phase(phase.name(), done, (System.nanoTime() - begun) / NANOS));
      complete &= done;
    }

    /** A report that cannot be written now does not stop what goes well. */
    void save() {
      if (order.writesNothing()) {
        return;
      }
      try {
        states.save(state.get().progress(Optional.of(report(false))));
      } catch (StorageUnavailableException e) {
        LOG.warn("the state of the run could not be written: {}", e.getMessage());
      }
    }

    RunReport report(boolean ended) {
      return new RunReport(
          name,
          order,
          startedAt,
          startedAt.plus(Duration.ofNanos(System.nanoTime() - startedNanos)),
          (System.nanoTime() - startedNanos) / NANOS,
          ended,
          List.copyOf(phases),
          tally.counts(),
          tally.failures(),
          tally.notes());
    }
  }
}
