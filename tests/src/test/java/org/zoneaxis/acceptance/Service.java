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
import org.zoneaxis.local.LocalService;

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

  private Service(Path data, Databases databases) {
    this.data = data;
    this.databases = databases;
    this.local = LocalService.start(data, "127.0.0.1", 0, databases.settings(), calls);
  }

  static Service on(Path data) {
    return new Service(data, Databases.start());
  }

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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(local.url() + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path, e);
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

  @Override
  public void close() {
    local.close();
    databases.close();
  }
}
