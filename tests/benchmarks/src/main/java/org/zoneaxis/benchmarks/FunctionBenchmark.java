package org.zoneaxis.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.zoneaxis.runtime.FunctionProcess;
import org.zoneaxis.runtime.FunctionZip;
import org.zoneaxis.runtime.Invocation;
import org.zoneaxis.runtime.Jdk;
import org.zoneaxis.runtime.RuntimeApi;
import org.zoneaxis.runtime.S3OnFolder;

/**
 * Whole processes of functions under Lambda's runtime client, all in one run: from the start of the
 * process to readiness, the first request, later ones, classes loaded and memory. The candidates
 * take turns, so that what else the machine does meets all of them.
 */
public final class FunctionBenchmark {

  private static final Duration TIME = Duration.ofSeconds(28);
  private static final int RUNS = 5;
  private static final int WARM = 200;
  private static final int AOT_SINCE = 25;

  /** As the template has it. */
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final String FUNCTION = "org.zoneaxis.lambda.HttpHandler";

  /** How a function is brought to its first request. */
  private enum Start {
    /** As a zip, whose classes the runtime client loads. */
    ZIP,
    /** As a zip, resumed after the hooks around a snapshot. */
    SNAPSHOT,
    /** As in a container image: jars on the class path, and an archive of their classes. */
    SHARED_CLASSES,
    /** The same with a cache of loaded and linked classes (JEP 483, 514), JDK 25 or newer. */
    AOT_CACHE
  }

  private record Candidate(String name, String handler, String client, Start start) {}

  private record Run(
      double ready, double first, double median, double late, double classes, double memory) {}

  private static final List<Candidate> CANDIDATES =
      List.of(
          new Candidate("nothing at all", TrivialHandler.class.getName(), "", Start.ZIP),
          store("store only: S3 client, `HttpURLConnection`", "url-connection"),
          store("store only: S3 client, Apache 5", "apache5"),
          store("store only: no S3 client, requests signed", "signed"),
          new Candidate("by hand, no framework", BareHandler.class.getName(), "", Start.ZIP),
          new Candidate("the function", FUNCTION, "", Start.ZIP),
          new Candidate("the function, resumed from a snapshot", FUNCTION, "", Start.SNAPSHOT),
          new Candidate("the function in an image, AppCDS", FUNCTION, "", Start.SHARED_CLASSES),
          new Candidate("the function in an image, AOT cache", FUNCTION, "", Start.AOT_CACHE));

  private final Path folder;
  private final Path task;
  private final Map<Start, Path> archives = new HashMap<>();

  private FunctionBenchmark(Path folder, Path task) {
    this.folder = folder;
    this.task = task;
  }

  private static Candidate store(String name, String client) {
    return new Candidate(name, StoreHandler.class.getName(), client, Start.ZIP);
  }

  /**
   * Measures.
   *
   * @param arguments the zip of the function, the jar with these classes and the folder of its
   *     libraries
   */
  public static void main(String[] arguments) throws Exception {
    Path zip = Path.of(arguments[0]);
    Path folder = Files.createTempDirectory("function");
    Path task = FunctionZip.unpack(zip, folder.resolve("task"));
    Files.copy(Path.of(arguments[1]), task.resolve("lib/zoneaxis-benchmarks.jar"));
    copyApache(Path.of(arguments[2]), task.resolve("lib"));
    System.out.printf(
        Locale.ROOT, "zip: %.1f MB; %s%n", Files.size(zip) / 1e6, Jdk.likeLambda().getFileName());
    new FunctionBenchmark(folder, task).measure();
  }

  private static void copyApache(Path libraries, Path lib) throws IOException {
    try (Stream<Path> jars = Files.list(libraries)) {
      for (Path jar :
          jars.filter(jar -> jar.getFileName().toString().matches("(apache5|http(client|core)5).*"))
              .toList()) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
  }

  private void measure() throws Exception {
    Map<Candidate, List<Run>> runs = new LinkedHashMap<>();
    List<Candidate> candidates = CANDIDATES.stream().filter(FunctionBenchmark::isPossible).toList();
    for (int i = 0; i < RUNS; i++) {
      for (Candidate candidate : candidates) {
        runs.computeIfAbsent(candidate, first -> new ArrayList<>()).add(run(candidate));
      }
    }
    System.out.println(
        "| | ready, ms | first request, ms | both | warm median | warm p99 | classes | peak MiB |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    runs.forEach(FunctionBenchmark::print);
  }

  private static boolean isPossible(Candidate candidate) {
    return candidate.start() != Start.AOT_CACHE || release() >= AOT_SINCE;
  }

  private static int release() {
    try {
      return Files.readAllLines(Jdk.likeLambda().resolve("release")).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run run(Candidate candidate) throws Exception {
    List<String> options = new ArrayList<>(OPTIONS);
    switch (candidate.start()) {
      case SHARED_CLASSES -> options.add("-XX:SharedArchiveFile=" + archive(candidate));
      case AOT_CACHE -> options.add("-XX:AOTCache=" + archive(candidate));
      case ZIP, SNAPSHOT -> {}
    }
    return run(candidate, options, Optional.empty());
  }

  /** The archive of the classes that a start and its first requests load, made once. */
  private Path archive(Candidate candidate) throws Exception {
    Path there = archives.get(candidate.start());
    if (there != null) {
      return there;
    }
    Path archive = folder.resolve(candidate.start() + ".archive");
    String option =
        candidate.start() == Start.AOT_CACHE
            ? "-XX:AOTCacheOutput=" + archive
            : "-XX:ArchiveClassesAtExit=" + archive;
    run(
        candidate,
        Stream.concat(OPTIONS.stream(), Stream.of(option)).toList(),
        Optional.of(archive));
    System.out.printf(Locale.ROOT, "%s: %.1f MB%n", candidate.start(), Files.size(archive) / 1e6);
    archives.put(candidate.start(), archive);
    return archive;
  }

  private Run run(Candidate candidate, List<String> options, Optional<Path> leaves)
      throws Exception {
    Path bucket = Files.createTempDirectory(folder, "bucket");
    try (S3OnFolder storage = S3OnFolder.start(bucket, 0);
        RuntimeApi api = RuntimeApi.open()) {
      Map<String, String> environment = new HashMap<>(storage.settings());
      environment.putAll(S3OnFolder.credentials());
      environment.put(StoreHandler.CLIENT, candidate.client());
      boolean image =
          candidate.start() == Start.SHARED_CLASSES || candidate.start() == Start.AOT_CACHE;
      long started = System.nanoTime();
      try (FunctionProcess process =
          FunctionProcess.start(
              new FunctionProcess.Start(
                  Jdk.likeLambda(),
                  image ? folder : task,
                  candidate.handler(),
                  options,
                  environment,
                  candidate.start() == Start.SNAPSHOT,
                  image ? jars() : List.of()),
              api)) {
        if (candidate.start() == Start.SNAPSHOT) {
          api.awaitSnapshot();
          started = System.nanoTime();
          api.restore();
        }
        Run run = measure(api, process, started);
        // An archive is written at the end of an orderly life.
        process.terminate();
        if (leaves.filter(file -> !Files.isRegularFile(file)).isPresent()) {
          throw new IOException(leaves.get() + " is missing: " + process.output());
        }
        return run;
      }
    }
  }

  private static Run measure(RuntimeApi api, FunctionProcess process, long started)
      throws IOException {
    double ready = (api.awaitReady() - started) / 1e6;
    double first = request(api);
    double classes = classes(process);
    double[] warm = new double[WARM];
    for (int i = 0; i < WARM; i++) {
      warm[i] = request(api);
    }
    Arrays.sort(warm);
    return new Run(
        ready,
        first,
        warm[WARM / 2],
        warm[WARM * 99 / 100],
        classes,
        process.peakMemory() / 1024.0);
  }

  private List<Path> jars() throws IOException {
    try (Stream<Path> jars = Files.list(task.resolve("lib"))) {
      return jars.sorted().toList();
    }
  }

  /** What {@code jstat -class} says has been loaded. */
  private static double classes(FunctionProcess process) throws IOException {
    Process jstat =
        new ProcessBuilder(
                Jdk.likeLambda().resolve("bin/jstat").toString(),
                "-class",
                Long.toString(process.pid()))
            .redirectErrorStream(true)
            .start();
    String output = new String(jstat.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String[] lines = output.strip().split("\n");
    return Double.parseDouble(lines[lines.length - 1].strip().split("\\s+")[0]);
  }

  private static double request(RuntimeApi api) {
    byte[] event =
        ("{\"version\":\"2.0\",\"rawPath\":\"/v1/diffraction/cod-9008566/110.svg\","
                + "\"rawQueryString\":\"\",\"headers\":{\"accept\":\"*/*\"},"
                + "\"requestContext\":{\"http\":{\"method\":\"GET\"}},\"isBase64Encoded\":false}")
            .getBytes(StandardCharsets.UTF_8);
    long started = System.nanoTime();
    Invocation invocation = api.invoke(event, TIME);
    double took = (System.nanoTime() - started) / 1e6;
    if (invocation.failed() || !invocation.json().startsWith("{\"statusCode\":")) {
      throw new IllegalStateException(invocation.json());
    }
    return took;
  }

  private static void print(Candidate candidate, List<Run> runs) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f | %.1f | %.1f | %.0f | %.0f |%n",
        candidate.name(),
        median(runs, Run::ready),
        median(runs, Run::first),
        median(runs, run -> run.ready() + run.first()),
        median(runs, Run::median),
        median(runs, Run::late),
        median(runs, Run::classes),
        median(runs, Run::memory));
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> measure) {
    return runs.stream().mapToDouble(measure).sorted().skip(runs.size() / 2).findFirst().orElse(0);
  }
}
