package org.zoneaxis.refresh;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.zoneaxis.storage.object.StorageSettings;

/**
 * As much of an S3 server as a refresh needs, in memory: reading, listing, and writing whose
 * conditions hold under any number of writers, as they do on S3 and not on the embedded one. Can be
 * made to fail.
 */
public final class ConditionalServer implements BucketServer {

  private static final String ROOT = "/" + BUCKET;
  private static final int PAGE = 1000;
  private static final int FAILED = 412;

  static {
    // Else each answer waits for an acknowledgement, 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** What goes wrong with a call. */
  public enum Fault {
    /** Nothing. */
    NONE,
    /** 503, and nothing is done. */
    UNAVAILABLE,
    /** 409 where something is to be written, and nothing is done. */
    CONFLICT,
    /** 503, although it is done. */
    ANSWER_LOST
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stored(
      byte[] bytes, String etag, Instant written, String type, Map<String, String> metadata) {}

  @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
  private record Answer(int status, byte[] body, Map<String, String> headers) {
    static Answer of(int status) {
      return new Answer(status, new byte[0], Map.of());
    }

    static Answer error(int status, String code) {
      return new Answer(
          status,
          ("<Error><Code>" + code + "</Code><Message>as told</Message></Error>")
              .getBytes(StandardCharsets.UTF_8),
          Map.of());
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ConcurrentSkipListMap<String, Stored> objects = new ConcurrentSkipListMap<>();
  private final AtomicLong versions = new AtomicLong();
  private final Map<String, Integer> winners = new HashMap<>();
  private volatile BiFunction<String, String, Fault> faults = (method, key) -> Fault.NONE;

  private ConditionalServer(HttpServer server) {
    this.server = server;
  }

  /** On a free port. */
  public static ConditionalServer start() {
    try {
      ConditionalServer started =
          new ConditionalServer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      started.server.createContext("/", started::answer);
      started.server.setExecutor(started.threads);
      started.server.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public StorageSettings settings() {
    return new StorageSettings(
        BUCKET,
        Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())),
        "us-east-1",
        Duration.ofSeconds(60));
  }

  @Override
  public void age(Duration by) {
    objects.replaceAll(
        (key, o) -> new Stored(o.bytes(), o.etag(), o.written().minus(by), o.type(), o.metadata()));
  }

  /** From now on, what goes wrong with a call, by its method and key. */
  public void faults(BiFunction<String, String, Fault> by) {
    faults = by;
  }

  /** How many writes have been let through that were to replace an object of a certain tag. */
  public int winners(String key, String etag) {
    synchronized (winners) {
      return winners.getOrDefault(key + " " + etag, 0);
    }
  }

  /** Tags of an object that somebody has wanted to replace, and has. */
  public List<String> replaced(String key) {
    synchronized (winners) {
      return winners.keySet().stream()
          .filter(name -> name.startsWith(key + " "))
          .map(name -> name.substring(key.length() + 1))
          .toList();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      String key = path.length() > ROOT.length() ? path.substring(ROOT.length() + 1) : "";
      Answer answer = withFaults(exchange, key, body);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      boolean empty = answer.body().length == 0;
      if (exchange.getRequestMethod().equals("HEAD") || empty) {
        exchange.sendResponseHeaders(answer.status(), -1);
      } else {
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private Answer withFaults(HttpExchange exchange, String key, byte[] body) {
    String method = exchange.getRequestMethod();
    return switch (faults.apply(method, key)) {
      case NONE -> done(exchange, key, body);
      case UNAVAILABLE -> Answer.error(503, "ServiceUnavailable");
      case CONFLICT ->
          method.equals("PUT")
              ? Answer.error(409, "ConditionalRequestConflict")
              : done(exchange, key, body);
      case ANSWER_LOST -> {
        done(exchange, key, body);
        yield Answer.error(503, "ServiceUnavailable");
      }
    };
  }

  private Answer done(HttpExchange exchange, String key, byte[] body) {
    return switch (exchange.getRequestMethod()) {
      case "PUT" -> put(exchange.getRequestHeaders(), key, body);
      case "GET" -> key.isEmpty() ? list(exchange.getRequestURI()) : get(exchange, key);
      case "HEAD" -> get(exchange, key);
      case "DELETE" -> {
        objects.remove(key);
        yield Answer.of(204);
      }
      default -> Answer.error(405, "MethodNotAllowed");
    };
  }

  /** With its quotes or without, as Amazon's S3 takes it. */
  private static boolean isTag(String etag, String named) {
    return etag.equals(named) || etag.equals('"' + named + '"');
  }

  private Answer put(Headers headers, String key, byte[] body) {
    Optional<String> match = Optional.ofNullable(headers.getFirst("If-Match"));
    boolean onlyNew = headers.containsKey("If-None-Match");
    Stored next =
        new Stored(
            body,
            "\"" + versions.incrementAndGet() + "\"",
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            headers.getFirst("Content-Type"),
            metadata(headers));
    Stored there =
        objects.compute(
            key,
            (name, old) ->
                (onlyNew && old != null)
                        || (match.isPresent() && (old == null || !isTag(old.etag(), match.get())))
                    ? old
                    : next);
    if (there == null || !there.etag().equals(next.etag())) {
      return there == null
          ? Answer.error(404, "NoSuchKey")
          : Answer.error(FAILED, "PreconditionFailed");
    }
    match.ifPresent(
        etag -> {
          synchronized (winners) {
            winners.merge(key + " " + etag, 1, Integer::sum);
          }
        });
    return new Answer(200, new byte[0], Map.of("ETag", next.etag()));
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

  private Answer get(HttpExchange exchange, String key) {
    Stored found = objects.get(key);
    if (found == null) {
      return Answer.error(404, "NoSuchKey");
    }
    if (found.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      return Answer.of(304);
    }
    Map<String, String> headers = new HashMap<>(found.metadata());
    headers.put("ETag", found.etag());
    headers.put("Content-Type", found.type());
    headers.put(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(found.written().atOffset(ZoneOffset.UTC)));
    return new Answer(200, found.bytes(), headers);
  }

  private Answer list(URI uri) {
    Map<String, String> query = new HashMap<>();
    Arrays.stream(Optional.ofNullable(uri.getQuery()).orElse("").split("&"))
        .map(part -> part.split("=", 2))
        .forEach(part -> query.put(part[0], part.length > 1 ? part[1] : ""));
    String prefix = query.getOrDefault("prefix", "");
    String after = query.getOrDefault("continuation-token", query.getOrDefault("start-after", ""));
    boolean folders = query.containsKey("delimiter");
    StringBuilder xml = new StringBuilder("<ListBucketResult>");
    int listed = 0;
    String at = after.compareTo(prefix) > 0 ? objects.higherKey(after) : objects.ceilingKey(prefix);
    String last = "";
    while (at != null && at.startsWith(prefix) && listed < PAGE) {
      listed++;
      int slash = folders ? at.indexOf('/', prefix.length()) : -1;
      if (slash >= 0) {
        last = at.substring(0, slash) + "0"; // comes just after the slash
        xml.append("<CommonPrefixes><Prefix>")
            .append(at, 0, slash + 1)
            .append("</Prefix></CommonPrefixes>");
        at = objects.ceilingKey(last);
      } else {
        last = at;
        entry(xml, at);
        at = objects.higherKey(at);
      }
    }
    boolean more = at != null && at.startsWith(prefix);
    xml.append("<IsTruncated>").append(more).append("</IsTruncated>");
    if (more) {
      xml.append("<NextContinuationToken>").append(last).append("</NextContinuationToken>");
    }
    xml.append("</ListBucketResult>");
    return new Answer(
        200,
        xml.toString().getBytes(StandardCharsets.UTF_8),
        Map.of("Content-Type", "application/xml"));
  }

  private void entry(StringBuilder xml, String key) {
    Stored object = objects.get(key);
    xml.append("<Contents><Key>")
        .append(key)
        .append("</Key><LastModified>")
        .append(object.written())
        .append("</LastModified><ETag>")
        .append(object.etag())
        .append("</ETag><Size>")
        .append(object.bytes().length)
        .append("</Size></Contents>");
  }

  /** All keys, in their order. */
  Stream<String> keys() {
    return objects.keySet().stream();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
