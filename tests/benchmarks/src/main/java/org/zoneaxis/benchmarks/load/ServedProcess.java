package org.zoneaxis.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server as the script starts it for anybody, on a folder of its own that is deleted in the end.
 */
public final class ServedProcess implements AutoCloseable {

  private static final String LISTENING = "listening on ";

  private final Path folder;
  private final Process process;
  private final int port;
  private final List<String> said;
  private final Thread log;

  private ServedProcess(Path folder, Process process, int port, List<String> said, Thread log) {
    this.folder = folder;
    this.process = process;
    this.port = port;
    this.said = said;
    this.log = log;
  }

  /**
   * Starts a server; it answers when this returns.
   *
   * @param script the script that starts it
   */
  public static ServedProcess start(String script) throws IOException {
    Path folder = Files.createTempDirectory("zoneaxis-load");
    Process process =
        new ProcessBuilder(script, "serve", "--port", "0", "--data", folder.toString()).start();
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    int port = port(err);
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    Thread log =
        new Thread(
            () ->
                err.lines()
                    .forEach(
                        line -> {
                          System.err.println(line);
                          said.add(line);
                        }),
            "log");
    log.setDaemon(true);
    log.start();
    return new ServedProcess(folder, process, port, said, log);
  }

  private static int port(BufferedReader err) throws IOException {
    String line = err.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      System.err.println(line);
      line = err.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the server did not start");
    }
    return URI.create(line.substring(LISTENING.length())).getPort();
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** What the system calls it. */
  public long pid() {
    return process.pid();
  }

  /** Tells it to stop, as an operator does. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Waits for its end, and for all that it says until then; returns what it said. */
  List<String> awaitEnd() throws InterruptedException {
    process.waitFor();
    log.join();
    return List.copyOf(said);
  }

  /** Stops it as an operator does, and deletes its folder. */
  @Override
  public void close() throws IOException {
    process.toHandle().destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
