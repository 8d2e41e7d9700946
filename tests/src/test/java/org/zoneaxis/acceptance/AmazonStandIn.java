package org.zoneaxis.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.zoneaxis.runtime.S3OnFolder;

/**
 * What a function meets in Amazon's network besides the object storage: the endpoint of its
 * credentials, Secrets Manager, and behind it the databases, which here know nothing.
 */
final class AmazonStandIn implements AutoCloseable {

  static final String KEY = "key-of-the-operator";
  static final String TOKEN = "token-of-the-function";

  private static final String ARN =
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:zoneaxis/test/mp-api-key-AbCdEf";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final boolean hasSecret;

  private AmazonStandIn(HttpServer server, boolean hasSecret) {
    this.server = server;
    this.hasSecret = hasSecret;
  }

  static AmazonStandIn start(boolean hasSecret) throws IOException {
    AmazonStandIn amazon =
        new AmazonStandIn(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
            hasSecret);
    amazon.server.createContext("/", amazon::answer);
    amazon.server.setExecutor(amazon.threads);
    amazon.server.start();
    return amazon;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      String kind = path.split("/", -1)[1];
      seen.add(kind);
      switch (kind) {
        case "credentials" -> {
          tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          send(exchange, 200, S3OnFolder.containerCredentials(Clock.systemUTC().instant()));
        }
        case "" ->
            send(
                exchange,
                hasSecret ? 200 : 400,
                hasSecret
                    ? "{\"ARN\":\"" + ARN + "\",\"SecretString\":\"" + KEY + "\"}"
                    : "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"no value\"}");
        case "bucket" -> {
          calls.add(String.valueOf(exchange.getRequestHeaders().getFirst("amz-sdk-invocation-id")));
          if (exchange.getRequestMethod().equals("PUT")) {
            exchange.getResponseHeaders().set("ETag", "\"none\"");
            exchange.sendResponseHeaders(200, -1);
          } else {
            exchange.sendResponseHeaders(404, -1);
          }
        }
        default -> {
          keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-API-KEY")));
          send(exchange, 404, "{}");
        }
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The variables with which a function that is resumed from a snapshot finds all this. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", url() + "/credentials");
    environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", TOKEN);
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", url());
    environment.put("ZONEAXIS_MP_SECRET", ARN);
    environment.put("ZONEAXIS_MP_URL", url() + "/mp");
    environment.put("ZONEAXIS_MP_OPTIMADE_URL", url() + "/optimade");
    environment.put("ZONEAXIS_COD_URL", url() + "/cod");
    return environment;
  }

  /** An object storage that is always empty, which notes the calls that it gets. */
  Map<String, String> emptyBucket() {
    return Map.of("ZONEAXIS_BUCKET", "bucket", "ZONEAXIS_S3_ENDPOINT", url());
  }

  /** What was asked for, by the first part of the path; Secrets Manager has none. */
  List<String> seen() {
    return List.copyOf(seen);
  }

  List<String> tokens() {
    return List.copyOf(tokens);
  }

  /** The keys with which databases were asked. */
  List<String> keys() {
    return List.copyOf(keys);
  }

  /** The random names that calls to the object storage had. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
