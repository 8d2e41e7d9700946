package org.zoneaxis.refresh;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.Library;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.run.RunPhase;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamSource;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.structure.ListedStructure;
import org.zoneaxis.storage.structure.StructureDocuments;

/**
 * Asks the databases about the structures that are due, those asked longest ago first, a hundred in
 * a request.
 *
 * <p>What a batch brought is in the bucket before the next is asked for. Trouble with a database
 * ends what concerns it: the next run goes on with what is still due. A batch whose answer makes no
 * sense is put last for the next run.
 */
final class StructureRefresh implements RunPhase {

  /** As many as a database is asked for in one request. */
  static final int BATCH = 100;

  private static final int SMALL_BATCH = 10;

  /** More are not kept apart. */
  private static final int MOST_POSTPONED = 500;

  private final List<UpstreamSource> databases;
  private final DueStructures due;
  private final ObjectHousekeeping housekeeping;
  private final StructureWriters writers;
  private final StructureDocuments documents;
  private final Library library;

  StructureRefresh(
      List<UpstreamSource> databases,
      ObjectHousekeeping housekeeping,
      StructureDocuments documents,
      DueStructures due,
      Library library) {
    this.documents = documents;
    this.library = library;
    this.databases = List.copyOf(databases);
    this.due = due;
    this.housekeeping = housekeeping;
    this.writers = new StructureWriters(documents);
  }

  @Override
  public String name() {
    return "refresh";
  }

  @Override
  public boolean run(RunContext context) {
    boolean complete = true;
    for (UpstreamSource database : databases) {
      Pass pass = new Pass(context, database);
      boolean done =
          context.order().materials().isEmpty()
              ? !database.correctsStructures() || pass.due()
              : pass.named();
      complete &= done;
    }
    if (context.order().materials().isEmpty()) {
      adopt(context);
    } else {
      context.order().materials().stream()
          .filter(id -> databases.stream().noneMatch(database -> database.answersFor(id)))
          .forEach(id -> context.tally().failed(id.text(), "no database has it"));
    }
    return complete;
  }

  /**
   * Puts the library's structures of databases that correct theirs into the bucket, from where the
   * next run refreshes them like all others.
   */
  private void adopt(RunContext context) {
    Set<MaterialId> missing =
        library
            .entries()
            .map(entry -> entry.listed().id())
            .filter(this::isCorrected)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (missing.isEmpty()) {
      return;
    }
    try (Stream<ListedStructure> stored = StructureDocuments.list(housekeeping)) {
      stored.map(ListedStructure::id).forEach(missing::remove);
    }
    for (MaterialId id : missing) {
      if (library.find(id).filter(documents::adopt).isPresent()) {
        context.tally().add(Count.ADOPTED);
      }
    }
  }

  private boolean isCorrected(MaterialId id) {
    return databases.stream()
        .anyMatch(database -> database.answersFor(id) && database.correctsStructures());
  }

  /** What concerns one database. */
  private final class Pass {
    private final RunContext context;
    private final UpstreamSource database;
    private final Instant dueBefore;

    Pass(RunContext context, UpstreamSource database) {
      this.context = context;
      this.database = database;
      this.dueBefore = context.startedAt().minus(context.order().olderThan());
    }

    /** Those that were named, if they are kept here. */
    boolean named() {
      Set<MaterialId> wanted =
          context.order().materials().stream()
              .filter(database::answersFor)
              .collect(Collectors.toSet());
      if (wanted.isEmpty()) {
        return true;
      }
      List<MaterialId> stored;
      try (Stream<ListedStructure> listing = StructureDocuments.list(housekeeping)) {
        stored = listing.map(ListedStructure::id).filter(wanted::contains).toList();
      }
      wanted.stream()
          .filter(id -> !stored.contains(id))
          .sorted((p, q) -> p.text().compareTo(q.text()))
          .forEach(id -> context.tally().failed(id.text(), "it is not kept here"));
      return inBatches(stored, BATCH, Instant.MAX);
    }

    /** All that are due, those postponed at the end. */
    boolean due() {
      Set<MaterialId> postponed = new LinkedHashSet<>(postponed());
      Instant writtenBefore = writtenBefore();
      Optional<ListedStructure> last = Optional.empty();
      DueStructures.Look look;
      do {
        look =
            due.oldest(
                id -> database.answersFor(id) && !postponed.contains(id), writtenBefore, last);
        List<ListedStructure> oldest = look.oldest();
        if (!inBatches(oldest.stream().map(ListedStructure::id).toList(), BATCH, dueBefore)) {
          return false;
        }
        // From then on the store's own clock tells what this run has written from what it has not.
        Instant end = look.newest().plusSeconds(1);
        writtenBefore = writtenBefore.isBefore(end) ? writtenBefore : end;
        last = oldest.isEmpty() ? last : Optional.of(oldest.get(oldest.size() - 1));
      } while (look.more());
      return inBatches(List.copyOf(postponed), SMALL_BATCH, dueBefore);
    }

    /**
     * What this run writes is not due, even where everything is; stores tell the time in seconds.
     */
    private Instant writtenBefore() {
      Instant start = context.startedAt().truncatedTo(ChronoUnit.SECONDS);
      return dueBefore.isBefore(start) ? dueBefore : start;
    }

    private List<MaterialId> postponed() {
      return context.state().get().postponed().stream()
          .map(MaterialId::parse)
          .filter(database::answersFor)
          .toList();
    }

    private boolean inBatches(List<MaterialId> ids, int size, Instant dueBefore) {
      for (int start = 0; start < ids.size(); start += size) {
        if (context.time().isShort()) {
          context.tally().note("There was no time left to ask for all that is due.");
          return false;
        }
        List<MaterialId> batch = ids.subList(start, Math.min(ids.size(), start + size));
        if (!ask(batch, dueBefore)) {
          return false;
        }
        context.save();
        context
            .progress()
            .done(
                database.provider()
                    + ": "
                    + context.tally().of(Count.LOOKED_AT)
                    + " structures looked at, "
                    + context.tally().of(Count.CHANGED)
                    + " changed, "
                    + context.tally().of(Count.WITHDRAWN)
                    + " withdrawn, "
                    + context.tally().of(Count.FAILED)
                    + " failed");
      }
      return true;
    }

    private boolean ask(List<MaterialId> batch, Instant dueBefore) {
      Map<MaterialId, BulkAnswer> answers;
      try {
        answers = database.findAll(batch);
      } catch (UpstreamException e) {
        context.tally().failed(database.provider(), e.getMessage());
        context
            .tally()
            .note("Asking " + database.provider() + " ended early; the next run goes on.");
        if (e.kind() != UpstreamException.Kind.UNAVAILABLE) {
          postpone(batch);
        }
        context.save();
        return false;
      }
      forget(batch);
      return writers.write(answers, dueBefore, context);
    }

    private void postpone(List<MaterialId> batch) {
      context.change(
          state -> {
            List<String> all = new ArrayList<>(state.postponed());
            List<String> texts = batch.stream().map(MaterialId::text).toList();
            all.removeAll(texts);
            all.addAll(texts);
            int excess = Math.max(0, all.size() - MOST_POSTPONED);
            return state.postponed(all.subList(excess, all.size()));
          });
    }

    private void forget(List<MaterialId> batch) {
      context.change(
          state ->
              state.postponed(
                  state.postponed().stream()
                      .filter(text -> batch.stream().noneMatch(id -> id.text().equals(text)))
                      .toList()));
    }
  }
}
