package org.zoneaxis.refresh;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.request.Subject;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.Progress;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.refresh.sweep.SweepOptions;
import org.zoneaxis.source.Databases;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.source.upstream.UpstreamSource;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.figure.FigureService;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureDocuments;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket with structures, the database that they are from, and runs on both. */
public final class Scene implements AutoCloseable {

  /** Structures are older than a day, so that a run has them to do. */
  static final Duration AGE = Duration.ofDays(2);

  static final RefreshOrder REFRESH = RefreshOrder.everything().only(Task.REFRESH);

  private static final int FIRST = 900_001;
  private static final int AT_ONCE = 8;
  private static final int BATCH = 100;

  private final StorageSettings settings;
  private final AwsCredentialsProvider credentials;
  private final MaterialsProjectServer database;
  private final S3Client behind;
  private int runs;

  Scene(StorageSettings settings, MaterialsProjectServer database) {
    this(settings, BucketServer.CREDENTIALS, database);
  }

  /** On a bucket and a database, which stay the caller's to close. */
  public Scene(
      StorageSettings settings,
      AwsCredentialsProvider credentials,
      MaterialsProjectServer database) {
    this.settings = settings;
    this.credentials = credentials;
    this.database = database;
    this.behind = S3Connection.open(settings, credentials);
  }

  ObjectStore store() {
    return new ObjectStore(behind, settings.bucket());
  }

  StructureDocuments documents() {
    return new StructureDocuments(store());
  }

  UpstreamSource source() {
    return Databases.of(
            RefreshService.databases(database.environment()),
            FetchLimits.PATIENT,
            Timekeeper.system())
        .get(0);
  }

  /** Names of materials that are not in the library. */
  static List<MaterialId> ids(int number) {
    return IntStream.range(FIRST, FIRST + number)
        .mapToObj(n -> MaterialId.parse("mp-" + n))
        .toList();
  }

  /** Puts what the database has now into the bucket, as if it had come from elsewhere. */
  public List<MaterialId> store(int number) {
    List<MaterialId> ids = ids(number);
    store(ids);
    return ids;
  }

  void store(List<MaterialId> ids) {
    StructureDocuments documents = documents();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Boolean>> writes = new ArrayList<>();
      for (int start = 0; start < ids.size(); start += BATCH) {
        source()
            .findAll(ids.subList(start, Math.min(start + BATCH, ids.size())))
            .values()
            .forEach(answer -> writes.add(threads.submit(() -> documents.adopt(material(answer)))));
      }
      for (Future<Boolean> write : writes) {
        write.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException("the structures cannot be stored", e);
    } finally {
      threads.shutdownNow();
    }
    database.forget();
  }

  private static Material material(BulkAnswer answer) {
    return ((BulkAnswer.Found) answer).material();
  }

  /** What draws, as a process does that asks no database. */
  FigureService figures(Ticker ticker) {
    return new FigureService(
        new StructureCache(
            List.of(SmallLibrary.ENTRIES::find), documents(), List.of(), Clock.systemUTC(), ticker),
        new FigureMaker(),
        store());
  }

  /** The pattern along [110]. */
  static FigureRequest pattern(MaterialId id) {
    return new FigureRequest(
        Figures.PATTERN,
        new Subject(id, new Indices(List.of(1, 1, 0))),
        FigureFormat.SVG,
        OptionValues.standard(FigureOptions.ALL));
  }

  /** What a request would find. */
  StructureDocument document(MaterialId id) {
    return documents().find(id).orElseThrow(() -> new AssertionError(id + " cannot be read"));
  }

  /** What runs, on a library that is small. */
  public RefreshService open(Clock clock, ExecutionInterceptor... interceptors) {
    return RefreshService.open(
        settings,
        credentials,
        RefreshService.databases(database.environment()),
        clock,
        SweepOptions.SCHEDULED,
        SmallLibrary.ENTRIES,
        KnownSketches.ALL,
        interceptors);
  }

  RunReport run(RefreshOrder order) {
    return run(order, Clock.systemUTC(), TimeBudget.UNLIMITED);
  }

  RunReport run(RefreshOrder order, Clock clock, TimeBudget time) {
    try (RefreshService service = open(clock)) {
      return service.job().run(order, "test" + runs++, time, Progress.SILENT);
    }
  }

  /** All objects with their text, by key. */
  Map<String, String> objects() {
    Map<String, String> objects = new TreeMap<>();
    ObjectStore store = store();
    for (ListedObject object : listed()) {
      objects.put(
          object.key(),
          new String(store.get(object.key()).orElseThrow().bytes(), StandardCharsets.UTF_8));
    }
    return objects;
  }

  private List<ListedObject> listed() {
    return new ObjectHousekeeping(behind, settings.bucket()).list("", "").toList();
  }

  void delete(String key) {
    behind.deleteObject(request -> request.bucket(settings.bucket()).key(key));
  }

  /** Writes what no writer of ours would. */
  void damage(String key, String text) {
    behind.putObject(
        request -> request.bucket(settings.bucket()).key(key), RequestBody.fromString(text));
  }

  /** The structures and the catalogue, without the times at which sources were asked. */
  Map<String, String> content() {
    Map<String, String> content = new TreeMap<>(objects());
    content.keySet().removeIf(key -> key.startsWith("state/"));
    content.replaceAll((key, text) -> withoutTimes(text));
    return content;
  }

  static String withoutTimes(String document) {
    return document.replaceAll("\"(checked|withdrawn)\":\"[0-9TZ:-]*\"", "\"$1\":\"then\"");
  }

  /** Whether something stands in any object. */
  boolean holds(String text) {
    return objects().values().stream().anyMatch(object -> object.contains(text));
  }

  static long count(RunReport report, Count count) {
    return Optional.ofNullable(report.counts().get(count.text())).orElseThrow();
  }

  @Override
  public void close() {
    behind.close();
  }
}
