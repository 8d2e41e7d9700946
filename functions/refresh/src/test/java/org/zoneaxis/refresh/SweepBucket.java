package org.zoneaxis.refresh;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.library.Library;
import org.zoneaxis.refresh.run.Progress;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunParts;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.StateDocuments;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.refresh.sweep.Sweep;
import org.zoneaxis.refresh.sweep.SweepKind;
import org.zoneaxis.refresh.sweep.SweepOptions;
import org.zoneaxis.storage.figure.FigureService;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureDocuments;
import org.zoneaxis.storage.structure.StructureRevisions;
import org.zoneaxis.storage.structure.StructureUpdates;
import org.zoneaxis.storage.structure.UpstreamStatus;
import org.zoneaxis.storage.upload.Uploads;
import org.zoneaxis.storage.work.Asker;
import org.zoneaxis.storage.work.WorkPlaces;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket on a real S3 server with pictures in it, and sweeps of it. */
final class SweepBucket implements AutoCloseable {

  static final String NAME = BucketServer.BUCKET;

  private static final Library LIBRARY = new Library();

  private final Path folder;
  private final EmbeddedServer server;
  private final Kill kill = new Kill();
  private final S3Client s3;
  private final S3Client behind;

  final List<String> found = new ArrayList<>();
  final Map<SweepKind, Long> bytes = new EnumMap<>(SweepKind.class);

  /** Lets so many calls through and none after, like a process that is killed. */
  static final class Kill implements ExecutionInterceptor {
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    void after(int calls) {
      left.set(calls);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (left.getAndDecrement() <= 0) {
        throw SdkClientException.create("killed");
      }
    }
  }

  SweepBucket(Path folder) throws Exception {
    this.folder = folder;
    server = EmbeddedServer.start(folder);
    s3 = S3Connection.open(server.settings(), BucketServer.CREDENTIALS, kill);
    behind = S3Connection.open(server.settings(), BucketServer.CREDENTIALS);
  }

  @Override
  public void close() {
    s3.close();
    behind.close();
    server.close();
  }

  Kill kill() {
    return kill;
  }

  S3Client behind() {
    return behind;
  }

  ObjectStore store() {
    return new ObjectStore(behind, NAME);
  }

  StructureDocuments documents() {
    return new StructureDocuments(store());
  }

  /** The crystal of a library's entry under another name. */
  static Material material(String id, String libraryId) {
    Material entry = LIBRARY.find(MaterialId.parse(libraryId)).orElseThrow();
    return new Material(
        MaterialId.parse(id), entry.crystal(), entry.source(), entry.names(), entry.warnings());
  }

  static String revision(Material material) {
    return material.revision().shortForm();
  }

  /** Makes it the current structure, whatever was. */
  void current(Material material) {
    StructureDocuments documents = documents();
    if (!documents.adopt(material)) {
      new StructureUpdates(documents)
          .apply(material.id(), new UpstreamStatus.Found(material), Instant.MAX, Instant.now());
    }
  }

  /** A crystal that somebody has brought so many days ago. */
  MaterialId upload(int days) {
    String cif =
        """
        data_x
        _cell_length_a 4
        _cell_length_b 4
        _cell_length_c 4
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        _symmetry_space_group_name_H-M 'P 1'
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Po1 0 0 0
        """;
    Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(-days));
    StructureDocuments documents = documents();
    StructureCache cache =
        new StructureCache(List.of(), documents, List.of(), then, Ticker.systemTicker());
    MaterialId id =
        new Uploads(
                none -> Optional.empty(),
                documents,
                cache,
                then,
                WorkPlaces.ofThisMachine(Asker.STAYS))
            .accept(cif.getBytes(StandardCharsets.UTF_8))
            .id();
    keys().stream().filter(key -> key.contains(id.text())).forEach(key -> age(key, days));
    return id;
  }

  /** A service whose memory of structures is over at once. */
  FigureService figures() {
    AtomicLong nanos = new AtomicLong();
    return figures(() -> nanos.addAndGet(Duration.ofMinutes(2).toNanos()));
  }

  /** A service in so many days from now. */
  FigureService figures(int days) {
    return new FigureService(
        new StructureCache(
            List.of(LIBRARY::find),
            documents(),
            List.of(),
            Clock.offset(Clock.systemUTC(), Duration.ofDays(days)),
            Ticker.systemTicker()),
        new FigureMaker(),
        store());
  }

  /** A service whose memory of structures has this clock. */
  FigureService figures(Ticker ticker) {
    return new FigureService(
        new StructureCache(
            List.of(LIBRARY::find), documents(), List.of(), Clock.systemUTC(), ticker),
        new FigureMaker(),
        store());
  }

  static FigureRequest request(String id, int u, int v, int w, FigureFormat format) {
    return FigureRequest.parse(
            Figures.ALL,
            List.of("diffraction", id, u + "," + v + "," + w + "." + format.extension()),
            Map.of())
        .orElseThrow();
  }

  /** Makes a picture of the current structure. */
  String picture(String id, int u, int v, int w) {
    return figures().locate(request(id, u, v, w, FigureFormat.SVG));
  }

  /** Makes a picture of two crystals along [1 1 0]. */
  String pair(String first, String second) {
    return figures()
        .locate(
            FigureRequest.parse(
                    Figures.ALL,
                    List.of("diffraction", first, "1,1,0", "with", second, "1,1,0.svg"),
                    Map.of("parallel", List.of("1,-1,0;1,-1,0"), "gmax", List.of("1")))
                .orElseThrow());
  }

  /** Writes what nobody has checked. */
  void put(String key, String text) {
    behind.putObject(request -> request.bucket(NAME).key(key), RequestBody.fromString(text));
  }

  /** As {@link #put}, of one byte, past the server: a hundred times as fast. */
  void putFile(String key) {
    Path file = folder.resolve(NAME).resolve(key);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[] {'x'});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As if it had been written earlier. */
  void age(String key, int days) {
    try {
      Files.setLastModifiedTime(
          folder.resolve(NAME).resolve(key),
          FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Overwrites the bytes and leaves what is stated about them. */
  void damage(String key, String text) {
    try {
      Files.write(folder.resolve(NAME).resolve(key), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All objects with their tags, and what there is under {@code state/} where that is wanted. */
  Map<String, String> objects() {
    Map<String, String> all = new TreeMap<>();
    behind
        .listObjectsV2Paginator(request -> request.bucket(NAME))
        .contents()
        .forEach(object -> all.put(object.key(), object.eTag()));
    return all;
  }

  /** The names of all objects but those of runs. */
  List<String> keys() {
    return objects().keySet().stream().filter(key -> !key.startsWith("state/")).toList();
  }

  /** Who does runs in so many days from now. */
  RefreshJob job(int days, SweepOptions options, FigureCatalogue figures) {
    found.clear();
    bytes.clear();
    ObjectHousekeeping housekeeping = new ObjectHousekeeping(s3, NAME);
    ObjectStore store = new ObjectStore(s3, NAME);
    StructureDocuments documents = new StructureDocuments(store);
    Sweep sweep =
        new Sweep(
            store,
            housekeeping,
            new StructureRevisions(housekeeping, documents),
            LIBRARY,
            new FigureService(
                new StructureCache(
                    List.of(LIBRARY::find),
                    documents,
                    List.of(),
                    Clock.systemUTC(),
                    Ticker.systemTicker()),
                new FigureMaker(figures),
                store),
            new SweepOptions(
                options.mostVerified(),
                options.fromTheStart(),
                (kind, key, length) -> {
                  found.add(kind + " " + key);
                  bytes.merge(kind, length, Long::sum);
                }));
    return new RefreshJob(
        new RunParts(Map.of(Task.SWEEP, sweep), new RunParts.RequestCount()),
        new StateDocuments(store),
        Clock.offset(Clock.systemUTC(), Duration.ofDays(days)));
  }

  RunReport sweep(RefreshJob job, RefreshOrder order, TimeBudget time) {
    return job.run(order.only(Task.SWEEP), "test", time, Progress.SILENT);
  }

  /** A whole sweep in so many days from now, with the usual time of grace. */
  RunReport sweep(int days) {
    return sweep(
        job(days, SweepOptions.SCHEDULED, Figures.ALL),
        RefreshOrder.everything(),
        TimeBudget.UNLIMITED);
  }
}
