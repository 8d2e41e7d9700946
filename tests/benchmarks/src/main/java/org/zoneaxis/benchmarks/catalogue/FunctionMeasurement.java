package org.zoneaxis.benchmarks.catalogue;

import java.net.URLEncoder;
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
import java.util.stream.Stream;
import org.zoneaxis.runtime.FunctionProcess;
import org.zoneaxis.runtime.FunctionZip;
import org.zoneaxis.runtime.Invocation;
import org.zoneaxis.runtime.Jdk;
import org.zoneaxis.runtime.RuntimeApi;
import org.zoneaxis.runtime.S3OnFolder;
import org.zoneaxis.source.catalogue.BucketParts;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** The packaged function in front of a catalogue: start, searches, identifications, memory. */
final class FunctionMeasurement {

  static final String HEAD =
      "| materials | ready | first search | a search | p99 | with elements | p99 | by a net | p99 |"
          + " peak |\n|---|---|---|---|---|---|---|---|---|---|";

  private static final Duration TIME = Duration.ofSeconds(28);

  /** As the template sets it, and with the heap that a machine of 1769 MB begins with. */
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms27m", "-Xmx1200m");

  private static final int SEARCHES = 400;
  private static final int IDENTIFICATIONS = 60;

  private final Path task;
  private final Path folder;

  /**
   * Measures to come.
   *
   * @param zip the packaged function
   * @param folder for what it needs
   */
  FunctionMeasurement(Path zip, Path folder) throws Exception {
    this.task = FunctionZip.unpack(zip, folder.resolve("task"));
    this.folder = folder;
  }

  /** A row for a catalogue, or for a bucket without one. */
  void row(String name, List<String> queries, List<Path> catalogue) throws Exception {
    Path bucket = Files.createDirectories(folder.resolve("bucket-" + name));
    try (S3OnFolder storage = S3OnFolder.start(bucket, 0)) {
      for (Path from : catalogue) {
        upload(from, storage);
      }
      double[][] runs = new double[3][];
      for (int i = 0; i < runs.length; i++) {
        runs[i] = run(storage, queries);
      }
      double[] median = new double[runs[0].length];
      for (int i = 0; i < median.length; i++) {
        int column = i;
        median[i] = Stream.of(runs).mapToDouble(run -> run[column]).sorted().toArray()[1];
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f ms | %.0f ms | %.1f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f MiB |%n",
          name,
          median[0],
          median[1],
          median[2],
          median[3],
          median[4],
          median[5],
          median[6],
          median[7],
          median[8]);
    }
  }

  private static void upload(Path from, S3OnFolder storage) throws Exception {
    Map<String, String> credentials = S3OnFolder.credentials();
    try (S3Client s3 =
        S3Connection.open(
            StorageSettings.fromEnvironment(storage.settings()),
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    credentials.get("AWS_ACCESS_KEY_ID"),
                    credentials.get("AWS_SECRET_ACCESS_KEY"))))) {
      ObjectStore store = new ObjectStore(s3, S3OnFolder.BUCKET);
      BucketParts parts = new BucketParts(store, BucketParts.CATALOGUE);
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.filter(f -> !f.getFileName().toString().contains(".")).toList()) {
          parts.write(Files.readAllBytes(file));
        }
      }
      store.replace(
          CatalogueHead.KEY,
          new ObjectContent(
              Files.readAllBytes(from.resolve("head.json")), "application/json", "no-cache"));
    }
  }

  private double[] run(S3OnFolder storage, List<String> queries) throws Exception {
    Map<String, String> environment = new HashMap<>(storage.settings());
    environment.putAll(S3OnFolder.credentials());
    long started = System.nanoTime();
    try (RuntimeApi api = RuntimeApi.open();
        FunctionProcess process =
            FunctionProcess.start(
                new FunctionProcess.Start(
                    Jdk.likeLambda(),
                    task,
                    "org.zoneaxis.lambda.HttpHandler",
                    OPTIONS,
                    environment,
                    false,
                    List.of()),
                api)) {
      double ready = (api.awaitReady() - started) / 1e6;
      double first = request(api, search("silicon"));
      List<String> some = queries.subList(0, Math.min(SEARCHES, queries.size()));
      double[] searches = times(api, some.stream().map(FunctionMeasurement::search).toList());
      List<String> elements = queries.stream().filter(Queries::isElements).toList();
      double[] ofElements =
          times(api, elements.stream().limit(IDENTIFICATIONS).map(Queries::identify).toList());
      double[] byNet = times(api, Queries.nets(IDENTIFICATIONS));
      double memory = process.peakMemory() / 1024.0;
      process.terminate();
      return new double[] {
        ready,
        first,
        searches[searches.length / 2],
        searches[searches.length * 99 / 100],
        ofElements[ofElements.length / 2],
        ofElements[ofElements.length * 99 / 100],
        byNet[byNet.length / 2],
        byNet[byNet.length * 99 / 100],
        memory
      };
    }
  }

  private static double[] times(RuntimeApi api, List<String> addresses) {
    List<Double> times = new ArrayList<>();
    for (String address : addresses) {
      times.add(request(api, address));
    }
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static String search(String query) {
    return "/v1/materials?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static double request(RuntimeApi api, String address) {
    int mark = address.indexOf('?');
    byte[] event =
        ("{\"version\":\"2.0\",\"rawPath\":\""
                + address.substring(0, mark)
                + "\",\"rawQueryString\":\""
                + address.substring(mark + 1)
                + "\",\"headers\":{\"accept\":\"*/*\"},"
                + "\"requestContext\":{\"http\":{\"method\":\"GET\"}},\"isBase64Encoded\":false}")
            .getBytes(StandardCharsets.UTF_8);
    long begun = System.nanoTime();
    Invocation invocation = api.invoke(event, TIME);
    double took = (System.nanoTime() - begun) / 1e6;
    if (invocation.failed() || !invocation.json().contains("\"statusCode\":200")) {
      throw new IllegalStateException(address + ": " + invocation.json());
    }
    return took;
  }
}
