package org.zoneaxis.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.local.Zoneaxis;
import org.zoneaxis.local.terminal.Streams;
import org.zoneaxis.refresh.MaterialsProjectServer;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;

/** {@code zoneaxis refresh} beside a server that is running on the same folder. */
@Tag("long")
class RefreshServingTest {

  private static final String MATERIAL = "mp-900001";
  private static final String FRONT = "/v1/diffraction/" + MATERIAL + "/110.svg";

  @TempDir private Path data;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private MaterialsProjectServer database;

  @BeforeEach
  void start() {
    database = MaterialsProjectServer.start();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private int refresh(String... materials) {
    String[] arguments = {"refresh", "--data", data.toString(), "--prewarm", "3"};
    return Zoneaxis.run(
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8)),
        database.environment(),
        Stream.of(arguments, materials).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private Service service() {
    return Service.on(data, database.url(), database.environment());
  }

  private static String search(Service service) {
    return new String(service.get("/v1/materials?q=" + MATERIAL).body(), StandardCharsets.UTF_8);
  }

  @Test
  void oldPictureStillAnswersAndFrontRouteAndSearchShowTheCorrectedStructure() {
    String old;
    byte[] picture;
    try (Service service = service()) {
      old = service.location(FRONT);
      picture = service.get(old).body();
      database.says(id -> Says.CORRECTED);

      assertThat(refresh(MATERIAL)).isZero();

      assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 changed");
      assertThat(service.get(old).body()).isEqualTo(picture);
      assertThat(search(service)).contains("\"" + MATERIAL + "\"");
    }
    try (Service later = service()) {
      String next = later.location(FRONT);
      assertThat(next).isNotEqualTo(old);
      assertThat(later.get(next).body()).isNotEqualTo(picture);
      assertThat(later.get(old).body()).isEqualTo(picture);
      assertThat(search(later)).contains("\"" + MATERIAL + "\"");
    }
  }

  private static String atlasRevision(Service service, String material) {
    String atlas = new String(service.get("/v1/atlas").body(), StandardCharsets.UTF_8);
    Matcher entry =
        Pattern.compile("\"id\":\"" + material + "\",[^}]*\"revision\":\"([0-9a-f]{8})\"")
            .matcher(atlas);
    assertThat(entry.find()).as("%s in the atlas", material).isTrue();
    return entry.group(1);
  }

  @Test
  void atlasShowsTheRevisionThatALibraryMaterialHasNow() {
    String before;
    try (Service service = service()) {
      before = atlasRevision(service, "mp-149");
      assertThat(service.location("/v1/diffraction/mp-149/110.svg")).contains("/s-" + before + "/");
    }
    assertThat(refresh()).isZero();
    database.says(id -> Says.CORRECTED);
    assertThat(refresh("mp-149")).isZero();
    try (Service later = service()) {
      String after = atlasRevision(later, "mp-149");
      assertThat(after).isNotEqualTo(before);
      assertThat(later.location("/v1/diffraction/mp-149/110.svg")).contains("/s-" + after + "/");
      assertThat(new String(later.get("/atlas").body(), StandardCharsets.UTF_8))
          .contains("mp-149, revision " + after);
    }
  }

  @Test
  void withdrawnMaterialIsServedAsBeforeAndSaysSo() {
    try (Service service = service()) {
      service.location(FRONT);
      database.says(id -> Says.NOTHING);
      assertThat(refresh(MATERIAL)).isZero();
    }
    try (Service later = service()) {
      assertThat(later.get(later.location(FRONT)).statusCode()).isEqualTo(200);
      assertThat(new String(later.get("/v1/materials/" + MATERIAL).body(), StandardCharsets.UTF_8))
          .contains("\"withdrawn\":\"2")
          .contains("no longer has this entry");
    }
  }

  @Test
  void databaseThatRefusesIsAnExitStatusOfOneAndNoKeyIsShown() {
    try (Service service = service()) {
      service.location(FRONT);
      database.trouble(
          number -> Optional.of(aResponse().withStatus(403).withBody(MaterialsProjectServer.KEY)));
      assertThat(refresh(MATERIAL)).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .contains("failed: Materials Project")
          .doesNotContain(MaterialsProjectServer.KEY);
      assertThat(service.get(service.location(FRONT)).statusCode()).isEqualTo(200);
    }
  }
}
