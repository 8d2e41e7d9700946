package org.zoneaxis.storage;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Answers as an S3 server does when something is wrong, which the real one cannot be made to do.
 */
public final class FaultyServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();

  private FaultyServer(HttpServer server) {
    this.server = server;
  }

  /** Answers the first requests with an error and all later ones with success. */
  public static FaultyServer failing(int times, int status, String code) throws IOException {
    FaultyServer faulty = open();
    byte[] body =
        ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>m</Message></Error>")
            .getBytes(StandardCharsets.UTF_8);
    faulty.server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("ETag", "\"tag\"");
            boolean fails = faulty.requests.incrementAndGet() <= times;
            boolean head = exchange.getRequestMethod().equals("HEAD");
            byte[] answer = fails && !head ? body : new byte[0];
            exchange.sendResponseHeaders(
                fails ? status : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    return faulty.started();
  }

  /** Takes requests and never answers. */
  public static FaultyServer silent() throws IOException {
    FaultyServer faulty = open();
    faulty.server.createContext("/", exchange -> faulty.requests.incrementAndGet());
    return faulty.started();
  }

  /** A connection to where nobody listens any more. */
  public static S3Client connectToNobody() throws IOException {
    try (FaultyServer stopped = silent()) {
      return stopped.connect(Duration.ofSeconds(60));
    }
  }

  private static FaultyServer open() throws IOException {
    return new FaultyServer(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  private FaultyServer started() {
    server.setExecutor(threads);
    server.start();
    return this;
  }

  public int requests() {
    return requests.get();
  }

  public S3Client connect(Duration timeout) {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return S3Connection.open(
        new StorageSettings(S3Server.BUCKET, Optional.of(endpoint), "us-east-1", timeout),
        StaticCredentialsProvider.create(S3Server.SOMEONE));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
