package org.zoneaxis.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.zoneaxis.runtime.FunctionProcess;
import org.zoneaxis.runtime.FunctionZip;
import org.zoneaxis.runtime.Invocation;
import org.zoneaxis.runtime.Jdk;
import org.zoneaxis.runtime.RuntimeApi;
import org.zoneaxis.runtime.S3OnFolder;

/**
 * Whole processes of functions under Lambda's runtime client, all in one run: from the start of the
 * process to readiness, the first request, later ones, and memory.
 */
public final class FunctionBenchmark {

  private static final Duration TIME = Duration.ofSeconds(28);
  private static final int RUNS = 5;
  private static final int WARM = 200;

  /** As the template has it. */
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private record Candidate(String name, String handler, boolean snapshot) {}

  private record Run(double ready, double first, double median, double late, double memory) {}

  private static final List<Candidate> CANDIDATES =
      List.of(
          new Candidate("nothing at all", TrivialHandler.class.getName(), false),
          new Candidate("by hand, no framework", BareHandler.class.getName(), false),
          new Candidate("the function", "org.zoneaxis.lambda.HttpHandler", false),
          new Candidate("the function, resumed", "org.zoneaxis.lambda.HttpHandler", true));

  private FunctionBenchmark() {}

  /**
   * Measures.
   *
   * @param arguments the zip of the function, and the jar with these classes
   */
  public static void main(String[] arguments) throws Exception {
    Path zip = Path.of(arguments[0]);
    Path folder = Files.createTempDirectory("function");
    Path task = FunctionZip.unpack(zip, folder.resolve("task"));
    Files.copy(Path.of(arguments[1]), task.resolve("lib/zoneaxis-benchmarks.jar"));
    System.out.printf(
        Locale.ROOT, "zip: %.1f MB; %s%n", Files.size(zip) / 1e6, Jdk.likeLambda().getFileName());
    System.out.println(
        "| | ready, ms | first request, ms | both | warm median | warm p99 | peak MiB |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Candidate candidate : CANDIDATES) {
      List<Run> runs = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        Path bucket =
            Files.createDirectories(folder.resolve(candidate.handler() + i + candidate.snapshot()));
        try (S3OnFolder storage = S3OnFolder.start(bucket, 0)) {
          runs.add(run(candidate, task, storage));
        }
      }
      print(candidate, runs);
    }
  }

  private static Run run(Candidate candidate, Path task, S3OnFolder storage) throws IOException {
    Map<String, String> environment = new HashMap<>(storage.settings());
    environment.putAll(S3OnFolder.credentials());
    try (RuntimeApi api = RuntimeApi.open()) {
      long started = System.nanoTime();
      try (FunctionProcess process =
          FunctionProcess.start(
              new FunctionProcess.Start(
                  Jdk.likeLambda(),
                  task,
                  candidate.handler(),
                  OPTIONS,
                  environment,
                  candidate.snapshot()),
              api)) {
        if (candidate.snapshot()) {
          api.awaitSnapshot();
          started = System.nanoTime();
          api.restore();
        }
        double ready = (api.awaitReady() - started) / 1e6;
        double first = request(api, "110");
        double[] warm = new double[WARM];
        for (int i = 0; i < WARM; i++) {
          warm[i] = request(api, "110");
        }
        Arrays.sort(warm);
        return new Run(
            ready, first, warm[WARM / 2], warm[WARM * 99 / 100], process.peakMemory() / 1024.0);
      }
    }
  }

  private static double request(RuntimeApi api, String zone) {
    byte[] event =
        ("{\"version\":\"2.0\",\"rawPath\":\"/v1/diffraction/cod-9008566/"
                + zone
                + ".svg\",\"rawQueryString\":\"\",\"headers\":{\"accept\":\"*/*\"},"
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
        "| %s | %.0f | %.0f | %.0f | %.1f | %.1f | %.0f |%n",
        candidate.name(),
        median(runs, Run::ready),
        median(runs, Run::first),
        median(runs, run -> run.ready() + run.first()),
        median(runs, Run::median),
        median(runs, Run::late),
        median(runs, Run::memory));
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> measure) {
    return runs.stream().mapToDouble(measure).sorted().skip(runs.size() / 2).findFirst().orElse(0);
  }
}
