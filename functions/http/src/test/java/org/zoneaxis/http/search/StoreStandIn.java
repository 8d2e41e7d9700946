package org.zoneaxis.http.search;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** An object storage in memory, whose objects can be lost, damaged and out of reach. */
public final class StoreStandIn implements AutoCloseable {

  private static final String BUCKET = "bucket";

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(byte[] bytes, String etag, Map<String, String> metadata) {}

  private final HttpServer server;
  private final S3Client connection;
  private final Map<String, Kept> objects = new ConcurrentHashMap<>();
  private final AtomicInteger versions = new AtomicInteger();
  private final List<String> asked = new ArrayList<>();
  private volatile boolean down;

  public StoreStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    connection =
        S3Connection.open(
            new StorageSettings(
                BUCKET,
                Optional.of(URI.create("http://localhost:" + server.getAddress().getPort())),
                "us-east-1",
                Duration.ofSeconds(10)),
            AnonymousCredentialsProvider.create());
  }

  public ObjectStore store() {
    return new ObjectStore(connection, BUCKET);
  }

  public Map<String, ?> objects() {
    return objects;
  }

  /** Other bytes of the same length under the same name. */
  public void damage(String key) {
    objects.computeIfPresent(
        key,
        (name, kept) -> {
          byte[] bytes = kept.bytes().clone();
          bytes[bytes.length / 2] ^= 1;
          return new Kept(bytes, kept.etag(), kept.metadata());
        });
  }

  void isDown(boolean isIt) {
    down = isIt;
  }

  /** The objects that were asked for since the last time. */
  List<String> asked() {
    synchronized (asked) {
      List<String> taken = List.copyOf(asked);
      asked.clear();
      return taken;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String key = exchange.getRequestURI().getPath().substring(BUCKET.length() + 2);
      if (down) {
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      if (exchange.getRequestMethod().equals("PUT")) {
        String etag = "\"" + versions.incrementAndGet() + "\"";
        objects.put(key, new Kept(body, etag, metadata(exchange.getRequestHeaders())));
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      synchronized (asked) {
        asked.add(key);
      }
      get(exchange, Optional.ofNullable(objects.get(key)));
    }
  }

  private static void get(HttpExchange exchange, Optional<Kept> found) throws IOException {
    if (found.isEmpty()) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    Kept kept = found.get();
    if (kept.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    kept.metadata().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("ETag", kept.etag());
    exchange.sendResponseHeaders(200, kept.bytes().length);
    exchange.getResponseBody().write(kept.bytes());
  }

  private static Map<String, String> metadata(Headers headers) {
    Map<String, String> metadata = new HashMap<>();
    headers.forEach(
        (name, values) -> {
          if (name.regionMatches(true, 0, "x-amz-meta-", 0, 11)) {
            metadata.put(name, values.get(0));
          }
        });
    return metadata;
  }

  @Override
  public void close() {
    connection.close();
    server.stop(0);
  }
}
