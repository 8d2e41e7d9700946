package org.zoneaxis.benchmarks.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zoneaxis.runtime.FunctionProcess;
import org.zoneaxis.runtime.FunctionZip;
import org.zoneaxis.runtime.Invocation;
import org.zoneaxis.runtime.Jdk;
import org.zoneaxis.runtime.RuntimeApi;
import org.zoneaxis.runtime.S3OnFolder;

/** The packaged function under Lambda's runtime client, with the options of the template. */
final class FunctionTarget implements Target {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIME = Duration.ofSeconds(28);

  /** As the template has them. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx1200m",
          "-XX:+ExitOnOutOfMemoryError");

  private final Path folder;
  private final S3OnFolder storage;
  private final RuntimeApi api;
  private final FunctionProcess process;

  private FunctionTarget(Path folder, S3OnFolder storage, RuntimeApi api, FunctionProcess process) {
    this.folder = folder;
    this.storage = storage;
    this.api = api;
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param zip the packaged function
   */
  static FunctionTarget start(Path zip) throws Exception {
    Path folder = Files.createTempDirectory("zoneaxis-function");
    Path task = FunctionZip.unpack(zip, folder.resolve("task"));
    S3OnFolder storage = S3OnFolder.start(Files.createDirectories(folder.resolve("bucket")), 0);
    RuntimeApi api = RuntimeApi.open();
    Map<String, String> environment = new HashMap<>(storage.settings());
    environment.putAll(S3OnFolder.credentials());
    FunctionProcess process =
        FunctionProcess.start(
            new FunctionProcess.Start(
                Jdk.likeLambda(),
                task,
                "org.zoneaxis.lambda.HttpHandler",
                OPTIONS,
                environment,
                false),
            api);
    api.awaitReady();
    return new FunctionTarget(folder, storage, api, process);
  }

  @Override
  public Answer send(AttackRequest request) throws IOException {
    Invocation invocation = api.invoke(event(request), TIME);
    if (invocation.failed()) {
      throw new IOException(invocation.json());
    }
    JsonNode answer = JSON.readTree(invocation.json());
    String location = "";
    for (Map.Entry<String, JsonNode> header : answer.get("headers").properties()) {
      location =
          header.getKey().equalsIgnoreCase("location") ? header.getValue().asText() : location;
    }
    return new Answer(answer.get("statusCode").asInt(), location);
  }

  private static byte[] event(AttackRequest request) throws IOException {
    String[] parts = request.path().split("\\?", 2);
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0");
    event.put("rawPath", parts[0]);
    event.put("rawQueryString", parts.length == 1 ? "" : parts[1]);
    event.putObject("headers").put("accept", "*/*").put("host", "localhost");
    event
        .putObject("requestContext")
        .putObject("http")
        .put("method", request.method())
        .put("path", parts[0]);
    event.put("isBase64Encoded", request.body().length > 0);
    if (request.body().length > 0) {
      event.put("body", Base64.getEncoder().encodeToString(request.body()));
    }
    return JSON.writeValueAsBytes(event);
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() throws IOException {
    process.close();
    api.close();
    storage.close();
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
