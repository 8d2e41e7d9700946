package org.zoneaxis.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.zoneaxis.local.argument.DatabaseEnvironment;
import org.zoneaxis.local.bucket.DataOption;
import org.zoneaxis.local.server.LocalService;
import org.zoneaxis.local.terminal.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zoneaxis serve}: the whole service, until it is told to stop. */
@Command(
    name = "serve",
    aliases = {"server", "run", "start"},
    description = {
      "Run the whole service on this machine.",
      "With object storage of its own, until it is stopped with Ctrl-C or SIGTERM. It says where it"
          + " listens once it answers."
    })
public final class ServeCommand extends Subcommand {

  private static final int MAX_PORT = 65535;

  private final Streams streams;
  private final Map<String, String> environment;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on, 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on, 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  private String host;

  @Mixin private DataOption data;

  @Option(
      names = {"-v", "--verbose"},
      description = "Write a line a request to standard error.")
  private boolean verbose;

  public ServeCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    requireInRange("--port", port, MAX_PORT, "");
    if (verbose) {
      System.setProperty("org.slf4j.simpleLogger.log.org.zoneaxis.http.trace.RequestLog", "info");
    }
    LocalService service =
        LocalService.start(data.folder(), host, port, DatabaseEnvironment.settings(environment));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop(service);
                  stopped.countDown();
                },
                "stop"));
    streams.err().println("listening on " + service.url());
    Thread warming = new Thread(() -> warmUp(service), "warm-up");
    warming.setDaemon(true);
    warming.start();
    stopped.await();
    return 0;
  }

  private void stop(LocalService service) {
    int unfinished = service.finish();
    if (unfinished > 0) {
      streams.err().println("stopped with " + unfinished + " connections unfinished");
      // What is still computed has nobody to tell that the storage is gone.
      System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    }
    service.close();
  }

  /** The first request waits no longer if this fails than without it. */
  private void warmUp(LocalService service) {
    int tidied = service.tidy();
    if (tidied > 0) {
      note("deleted " + tidied + " unfinished files of an earlier server");
    }
    try {
      service.warmUp();
      note("warmed up");
    } catch (IOException | RuntimeException e) {
      note("warming up failed: " + e);
    }
  }

  private void note(String words) {
    if (verbose) {
      streams.err().println(words);
    }
  }
}
