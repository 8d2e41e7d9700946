package org.zoneaxis.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zoneaxis.runtime.FunctionProcess;
import org.zoneaxis.runtime.FunctionZip;
import org.zoneaxis.runtime.Invocation;
import org.zoneaxis.runtime.Jdk;
import org.zoneaxis.runtime.RuntimeApi;
import org.zoneaxis.runtime.S3OnFolder;

/** Processes of functions under Lambda's runtime client, each on an empty store. */
final class FunctionRuns {

  private static final Duration TIME = Duration.ofSeconds(28);
  private static final int WARM = 200;

  /** As the template has it. */
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Path folder;
  private final Map<FunctionCandidate.Packaging, Path> tasks;
  private final Map<FunctionStart, Path> archives = new EnumMap<>(FunctionStart.class);

  /**
   * Runs to come.
   *
   * @param folder for what they leave
   * @param tasks the unpacked zips
   */
  FunctionRuns(Path folder, Map<FunctionCandidate.Packaging, Path> tasks) {
    this.folder = folder;
    this.tasks = Map.copyOf(tasks);
  }

  /** Starts a process, asks it, and stops it. */
  FunctionFigures run(FunctionCandidate candidate) throws Exception {
    List<String> options = new ArrayList<>(OPTIONS);
    switch (candidate.start()) {
      case SHARED_CLASSES -> options.add("-XX:SharedArchiveFile=" + archive(candidate));
      case AOT_CACHE -> options.add("-XX:AOTCache=" + archive(candidate));
      case ZIP, SNAPSHOT -> {}
    }
    return run(candidate, options);
  }

  /** The archive of the classes that a rehearsal loads, made once. */
  private Path archive(FunctionCandidate candidate) throws Exception {
    Path there = archives.get(candidate.start());
    if (there != null) {
      return there;
    }
    Path archive = folder.resolve(candidate.start() + ".archive");
    String option =
        candidate.start() == FunctionStart.AOT_CACHE
            ? "-XX:AOTCacheOutput="
            : "-XX:ArchiveClassesAtExit=";
    List<String> command = new ArrayList<>();
    command.add(Jdk.likeLambda().resolve("bin/java").toString());
    command.addAll(OPTIONS);
    command.add(option + archive);
    command.addAll(
        List.of(
            "-cp",
            FunctionProcess.classPath(FunctionZip.jars(task(candidate))),
            "org.zoneaxis.lambda.Rehearsal"));
    ProcessBuilder rehearsal = new ProcessBuilder(command).redirectErrorStream(true);
    rehearsal.environment().putAll(Map.of("ZONEAXIS_BUCKET", "none", "AWS_REGION", "us-east-1"));
    Process process = rehearsal.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || !Files.isRegularFile(archive)) {
      throw new IOException(archive + " is missing: " + said);
    }
    System.out.printf(Locale.ROOT, "%s: %.1f MB%n", candidate.start(), Files.size(archive) / 1e6);
    archives.put(candidate.start(), archive);
    return archive;
  }

  private FunctionFigures run(FunctionCandidate candidate, List<String> options) throws Exception {
    Path bucket = Files.createTempDirectory(folder, "bucket");
    try (S3OnFolder storage = S3OnFolder.start(bucket, 0);
        RuntimeApi api = RuntimeApi.open()) {
      Map<String, String> environment = new HashMap<>(storage.settings());
      environment.putAll(S3OnFolder.credentials());
      environment.put(StoreHandler.CLIENT, candidate.client());
      boolean image = candidate.start().isImage();
      long started = System.nanoTime();
      try (FunctionProcess process =
          FunctionProcess.start(
              new FunctionProcess.Start(
                  Jdk.likeLambda(),
                  image ? folder : task(candidate),
                  candidate.handler(),
                  options,
                  environment,
                  candidate.start() == FunctionStart.SNAPSHOT,
                  image ? FunctionZip.jars(task(candidate)) : List.of()),
              api)) {
        if (candidate.start() == FunctionStart.SNAPSHOT) {
          api.awaitSnapshot();
          started = System.nanoTime();
          api.restore();
        }
        FunctionFigures figures = measure(api, process, started, candidate.packaging().event());
        process.terminate();
        return figures;
      }
    }
  }

  private static FunctionFigures measure(
      RuntimeApi api, FunctionProcess process, long started, byte[] event) throws IOException {
    double ready = (api.awaitReady() - started) / 1e6;
    double first = request(api, event);
    double classes = classes(process);
    double[] warm = new double[WARM];
    for (int i = 0; i < WARM; i++) {
      warm[i] = request(api, event);
    }
    Arrays.sort(warm);
    return new FunctionFigures(
        ready,
        first,
        warm[WARM / 2],
        warm[WARM * 99 / 100],
        classes,
        process.peakMemory() / 1024.0);
  }

  private Path task(FunctionCandidate candidate) {
    return tasks.get(candidate.packaging());
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

  private static double request(RuntimeApi api, byte[] event) {
    long started = System.nanoTime();
    Invocation invocation = api.invoke(event, TIME);
    double took = (System.nanoTime() - started) / 1e6;
    if (invocation.failed()) {
      throw new IllegalStateException(invocation.json());
    }
    return took;
  }
}
