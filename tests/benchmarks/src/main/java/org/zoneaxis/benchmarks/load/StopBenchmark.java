package org.zoneaxis.benchmarks.load;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Servers that are told to stop while thirty clients ask, half of them on connections that they
 * keep: is anything dropped that was taken? Run by {@code ./zoneaxis bench stop [ROUNDS]}; the exit
 * code is 1 where something was, where a server took longer than it may, or wrote a stack trace.
 */
public final class StopBenchmark {

  private static final int USUAL_ROUNDS = 20;
  private static final int CLIENTS = 30;

  /** Answers before the server is told. */
  private static final int UNDER_WAY = 200;

  private static final long PATIENCE_SECONDS = 120;

  /** To finish takes two seconds at most, and to close what is left. */
  private static final double MOST_SECONDS = 4;

  private static final List<Integer> TOLD_TO_COME_BACK = List.of(429, 503);

  private StopBenchmark() {}

  /**
   * Stops servers.
   *
   * @param arguments the script that starts them, and how many
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_ROUNDS;
    boolean isWell = true;
    for (int round = 1; round <= rounds; round++) {
      isWell &= stop(arguments[0], round);
    }
    System.out.println(isWell ? "all well" : "not well");
    System.exit(isWell ? 0 : 1);
  }

  /** What became of the requests of a round. */
  private static final class Outcome {

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger toldToComeBack = new AtomicInteger();
    private final CountDownLatch underWay = new CountDownLatch(UNDER_WAY);
  }

  private static boolean stop(String script, int round) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (ServedProcess server = ServedProcess.start(script)) {
      LoadMix mix;
      try (LoadConnection connection = new LoadConnection(server.port())) {
        mix = LoadMix.on(connection, Optional.empty());
      }
      Outcome outcome = new Outcome();
      outcome.next.set(round * 100_000);
      List<Future<String>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        boolean kept = i % 2 == 0;
        clients.add(threads.submit(() -> ask(server.port(), mix, kept, outcome)));
      }
      if (!outcome.underWay.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server does not answer");
      }
      long told = System.nanoTime();
      server.terminate();
      List<String> said = server.awaitEnd();
      double seconds = (System.nanoTime() - told) / 1e9;
      List<String> dropped = new ArrayList<>();
      for (Future<String> client : clients) {
        String end = client.get();
        if (!end.isEmpty()) {
          dropped.add(end);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "round %d: %d answered, %d told to come back, %d dropped, ended after %.2f s%n",
          round,
          outcome.answered.get(),
          outcome.toldToComeBack.get(),
          dropped.size(),
          seconds);
      dropped.forEach(line -> System.out.println("DROPPED " + line));
      said.forEach(line -> System.out.println("SAID " + line));
      return dropped.isEmpty() && said.isEmpty() && seconds < MOST_SECONDS;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Asks until nobody lets it in; returns how it was dropped, or nothing where it never was. */
  private static String ask(int port, LoadMix mix, boolean kept, Outcome outcome)
      throws IOException {
    try (LoadConnection connection = new LoadConnection(port)) {
      while (true) {
        LoadMix.Request request = mix.request(outcome.next.getAndIncrement());
        try {
          int status = kept ? status(connection, request) : status(port, request);
          if (TOLD_TO_COME_BACK.contains(status)) {
            outcome.toldToComeBack.incrementAndGet();
          } else if (!request.kind().isAnsweredBy(status)) {
            return request.path() + " answered " + status;
          }
          outcome.answered.incrementAndGet();
          outcome.underWay.countDown();
        } catch (ConnectException e) {
          return "";
        } catch (IOException e) {
          return request.method() + " " + request.path() + ": " + e;
        }
      }
    }
  }

  private static int status(int port, LoadMix.Request request) throws IOException {
    try (LoadConnection connection = new LoadConnection(port)) {
      return status(connection, request);
    }
  }

  private static int status(LoadConnection connection, LoadMix.Request request) throws IOException {
    return connection.send(request.method(), request.path(), request.body()).status();
  }
}
