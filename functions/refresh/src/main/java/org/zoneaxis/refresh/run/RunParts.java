package org.zoneaxis.refresh.run;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.source.upstream.FetchObserver;

/**
 * The parts of a run, and who counts what they fetch.
 *
 * @param phases a part for each task
 * @param requests is told of every request to a database
 */
public record RunParts(Map<Task, RunPhase> phases, RequestCount requests) {

  public RunPhase of(Task task) {
    return phases.get(task);
  }

  public void countInto(Tally tally) {
    requests.into(tally);
  }

  /** Counts requests into the tally of the present run. Thread-safe. */
  public static final class RequestCount implements FetchObserver {
    private final AtomicReference<Tally> tally = new AtomicReference<>(new Tally());

    void into(Tally present) {
      tally.set(present);
    }

    @Override
    public void fetched(long bytes) {
      tally.get().add(Count.REQUESTS);
      tally.get().add(Count.BYTES, bytes);
    }
  }
}
