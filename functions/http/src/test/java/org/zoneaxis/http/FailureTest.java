package org.zoneaxis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.object.StorageSettings;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

/** What clients see when something behind the function fails. */
class FailureTest {

  private static final String COPPER = "/v1/diffraction/cod-9008468/110";
  private static final String SECRET = "secret of /var/task/lib and bucket-4711";

  @ParameterizedTest
  @CsvSource({"svg, image/svg+xml; charset=utf-8", "json, application/problem+json"})
  void storageThatDoesNotAnswerIsUnavailableAndToBeTriedAgain(String extension, String type)
      throws Exception {
    try (ApplicationContext function = function()) {
      HttpResponse<String> answer = get(function, COPPER + "." + extension);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
      assertThat(answer.body()).contains("try again").doesNotContain("127.0.0.1", "bucket-4711");
    }
  }

  @ParameterizedTest
  @CsvSource({"svg, image/svg+xml; charset=utf-8", "json, application/problem+json"})
  void unexpectedFailureIsNamedAndNotShown(String extension, String type) throws Exception {
    StructureSource broken =
        id -> {
          throw new IllegalStateException(SECRET);
        };
    StructureCache structures = new StructureCache(List.of(broken), Ticker.systemTicker());
    try (ApplicationContext function = function(structures)) {
      HttpResponse<String> answer = get(function, COPPER + "." + extension);

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
      assertThat(answer.body())
          .containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
          .doesNotContain("secret", "bucket", "IllegalState", "/var", "\tat ");
    }
  }

  @ParameterizedTest
  @CsvSource({"svg, image/svg+xml; charset=utf-8", "json, application/problem+json"})
  void structureThatCannotBeUsedSaysWhy(String extension, String type) throws Exception {
    StructureSource unusable =
        id -> {
          throw new CrystalException("cell", "90, 90, 90", "lengths and angles are exchanged");
        };
    StructureCache structures = new StructureCache(List.of(unusable), Ticker.systemTicker());
    try (ApplicationContext function = function(structures)) {
      HttpResponse<String> answer = get(function, COPPER + "." + extension);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
      assertThat(answer.body()).contains("exchanged");
      if (extension.equals("json")) {
        assertThat(answer.body()).contains("\"parameter\":\"cell\"");
      }
    }
  }

  @Test
  void healthDoesNotDependOnTheStorage() throws Exception {
    try (ApplicationContext function = function()) {
      assertThat(get(function, "/health").statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> get(ApplicationContext function, String path)
      throws Exception {
    URI url = function.getBean(EmbeddedServer.class).getURI().resolve(path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
  }

  /** The function with a storage that nobody listens for. */
  private static ApplicationContext function(Object... beans) throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    StorageSettings nowhere =
        new StorageSettings(
            "bucket-4711",
            Optional.of(URI.create("http://127.0.0.1:" + closed)),
            "us-east-1",
            Duration.ofSeconds(5));
    ApplicationContext function =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .singletons(nowhere, AnonymousCredentialsProvider.create())
            .singletons(beans)
            .properties(Map.of("micronaut.server.port", -1))
            .start();
    function.getBean(EmbeddedServer.class).start();
    return function;
  }
}
