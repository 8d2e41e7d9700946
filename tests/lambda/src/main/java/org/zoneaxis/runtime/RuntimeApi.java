package org.zoneaxis.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The Runtime API of Lambda, version 2018-06-01, for one function process: next invocation, result,
 * error, error at the start, and the two calls around a snapshot.
 */
public final class RuntimeApi implements AutoCloseable {

  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final String INVOCATION = RUNTIME + "invocation/";
  private static final long PATIENCE_SECONDS = 60;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger number = new AtomicInteger();
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final ConcurrentMap<String, CompletableFuture<Invocation>> running =
      new ConcurrentHashMap<>();
  private final CompletableFuture<Long> ready = new CompletableFuture<>();
  private final CompletableFuture<Long> frozen = new CompletableFuture<>();
  private final CompletableFuture<Boolean> thawed = new CompletableFuture<>();

  @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
  private record Pending(String id, byte[] event, Duration time) {}

  private RuntimeApi(HttpServer server) {
    this.server = server;
  }

  /** Opens an API on a free port of the loopback interface. */
  public static RuntimeApi open() throws IOException {
    // Else each answer waits 40 ms for the client's acknowledgement of its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    RuntimeApi api =
        new RuntimeApi(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    api.server.createContext("/", api::handle);
    api.server.setExecutor(api.threads);
    api.server.start();
    return api;
  }

  /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} wants them. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.equals(INVOCATION + "next")) {
        next(exchange);
      } else if (path.equals(RUNTIME + "restore/next")) {
        frozen.complete(System.nanoTime());
        thawed.join();
        answer(exchange, 200, new byte[0]);
      } else if (path.startsWith(INVOCATION)) {
        String[] rest = path.substring(INVOCATION.length()).split("/", -1);
        running.remove(rest[0]).complete(new Invocation(rest[1].equals("error"), body));
        answer(exchange, 202, new byte[0]);
      } else {
        IllegalStateException fault =
            new IllegalStateException(
                "the function does not start: " + new String(body, StandardCharsets.UTF_8));
        ready.completeExceptionally(fault);
        frozen.completeExceptionally(fault);
        answer(exchange, 202, new byte[0]);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    ready.complete(System.nanoTime());
    Pending pending = waiting.take();
    exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", pending.id());
    exchange
        .getResponseHeaders()
        .set(
            "Lambda-Runtime-Deadline-Ms",
            Long.toString(System.currentTimeMillis() + pending.time().toMillis()));
    exchange
        .getResponseHeaders()
        .set(
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:us-east-1:123456789012:function:test");
    answer(exchange, 200, pending.event());
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /**
   * Waits until the function asks for its first invocation.
   *
   * @return the moment, on the clock of {@link System#nanoTime}
   */
  public long awaitReady() {
    return await(ready);
  }

  /**
   * Waits until the function has done what it does before a snapshot, and stands still.
   *
   * @return the moment, on the clock of {@link System#nanoTime}
   */
  public long awaitSnapshot() {
    return await(frozen);
  }

  /** Lets the function go on as from a snapshot. */
  public void restore() {
    thawed.complete(true);
  }

  /**
   * Has an event handled, and waits for what becomes of it.
   *
   * @param time until the deadline that the function is told
   */
  public Invocation invoke(byte[] event, Duration time) {
    String id =
        String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number.incrementAndGet());
    CompletableFuture<Invocation> result = new CompletableFuture<>();
    running.put(id, result);
    waiting.add(new Pending(id, event, time));
    return await(result);
  }

  private static <T> T await(CompletableFuture<T> event) {
    try {
      return event.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("the function does nothing", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
