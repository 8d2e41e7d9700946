package org.zoneaxis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zoneaxis.runtime.FunctionProcess;
import org.zoneaxis.runtime.FunctionZip;
import org.zoneaxis.runtime.Invocation;
import org.zoneaxis.runtime.Jdk;
import org.zoneaxis.runtime.RuntimeApi;

/** The packaged HTTP function, run as Lambda runs it. */
final class PackagedFunction implements AutoCloseable {

  static final Path ROOT =
      Path.of(System.getProperty("zoneaxis.root")).toAbsolutePath().normalize();
  static final Path ZIP = ROOT.resolve("functions/lambda/target/zoneaxis-lambda-function.zip");
  static final String HANDLER = "org.zoneaxis.lambda.HttpHandler";

  /** What the template gives the function. */
  static final Duration TIME = Duration.ofSeconds(28);

  static final String OPTIONS =
      "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1200m -XX:+ExitOnOutOfMemoryError";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RuntimeApi api;
  private final FunctionProcess process;

  private PackagedFunction(RuntimeApi api, FunctionProcess process) {
    this.api = api;
    this.process = process;
  }

  /**
   * Starts the function.
   *
   * @param task the unpacked zip
   * @param environment its variables
   * @param snapshot whether it is to stop for a snapshot
   */
  static PackagedFunction start(Path task, Map<String, String> environment, boolean snapshot)
      throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    List<String> options = Arrays.asList(all.getOrDefault("JAVA_TOOL_OPTIONS", OPTIONS).split(" "));
    all.remove("JAVA_TOOL_OPTIONS");
    return start(
        new FunctionProcess.Start(Jdk.likeLambda(), task, HANDLER, options, all, snapshot));
  }

  /** Starts another function than the HTTP function. */
  static PackagedFunction start(Path task, String handler, Map<String, String> environment)
      throws IOException {
    List<String> options = Arrays.asList(OPTIONS.split(" "));
    return start(
        new FunctionProcess.Start(Jdk.likeLambda(), task, handler, options, environment, false));
  }

  private static PackagedFunction start(FunctionProcess.Start start) throws IOException {
    RuntimeApi api = RuntimeApi.open();
    return new PackagedFunction(api, FunctionProcess.start(start, api));
  }

  static Path unpack(Path folder) throws IOException {
    return FunctionZip.unpack(ZIP, folder);
  }

  RuntimeApi api() {
    return api;
  }

  FunctionProcess process() {
    return process;
  }

  /** An answer in the form of version 2.0. */
  @SuppressWarnings("ArrayRecordComponent") // its parts are compared, never the whole
  record Answer(int status, Map<String, String> headers, byte[] body) {
    private static Answer of(String json) {
      try {
        JsonNode node = JSON.readTree(json);
        Map<String, String> headers = new HashMap<>();
        node.get("headers")
            .properties()
            .forEach(field -> headers.put(field.getKey(), field.getValue().asText()));
        String body = node.get("body").asText();
        return new Answer(
            node.get("statusCode").asInt(),
            headers,
            node.get("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Answer answer(byte[] event) {
    return answer(event, TIME);
  }

  Answer answer(byte[] event, Duration time) {
    Invocation invocation = api.invoke(event, time);
    if (invocation.failed()) {
      throw new AssertionError(invocation.json() + "\n" + String.join("\n", process.output()));
    }
    return Answer.of(invocation.json());
  }

  Answer get(String target) {
    return answer(event("GET", target));
  }

  static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(ROOT.resolve("events").resolve(name));
  }

  /** The names of the sample events that are requests; the others are orders. */
  static Stream<String> sampleRequests() throws IOException {
    try (Stream<Path> events = Files.list(ROOT.resolve("events"))) {
      return events
          .map(event -> event.getFileName().toString())
          .filter(name -> !name.matches("(refresh-|schedule).*"))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** The sample event of a function URL, with another method and target, and no body. */
  static byte[] event(String method, String target) {
    return event(method, target, new byte[0], Map.of());
  }

  static byte[] event(String method, String target, byte[] body, Map<String, String> headers) {
    try {
      ObjectNode event = (ObjectNode) JSON.readTree(sample("function-url.json"));
      String[] parts = target.split("\\?", 2);
      event.put("rawPath", parts[0]);
      event.put("rawQueryString", parts.length == 1 ? "" : parts[1]);
      event.remove("queryStringParameters");
      ObjectNode http = (ObjectNode) event.get("requestContext").get("http");
      http.put("method", method);
      http.put("path", parts[0]);
      ObjectNode sent = (ObjectNode) event.get("headers");
      headers.forEach(sent::put);
      if (body.length > 0) {
        event.put("body", Base64.getEncoder().encodeToString(body));
        event.put("isBase64Encoded", true);
      }
      return JSON.writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.close();
    api.close();
  }
}
