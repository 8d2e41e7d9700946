package org.zoneaxis.refresh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.run.Tally;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.structure.StructureDocuments;
import org.zoneaxis.storage.structure.StructureOutcome;
import org.zoneaxis.storage.structure.StructureUpdates;
import org.zoneaxis.storage.structure.UpstreamStatus;

/** Writes down what a database said about a batch, several at a time. */
final class StructureWriters {

  /** A call to the store takes ten milliseconds or more, of which none is work. */
  private static final int AT_ONCE = 8;

  private final StructureUpdates updates;

  StructureWriters(StructureDocuments documents) {
    this.updates = new StructureUpdates(documents);
  }

  /**
   * Writes.
   *
   * @return whether to go on: not where the store took nothing of the batch
   */
  boolean write(Map<MaterialId, BulkAnswer> answers, Instant dueBefore, RunContext context) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Boolean>> writes = new ArrayList<>();
      answers.forEach(
          (id, answer) -> writes.add(threads.submit(() -> write(id, answer, dueBefore, context))));
      boolean any = writes.isEmpty();
      for (Future<Boolean> write : writes) {
        any |= write.get();
      }
      return any;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a structure could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing structures", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean write(MaterialId id, BulkAnswer answer, Instant dueBefore, RunContext context) {
    Tally tally = context.tally();
    tally.add(Count.LOOKED_AT);
    try {
      count(id, updates.apply(id, news(answer), dueBefore, context.clock().instant()), tally);
      return true;
    } catch (StorageUnavailableException e) {
      tally.failed(id.text(), e.getMessage());
      return false;
    }
  }

  private static UpstreamStatus news(BulkAnswer answer) {
    if (answer instanceof BulkAnswer.Found found) {
      return new UpstreamStatus.Found(found.material());
    }
    if (answer instanceof BulkAnswer.Unusable unusable) {
      return new UpstreamStatus.Unusable(unusable.reason());
    }
    return new UpstreamStatus.Withdrawn(
        answer instanceof BulkAnswer.Withdrawn withdrawn
            ? Optional.of(withdrawn.statement())
            : Optional.empty());
  }

  private static void count(MaterialId id, StructureOutcome outcome, Tally tally) {
    if (outcome instanceof StructureOutcome.Failed failed) {
      tally.failed(id.text(), failed.reason());
    } else if (outcome instanceof StructureOutcome.Changed) {
      tally.add(Count.CHANGED);
    } else if (outcome instanceof StructureOutcome.Withdrawn) {
      tally.add(Count.WITHDRAWN);
    } else if (outcome instanceof StructureOutcome.AskedByAnother) {
      tally.add(Count.ASKED_BY_ANOTHER);
    } else {
      tally.add(Count.UNCHANGED);
    }
  }
}
