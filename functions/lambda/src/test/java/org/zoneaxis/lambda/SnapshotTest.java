package org.zoneaxis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.crac.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.library.Library;
import org.zoneaxis.runtime.S3OnFolder;
import org.zoneaxis.storage.object.StorageSettings;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureSource;

/** The hooks around a snapshot, between which all that a process may count on is changed. */
class SnapshotTest {

  private static final String SILICON = "/v1/diffraction/cod-9008566/110.svg";
  private static final String COPPER = "/v1/diffraction/cod-9008468/110.svg";

  @TempDir private Path folder;
  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void forgetCredentials() {
    credentials("", "");
  }

  private static void credentials(String identity, String password) {
    System.setProperty("aws.accessKeyId", identity);
    System.setProperty("aws.secretAccessKey", password);
    if (identity.isEmpty()) {
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
    }
  }

  private static void rightCredentials() {
    Map<String, String> right = S3OnFolder.credentials();
    credentials(right.get("AWS_ACCESS_KEY_ID"), right.get("AWS_SECRET_ACCESS_KEY"));
  }

  private ApplicationContext context(int port) {
    Library library = new Library();
    StructureSource source =
        id -> {
          asked.incrementAndGet();
          return library.find(id);
        };
    Ticker ticker = now::get;
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .singletons(
            new StorageSettings(
                S3OnFolder.BUCKET,
                Optional.of(URI.create("http://127.0.0.1:" + port)),
                "us-east-1",
                Duration.ofSeconds(20)),
            new StructureCache(List.of(source), ticker))
        .start();
  }

  private static List<String> figures(Path bucket) throws IOException {
    try (Stream<Path> files = Files.walk(bucket)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> bucket.relativize(file).toString())
          .filter(name -> name.contains("/p/"))
          .toList();
    }
  }

  private static Resource hooks(HttpHandler handler) {
    return handler.snapshot();
  }

  @Test
  void goesOnWithAnotherStoreOtherCredentialsAnotherTimeAndNoConnection() throws Exception {
    rightCredentials();
    Path before = Files.createDirectories(folder.resolve("before"));
    Path after = Files.createDirectories(folder.resolve("after"));
    S3OnFolder first = S3OnFolder.start(before, 0);
    int port = first.port();
    try (ApplicationContext context = context(port)) {
      HttpHandler handler = new HttpHandler(context);
      String object = handler.rehearse(COPPER);
      assertThat(object).startsWith("/p/");
      assertThat(figures(before)).hasSize(1);

      credentials("nobody", "of whom the store knows");
      hooks(handler).beforeCheckpoint(null);
      assertThat(figures(before)).hasSize(1);

      first.close();
      now.addAndGet(Duration.ofDays(40).toNanos());
      asked.set(0);
      try (S3OnFolder second = S3OnFolder.start(after, port)) {
        assertThat(second.port()).isEqualTo(port);
        rightCredentials();
        hooks(handler).afterRestore(null);

        assertThat(handler.rehearse(COPPER)).isEqualTo(object);
        assertThat(figures(after)).singleElement().asString().endsWith(object);
        assertThat(asked).hasPositiveValue();
      }
    } finally {
      first.close();
    }
  }

  @Test
  void warmingUpNeedsNoStoreNoCredentialsAndLeavesNothingBehind() throws Exception {
    credentials("", "");
    S3OnFolder store = S3OnFolder.start(folder, 0);
    int port = store.port();
    store.close();
    try (ApplicationContext context = context(port)) {
      HttpHandler handler = new HttpHandler(context);
      hooks(handler).beforeCheckpoint(null);
      assertThat(asked).hasPositiveValue();

      try (S3OnFolder later = S3OnFolder.start(folder, port)) {
        assertThat(later.port()).isEqualTo(port);
        rightCredentials();
        hooks(handler).afterRestore(null);
        String object = handler.rehearse(SILICON);

        assertThat(object).startsWith("/p/");
        assertThat(figures(folder)).singleElement().asString().endsWith(object);
      }
    }
  }
}
