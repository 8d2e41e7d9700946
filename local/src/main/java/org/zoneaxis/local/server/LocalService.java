package org.zoneaxis.local.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.local.bucket.DataFolder;
import org.zoneaxis.local.bucket.EmbeddedStorage;
import org.zoneaxis.local.bucket.StorageAccess;
import org.zoneaxis.local.bucket.UnfinishedFiles;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.source.DatabaseSettings;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.work.WorkPlaces;

/**
 * The whole service on this machine: the function on a server, object storage on a folder, and a
 * stand-in for the content delivery network between them and the client.
 */
public final class LocalService implements AutoCloseable {

  /** Connections to the storage that are kept open; the five of the JDK make hits queue. */
  private static final String CONNECTIONS = "50";

  /** Room for an address of 10 kB, so that it gets a proper refusal. */
  private static final int MAX_REQUEST_LINE = 16384;

  private static final int WARM_UP_MILLIS = 30_000;

  private static final String NO_OBJECT = "state/none";

  private static final List<String> WARM_UP =
      List.of(
          "/v1/materials/cod-9008566",
          "/v1/compare.svg?a=cod-9008566/110",
          "/v1/tilt/cod-9008566/110/all.svg");

  /** What runs when the service stops may take so long. */
  private static final Duration FINISHING = Duration.ofSeconds(2);

  private final DataFolder folder;
  private final EmbeddedStorage storage;
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final Instant started;

  private LocalService(
      DataFolder folder,
      EmbeddedStorage storage,
      ApplicationContext context,
      EmbeddedServer server,
      Instant started) {
    this.folder = folder;
    this.storage = storage;
    this.context = context;
    this.server = server;
    this.started = started;
  }

  /**
   * Starts the service; it answers when this returns.
   *
   * @param data the folder in which everything is kept; made where it is missing
   * @param host name or address of the interface to listen on
   * @param port the port, or 0 for any free one
   * @param databases where structures come from that are neither here nor in the library
   * @param parts what the function is to use in place of its own, such as {@link
   *     org.zoneaxis.source.upstream.FetchLimits} or a {@link
   *     org.zoneaxis.source.upstream.Timekeeper}, or besides, such as an {@link
   *     software.amazon.awssdk.core.interceptor.ExecutionInterceptor} that sees every call to the
   *     storage
   * @throws CommandException where the folder or the port cannot be had
   */
  public static LocalService start(
      Path data, String host, int port, DatabaseSettings databases, Object... parts) {
    if (System.getProperty("http.maxConnections") == null) {
      System.setProperty("http.maxConnections", CONNECTIONS);
    }
    Instant started = Instant.now();
    DataFolder folder = DataFolder.open(data);
    EmbeddedStorage storage = started(folder);
    ApplicationContext context = context(storage, host, port, databases, parts);
    try {
      context.start();
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      folder.announce(storage.access());
      return new LocalService(folder, storage, context, server, started);
    } catch (RuntimeException e) {
      context.close();
      storage.close();
      folder.close();
      throw bindFailure(e)
          .map(
              failure ->
                  new CommandException(
                      "cannot listen on port " + port + " of " + host + ": " + failure))
          .orElseThrow(() -> e);
    }
  }

  private static EmbeddedStorage started(DataFolder folder) {
    try {
      return EmbeddedStorage.start(folder.buckets());
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static ApplicationContext context(
      EmbeddedStorage storage, String host, int port, DatabaseSettings databases, Object... parts) {
    StorageAccess access = storage.access();
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .singletons(access.settings(), databases, access.credentials(), storage.folder())
        .singletons(parts)
        .properties(
            Map.of(
                "micronaut.server.host",
                host,
                "micronaut.server.port",
                port == 0 ? -1 : port,
                "micronaut.server.netty.max-initial-line-length",
                MAX_REQUEST_LINE,
                // A function unpacks no bodies; here as there they are refused.
                "micronaut.server.netty.request-decompression-enabled",
                false,
                // Connections are guarded here, who knows which side is silent.
                "micronaut.server.read-idle-timeout",
                "0s",
                "micronaut.server.write-idle-timeout",
                "0s",
                "micronaut.server.idle-timeout",
                "0s",
                // The framework refuses pages from elsewhere on a server named localhost; there is
                // nothing here to protect from them, and CrossOrigin lets them read.
                "micronaut.server.cors.localhost-pass-through",
                true,
                "micronaut.server.netty.parent.shutdown-quiet-period",
                "0s",
                "micronaut.netty.event-loops.default.shutdown-quiet-period",
                "0s"))
        .build();
  }

  private static Optional<String> bindFailure(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(
            cause -> cause instanceof BindException || cause instanceof UnresolvedAddressException)
        .map(
            cause ->
                cause instanceof BindException
                    ? cause.getMessage()
                    : "there is no address of that name")
        .findFirst();
  }

  /** Where the service answers. */
  public URI url() {
    return URI.create("http://localhost:" + server.getPort());
  }

  /**
   * Loads what the first requests would wait for, such as the storage client, the library, and all
   * that computes, draws and checks figures: asks itself for what comes with the program or is
   * never stored, and the storage to change an object that there is not, so that nothing is
   * written.
   *
   * @throws IOException where there is no answer, or one that says that something is wrong
   */
  public void warmUp() throws IOException {
    ObjectStore store = context.getBean(ObjectStore.class);
    store.head(NO_OBJECT);
    store.exchange(NO_OBJECT, ObjectContent.immutable(new byte[1], "text/plain"), "0");
    for (String path : WARM_UP) {
      URL asked = new URL("http", server.getHost(), server.getPort(), path);
      URLConnection request = asked.openConnection(Proxy.NO_PROXY);
      request.setConnectTimeout(WARM_UP_MILLIS);
      request.setReadTimeout(WARM_UP_MILLIS);
      try (InputStream answer = request.getInputStream()) {
        answer.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  /**
   * Deletes what a service that was killed has left half written in the folder.
   *
   * @return how many files there were
   */
  public int tidy() {
    return UnfinishedFiles.deleteFrom(storage.folder(), started);
  }

  /**
   * Accepts no more, and answers what was asked, with a refusal where there is no time for more;
   * then there is nothing left to do but {@link #close}.
   *
   * @return how many connections were cut off because they would have taken longer than that
   */
  public int finish() {
    return context
        .getBean(ClientConnections.class)
        .finish(FINISHING, context.getBean(WorkPlaces.class)::end);
  }

  /** Answers no more, and gives back the port and the folder. */
  @Override
  public void close() {
    try {
      context.close();
    } finally {
      try {
        storage.close();
      } finally {
        folder.close();
      }
    }
  }
}
