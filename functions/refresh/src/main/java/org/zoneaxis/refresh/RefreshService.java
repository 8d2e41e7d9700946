package org.zoneaxis.refresh;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.library.Library;
import org.zoneaxis.refresh.catalogue.CatalogueBuild;
import org.zoneaxis.refresh.catalogue.ZoneSketcher;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunParts;
import org.zoneaxis.refresh.run.RunPhase;
import org.zoneaxis.refresh.run.StateDocuments;
import org.zoneaxis.refresh.sweep.Sweep;
import org.zoneaxis.refresh.sweep.SweepOptions;
import org.zoneaxis.source.DatabaseSettings;
import org.zoneaxis.source.Databases;
import org.zoneaxis.source.Version;
import org.zoneaxis.source.catalogue.CrystalSketcher;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.source.upstream.UpstreamSource;
import org.zoneaxis.storage.figure.FigureService;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureDocuments;
import org.zoneaxis.storage.structure.StructureRevisions;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts the parts of a run together on a bucket and the databases. */
public final class RefreshService implements AutoCloseable {

  private final S3Client connection;
  private final RefreshJob job;

  private RefreshService(S3Client connection, RefreshJob job) {
    this.connection = connection;
    this.job = job;
  }

  /**
   * Opens the connection.
   *
   * @param storage where the bucket is
   * @param credentials who asks it
   * @param databases where the databases are
   * @param clock the time of day
   * @param interceptors see every call to the bucket
   */
  public static RefreshService open(
      StorageSettings storage,
      AwsCredentialsProvider credentials,
      DatabaseSettings databases,
      Clock clock,
      ExecutionInterceptor... interceptors) {
    return open(storage, credentials, databases, clock, SweepOptions.SCHEDULED, interceptors);
  }

  /**
   * Opens the connection.
   *
   * @param storage where the bucket is
   * @param credentials who asks it
   * @param databases where the databases are
   * @param clock the time of day
   * @param sweep how the sweep goes about it
   * @param interceptors see every call to the bucket
   */
  public static RefreshService open(
      StorageSettings storage,
      AwsCredentialsProvider credentials,
      DatabaseSettings databases,
      Clock clock,
      SweepOptions sweep,
      ExecutionInterceptor... interceptors) {
    return open(
        storage,
        credentials,
        databases,
        clock,
        sweep,
        new Library(),
        new ZoneSketcher(),
        interceptors);
  }

  /** With a library and a sketcher of crystals for the catalogue. */
  static RefreshService open(
      StorageSettings storage,
      AwsCredentialsProvider credentials,
      DatabaseSettings databases,
      Clock clock,
      SweepOptions sweep,
      Library library,
      CrystalSketcher sketcher,
      ExecutionInterceptor... interceptors) {
    S3Client connection = S3Connection.open(storage, credentials, interceptors);
    RunParts.RequestCount requests = new RunParts.RequestCount();
    List<UpstreamSource> sources =
        Databases.of(databases, FetchLimits.PATIENT, Timekeeper.system(), requests);
    ObjectStore store = new ObjectStore(connection, storage.bucket());
    ObjectHousekeeping housekeeping = new ObjectHousekeeping(connection, storage.bucket());
    return new RefreshService(
        connection,
        new RefreshJob(
            new RunParts(
                phases(sources, store, housekeeping, clock, sweep, library, sketcher), requests),
            new StateDocuments(store),
            clock));
  }

  private static Map<Task, RunPhase> phases(
      List<UpstreamSource> sources,
      ObjectStore store,
      ObjectHousekeeping housekeeping,
      Clock clock,
      SweepOptions sweep,
      Library library,
      CrystalSketcher sketcher) {
    StructureDocuments documents = new StructureDocuments(store);
    Map<Task, RunPhase> phases = new EnumMap<>(Task.class);
    phases.put(
        Task.REFRESH,
        new StructureRefresh(
            sources,
            housekeeping,
            documents,
            new DueStructures(housekeeping, DueStructures.MOST),
            library));
    FigureService figures = figures(store, documents, library, clock);
    phases.put(
        Task.CATALOGUE, new CatalogueBuild(housekeeping, documents, store, library, sketcher));
    phases.put(Task.PREWARM, new Prewarm(figures, library));
    phases.put(
        Task.SWEEP,
        new Sweep(
            store,
            housekeeping,
            new StructureRevisions(housekeeping, documents),
            library,
            figures,
            sweep));
    return phases;
  }

  /** Asks no database: what is to be drawn is in the bucket or in the library. */
  private static FigureService figures(
      ObjectStore store, StructureDocuments documents, Library library, Clock clock) {
    StructureCache structures =
        new StructureCache(
            List.of(library::find), documents, List.of(), clock, Ticker.systemTicker());
    return new FigureService(structures, new FigureMaker(), store);
  }

  /** Where the databases are, as the environment says. */
  static DatabaseSettings databases(Map<String, String> environment) {
    return DatabaseSettings.fromEnvironment(environment, Version.TEXT);
  }

  /** What does the runs. */
  public RefreshJob job() {
    return job;
  }

  @Override
  public void close() {
    connection.close();
  }
}
