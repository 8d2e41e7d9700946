package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.refresh.MaterialsProjectServer;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;
import org.zoneaxis.refresh.RefreshService;
import org.zoneaxis.refresh.Scene;
import org.zoneaxis.refresh.run.Progress;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.runtime.S3OnFolder;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Whether each call to the bucket is allowed to the function that makes it, and no other is. */
@Tag("long")
class PermissionsTest {

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(
              S3OnFolder.credentials().get("AWS_ACCESS_KEY_ID"),
              S3OnFolder.credentials().get("AWS_SECRET_ACCESS_KEY")));

  private static Template template;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    template = Template.read(PackagedFunction.ROOT.resolve("template.yaml"));
  }

  @Test
  void theHttpFunctionMayDoWhatItDoesAndNoMore() throws IOException {
    NeededPermissions needed = new NeededPermissions();
    byte[] cif = Cifs.bytes("9008678-NaCl-Halite.cif");
    try (Databases databases = Databases.start();
        Service service = Service.on(folder, Service.databases(databases.url()), needed)) {
      assertThat(service.post("/v1/materials", cif).statusCode()).isEqualTo(201);
      assertThat(service.get("/v1/materials?q=rutile").statusCode()).isEqualTo(200);
      databases.answers("/result", 200, "[]");
      assertThat(service.get("/v1/materials?q=unobtainium&databases=cod").statusCode())
          .isEqualTo(200);
      assertThat(service.get("/v1/materials/cod-9008566").statusCode()).isEqualTo(200);
      String picture = service.location("/v1/diffraction/cod-9008566/110.svg");
      assertThat(service.get(picture).statusCode()).isEqualTo(200);
      assertThat(service.get("/v1/structure/cod-9008566/110.svg").statusCode()).isEqualTo(302);
      assertThat(service.get(picture.replaceFirst("s-[0-9a-f]{8}", "s-00000000")).statusCode())
          .isEqualTo(302);
      assertThat(service.get("/v1/diffraction/mp-777777/110.svg").statusCode())
          .isGreaterThanOrEqualTo(400);
    }

    List<Map<String, Object>> role = template.statements("HttpRole");
    assertThat(needed.missingIn(role)).isEmpty();
    // Nothing is listed: it is what makes a missing object a 404.
    assertThat(needed.idleIn(role)).containsExactly("s3:ListBucket {GetAtt=Bucket.Arn}");
  }

  @Test
  void theRefreshFunctionMayDoWhatItDoesAndNoMore() throws Exception {
    NeededPermissions needed = new NeededPermissions();
    try (S3OnFolder server = S3OnFolder.start(folder, 0);
        MaterialsProjectServer database = MaterialsProjectServer.start()) {
      StorageSettings storage =
          new StorageSettings(
              S3OnFolder.BUCKET,
              Optional.of(URI.create(server.settings().get("ZONEAXIS_S3_ENDPOINT"))),
              "us-east-1",
              Duration.ofSeconds(60));
      try (Scene scene = new Scene(storage, CREDENTIALS, database);
          S3Client s3 = S3Connection.open(storage, CREDENTIALS)) {
        scene.store(2);
        leaveWhatIsSwept(s3);
        database.says(id -> Says.CORRECTED);

        refresh(scene, Clock.systemUTC(), needed);
        refresh(scene, Clock.offset(Clock.systemUTC(), Duration.ofDays(800)), needed);
      }
    }

    List<Map<String, Object>> role = template.statements("RefreshRole");
    assertThat(needed.missingIn(role)).isEmpty();
    assertThat(needed.idleIn(role)).isEmpty();
  }

  /** A picture of no structure, and uploads that were begun in every folder. */
  private static void leaveWhatIsSwept(S3Client s3) {
    s3.putObject(
        request ->
            request
                .bucket(S3OnFolder.BUCKET)
                .key("p/r1/mp-900001/s-00000000/1_1_0/diffraction-kv200.svg"),
        RequestBody.fromString("old", StandardCharsets.UTF_8));
    for (String name : List.of("p/half", "structures/half", "catalog/half", "state/half")) {
      s3.createMultipartUpload(request -> request.bucket(S3OnFolder.BUCKET).key(name));
    }
  }

  private static void refresh(Scene scene, Clock clock, NeededPermissions needed) {
    try (RefreshService service = scene.open(clock, needed)) {
      assertThat(
              service
                  .job()
                  .run(
                      RefreshOrder.everything().prewarm(2),
                      "test",
                      TimeBudget.UNLIMITED,
                      Progress.SILENT)
                  .complete())
          .isTrue();
    }
  }
}
