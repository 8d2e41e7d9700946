package org.zoneaxis.source.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.UpstreamException;

/**
 * Asks all databases side by side and waits for them a fixed time together. Thread-safe.
 *
 * <p>Only the databases of the configuration are ever asked, and of them only what a filter of
 * formula or elements or a search for words can say: nothing of a request becomes a host or a path.
 */
public final class WorldSearch {

  private static final Logger LOG = LoggerFactory.getLogger(WorldSearch.class);

  /** How long all of them are waited for. */
  public static final Duration BUDGET = Duration.ofSeconds(4);

  /** Four searches of a dozen databases at a time; threads that nobody needs end. */
  private static final int MOST_THREADS = 48;

  private static final long IDLE_SECONDS = 5;

  private final List<RemoteDatabase> databases;
  private final HttpFetcher fetcher;
  private final RemoteMemory memory;
  private final Duration budget;
  private final ExecutorService threads;

  /**
   * A search.
   *
   * @param databases what is searched, those to be preferred first
   * @param fetcher whose deadline each has
   * @param memory of earlier answers
   * @param budget how long all of them are waited for
   */
  public WorldSearch(
      List<RemoteDatabase> databases, HttpFetcher fetcher, RemoteMemory memory, Duration budget) {
    this.databases = List.copyOf(databases);
    this.fetcher = fetcher;
    this.memory = memory;
    this.budget = budget;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "database");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The short names of the databases, in the order of preference. */
  public List<String> keys() {
    return databases.stream().map(RemoteDatabase::key).toList();
  }

  /** Short name, equals sign and name of each database, in the order of preference. */
  public List<String> names() {
    return databases.stream().map(database -> database.key() + "=" + database.name()).toList();
  }

  /**
   * Asks.
   *
   * @param query the search as typed
   * @param keys the short names of those to ask
   * @return an answer of each, in the order of preference
   */
  public List<RemoteAnswer> ask(MaterialQuery query, Set<String> keys) {
    return ask(query, database -> keys.contains(database.key()));
  }

  private List<RemoteAnswer> ask(MaterialQuery query, Predicate<RemoteDatabase> which) {
    long end = System.nanoTime() + budget.toNanos();
    List<Asked> asked = databases.stream().filter(which).map(one -> begin(one, query)).toList();
    List<RemoteAnswer> answers = new ArrayList<>();
    for (Asked one : asked) {
      answers.add(one.answer(end));
    }
    return List.copyOf(answers);
  }

  private Asked begin(RemoteDatabase database, MaterialQuery query) {
    if (!database.understands(query)) {
      return end -> RemoteAnswer.notAsked(database);
    }
    try {
      Future<RemoteAnswer> future = threads.submit(() -> answer(database, query));
      return end -> await(database, future, end);
    } catch (RejectedExecutionException e) {
      return end ->
          RemoteAnswer.failed(
              database, database.name() + " was not asked: too many searches at the moment.");
    }
  }

  private RemoteAnswer answer(RemoteDatabase database, MaterialQuery query) {
    try {
      return RemoteAnswer.answered(
          database,
          memory.get(database.key(), query, () -> database.find(query, fetcher.deadline())));
    } catch (UpstreamException e) {
      return RemoteAnswer.failed(database, e.getMessage() + ".");
    }
  }

  private static RemoteAnswer await(
      RemoteDatabase database, Future<RemoteAnswer> future, long end) {
    try {
      return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (java.util.concurrent.TimeoutException | CancellationException e) {
      future.cancel(true);
      return RemoteAnswer.failed(database, database.name() + " did not answer in time.");
    } catch (ExecutionException e) {
      LOG.warn("searching {} failed", database.name(), e.getCause());
      return RemoteAnswer.failed(database, database.name() + " gave an answer that was not read.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return RemoteAnswer.failed(database, database.name() + " was not waited for.");
    }
  }

  /** A database that has been asked. */
  @FunctionalInterface
  private interface Asked {
    RemoteAnswer answer(long end);
  }
}
