package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.upload.UploadedCif;

/** Structure documents, search, uploads and databases, through the running service. */
class MaterialsRouteTest {

  private static final String ROUTE = "/v1/materials";
  private static final String HALITE = "9008678-NaCl-Halite.cif";
  private static final String CALCITE = "9009668-CaCO3-Calcite.cif";
  private static final int MAX_BYTES = 2 * 1024 * 1024;

  /** Of no entry in the library. */
  private static final String NUMBER = "7654321";

  @TempDir private static Path data;

  private static Service service;

  /** Gets each of the real files first, since what comes first holds. */
  private static Service files;

  @BeforeAll
  static void start() {
    service = Service.on(data.resolve("service"));
    files = Service.on(data.resolve("files"));
  }

  @AfterAll
  static void stop() {
    service.close();
    files.close();
  }

  @AfterEach
  void forget() {
    service.calls().since();
    service.databases().requests();
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> upload(byte[] body, String... headers) {
    return service.post(ROUTE, body, headers);
  }

  /** Calcite, with the number of no entry in the library. */
  private static byte[] entry(String number) {
    return new String(Cifs.bytes(CALCITE), StandardCharsets.ISO_8859_1)
        .replace("9009668", number)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> stored(String folder) throws IOException {
    Path root = service.file("/" + folder);
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void libraryDocumentIsNotWrittenDown() {
    HttpResponse<byte[]> answer = service.get(ROUTE + "/cod-9008468");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60, s-maxage=300");
    StructureDocument document = StructureDocument.read(answer.body());
    assertThat(document.id()).hasToString("cod-9008468");
    assertThat(document.material().crystal().formula()).hasToString("Cu");
    assertThat(text(answer))
        .contains("\"setting\":\"as published\"", "\"licence\":\"", "\"attribution\":\"")
        .contains("\"revision\":\"" + document.revision().shortForm() + "\"");
    assertThat(service.calls().since()).allMatch("GetObject"::equals);
    HttpResponse<byte[]> again =
        service.get(ROUTE + "/cod-9008468", "If-None-Match", header(answer, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void everySpellingOfAMaterialLeadsToItsDocument() {
    assertThat(service.get(ROUTE + "/mp-ft").body())
        .isEqualTo(service.get(ROUTE + "/mp-149").body());
  }

  @ParameterizedTest
  @CsvSource({
    "/cod-1111111, 404, 'public, max-age=300', cod-1111111",
    "/mp-3000000, 404, 'public, max-age=300', mp-3000000",
    "/cif-0123456789abcdef, 404, 'public, max-age=300', cif-0123456789abcdef",
    "/silicon, 400, 'public, max-age=60', material",
    "/cod-9008468?kv=200, 400, 'public, max-age=60', kv",
    "/cod-9008468/110, 404, 'public, max-age=60', Nothing",
    "/, 400, 'public, max-age=60', material",
    "?q=silicon&limit=0, 400, 'public, max-age=60', limit",
    "?q=silicon&limit=101, 400, 'public, max-age=60', limit",
    "?q=silicon&limit=ten, 400, 'public, max-age=60', limit",
    "?q=silicon&offset=-1, 400, 'public, max-age=60', offset",
    "?q=silicon&offset=99999999999, 400, 'public, max-age=60', offset",
    "?query=silicon, 400, 'public, max-age=60', query",
    "?q=a&q=b, 400, 'public, max-age=60', q",
  })
  void refusalsSayWhatIsWrong(String request, int status, String cache, String word) {
    HttpResponse<byte[]> answer = service.get(ROUTE + request);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(answer, "Cache-Control")).isEqualTo(cache);
    assertThat(text(answer)).contains(word);
  }

  @Test
  void searchFindsByNameFormulaAndElementsAndThenAsksTheStorageNothing() {
    // Whoever searches first in a minute looks for a new catalogue.
    service.get(ROUTE + "?q=halite");
    service.calls().since();
    HttpResponse<byte[]> answer = service.get(ROUTE + "?q=halite&limit=1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60, s-maxage=300");
    assertThat(text(answer))
        .startsWith("{\"query\":\"halite\",\"total\":")
        .contains("\"offset\":0,\"limit\":1,\"results\":[{\"id\":\"")
        .contains("\"formula\":\"NaCl\"", "\"spaceGroup\":{\"number\":225,\"symbol\":\"Fm-3m\"}")
        .contains("\"links\":{\"document\":\"/v1/materials/")
        .contains("\"diffraction\":\"/v1/diffraction/");
    assertThat(text(service.get(ROUTE + "?q=NaCl"))).contains("\"formula\":\"NaCl\"");
    assertThat(text(service.get(ROUTE + "?q=Cl-Na"))).contains("\"formula\":\"NaCl\"");
    assertThat(text(service.get(ROUTE + "?q=unobtainium"))).contains("\"total\":0");
    assertThat(service.calls().since()).isEmpty();
  }

  @Test
  void searchGoesThroughAllPages() {
    String first = text(service.get(ROUTE + "?limit=1&offset=0"));
    String second = text(service.get(ROUTE + "?limit=1&offset=1"));
    assertThat(first).isNotEqualTo(second);
    assertThat(text(service.get(ROUTE + "?offset=999999"))).contains("\"results\":[]");
  }

  @Test
  void uploadMakesAMaterial() {
    HttpResponse<byte[]> answer = upload(Cifs.bytes(HALITE), "Content-Type", "chemical/x-cif");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    String location = header(answer, "Location");
    assertThat(location).matches("/v1/materials/cif-[0-9a-f]{16}");
    String id = location.substring(location.lastIndexOf('/') + 1);
    assertThat(text(answer))
        .contains("\"id\":\"" + id + "\"", "\"formula\":\"NaCl\"", "\"names\":[\"Halite\"]")
        .contains("\"cell\":{\"a\":5.64056,\"b\":5.64056,\"c\":5.64056,\"alpha\":90,")
        .contains("\"revision\":\"" + id.substring(4, 12) + "\"")
        .contains("\"diffraction\":\"/v1/diffraction/" + id + "/001.svg\"");
    StructureDocument document = StructureDocument.read(service.get(location).body());
    assertThat(document.material()).isEqualTo(UploadedCif.read(Cifs.bytes(HALITE)));
    HttpResponse<byte[]> pattern =
        service.get(service.location("/v1/diffraction/" + id + "/001.svg"));
    assertThat(pattern.statusCode()).isEqualTo(200);
    assertThat(header(upload(Cifs.bytes(HALITE)), "Location")).isEqualTo(location);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/plain; charset=utf-8",
        "TEXT/PLAIN",
        "chemical/x-cif",
        "chemical/cif",
        "application/octet-stream",
        "application/x-www-form-urlencoded"
      })
  void uploadMayBeOfAnyTypeThatACifIsSentAs(String type) {
    assertThat(upload(Cifs.bytes(HALITE), "Content-Type", type).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type, application/xml",
    "Content-Type, image/png",
    "Content-Type, text/html",
    "Content-Type, multipart/form-data; boundary=x",
    "Content-Type, application/zip",
    "Content-Encoding, br",
    "Content-Encoding, gzip",
    "Content-Encoding, deflate",
  })
  void uploadOfAnotherTypeIsRefused(String name, String value) {
    HttpResponse<byte[]> answer = upload(Cifs.bytes(HALITE), name, value);

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(text(answer))
        .contains("\"parameter\":\"" + name + "\"", "\"expected\":\"send the CIF");
  }

  @Test
  void uploadThatIsTooLargeIsRefused() {
    byte[] blank = new byte[MAX_BYTES + 1];
    Arrays.fill(blank, (byte) ' ');
    assertTooLarge(upload(blank));
    assertTooLarge(upload(Cifs.bytes("malformed/comment-10mb.cif.gz")));
  }

  /** As a function does, which gets the body as it was sent: nothing is unpacked for a stranger. */
  @Test
  void compressedUploadIsRefusedBeforeItIsUnpacked() throws IOException {
    HttpResponse<byte[]> answer =
        upload(
            Files.readAllBytes(Cifs.file("malformed/comment-10mb.cif.gz")),
            "Content-Encoding",
            "gzip");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(text(answer)).contains("send the CIF uncompressed");
  }

  @Test
  void uploadWithoutEndsOfLinesIsToldHowToSendThem() {
    String flat = new String(Cifs.bytes(HALITE), StandardCharsets.UTF_8).replaceAll("\\R", "");

    HttpResponse<byte[]> answer =
        upload(
            flat.getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("one line", "--data-binary @my.cif");
  }

  /** A deployed service is behind a network that signs requests, and cannot sign a body unread. */
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/api.md", "docs/deploy.md", "web/templates/api.html"})
  void everyUploadThatIsShownCarriesTheSumOfTheBody(String page) throws Exception {
    String lines =
        Files.readString(Path.of(System.getProperty("zoneaxis.root"), page))
            .replaceAll("\\\\\n *", "");

    assertThat(lines.split("curl --data-binary @my.cif", -1)).hasSizeGreaterThan(1);
    assertThat(
            lines.split(
                "curl --data-binary @my.cif (?!-H \"x-amz-content-sha256: \\$\\(sha256sum my.cif)"))
        .hasSize(1);
  }

  @Test
  void uploadAsLargeAsAllowedIsRead() {
    byte[] cif = Cifs.bytes(HALITE);
    byte[] full = Arrays.copyOf(cif, MAX_BYTES);
    Arrays.fill(full, cif.length, MAX_BYTES, (byte) '\n');
    assertThat(upload(full).statusCode()).isEqualTo(201);
  }

  private static void assertTooLarge(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(answer))
        .contains("\"parameter\":\"body\"", "\"value\":\"", "\"expected\":\"at most 2097152 bytes");
  }

  @Test
  void emptyUploadIsRefused() {
    HttpResponse<byte[]> answer = upload(new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(text(answer)).contains("\"parameter\":\"body\"", "\"value\":\"empty\"");
  }

  static Stream<String> realFiles() {
    return Cifs.real();
  }

  /** As on the command line: the same material and bytes, or the same words of refusal. */
  @ParameterizedTest
  @MethodSource("realFiles")
  void realFileGivesWhatTheCommandLineGives(String name) {
    HttpResponse<byte[]> answer = files.post(ROUTE, Cifs.bytes(name));

    CommandRun drawn = draw(Cifs.file(name));
    if (drawn.status() == 0) {
      assertThat(answer.statusCode()).isEqualTo(201);
      String id = header(answer, "Location").substring(ROUTE.length() + 1);
      byte[] served =
          files.get(files.location("/v1/diffraction/" + id + "/001.json?gmax=0.5")).body();
      assertThat(drawn.out()).isEqualTo(served);
    } else {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertRefusedAs(answer, Cifs.bytes(name));
      assertThat(drawn.err()).contains(refusal(Cifs.bytes(name)).getMessage());
    }
  }

  static Stream<String> malformedFiles() {
    return Cifs.malformed();
  }

  @ParameterizedTest
  @MethodSource("malformedFiles")
  void malformedFileIsRefusedWithFieldValueAndLimit(String name) throws IOException {
    List<String> before = stored("structures");
    HttpResponse<byte[]> answer = upload(Cifs.bytes(name));

    if (name.endsWith("non-utf8.cif")) {
      assertThat(answer.statusCode()).isEqualTo(201);
      return;
    }
    assertThat(answer.statusCode()).isIn(422, 413);
    assertThat(text(answer)).contains("\"parameter\":\"", "\"value\":\"", "\"expected\":\"");
    if (answer.statusCode() == 422 && Cifs.bytes(name).length > 0) {
      assertRefusedAs(answer, Cifs.bytes(name));
    }
    assertThat(stored("structures")).isEqualTo(before);
  }

  private static CrystalException refusal(byte[] cif) {
    try {
      UploadedCif.read(cif);
    } catch (CrystalException e) {
      return e;
    }
    throw new AssertionError("the file is not refused");
  }

  private static void assertRefusedAs(HttpResponse<byte[]> answer, byte[] cif) {
    CrystalException refusal = refusal(cif);
    assertThat(text(answer))
        .contains("\"parameter\":" + quoted(refusal.field()))
        .contains("\"expected\":" + quoted(refusal.expected()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static CommandRun draw(Path cif) {
    return CommandRun.of(
        Map.of(), "draw", "--cif", cif.toString(), "001", "--format", "json", "--gmax", "0.5");
  }

  @Test
  void databaseIsAskedOnceAndTheBucketFromThenOn(@TempDir Path other) throws Exception {
    try (Service fresh = Service.on(other)) {
      fresh.databases().cod(NUMBER, 200, entry(NUMBER));
      String front = "/v1/diffraction/cod-" + NUMBER + "/001.svg";

      String location = fresh.location(front);

      assertThat(fresh.databases().requests()).hasSize(1);
      assertThat(fresh.calls().since())
          .containsExactly("GetObject", "PutObject", "PutObject", "HeadObject", "PutObject");
      assertThat(fresh.location(front)).isEqualTo(location);
      assertThat(fresh.calls().since()).isEmpty();
      assertThat(fresh.databases().requests()).isEmpty();
    }
    try (Service restarted = Service.on(other)) {
      assertThat(restarted.get("/v1/diffraction/cod-" + NUMBER + "/001.svg").statusCode())
          .isEqualTo(302);
      assertThat(restarted.databases().requests()).isEmpty();
      assertThat(restarted.calls().since()).containsExactly("GetObject", "HeadObject");
    }
  }

  @Test
  void herdOfFirstRequestsAsksTheDatabaseOnce(@TempDir Path other) throws Exception {
    try (Service fresh = Service.on(other)) {
      fresh.databases().cod(NUMBER, 200, entry(NUMBER));
      ExecutorService herd = Executors.newFixedThreadPool(50);
      try {
        Callable<Integer> visitor = () -> fresh.get(ROUTE + "/cod-" + NUMBER).statusCode();
        for (Future<Integer> visit :
            herd.invokeAll(Stream.generate(() -> visitor).limit(50).toList())) {
          assertThat(visit.get()).isEqualTo(200);
        }
      } finally {
        herd.shutdownNow();
      }
      assertThat(fresh.databases().requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"503, 503", "500, 502", "200, 502"})
  void failureOfADatabaseIsShownAndLeavesNothing(int status, int shown, @TempDir Path other)
      throws IOException {
    try (Service fresh = Service.on(other)) {
      fresh.databases().cod(NUMBER, status, "<html>busy</html>".getBytes(StandardCharsets.UTF_8));
      HttpResponse<byte[]> answer = fresh.get(ROUTE + "/cod-" + NUMBER);

      assertThat(answer.statusCode()).isEqualTo(shown);
      assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
      assertThat(header(answer, "Retry-After")).matches("[1-9][0-9]*");
      assertThat(text(answer))
          .contains("Crystallography Open Database")
          .doesNotContain("127.0.0.1");
      assertThat(fresh.file("/structures")).doesNotExist();
      fresh.databases().cod(NUMBER, 200, entry(NUMBER));
      assertThat(fresh.get(ROUTE + "/cod-" + NUMBER).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void downloadThatIsCutOffLeavesNothing(@TempDir Path other) {
    try (Service fresh = Service.on(other)) {
      fresh.databases().codCutOff(NUMBER, entry(NUMBER));
      HttpResponse<byte[]> answer = fresh.get(ROUTE + "/cod-" + NUMBER);

      assertThat(answer.statusCode()).isIn(502, 503);
      assertThat(fresh.file("/structures")).doesNotExist();
    }
  }

  @Test
  void unusableEntryIsUnprocessableAndLeavesNothing(@TempDir Path other) {
    try (Service fresh = Service.on(other)) {
      fresh.databases().cod(NUMBER, 200, Cifs.bytes("malformed/negative-cell.cif"));
      HttpResponse<byte[]> answer = fresh.get(ROUTE + "/cod-" + NUMBER);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(fresh.get(ROUTE + "/cod-" + NUMBER).statusCode()).isEqualTo(422);
      assertThat(fresh.databases().requests()).hasSize(1);
      assertThat(fresh.file("/structures")).doesNotExist();
    }
  }

  @Test
  void unknownEntryIsRemembered() {
    assertThat(service.get(ROUTE + "/cod-1234567").statusCode()).isEqualTo(404);
    assertThat(service.get(ROUTE + "/cod-1234567").statusCode()).isEqualTo(404);
    assertThat(service.databases().requests()).hasSize(1);
    assertThatThrownBy(() -> service.location("/v1/diffraction/cod-1234567/001.svg"))
        .hasMessageContaining("404");
    assertThat(service.databases().requests()).isEmpty();
  }
}
