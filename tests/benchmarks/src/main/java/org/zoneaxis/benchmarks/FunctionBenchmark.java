package org.zoneaxis.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.zoneaxis.benchmarks.FunctionCandidate.Packaging;
import org.zoneaxis.runtime.FunctionZip;
import org.zoneaxis.runtime.Jdk;

/**
 * Whole processes of functions under Lambda's runtime client, all in one run: from the start of the
 * process to readiness, the first request, later ones, classes loaded and memory. The candidates
 * take turns, so that what else the machine does meets all of them.
 */
public final class FunctionBenchmark {

  private static final int AOT_SINCE = 25;
  private static final String FUNCTION = "org.zoneaxis.lambda.HttpHandler";

  private static final List<FunctionCandidate> CANDIDATES =
      List.of(
          FunctionCandidate.http(
              "nothing at all", TrivialHandler.class.getName(), FunctionStart.ZIP),
          FunctionCandidate.store("store only: S3 client, `HttpURLConnection`", "url-connection"),
          FunctionCandidate.store("store only: S3 client, Apache 5", "apache5"),
          FunctionCandidate.store("store only: no S3 client, requests signed", "signed"),
          FunctionCandidate.http(
              "by hand, no framework", BareHandler.class.getName(), FunctionStart.ZIP),
          FunctionCandidate.http("the function", FUNCTION, FunctionStart.ZIP),
          FunctionCandidate.http(
              "the function, resumed from a snapshot", FUNCTION, FunctionStart.SNAPSHOT),
          FunctionCandidate.http(
              "the function in an image, AppCDS", FUNCTION, FunctionStart.SHARED_CLASSES),
          FunctionCandidate.http(
              "the function in an image, AOT cache", FUNCTION, FunctionStart.AOT_CACHE),
          new FunctionCandidate(
              "the refresh function, a sweep of nothing",
              Packaging.REFRESH,
              "org.zoneaxis.refresh.RefreshHandler",
              "",
              FunctionStart.ZIP));

  private FunctionBenchmark() {}

  /**
   * Measures.
   *
   * @param arguments the zip of the HTTP function, that of the refresh function, the jar with these
   *     classes, the folder of its libraries, and how often
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("function");
    try {
      FunctionRuns runs =
          new FunctionRuns(
              folder,
              unpack(
                  folder,
                  Map.of(
                      Packaging.HTTP, Path.of(arguments[0]),
                      Packaging.REFRESH, Path.of(arguments[1])),
                  Path.of(arguments[2]),
                  Path.of(arguments[3])));
      measure(runs, Integer.parseInt(arguments[4]));
    } finally {
      delete(folder);
    }
  }

  /** The zips as they lie in Lambda, the HTTP function's with what else is measured beside it. */
  private static Map<Packaging, Path> unpack(
      Path folder, Map<Packaging, Path> zips, Path benchmarks, Path libraries) throws IOException {
    Map<Packaging, Path> tasks = new EnumMap<>(Packaging.class);
    for (Packaging packaging : Packaging.values()) {
      Path zip = zips.get(packaging);
      System.out.printf(Locale.ROOT, "zip, %s: %.1f MB%n", packaging, Files.size(zip) / 1e6);
      tasks.put(packaging, FunctionZip.unpack(zip, folder.resolve(packaging.name())));
    }
    System.out.println("JDK: " + Jdk.likeLambda().getFileName());
    Path lib = tasks.get(Packaging.HTTP).resolve("lib");
    Files.copy(benchmarks, lib.resolve("zoneaxis-benchmarks.jar"));
    copyApache(libraries, lib);
    return tasks;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
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

  private static void measure(FunctionRuns runs, int times) throws Exception {
    List<FunctionCandidate> candidates =
        CANDIDATES.stream().filter(FunctionBenchmark::isPossible).toList();
    Map<FunctionCandidate, List<FunctionFigures>> figures = new LinkedHashMap<>();
    for (int i = 0; i < times; i++) {
      for (FunctionCandidate candidate : candidates) {
        figures.computeIfAbsent(candidate, first -> new ArrayList<>()).add(runs.run(candidate));
      }
    }
    System.out.println(
        "| | ready, ms | first request, ms | both | warm median | warm p99 | classes | peak MiB |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    figures.forEach(FunctionBenchmark::print);
  }

  private static boolean isPossible(FunctionCandidate candidate) {
    return candidate.start() != FunctionStart.AOT_CACHE || release() >= AOT_SINCE;
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

  private static void print(FunctionCandidate candidate, List<FunctionFigures> runs) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f | %.1f | %.1f | %.0f | %.0f |%n",
        candidate.name(),
        median(runs, FunctionFigures::ready),
        median(runs, FunctionFigures::first),
        median(runs, run -> run.ready() + run.first()),
        median(runs, FunctionFigures::median),
        median(runs, FunctionFigures::late),
        median(runs, FunctionFigures::classes),
        median(runs, FunctionFigures::memory));
  }

  private static double median(
      List<FunctionFigures> runs, ToDoubleFunction<FunctionFigures> measure) {
    return runs.stream().mapToDouble(measure).sorted().skip(runs.size() / 2).findFirst().orElse(0);
  }
}
