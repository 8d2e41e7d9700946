package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search in databases on the network, which are stand-ins, and what comes of choosing. */
class RemoteSearchTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUERY = "/v1/materials?remote=true&q=";

  @TempDir private Path data;
  private Databases databases;
  private Map<String, String> environment;
  private Service service;

  @BeforeEach
  void start() {
    databases = Databases.start();
    environment =
        Map.of(
            "ZONEAXIS_COD_URL", databases.url() + "/cod",
            "ZONEAXIS_MP_OPTIMADE_URL", databases.url() + "/mp",
            "ZONEAXIS_OPTIMADE_PROVIDERS",
                "lab=" + databases.url() + "/lab broken=" + databases.url() + "/broken");
    service = Service.on(data, environment);
  }

  @AfterEach
  void stop() {
    service.close();
    databases.close();
  }

  private JsonNode search(String query) throws IOException {
    HttpResponse<byte[]> answer = service.get(QUERY + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("results").forEach(result -> ids.add(result.get("id").asText()));
    return ids;
  }

  private static JsonNode database(JsonNode answer, String key) {
    for (JsonNode database : answer.get("databases")) {
      if (database.get("database").asText().equals(key)) {
        return database;
      }
    }
    throw new AssertionError("nothing about " + key);
  }

  private void fill() {
    databases.answers("/lab/v1/structures", 200, Entries.list("NaMgF3", "one/2", "three"));
    databases.answers("/cod/optimade/v1/structures", 200, Entries.list("NaMgF3"));
    databases.answers("/mp/v1/structures", 200, Entries.list("NaMgF3"));
    databases.answers("/broken/v1/structures", 503, "busy");
  }

  @Test
  void answersWithWhatOnlyDatabasesHaveOnceAndNamesThoseThatFail() throws IOException {
    fill();
    JsonNode answer = search("NaMgF3");
    assertThat(ids(answer)).containsExactly("opt-lab-one%2F2");
    JsonNode result = answer.get("results").get(0);
    assertThat(result.get("exact").asBoolean()).isTrue();
    assertThat(result.get("origin").asText()).isEqualTo("calculated");
    assertThat(result.get("database").asText()).isEqualTo("lab");
    assertThat(result.has("revision")).isFalse();
    assertThat(answer.get("total").asInt()).isEqualTo(1);
    assertThat(database(answer, "lab").get("found").asInt()).isEqualTo(2);
    assertThat(database(answer, "cod").get("outcome").asText()).isEqualTo("answered");
    assertThat(database(answer, "broken").get("outcome").asText()).isEqualTo("failed");
    assertThat(database(answer, "broken").get("message").asText())
        .isEqualTo("broken is not available at present.");
    assertThat(service.get(QUERY + "NaMgF3").headers().firstValue("Cache-Control"))
        .contains("no-store");
  }

  @Test
  void theCommandLineAnswersTheSame() throws IOException {
    fill();
    CommandRun run = CommandRun.of(environment, "search", "NaMgF3", "--remote", "--format", "json");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEqualTo("zoneaxis search: broken is not available at present.\n");
    assertThat(run.text())
        .isEqualTo(
            new String(service.get(QUERY + "NaMgF3&limit=20").body(), StandardCharsets.UTF_8));
    assertThat(CommandRun.of(environment, "search", "rutile", "--databases", "lab").err())
        .contains("These can be asked for formulae and elements only: lab.");
  }

  @Test
  void theCommandLineSaysWhereEachIsAndWhetherItWasMeasured() {
    fill();
    databases.answers("/lab/v1/structures", 200, Entries.list("NaMgF3", 3.1, "one/2"));
    CommandRun run = CommandRun.of(environment, "search", "--databases", "lab,broken", "NaMgF3");
    assertThat(run.status()).isZero();
    assertThat(run.text().lines().toList())
        .hasSize(2)
        .satisfiesExactly(
            head -> assertThat(head).containsSubsequence("id", "formula", "in", "cell", "name"),
            row ->
                assertThat(row)
                    .containsSubsequence(
                        "opt-lab-one%2F2", "NaMgF3", "3.100", "lab", "calculated"));
    databases.answers("/lab/v1/structures", 200, Entries.list("NaMgF3"));
    CommandRun nothing = CommandRun.of(environment, "search", "NaMgF3", "--databases=lab,broken");
    assertThat(nothing.status()).isEqualTo(1);
    assertThat(nothing.text()).isEmpty();
    assertThat(nothing.err())
        .contains("broken is not available", "nothing in the library or the databases is like");
  }

  @Test
  void theCommandLineAsksTheLibraryOnlyWhereNothingElseIsSaid() {
    fill();
    assertThat(CommandRun.of(environment, "search", "NaMgF3").status()).isEqualTo(1);
    assertThat(databases.requests()).isEmpty();
    CommandRun refusal = CommandRun.of(environment, "search", "NaMgF3", "--databases", "lab,evil");
    assertThat(refusal.status()).isEqualTo(2);
    assertThat(refusal.err()).contains("cod, mp, lab, broken");
    assertThat(databases.requests()).isEmpty();
  }

  @Test
  void asksADatabaseOnceADayAndOneThatFailedAgain() throws IOException {
    fill();
    search("NaMgF3");
    assertThat(databases.requests()).hasSize(4);
    search("NaMgF3");
    assertThat(databases.requests()).containsExactly("/broken/v1/structures");
    assertThat(service.bucket().holding("state/search/")).hasSize(3);
  }

  @Test
  void asksTheDatabasesThatAreNamed() throws IOException {
    fill();
    JsonNode answer = JSON.readTree(service.get("/v1/materials?databases=lab&q=NaMgF3").body());
    assertThat(answer.get("databases")).hasSize(1);
    assertThat(databases.requests()).containsExactly("/lab/v1/structures");
    HttpResponse<byte[]> refusal = service.get("/v1/materials?databases=lab,evil&q=NaMgF3");
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(new String(refusal.body(), StandardCharsets.UTF_8)).contains("cod, mp, lab, broken");
  }

  @Test
  void whatIsChosenIsFetchedKeptAndDrawnLikeAnyOther() throws IOException {
    fill();
    String id = ids(search("NaMgF3")).get(0);
    databases.answers("/lab/v1/structures", 200, Entries.list("NaMgF3", "one/2"));
    HttpResponse<byte[]> document = service.get("/v1/materials/" + id);
    assertThat(document.statusCode()).isEqualTo(200);
    JsonNode material = JSON.readTree(document.body());
    assertThat(material.get("id").asText()).isEqualTo("opt-lab-one%2F2");
    assertThat(material.get("source").get("provider").asText()).isEqualTo("lab");
    String location = service.location("/v1/diffraction/" + id + "/001.svg");
    assertThat(location).contains("/opt-lab-one~2F2/s-");
    HttpResponse<byte[]> picture = service.get(location);
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(new String(picture.body(), StandardCharsets.UTF_8))
        .contains("calculated cell (DFT)");
    assertThat(service.file("/structures/opt-lab-one~2F2.json")).exists();
    databases.requests();
    assertThat(service.location("/v1/diffraction/opt-lab-one%2f2/001.svg")).isEqualTo(location);
    assertThat(databases.requests()).isEmpty();
    assertThat(service.get("/?material=opt-lab-one%252F2").statusCode()).isEqualTo(200);
    assertThat(service.get("/?material=opt-lab-one/2").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"opt-nobody-1", "opt-cod-9008566", "opt-lab-4"})
  void saysThatNobodyHasAnEntry(String id) {
    databases.answers("/lab/v1/structures/4", 200, "{\"data\":null}");
    assertThat(service.get("/v1/materials/" + id).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp-149", "opt-lab-1", "%23225", "", "%00", "http%3A%2F%2Fevil.example"})
  void asksNobodyWhatNobodyCanAnswer(String query) throws IOException {
    search(query);
    assertThat(databases.requests()).allMatch("/cod/result"::equals);
  }
}
