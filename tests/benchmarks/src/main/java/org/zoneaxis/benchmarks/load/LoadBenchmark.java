package org.zoneaxis.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zoneaxis.benchmarks.load.LoadMix.Kind;

/**
 * The server under a mix of requests: how long they take, how many fail, and how much memory the
 * server's process has afterwards. Run by {@code ./zoneaxis bench load [REQUESTS [CONNECTIONS
 * [KIND]]]}, which starts the server as it starts it for anybody, on a folder of its own that is
 * deleted in the end.
 */
public final class LoadBenchmark {

  private static final int MOST_REQUESTS = 1_000_000;
  private static final int MOST_CONNECTIONS = 500;
  private static final long MOST_NANOSECONDS = TimeUnit.MINUTES.toNanos(30);

  private LoadBenchmark() {}

  /**
   * Measures.
   *
   * @param arguments the script that starts the server, the number of requests, of connections, and
   *     hit, object, miss, figure or upload for requests of one kind
   */
  public static void main(String[] arguments) throws Exception {
    int requests = number(arguments, 1, 50_000, MOST_REQUESTS);
    int connections = number(arguments, 2, 50, MOST_CONNECTIONS);
    Optional<Kind> kind = Stream.of(arguments).skip(3).map(LoadBenchmark::kind).findFirst();
    try (ServedProcess server = ServedProcess.start(arguments[0])) {
      LoadMix mix = mix(server.port(), kind);
      System.out.printf(Locale.ROOT, "resident at the start: %s%n", memory(server.pid()));
      report(run(server.port(), mix, requests, connections), System.out::println);
      System.out.printf(Locale.ROOT, "resident after that: %s%n", memory(server.pid()));
    }
  }

  private static int number(String[] arguments, int index, int otherwise, int most) {
    if (arguments.length <= index) {
      return otherwise;
    }
    int number = Integer.parseInt(arguments[index]);
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(number + " is not between 1 and " + most);
    }
    return number;
  }

  private static Kind kind(String word) {
    return Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static LoadMix mix(int port, Optional<Kind> kind) throws IOException {
    try (LoadConnection connection = new LoadConnection(port)) {
      return LoadMix.on(connection, kind);
    }
  }

  private static List<LoadFigures> run(int port, LoadMix mix, int requests, int connections)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    long end = System.nanoTime() + MOST_NANOSECONDS;
    ExecutorService clients = Executors.newFixedThreadPool(connections);
    try {
      List<Future<LoadFigures>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        running.add(clients.submit(() -> client(port, mix, next, requests, end)));
      }
      List<LoadFigures> figures = new ArrayList<>();
      for (Future<LoadFigures> client : running) {
        figures.add(client.get());
      }
      return figures;
    } finally {
      clients.shutdownNow();
    }
  }

  private static LoadFigures client(
      int port, LoadMix mix, AtomicInteger next, int requests, long end) throws IOException {
    LoadFigures figures = new LoadFigures();
    try (LoadConnection connection = new LoadConnection(port)) {
      for (int number = next.getAndIncrement();
          number < requests && System.nanoTime() < end;
          number = next.getAndIncrement()) {
        LoadMix.Request request = mix.request(number);
        long began = System.nanoTime();
        String trouble = "";
        try {
          int status = connection.send(request.method(), request.path(), request.body()).status();
          trouble = request.kind().isAnsweredBy(status) ? "" : "answered " + status;
        } catch (IOException e) {
          trouble = e.toString();
        }
        figures.add(request.kind(), began, System.nanoTime(), trouble);
      }
    }
    return figures;
  }

  private static void report(List<LoadFigures> clients, Consumer<String> lines) {
    LoadFigures all = new LoadFigures();
    clients.forEach(all::add);
    all.table().forEach(lines);
  }

  /** What the system says about a process: resident now, and the most so far. */
  private static String memory(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return "unknown here";
    }
    List<String> lines = Files.readAllLines(status);
    return mebibytes(lines, "VmRSS:") + " MiB, at most " + mebibytes(lines, "VmHWM:") + " MiB";
  }

  private static long mebibytes(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
