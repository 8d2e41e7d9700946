package org.zoneaxis.storage.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.storage.Crowd;
import org.zoneaxis.storage.FaultyServer;
import org.zoneaxis.storage.S3Server;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class ObjectStoreTest {

  private static final String KEY = "p/r1/mp-149/s-3f9a1c20/1_1_0/diffraction-kv200.svg";
  private static final AtomicInteger FRESH = new AtomicInteger();

  @TempDir private static Path folder;
  private static S3Server server;
  private static S3Client s3;
  private static ObjectStore store;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start(folder);
    s3 = server.connect();
    store = new ObjectStore(s3, S3Server.BUCKET);
  }

  @AfterAll
  static void stop() {
    s3.close();
    server.close();
  }

  private static String freshKey() {
    return "p/" + FRESH.incrementAndGet() + "/figure.svg";
  }

  private static ObjectContent content(String text) {
    return ObjectContent.immutable(
        text.getBytes(StandardCharsets.UTF_8), "image/svg+xml; charset=utf-8");
  }

  private static String text(StoredObject object) {
    return new String(object.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void storesWithHeadersForGood() {
    String key = freshKey();
    PutResult result = store.put(key, content("<svg/>"));
    HeadObjectResponse head = s3.headObject(request -> request.bucket(S3Server.BUCKET).key(key));
    assertThat(result).isEqualTo(new PutResult.Stored(head.eTag()));
    assertThat(S3Server.spaced(head.contentType())).isEqualTo("image/svg+xml; charset=utf-8");
    assertThat(head.cacheControl()).isEqualTo("public, max-age=31536000, immutable");
    assertThat(head.contentEncoding()).isNull();
    assertThat(head.metadata())
        .containsEntry("sha256", "d4dc56669143034f31aa309635d4113d9ad76a02b1739da22c965ed2049be9e6")
        .containsEntry("length", "6");
  }

  @Test
  void sendsTheSumSoThatTheServerChecksWhatArrives() {
    AtomicReference<SdkHttpRequest> sent = new AtomicReference<>();
    ExecutionInterceptor eavesdropper =
        new ExecutionInterceptor() {
          @Override
          public void beforeTransmission(
              Context.BeforeTransmission context, ExecutionAttributes attributes) {
            sent.set(context.httpRequest());
          }
        };
    try (S3Client client = server.connect(eavesdropper)) {
      new ObjectStore(client, S3Server.BUCKET).put(freshKey(), content("<svg/>"));
    }
    assertThat(sent.get().firstMatchingHeader("x-amz-checksum-sha256"))
        .contains("1NxWZpFDA08xqjCWNdQRPZrXagKxc52iLJZe0gSb6eY=");
    assertThat(sent.get().firstMatchingHeader("If-None-Match")).contains("*");
  }

  @Test
  void readsBackWhatWasStored() {
    String key = freshKey();
    PutResult result = store.put(key, content("<svg>\u00C5</svg>"));
    StoredObject object = store.get(key).orElseThrow();
    assertThat(text(object)).isEqualTo("<svg>\u00C5</svg>");
    assertThat(object.fault()).isEmpty();
    assertThat(S3Server.spaced(object.header().contentType()))
        .isEqualTo("image/svg+xml; charset=utf-8");
    assertThat(result).isEqualTo(new PutResult.Stored(object.header().etag()));
    assertThat(store.head(key)).contains(object.header());
    assertThat(object.header().etag()).matches("\"[^\"]+\"");
  }

  @Test
  void noticesAnObjectInThePlaceOfAnother() {
    String key = freshKey();
    String other = freshKey();
    store.put(key, content("<svg/>"));
    s3.copyObject(
        request ->
            request
                .sourceBucket(S3Server.BUCKET)
                .sourceKey(key)
                .destinationBucket(S3Server.BUCKET)
                .destinationKey(other));

    assertThat(store.get(key).orElseThrow().fault()).isEmpty();
    assertThat(store.get(other).orElseThrow().fault()).contains("it was written as " + key);
    assertThat(store.head(other).orElseThrow().fault()).contains("it was written as " + key);
  }

  @Test
  void takesAnObjectOfAnEarlierVersionThatDoesNotSayItsName() {
    String key = freshKey();
    byte[] bytes = "<svg/>".getBytes(StandardCharsets.UTF_8);
    s3.putObject(
        request ->
            request
                .bucket(S3Server.BUCKET)
                .key(key)
                .metadata(Map.of("length", "6", "sha256", Sha256.of(bytes).hex())),
        RequestBody.fromBytes(bytes));

    assertThat(store.get(key).orElseThrow().fault()).isEmpty();
  }

  @Test
  void leavesAnExistingObjectAlone() {
    String key = freshKey();
    store.put(key, content("first"));
    assertThat(store.put(key, content("second"))).isEqualTo(new PutResult.AlreadyThere());
    assertThat(text(store.get(key).orElseThrow())).isEqualTo("first");
  }

  @Test
  void replacesWhenTold() {
    String key = freshKey();
    store.put(key, content("first"));
    String etag = store.replace(key, content("second"));
    StoredObject object = store.get(key).orElseThrow();
    assertThat(text(object)).isEqualTo("second");
    assertThat(object.header().etag()).isEqualTo(etag);
    assertThat(object.fault()).isEmpty();
  }

  @Test
  void exchangesTheObjectThatTheWriterKnows() {
    String key = freshKey();
    PutResult.Stored first = (PutResult.Stored) store.put(key, content("first"));
    String second = store.exchange(key, content("second"), first.etag()).orElseThrow();
    assertThat(store.exchange(key, content("third"), first.etag())).isEmpty();
    StoredObject object = store.get(key).orElseThrow();
    assertThat(text(object)).isEqualTo("second");
    assertThat(object.header().etag()).isEqualTo(second).isNotEqualTo(first.etag());
    assertThat(object.fault()).isEmpty();
  }

  @Test
  void exchangesNothingForAnObjectThatIsGone() {
    String key = freshKey();
    assertThat(store.exchange(key, content("new"), "\"d41d8cd98f00b204e9800998ecf8427e\""))
        .isEmpty();
    assertThat(store.get(key)).isEmpty();
  }

  @Test
  void readsAgainOnlyWhatChanged() {
    String key = freshKey();
    PutResult.Stored first = (PutResult.Stored) store.put(key, content("first"));
    assertThat(store.getUnless(key, first.etag())).isEqualTo(new ReadResult.Unchanged());
    store.replace(key, content("second"));
    assertThat(store.getUnless(key, first.etag()))
        .isInstanceOfSatisfying(
            ReadResult.Read.class, read -> assertThat(text(read.object())).isEqualTo("second"));
    assertThat(store.getUnless(freshKey(), first.etag())).isEqualTo(new ReadResult.Missing());
  }

  @Test
  void letsOneOfFiftyWritersWin() throws Exception {
    String key = freshKey();
    AtomicInteger writer = new AtomicInteger();
    List<PutResult> results =
        Crowd.all(50, () -> store.put(key, content("writer " + writer.incrementAndGet())));
    assertThat(results).filteredOn(PutResult.Stored.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(PutResult.AlreadyThere.class::isInstance).hasSize(49);
    assertThat(store.get(key).orElseThrow().fault()).isEmpty();
  }

  @Test
  void hasNothingUnderAnUnknownKey() {
    assertThat(store.head("p/none.svg")).isEmpty();
    assertThat(store.get("p/none.svg")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p/1_-1_0/diffraction-kv200-right1_-1_1.svg",
        "p/a b/c.svg",
        "p/a+b/c.svg",
        "p/a%2Fb.svg",
        "p/%00.svg",
        "p/\u00C5ngstr\u00F6m/\u6676.svg",
        "p/a&b=c?d#e.svg",
        "p/'\"<>.svg"
      })
  void keepsKeysWithSpecialCharactersApart(String key) {
    store.put(key, content(key));
    assertThat(text(store.get(key).orElseThrow())).isEqualTo(key);
    assertThat(store.get(key.replace(".svg", ".csv"))).isEmpty();
  }

  @Test
  void noticesATruncatedObject() {
    String key = freshKey();
    store.put(key, content("a figure of some length"));
    server.damage(key, "a figur".getBytes(StandardCharsets.UTF_8));
    assertThat(store.head(key).orElseThrow().fault())
        .hasValueSatisfying(fault -> assertThat(fault).contains("7 bytes instead of 23"));
    assertThat(store.get(key).orElseThrow().fault()).isPresent();
  }

  @Test
  void noticesOtherBytesOfTheSameLength() {
    String key = freshKey();
    store.put(key, content("a good figure"));
    server.damage(key, "a poor figure".getBytes(StandardCharsets.UTF_8));
    StoredObject object = store.get(key).orElseThrow();
    assertThat(object.header().fault()).isEmpty();
    assertThat(object.fault()).contains("its SHA-256 is not the one in its metadata");
    assertThat(text(object)).isEqualTo("a poor figure");
  }

  @ParameterizedTest
  @CsvSource({"sha256, none, length, 6", "sha256, '', length, ''", "other, x, another, y"})
  void noticesMissingOrMangledMetadata(String name, String value, String second, String other) {
    String key = freshKey();
    s3.putObject(
        request ->
            request
                .bucket(S3Server.BUCKET)
                .key(key)
                .metadata(java.util.Map.of(name, value, second, other)),
        RequestBody.fromString("<svg/>"));
    assertThat(store.head(key).orElseThrow().fault())
        .contains("its metadata lack length or SHA-256");
    assertThat(store.get(key).orElseThrow().fault()).isPresent();
  }

  @Test
  @Tag(S3Server.AUTHENTICATING)
  void showsRefusedAccessAsWhatItIs() {
    try (S3Client stranger = server.connectWithAWrongSecret()) {
      ObjectStore strangers = new ObjectStore(stranger, S3Server.BUCKET);
      assertThatThrownBy(() -> strangers.head(KEY))
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessage("the object storage refuses access (403)");
      assertThatThrownBy(() -> strangers.put(KEY, content("x")))
          .isInstanceOf(StorageUnavailableException.class);
    }
    assertThat(store.head(KEY)).isEmpty();
  }

  @Test
  void doesNotTakeAMissingBucketForAMissingObject() {
    ObjectStore nowhere = new ObjectStore(s3, "nowhere");
    assertThatThrownBy(() -> nowhere.get(KEY)).isInstanceOf(StorageUnavailableException.class);
    assertThatThrownBy(() -> nowhere.put(KEY, content("x")))
        .isInstanceOf(StorageUnavailableException.class);
  }

  @Test
  void triesAgainAfterAConflictOfConditionalWrites() throws Exception {
    try (FaultyServer faulty = FaultyServer.failing(2, 409, "ConditionalRequestConflict");
        S3Client client = faulty.connect(Duration.ofSeconds(60))) {
      ObjectStore store = new ObjectStore(client, S3Server.BUCKET);
      assertThat(store.put(KEY, content("x"))).isEqualTo(new PutResult.Stored("\"tag\""));
      assertThat(faulty.requests()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "409, ConditionalRequestConflict, 3",
    "500, InternalError, 3",
    "503, SlowDown, 3",
    "403, AccessDenied, 1",
    "400, InvalidRequest, 1"
  })
  void givesUpAfterABoundedNumberOfTries(int status, String code, int tries) throws Exception {
    try (FaultyServer faulty = FaultyServer.failing(1000, status, code);
        S3Client client = faulty.connect(Duration.ofSeconds(60))) {
      ObjectStore store = new ObjectStore(client, S3Server.BUCKET);
      assertThatThrownBy(() -> store.put(KEY, content("x")))
          .isInstanceOf(StorageUnavailableException.class)
          .message()
          .contains("(" + status + ")")
          .doesNotContain(S3Server.BUCKET, "127.0.0.1", KEY, "http");
      assertThat(faulty.requests()).isEqualTo(tries);
    }
  }

  @Test
  void doesNotWaitForASilentServerForEver() throws Exception {
    try (FaultyServer silent = FaultyServer.silent();
        S3Client client = silent.connect(Duration.ofMillis(400))) {
      ObjectStore store = new ObjectStore(client, S3Server.BUCKET);
      assertThatThrownBy(() -> store.head(KEY))
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessage("the object storage does not answer");
    }
  }

  @Test
  void saysNothingOfTheServerWhenNobodyListens() throws Exception {
    FaultyServer gone = FaultyServer.silent();
    try (S3Client client = gone.connect(Duration.ofSeconds(60))) {
      gone.close();
      ObjectStore store = new ObjectStore(client, S3Server.BUCKET);
      assertThatThrownBy(() -> store.get(KEY))
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessage("the object storage does not answer");
    }
  }

  @Test
  void takesAHeaderWithoutStatementsForBroken() {
    assertThat(
            new ObjectHeader(3, "\"t\"", "", Optional.of(3L), Optional.empty(), Optional.empty())
                .fault())
        .isPresent();
    assertThat(
            new ObjectHeader(
                    3, "\"t\"", "", Optional.empty(), Optional.of("0".repeat(64)), Optional.empty())
                .fault())
        .isPresent();
    assertThat(
            new ObjectHeader(
                    3, "\"t\"", "", Optional.of(3L), Optional.of("0".repeat(64)), Optional.empty())
                .fault())
        .isEmpty();
  }
}
