package org.zoneaxis.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Stands in for the databases on the network: they know nothing but what a test tells them. */
final class Databases implements AutoCloseable {

  private static final byte[] NOTHING =
      "{\"errors\":[{\"status\":\"404\",\"title\":\"Not Found\"}]}"
          .getBytes(StandardCharsets.UTF_8);

  /** Until a test that has failed meanwhile is not waited for any more. */
  private static final int PATIENCE_SECONDS = 90;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicReference<CountDownLatch> held = new AtomicReference<>();
  private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  /**
   * An answer.
   *
   * @param announced the length that its head announces
   */
  @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
  private record Answer(int status, byte[] body, int announced) {}

  private Databases(HttpServer server) {
    this.server = server;
  }

  static Databases start() {
    try {
      Databases databases =
          new Databases(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      databases.server.createContext("/", databases::answer);
      databases.server.setExecutor(databases.threads);
      databases.server.start();
      return databases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.add(path);
      await(held.getAndSet(null));
      await(gates.get(path));
      Answer answer = answers.getOrDefault(path, new Answer(404, NOTHING, NOTHING.length));
      exchange.sendResponseHeaders(answer.status(), answer.announced());
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (latch != null && !latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("nobody let the answer go");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void cod(String number, int status, byte[] body) {
    answers.put("/" + number + ".cif", new Answer(status, body, body.length));
  }

  /** What is answered at a path, without its query. */
  void answers(String path, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    answers.put(path, new Answer(status, bytes, bytes.length));
  }

  /** Answers at a path wait until this is called. */
  Runnable hold(String path) {
    CountDownLatch latch = new CountDownLatch(1);
    gates.put(path, latch);
    return latch::countDown;
  }

  /** The next answer waits until this is called. */
  Runnable holdNext() {
    CountDownLatch latch = new CountDownLatch(1);
    held.set(latch);
    return latch::countDown;
  }

  /** The connection closes before all is there that was announced. */
  void codCutOff(String number, byte[] body) {
    answers.put("/" + number + ".cif", new Answer(200, body, 2 * body.length));
  }

  /** Paths asked for since the last time. */
  List<String> requests() {
    List<String> seen = List.copyOf(requests);
    requests.clear();
    return seen;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
