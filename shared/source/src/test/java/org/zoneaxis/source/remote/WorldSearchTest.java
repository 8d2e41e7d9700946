package org.zoneaxis.source.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.library.notation.Match;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.source.DatabaseSettings;
import org.zoneaxis.source.remote.RemoteAnswer.Outcome;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.Fixtures;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.source.upstream.UpstreamServer;

/** Many databases, all played by one server: each has a folder of its own. */
class WorldSearchTest {

  private static final Fixtures FIXTURES = new Fixtures("optimade");
  private static final Duration BUDGET = Duration.ofSeconds(3);

  @RegisterExtension final UpstreamServer server = UpstreamServer.create();

  /** Quartz, as the Materials Project gave it once, under other names. */
  static String list(String... ids) {
    String entry =
        FIXTURES
            .text("materials-project-mp-7000.json")
            .replaceFirst("(?s)^.*?\"data\"\\s*:\\s*(\\{.*)\"meta\"\\s*:.*$", "$1")
            .replaceFirst("(?s),\\s*$", "");
    String data =
        Stream.of(ids)
            .map(id -> entry.replace("\"mp-7000\"", '"' + id + '"'))
            .collect(Collectors.joining(","));
    return "{\"data\":[" + data + "],\"meta\":{\"more_data_available\":false}}";
  }

  private void answers(String folder, ResponseDefinitionBuilder answer) {
    server.stubFor(any(urlPathEqualTo("/" + folder + "/v1/structures")).willReturn(answer));
  }

  private WorldSearch search(Duration budget, String... names) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ZONEAXIS_COD_URL", server.url() + "/cod");
    environment.put("ZONEAXIS_MP_OPTIMADE_URL", server.url() + "/mp");
    environment.put(
        "ZONEAXIS_OPTIMADE_PROVIDERS",
        names.length == 0
            ? "none"
            : Stream.of(names)
                .map(name -> name + "=" + server.url() + "/" + name)
                .collect(Collectors.joining(" ")));
    HttpFetcher fetcher = new HttpFetcher("zoneaxis/1", FetchLimits.SEARCH, Timekeeper.system());
    return new WorldSearch(
        RemoteDatabases.of(DatabaseSettings.fromEnvironment(environment, "1"), fetcher),
        fetcher,
        RemoteMemory.NONE,
        budget);
  }

  private Map<String, RemoteAnswer> ask(WorldSearch search, String query) {
    return search.ask(MaterialQuery.parse(query), Set.copyOf(search.keys())).stream()
        .collect(Collectors.toMap(RemoteAnswer::key, answer -> answer));
  }

  private RemoteAnswer askOne(String query, ResponseDefinitionBuilder answer) {
    answers("lab", answer);
    WorldSearch search = search(BUDGET, "lab");
    return search.ask(MaterialQuery.parse(query), Set.of("lab")).get(0);
  }

  private static List<String> ids(RemoteAnswer answer) {
    return answer.findings().hits().stream().map(hit -> hit.id().text()).toList();
  }

  @Test
  void asksAllSideBySideAndNamesThoseThatFail() {
    answers("cod/optimade", okJson(list("9000001")));
    answers("mp", okJson(list("mp-7000")));
    answers("empty", FIXTURES.response("list-empty.json"));
    answers("broken", aResponse().withStatus(500));
    answers("page", aResponse().withStatus(200).withBody("<html>maintenance</html>"));
    answers("slow", okJson(list("1")).withFixedDelay(3_400));
    WorldSearch search = search(Duration.ofMillis(2_500), "empty", "broken", "page", "slow");
    long begin = System.nanoTime();
    Map<String, RemoteAnswer> answers = ask(search, "SiO2");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    assertThat(ids(answers.get("cod"))).containsExactly("cod-9000001");
    assertThat(ids(answers.get("mp"))).containsExactly("mp-7000");
    assertThat(answers.get("empty").outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(answers.get("empty").findings().hits()).isEmpty();
    for (String key : List.of("broken", "page", "slow")) {
      assertThat(answers.get(key).outcome()).as(key).isEqualTo(Outcome.FAILED);
      assertThat(answers.get(key).message()).as(key).startsWith(key + " ").endsWith(".");
    }
    assertThat(answers.get("slow").message()).isEqualTo("slow did not answer in time.");
  }

  @Test
  void asksWithAFilterFieldsAndALimitAsTheSpecificationHasThem() {
    askOne("SiO2", okJson(list("1")));
    LoggedRequest request = server.requests().get(0);
    assertThat(request.getUrl())
        .startsWith("/lab/v1/structures?filter=chemical_formula_reduced%3D%22O2Si%22&");
    assertThat(request.queryParameter("filter").firstValue())
        .isEqualTo("chemical_formula_reduced=\"O2Si\"");
    assertThat(request.queryParameter("page_limit").firstValue()).isEqualTo("20");
    // The names of fields that the example of the specification's list asks for, among others.
    assertThat(FIXTURES.entry("list-page-1.json").get("request").text().orElseThrow())
        .contains(
            "&response_fields=lattice_vectors,cartesian_site_positions,species,species_at_sites,");
    assertThat(request.queryParameter("response_fields").firstValue())
        .startsWith("lattice_vectors,cartesian_site_positions,species,species_at_sites,");
    assertThat(request.getHeader("Accept")).startsWith("application/vnd.api+json");
  }

  @Test
  void bringsACalculatedPrimitiveCellIntoTheConventionalOne() {
    RemoteHit hit = askOne("SiO2", okJson(list("7"))).findings().hits().get(0);
    assertThat(hit.id().text()).isEqualTo("opt-lab-7");
    assertThat(hit.isCalculated()).isTrue();
    assertThat(hit.match()).isEqualTo(Match.FORMULA);
    assertThat(hit.cell().gamma()).isEqualTo(120);
    assertThat(hit.siteCount()).hasValue(9);
    assertThat(hit.atomVolume().orElseThrow()).isBetween(12.0, 14.0);
  }

  @Test
  void followsPagesOnItsServerAndKeepsWhatItHasWhereOneFails() {
    String next = "\"links\":{\"next\":\"" + server.url() + "/lab/v1/structures/next\"},";
    server.stubFor(
        any(urlPathEqualTo("/lab/v1/structures/next"))
            .willReturn(okJson(list("2").replace("{\"data\"", "{" + next + "\"data\""))));
    RemoteAnswer answer =
        askOne("SiO2", okJson(list("1").replace("{\"data\"", "{" + next + "\"data\"")));
    assertThat(ids(answer)).containsExactly("opt-lab-1", "opt-lab-2");
    assertThat(answer.findings().complete()).isFalse();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void neverContinuesOnAnotherHost() {
    RemoteAnswer answer =
        askOne(
            "SiO2",
            okJson(
                list("1")
                    .replace(
                        "{\"data\"",
                        "{\"links\":{\"next\":\"http://169.254.169.254/latest\"},\"data\"")));
    assertThat(ids(answer)).containsExactly("opt-lab-1");
    assertThat(answer.findings().complete()).isFalse();
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://169.254.169.254/latest/meta-data", "https://127.0.0.1/", "//x/"})
  void followsNoRedirectToAnotherHost(String location) {
    RemoteAnswer answer =
        askOne("SiO2", aResponse().withStatus(302).withHeader("Location", location));
    assertThat(answer.message()).isEqualTo("lab redirects to another host.");
  }

  @Test
  void readsNoAnswerThatIsTooLong() {
    RemoteAnswer answer = askOne("SiO2", okJson("[" + " ".repeat(4 * 1024 * 1024) + "]"));
    assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(answer.message()).startsWith("lab ");
  }

  @Test
  void refusesOtherCompoundsThanItAskedFor() {
    assertThat(askOne("TiO2", okJson(list("1"))).message())
        .isEqualTo("lab answered with other compounds than asked for.");
  }

  @Test
  void countsWhatCannotBeUsed() {
    RemoteAnswer answer = askOne("SiO2", okJson(list("a%2Fb", "\\u0000", "x y", "good/1")));
    assertThat(ids(answer)).containsExactly("opt-lab-good%2F1");
    assertThat(answer.findings().leftOut()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[{}]}",
        "{\"data\":[1,null,[],\"x\"]}",
        "{\"data\":[{\"id\":\"1\",\"attributes\":{\"lattice_vectors\":[[0,0,0],[0,0,0],[0,0,0]],"
            + "\"cartesian_site_positions\":[[0,0,0]],\"species_at_sites\":[\"Si\"]}}]}",
        "{\"data\":[{\"id\":{\"a\":1},\"attributes\":\"x\"}]}"
      })
  void survivesEntriesOfAnyForm(String body) {
    RemoteAnswer answer = askOne("SiO2", okJson(body));
    assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(answer.findings().hits()).isEmpty();
  }

  @Test
  void asksForNamesOnlyTheDatabaseThatKnowsThem() {
    server.stubFor(
        any(urlPathEqualTo("/cod/result"))
            .willReturn(
                okJson(
                    "[{\"file\":\"9009083\",\"a\":\"4.594\",\"b\":\"4.594\",\"c\":\"2.9586\","
                        + "\"alpha\":\"90\",\"beta\":\"90\",\"gamma\":\"90\",\"Z\":\"2\","
                        + "\"sg\":\"P 42/m n m\",\"sgNumber\":\"136\",\"formula\":\"- O2 Ti -\","
                        + "\"mineral\":\"Rutile\",\"commonname\":null},"
                        + "{\"file\":\"9009084\",\"a\":\"5\",\"b\":\"5\",\"c\":\"5\","
                        + "\"alpha\":\"90\",\"beta\":\"90\",\"gamma\":\"90\","
                        + "\"sg\":\"X\",\"sgNumber\":null,\"formula\":\"- C Fe3 -\","
                        + "\"method\":\"theoretical\",\"mineral\":null},"
                        + "{\"file\":\"1\"},{\"file\":\"9009085\",\"status\":\"retracted\"}]")));
    Map<String, RemoteAnswer> answers = ask(search(BUDGET, "lab"), "rutile");
    RemoteAnswer cod = answers.get("cod");
    RemoteHit rutile = cod.findings().hits().get(0);
    assertThat(rutile.id().text()).isEqualTo("cod-9009083");
    assertThat(rutile.formula()).hasToString("TiO2");
    assertThat(rutile.match()).isEqualTo(Match.NAME);
    assertThat(rutile.spaceGroup().orElseThrow().number()).isEqualTo(136);
    assertThat(rutile.atomVolume().orElseThrow()).isBetween(10.0, 11.0);
    RemoteHit other = cod.findings().hits().get(1);
    assertThat(other.formula()).hasToString("Fe3C");
    assertThat(other.isCalculated()).isTrue();
    assertThat(other.match()).isEqualTo(Match.WORDS);
    assertThat(cod.findings().leftOut()).isEqualTo(2);
    assertThat(answers.get("lab").outcome()).isEqualTo(Outcome.NOT_ASKED);
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).getUrl()).isEqualTo("/cod/result?format=json&text=rutile");
  }

  private static String codRow(String file, String formula, String mineral) {
    return "[{\"file\":\""
        + file
        + "\",\"a\":\"5\",\"b\":\"5\",\"c\":\"5\",\"alpha\":\"90\",\"beta\":\"90\",\"gamma\":\"90\","
        + "\"sg\":\"P m -3 m\",\"sgNumber\":\"221\",\"formula\":\"- "
        + formula
        + " -\",\"mineral\":\""
        + mineral
        + "\"}]";
  }

  private RemoteAnswer askCod(String query) {
    WorldSearch search = search(BUDGET);
    return search.ask(MaterialQuery.parse(query), Set.of("cod")).get(0);
  }

  @Test
  void asksForSmallLettersAsAFormulaAndAsAName() {
    answers("cod/optimade", okJson(list("9000001").replace("\"Si\"", "\"C\"")));
    server.stubFor(
        any(urlPathEqualTo("/cod/result"))
            .willReturn(okJson(codRow("9009083", "Fe S", "Coesite"))));
    RemoteAnswer answer = askCod("coo");
    assertThat(ids(answer)).containsExactly("cod-9000001", "cod-9009083");
    assertThat(answer.findings().hits().get(0).match()).isEqualTo(Match.FORMULA_LETTERS);
    assertThat(answer.findings().complete()).isTrue();
  }

  @Test
  void oneAnswerIsEnoughWhereSmallLettersMayBeEither() {
    answers("cod/optimade", aResponse().withStatus(500));
    server.stubFor(
        any(urlPathEqualTo("/cod/result")).willReturn(okJson(codRow("9009083", "Co O", "Coo"))));
    RemoteAnswer answer = askCod("coo");
    assertThat(ids(answer)).containsExactly("cod-9009083");
    assertThat(answer.findings().complete()).isFalse();
  }

  @Test
  void takesForSharedSitesWhatHasTheirElements() {
    RemoteAnswer answer = askOne("(Si,O)3", okJson(list("1")));
    assertThat(answer.findings().hits().get(0).match()).isEqualTo(Match.FORMULA);
    assertThat(server.requests().get(0).queryParameter("filter").firstValue())
        .isEqualTo("elements HAS ALL \"O\",\"Si\" AND nelements=2");
  }

  @Test
  void anAnswerThatIsKeptIsTheSame() throws Exception {
    RemoteFindings findings = askOne("SiO2", okJson(list("1", "2"))).findings();
    Instant at = Instant.parse("2026-11-21T12:00:00Z");
    assertThat(KeptAnswer.read(new KeptAnswer(at, findings).write()))
        .isEqualTo(new KeptAnswer(at, findings));
  }
}
