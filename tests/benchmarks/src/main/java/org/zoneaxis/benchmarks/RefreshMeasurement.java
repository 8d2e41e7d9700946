package org.zoneaxis.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.zoneaxis.refresh.BucketServer;
import org.zoneaxis.refresh.MaterialsProjectServer;
import org.zoneaxis.refresh.RefreshService;
import org.zoneaxis.refresh.RefreshStage;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.source.DatabaseSettings;
import org.zoneaxis.storage.object.StorageSettings;

/**
 * What a run of the schedule costs: each in a process of its own with 256 MB, against a store and a
 * database in another process. A process and not a harness, for memory is a matter of the whole
 * process. Run by {@code ./zoneaxis bench refresh}.
 */
public final class RefreshMeasurement {

  private static final List<String> HEAP = List.of("-Xmx256m", "-XX:+UseSerialGC");
  private static final double MEBI = 1024 * 1024;

  private RefreshMeasurement() {}

  /**
   * Measures.
   *
   * @param arguments {@code memory} or {@code embedded} for the store, then numbers of structures;
   *     or, in the process that is measured, the addresses of a store and a database
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].startsWith("http")) {
      measure(URI.create(arguments[0]), arguments[1]);
      return;
    }
    String store = arguments.length == 0 ? "memory" : arguments[0];
    List<String> numbers =
        arguments.length < 2
            ? List.of("1000", "5000", "20000")
            : List.of(arguments).subList(1, arguments.length);
    System.out.println(
        "| store | structures | requests | refresh | a structure | catalogue | processor | heap |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (String number : numbers) {
      System.out.println("| " + store + " | " + number + onStage(store, number));
    }
  }

  private static String onStage(String store, String number) throws Exception {
    Path folder = Files.createTempDirectory("refresh");
    Process stage = start(List.of("-Xmx2g"), RefreshStage.class, kind(store, folder), number);
    try (BufferedReader said = reader(stage)) {
      String bucket = said.readLine();
      Process measured = start(HEAP, RefreshMeasurement.class, bucket, said.readLine());
      try (BufferedReader row = reader(measured)) {
        return row.readLine();
      }
    } finally {
      stage.destroyForcibly().waitFor();
      delete(folder);
    }
  }

  private static String kind(String store, Path folder) {
    return store.equals("embedded") ? folder.toString() : store;
  }

  private static Process start(List<String> options, Class<?> program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-Dhttp.maxConnections=50",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  private static void measure(URI store, String database) throws Exception {
    AtomicLong peak = watchHeap();
    try (RefreshService service =
        RefreshService.open(
            new StorageSettings(
                BucketServer.BUCKET, Optional.of(store), "us-east-1", Duration.ofSeconds(60)),
            BucketServer.CREDENTIALS,
            DatabaseSettings.fromEnvironment(
                Map.of("ZONEAXIS_MP_URL", database, "MP_API_KEY", MaterialsProjectServer.KEY),
                "bench"),
            Clock.systemUTC())) {
      RunReport report =
          service
              .job()
              .run(
                  RefreshOrder.everything().only(Task.REFRESH, Task.CATALOGUE),
                  "bench",
                  TimeBudget.UNLIMITED,
                  sentence -> collect());
      System.out.println(row(report, peak.get()));
    }
  }

  private static String row(RunReport report, long peak) {
    long looked = report.counts().get(Count.LOOKED_AT.text());
    double refresh = report.phases().get(0).seconds();
    return String.format(
        Locale.ROOT,
        " | %d | %.1f s | %.2f ms | %.1f s | %.1f s | %.0f MiB |%s",
        report.counts().get(Count.REQUESTS.text()),
        refresh,
        1000 * refresh / looked,
        report.phases().get(1).seconds(),
        processorSeconds(),
        peak / MEBI,
        report.complete() ? "" : " INCOMPLETE " + report.failures());
  }

  /**
   * Tells runs apart on a machine that has other things to do; the start of the process included.
   */
  private static double processorSeconds() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return Duration.ofNanos(system.getProcessCpuTime()).toMillis() / 1000.0;
  }

  /** After each batch, so that what is counted is what is held. */
  private static void collect() {
    System.gc();
  }

  /** The most that was ever left after a full collection. */
  private static AtomicLong watchHeap() {
    AtomicLong peak = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, none) -> {
                GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData());
                if (info.getGcAction().contains("major")) {
                  peak.accumulateAndGet(heap(info), Math::max);
                }
              },
              null,
              null);
    }
    return peak;
  }

  private static long heap(GarbageCollectionNotificationInfo info) {
    return info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
        .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Tenured).*"))
        .map(Map.Entry::getValue)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
