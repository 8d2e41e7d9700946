package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.runtime.S3OnFolder;

/** {@code zoneaxis forget} on the folder of a server, and on a bucket. */
@Tag("long")
class ForgetCommandTest {

  private static final byte[] CIF = Cifs.bytes("9008678-NaCl-Halite.cif");
  private static final String OTHER = "/v1/diffraction/cod-9008566/110.svg";

  @TempDir private Path data;

  private CommandRun forget(String... options) {
    return forget(Map.of(), options);
  }

  private CommandRun forget(Map<String, String> environment, String... options) {
    return CommandRun.of(
        environment,
        Stream.concat(Stream.of("forget", "--data", data.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private static String upload(Service service) {
    return service
        .post("/v1/materials", CIF)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replace("/v1/materials/", "");
  }

  private List<String> keys() {
    return List.copyOf(new Bucket(data.resolve("s3/zoneaxis")).listing().keySet());
  }

  @Test
  void tellsWhatItWouldDeleteAndChangesNothing() {
    String id;
    String picture;
    try (Service service = Service.on(data)) {
      id = upload(service);
      picture = service.location("/v1/diffraction/" + id + "/110.svg").substring(1);
    }
    Map<String, String> before = new Bucket(data.resolve("s3/zoneaxis")).listing();

    CommandRun run = forget(id);

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEqualTo("nothing was deleted; --yes does it\n");
    assertThat(run.text().lines().map(line -> line.replaceAll(" [0-9]+( bytes)?$", " N")))
        .startsWith("structures/" + id + ".json N")
        .contains("structure documents: 2 to be deleted, N", picture + " N")
        .endsWith("pictures: 1 to be deleted, N");
    assertThat(new Bucket(data.resolve("s3/zoneaxis")).listing()).isEqualTo(before);
    assertThat(forget(id, "--dry-run").text()).isEqualTo(run.text());
  }

  @Test
  void deletesAllOfItAndNothingElse() {
    String id;
    try (Service service = Service.on(data)) {
      id = upload(service);
      for (String zone : List.of("110.svg", "111.json", "001.csv")) {
        service.location("/v1/diffraction/" + id + "/" + zone);
      }
      service.location(
          "/v1/diffraction/cod-9008566/110/with/" + id + "/110.svg?parallel=1,-1,0;1,-1,0");
      service.location(OTHER);
    }
    List<String> others = keys().stream().filter(key -> !key.contains(id)).toList();

    CommandRun run = forget(id, "--yes");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.text()).contains("structure documents: 2 deleted, ", "pictures: 4 deleted, ");
    assertThat(keys()).isEqualTo(others).isNotEmpty();
    try (Service service = Service.on(data)) {
      assertThat(service.get("/v1/materials/" + id).statusCode()).isEqualTo(404);
    }
    assertThat(forget(id, "--yes").err()).contains("nothing of " + id + " is stored here");
  }

  @Test
  void worksBesideARunningServer() {
    try (Service service = Service.on(data)) {
      String id = upload(service);
      service.location("/v1/diffraction/" + id + "/110.svg");
      service.location(OTHER);

      CommandRun run = forget(id, "--yes", "--settle", "0");

      assertThat(run.status()).isZero();
      assertThat(keys()).isNotEmpty().noneMatch(key -> key.contains(id));
      assertThat(service.get(service.location(OTHER)).statusCode()).isEqualTo(200);
      // The same crystal can be brought again.
      assertThat(upload(service)).isEqualTo(id);
      assertThat(service.get("/v1/materials/" + id).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void takesAStructureOfADatabaseOutOfTheCatalogue() throws IOException {
    String id = "cod-1000001";
    byte[] copper =
        new String(Cifs.bytes("9008468-Cu-Copper.cif"), StandardCharsets.UTF_8)
            .replace("9008468", "1000001")
            .getBytes(StandardCharsets.UTF_8);
    Path catalogue = data.resolve("s3/zoneaxis/catalog/materials.json");
    try (Service service = Service.on(data)) {
      service.databases().cod("1000001", 200, copper);
      service.location("/v1/diffraction/" + id + "/110.svg");
      Map<String, String> environment = Service.databases(service.databases().url());
      assertThat(
              CommandRun.of(environment, "refresh", "--data", data.toString(), "--prewarm", "0")
                  .err())
          .contains("state/reports");
      assertThat(Files.readString(catalogue)).contains(id);

      CommandRun run = forget(environment, id, "--yes", "--settle", "0");

      assertThat(run.status()).isZero();
      assertThat(run.err()).contains("is fetched again from its database");
    }
    assertThat(Files.readString(catalogue)).doesNotContain(id).contains("cod-9008566");
    assertThat(keys()).noneMatch(key -> key.contains(id));
  }

  @Test
  void saysThatAMaterialComesWithTheProgram() {
    try (Service service = Service.on(data)) {
      service.location(OTHER);
    }

    CommandRun run = forget("cod-9008566");

    assertThat(run.err()).contains("comes with the program, which goes on answering for it");
    assertThat(run.text()).contains("structure documents: 0 to be deleted", "pictures: 1 to be");
  }

  @Test
  void meansTheBucketThatTheEnvironmentNames(@TempDir Path other) throws Exception {
    String id;
    try (Service service = Service.on(data)) {
      id = upload(service);
    }
    try (S3OnFolder server = S3OnFolder.start(data.resolve("s3"), 0)) {
      Map<String, String> environment = new HashMap<>(server.settings());
      environment.putAll(S3OnFolder.credentials());
      environment.put("ZONEAXIS_BUCKET", "zoneaxis");

      CommandRun run = CommandRun.of(environment, "forget", id, "--yes", "--settle", "0");

      assertThat(run.err()).contains("create-invalidation").hasLineCount(1);
      assertThat(run.status()).isZero();
      assertThat(keys()).noneMatch(key -> key.contains(id));
      // A folder that is named comes first.
      assertThat(
              CommandRun.of(environment, "forget", id, "--data", other.resolve("none").toString())
                  .err())
          .contains("there is no data in");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "silicon", "../x", "cif-00", "mp-1 --yes --dry-run", "mp-1 --settle -1"})
  void refusesWhatIsNoMaterialOrMakesNoSense(String words) {
    CommandRun run = forget(words.isEmpty() ? new String[0] : words.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1);
  }

  @Test
  void saysThatThereIsNothingOfIt() throws IOException {
    Files.createDirectories(data);
    CommandRun run = forget("mp-149");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("zoneaxis forget: nothing of mp-149 is stored here\n");
  }
}
