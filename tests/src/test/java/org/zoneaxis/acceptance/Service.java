package org.zoneaxis.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.local.server.LocalService;
import org.zoneaxis.source.DatabaseSettings;

/** The real service on a folder, and a client that follows no redirect. */
final class Service implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Path data;
  private final StorageCalls calls = new StorageCalls();
  private final Databases databases;
  private final LocalService local;

  private Service(Path data, Databases databases, DatabaseSettings settings, Object... otherParts) {
    this.data = data;
    this.databases = databases;
    List<Object> parts = new ArrayList<>(List.of(otherParts));
    parts.add(calls);
    this.local = LocalService.start(data, "127.0.0.1", 0, settings, parts.toArray());
  }

  /**
   * A service that knows its library and what is uploaded: its databases know nothing. It does not
   * wait before it asks a failing one again.
   */
  static Service on(Path data) {
    Databases databases = Databases.start();
    return new Service(data, databases, settings(databases.url(), Map.of()), new SkippingTime());
  }

  /** A service all of whose databases are one server. */
  static Service on(Path data, URI databases, Map<String, String> environment) {
    return new Service(data, Databases.start(), settings(databases, environment));
  }

  /** A service with some parts of the test's, whose databases are where its environment says. */
  static Service on(Path data, Map<String, String> environment, Object... parts) {
    return new Service(
        data, Databases.start(), DatabaseSettings.fromEnvironment(environment, "test"), parts);
  }

  private static DatabaseSettings settings(URI databases, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(databases(databases));
    return DatabaseSettings.fromEnvironment(all, "test");
  }

  /** The environment in which all databases are one server. */
  static Map<String, String> databases(URI server) {
    return Stream.concat(
            Stream.of("ZONEAXIS_MP_URL", "ZONEAXIS_MP_OPTIMADE_URL", "ZONEAXIS_COD_URL")
                .map(name -> Map.entry(name, server.toString())),
            Stream.of(Map.entry("ZONEAXIS_OPTIMADE_PROVIDERS", "lab=" + server + "/lab")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What the service asks that was made without the address of another. */
  Databases databases() {
    return databases;
  }

  StorageCalls calls() {
    return calls;
  }

  URI url() {
    return local.url();
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<byte[]> post(String path, byte[] body, String... headers) {
    return send("POST", path, BodyPublishers.ofByteArray(body), headers);
  }

  HttpResponse<byte[]> send(String method, String path, String... headers) {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  private HttpResponse<byte[]> send(
      String method, String path, BodyPublisher body, String... headers) {
    return send(method, URI.create(local.url() + path), body, headers);
  }

  /** A request to wherever a service runs. */
  static HttpResponse<byte[]> send(
      String method, URI address, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + address, e);
    }
  }

  /** Where a front route leads. */
  String location(String path) {
    HttpResponse<byte[]> response = get(path);
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(path + " answers " + response.statusCode()));
  }

  RawHttp.Answer raw(String method, String target) throws IOException {
    return RawHttp.send(local.url(), method, target);
  }

  /** The file in which the embedded storage keeps an object. */
  Path file(String location) {
    return data.resolve("s3/zoneaxis" + location);
  }

  /** All that it has stored. */
  Bucket bucket() {
    return new Bucket(data.resolve("s3/zoneaxis"));
  }

  @Override
  public void close() {
    local.close();
    databases.close();
  }
}
