package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.runtime.FunctionProcess;
import org.zoneaxis.runtime.FunctionZip;
import org.zoneaxis.runtime.Jdk;
import org.zoneaxis.runtime.S3OnFolder;
import org.zoneaxis.source.catalogue.BucketParts;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.CatalogueWriter;
import org.zoneaxis.source.catalogue.CrystalSketch;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** The packaged function through a snapshot, as Lambda's runtime client leads it there. */
@Tag("long")
class SnapStartTest {

  private static final String COPPER = "/v1/diffraction/cod-9008468/110.svg";

  @TempDir private static Path folder;
  private static Path task;

  @BeforeAll
  static void unpack() throws IOException {
    task = PackagedFunction.unpack(folder.resolve("task"));
  }

  private static List<Path> files(Path bucket) throws IOException {
    try (Stream<Path> files = Files.walk(bucket)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void warmsUpAloneAndLooksForCredentialsSecretsAndCatalogueWhenTheyAreNeeded() throws Exception {
    Path bucket = Files.createDirectories(folder.resolve("s3"));
    try (AmazonStandIn amazon = AmazonStandIn.start(true);
        S3OnFolder storage = S3OnFolder.start(bucket, 0)) {
      Map<String, String> environment = new HashMap<>(amazon.environment());
      environment.putAll(storage.settings());
      try (PackagedFunction function = PackagedFunction.start(task, environment, true)) {
        function.api().awaitSnapshot();
        assertThat(amazon.seen()).isEmpty();
        assertThat(files(bucket)).isEmpty();
        assertThat(function.process().output())
            .noneMatch(line -> line.contains("warming up failed"))
            .noneMatch(line -> line.contains("_aws"));
        catalogue(storage, "unobtainium");
        int stored = files(bucket).size();

        function.api().restore();
        assertThat(function.get(COPPER).status()).isEqualTo(302);
        assertThat(amazon.seen()).containsOnly("credentials");
        assertThat(amazon.tokens()).containsOnly(AmazonStandIn.TOKEN);
        assertThat(files(bucket)).hasSizeGreaterThan(stored);

        assertThat(function.get("/v1/diffraction/mp-777777/110.svg").status())
            .isGreaterThanOrEqualTo(400);
        assertThat(amazon.seen()).containsOnlyOnce("");
        assertThat(amazon.keys()).isNotEmpty().containsOnly(AmazonStandIn.KEY);
        assertThat(text(function.get("/v1/materials?q=unobtainium"))).contains("mp-777777");
        assertThat(String.join("\n", function.process().output()))
            .doesNotContain(AmazonStandIn.KEY, AmazonStandIn.TOKEN);
      }
    }
  }

  @Test
  void aRehearsalNeedsNothingAndEnds() throws Exception {
    Path archive = folder.resolve("classes");
    ProcessBuilder rehearsal =
        new ProcessBuilder(
                Jdk.likeLambda().resolve("bin/java").toString(),
                "-XX:ArchiveClassesAtExit=" + archive,
                "-cp",
                FunctionProcess.classPath(FunctionZip.jars(task)),
                "org.zoneaxis.lambda.Rehearsal")
            .redirectErrorStream(true);
    rehearsal.environment().clear();
    rehearsal.environment().put("ZONEAXIS_BUCKET", "none");
    rehearsal.environment().put("AWS_REGION", "us-east-1");
    Process process = rehearsal.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(archive).isNotEmptyFile();
  }

  /** Writes a catalogue of one material: one of the library, under another name and id. */
  private void catalogue(S3OnFolder storage, String name) throws IOException {
    CatalogueEntry other =
        new Library().entries().map(LibraryEntry::listed).findFirst().orElseThrow();
    Map<String, String> credentials = S3OnFolder.credentials();
    try (S3Client s3 =
            S3Connection.open(
                StorageSettings.fromEnvironment(storage.settings()),
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        credentials.get("AWS_ACCESS_KEY_ID"),
                        credentials.get("AWS_SECRET_ACCESS_KEY"))));
        CatalogueWriter writer =
            new CatalogueWriter(folder.resolve("waiting"), CuratedNames.none(), 1)) {
      ObjectStore store = new ObjectStore(s3, S3OnFolder.BUCKET);
      writer.add(
          new CatalogueEntry(
              MaterialId.parse("mp-777777"),
              other.formula(),
              List.of(name),
              other.spaceGroup(),
              other.cell(),
              other.siteCount(),
              other.revision(),
              other.origin()),
          CrystalSketch.NONE,
          false);
      CatalogueHead head = writer.finish(new BucketParts(store, BucketParts.CATALOGUE));
      store.replace(
          CatalogueHead.KEY, new ObjectContent(head.write(), "application/json", "no-cache"));
    }
  }

  private static String text(PackagedFunction.Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void asksTheOpenServerWhereTheSecretHasNoValue() throws Exception {
    Path bucket = Files.createDirectories(folder.resolve("s3-without"));
    try (AmazonStandIn amazon = AmazonStandIn.start(false);
        S3OnFolder storage = S3OnFolder.start(bucket, 0)) {
      Map<String, String> environment = new HashMap<>(amazon.environment());
      environment.putAll(storage.settings());
      try (PackagedFunction function = PackagedFunction.start(task, environment, false)) {
        function.get("/v1/diffraction/mp-777777/110.svg");

        assertThat(amazon.seen()).containsOnlyOnce("").contains("optimade").doesNotContain("mp");
        assertThat(amazon.keys()).containsOnly("null");
      }
    }
  }

  @Test
  void twoThatAreResumedFromTheSameStartDrawOtherRandomNumbers() throws Exception {
    Set<String> names = new HashSet<>();
    int count = 0;
    for (int i = 0; i < 2; i++) {
      try (AmazonStandIn amazon = AmazonStandIn.start(false)) {
        Map<String, String> environment = new HashMap<>(amazon.environment());
        environment.putAll(amazon.emptyBucket());
        try (PackagedFunction function = PackagedFunction.start(task, environment, true)) {
          function.api().awaitSnapshot();
          function.api().restore();
          assertThat(function.get(COPPER).status()).isEqualTo(302);
          assertThat(amazon.calls()).isNotEmpty().doesNotContain("null");
          names.addAll(amazon.calls());
          count += amazon.calls().size();
        }
      }
    }

    assertThat(names).hasSize(count);
  }
}
