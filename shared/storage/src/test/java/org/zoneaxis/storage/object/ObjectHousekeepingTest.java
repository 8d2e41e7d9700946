package org.zoneaxis.storage.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.storage.CallCounter;
import org.zoneaxis.storage.FaultyServer;
import org.zoneaxis.storage.S3Server;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a real S3 server. */
class ObjectHousekeepingTest {

  @TempDir private Path folder;

  private S3Server server;
  private S3Client s3;
  private final CallCounter counter = new CallCounter();
  private ObjectStore store;
  private ObjectHousekeeping housekeeping;

  @BeforeEach
  void start() throws Exception {
    server = S3Server.start(folder);
    s3 = server.connect(counter);
    store = new ObjectStore(s3, S3Server.BUCKET);
    housekeeping = new ObjectHousekeeping(s3, S3Server.BUCKET);
  }

  @AfterEach
  void stop() {
    s3.close();
    server.close();
  }

  private void put(String key) {
    store.put(
        key,
        ObjectContent.immutable(key.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8"));
  }

  private List<String> keys(String prefix, String after) {
    return housekeeping.list(prefix, after).map(ListedObject::key).toList();
  }

  @Test
  void listsUnderItsPrefixInOrderOfNames() {
    List.of("p/b", "p/a/1", "q/c", "p/a/2", "p-d").forEach(this::put);
    assertThat(keys("p/", "")).containsExactly("p/a/1", "p/a/2", "p/b");
    assertThat(keys("p/", "p/a/1")).containsExactly("p/a/2", "p/b");
    assertThat(keys("nothing/", "")).isEmpty();
  }

  @Test
  void listsAFolderWithoutWhatIsBelowIt() {
    List.of("s/b.json", "s/a/1.json", "s/a.json").forEach(this::put);
    assertThat(housekeeping.listFolder("s/", "").map(ListedObject::key))
        .containsExactly("s/a.json", "s/b.json");
    assertThat(housekeeping.listFolder("s/", "s/a.json").map(ListedObject::key))
        .containsExactly("s/b.json");
  }

  @Test
  void listingTellsLengthTagAndTime() {
    put("p/object");
    ObjectHeader header = store.head("p/object").orElseThrow();
    assertThat(housekeeping.list("p/", ""))
        .singleElement()
        .satisfies(
            object -> {
              assertThat(object.length()).isEqualTo(8);
              assertThat(object.etag()).isEqualTo(header.etag());
              assertThat(object.written()).isAfter("2020-01-01T00:00:00Z");
            });
  }

  @Test
  void readsPageAfterPageAndOnlyAsManyAsAreNeeded() {
    List<String> all = IntStream.range(0, 2001).mapToObj("p/%04d"::formatted).toList();
    all.parallelStream().forEach(this::put);
    counter.forget();
    assertThat(keys("p/", "")).isEqualTo(all);
    assertThat(counter.calls()).hasSize(3);
    counter.forget();
    assertThat(housekeeping.list("p/", "").limit(10)).hasSize(10);
    assertThat(counter.calls()).hasSize(1);
  }

  @Test
  void deletesWhatIsNamedAndNothingElse() {
    List.of("p/1", "p/2", "p/3").forEach(this::put);
    assertThat(housekeeping.deleteAll(List.of("p/1", "p/3", "p/never-there"))).isEmpty();
    assertThat(keys("p/", "")).containsExactly("p/2");
    assertThat(housekeeping.deleteAll(List.of())).isEmpty();
  }

  @Test
  void findsAndAbortsHalfUploads() {
    String id =
        s3.createMultipartUpload(request -> request.bucket(S3Server.BUCKET).key("p/half"))
            .uploadId();
    s3.createMultipartUpload(request -> request.bucket(S3Server.BUCKET).key("other/half"));
    assertThat(housekeeping.halfUploads("p/"))
        .singleElement()
        .satisfies(
            upload -> {
              assertThat(upload.uploadId()).isEqualTo(id);
              assertThat(upload.key()).isEqualTo("p/half");
              housekeeping.abort(upload);
            });
    assertThat(housekeeping.halfUploads("p/")).isEmpty();
    assertThat(housekeeping.halfUploads("other/")).hasSize(1);
  }

  @Test
  void replacesWithAFileAndStatesItsSum() throws Exception {
    Path file = Files.writeString(folder.resolve("file.json"), "x".repeat(100_000));
    put("catalog/all.json");
    store.replace("catalog/all.json", file, "application/json", "no-cache");
    StoredObject stored = store.get("catalog/all.json").orElseThrow();
    assertThat(stored.fault()).isEmpty();
    assertThat(stored.bytes()).isEqualTo(Files.readAllBytes(file));
    assertThat(stored.header().contentType()).isEqualTo("application/json");
  }

  @Test
  void failureOfTheStoreShowsWhileReading() throws Exception {
    try (S3Client nobody = FaultyServer.connectToNobody()) {
      Stream<ListedObject> listing = new ObjectHousekeeping(nobody, S3Server.BUCKET).list("p/", "");
      assertThatThrownBy(listing::toList).isInstanceOf(StorageUnavailableException.class);
    }
  }
}
