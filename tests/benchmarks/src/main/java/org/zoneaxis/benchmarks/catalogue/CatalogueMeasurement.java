package org.zoneaxis.benchmarks.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a catalogue of many materials costs: to build, to keep, and to whoever searches in it. Each
 * is measured in a process of its own, since memory and start are matters of a whole process; those
 * that search run as the function does. Run by {@code ./zoneaxis bench catalogue [NUMBER ...]}.
 */
public final class CatalogueMeasurement {

  private static final List<String> NUMBERS = List.of("2000", "20000", "200000");

  /** A fifth of what the function has, so that it is seen to be enough. */
  private static final List<String> BUILD =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");

  /** As the template sets it. */
  private static final List<String> FUNCTION =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1200m");

  /** What a call to the store takes, in milliseconds: nothing, and as S3 answers a small object. */
  private static final List<String> WAITS = List.of("0", "20");

  private CatalogueMeasurement() {}

  /**
   * Measures.
   *
   * @param arguments the zip of the HTTP function, and numbers of materials
   */
  public static void main(String[] arguments) throws Exception {
    List<String> numbers =
        arguments.length < 2 ? NUMBERS : List.of(arguments).subList(1, arguments.length);
    Path folder = Files.createTempDirectory("catalogue");
    try {
      System.out.println(BuildMeasurement.HEAD);
      for (String number : numbers) {
        run(BUILD, BuildMeasurement.class, folder.resolve(number).toString(), number);
      }
      for (String wait : WAITS) {
        System.out.println();
        System.out.println("A call to the store takes " + wait + " ms.");
        System.out.println();
        System.out.println(SearchMeasurement.HEAD);
        run(FUNCTION, SearchMeasurement.class, "library", wait);
        for (String number : numbers) {
          run(FUNCTION, SearchMeasurement.class, folder.resolve(number).toString(), wait);
        }
      }
      System.out.println();
      System.out.println(FunctionMeasurement.HEAD);
      FunctionMeasurement function =
          new FunctionMeasurement(Path.of(arguments[0]), folder.resolve("function"));
      List<String> queries =
          Files.readAllLines(folder.resolve(numbers.get(0)).resolve("queries.txt"));
      function.row("library", queries, List.of());
      for (String number : numbers) {
        Path catalogue = folder.resolve(number);
        function.row(
            number, Files.readAllLines(catalogue.resolve("queries.txt")), List.of(catalogue));
      }
    } finally {
      delete(folder);
    }
  }

  private static void run(List<String> options, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      said.lines().forEach(System.out::println);
    }
    if (process.waitFor() != 0) {
      throw new IOException(program.getSimpleName() + " ended with " + process.exitValue());
    }
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
}
