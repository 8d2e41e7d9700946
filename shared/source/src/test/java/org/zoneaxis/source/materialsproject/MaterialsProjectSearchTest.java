package org.zoneaxis.source.materialsproject;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.library.notation.Match;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.source.DatabaseSettings;
import org.zoneaxis.source.remote.RemoteAnswer;
import org.zoneaxis.source.remote.RemoteDatabases;
import org.zoneaxis.source.remote.RemoteMemory;
import org.zoneaxis.source.remote.WorldSearch;
import org.zoneaxis.source.upstream.ApiKey;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.Fixtures;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamServer;

/** The search with the Materials Project's own API: mp-149 is silicon. */
class MaterialsProjectSearchTest {

  private static final String SECRET = "k3yThatNobodyMaySee0123456789abcd";
  private static final Fixtures FIXTURES = new Fixtures("materials-project");

  @RegisterExtension final UpstreamServer server = UpstreamServer.create();

  private final HttpFetcher fetcher =
      new HttpFetcher("zoneaxis/1", FetchLimits.SEARCH, Timekeeper.system());

  private List<Optional<Material>> find(String parameter) {
    return new MaterialsProjectSearch(fetcher, server.url(), ApiKey.of(SECRET).orElseThrow())
        .find(parameter, fetcher.deadline());
  }

  private RemoteAnswer ask(String query) {
    DatabaseSettings settings =
        DatabaseSettings.fromEnvironment(
            Map.of(
                "ZONEAXIS_MP_URL",
                server.url().toString(),
                "MP_API_KEY",
                SECRET,
                "ZONEAXIS_OPTIMADE_PROVIDERS",
                "none"),
            "1");
    return new WorldSearch(
            RemoteDatabases.of(settings, fetcher), fetcher, RemoteMemory.NONE, WorldSearch.BUDGET)
        .ask(MaterialQuery.parse(query), Set.of("mp"))
        .get(0);
  }

  /** An answer with silicon so many times. */
  private static String silicon(int times) {
    String document =
        FIXTURES
            .text("mp-149.json")
            .replaceFirst("(?s)^.*?\"data\"\\s*:\\s*\\[(.*)\\]\\s*,\\s*\"meta\".*$", "$1");
    return "{\"data\":[" + String.join(",", Collections.nCopies(times, document)) + "]}";
  }

  @Test
  void asksInOneRequestWithTheKeyInItsHeaderOnly() {
    server.answers(ok(silicon(1)));
    assertThat(find("formula=Si")).hasSize(1);
    LoggedRequest request = server.requests().get(0);
    assertThat(request.getUrl())
        .isEqualTo(
            "/materials/summary/?formula=Si&deprecated=false"
                + "&_fields=material_id,symmetry,deprecated,deprecation_reasons,builder_meta,structure"
                + "&_limit=40");
    assertThat(request.getHeader("X-API-KEY")).isEqualTo(SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Si; formula=Si&",
        "NaCl; formula=ClNa&",
        "tio2; formula=O2Ti&",
        "coo; formula=CoO,CO2&",
        "fe cr ni; chemsys=Cr-Fe-Ni&",
        "(Ti,Al)N; chemsys=Al-N-Ti&",
      })
  void asksForFormulaeOrForElements(String query, String parameter) {
    server.answers(ok("{\"data\":[]}"));
    assertThat(ask(query).outcome()).isEqualTo(RemoteAnswer.Outcome.ANSWERED);
    assertThat(server.requests().get(0).getUrl()).contains("/?" + parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rutile", "Fd-3m", "mp-149", ""})
  void isNotAskedForNames(String query) {
    assertThat(ask(query).outcome()).isEqualTo(RemoteAnswer.Outcome.NOT_ASKED);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void findsTheMaterialInItsConventionalCell() {
    server.answers(ok(silicon(1)));
    RemoteAnswer answer = ask("Si");
    assertThat(answer.findings().hits())
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.id().text()).isEqualTo("mp-149");
              assertThat(hit.database()).isEqualTo("mp");
              assertThat(hit.isCalculated()).isTrue();
              assertThat(hit.siteCount()).hasValue(8);
              assertThat(hit.match()).isEqualTo(Match.FORMULA);
            });
    assertThat(answer.findings().complete()).isTrue();
  }

  @Test
  void saysThatThereMayBeMoreWhereItGaveAsManyAsItMay() {
    server.answers(ok(silicon(MaterialsProjectSearch.LIMIT)));
    assertThat(ask("Si").findings().complete()).isFalse();
  }

  @Test
  void leavesOutOtherCompoundsThanItAskedFor() {
    server.answers(ok(silicon(1)));
    RemoteAnswer answer = ask("TiO2");
    assertThat(answer.findings().hits()).isEmpty();
    assertThat(answer.findings().leftOut()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[{}]}",
        "{\"data\":[{\"material_id\":\"mp-1\"}]}",
        "{\"data\":[{\"material_id\":\"../x\",\"structure\":{}}]}",
        "{\"data\":[null]}",
        "{\"data\":[7]}",
      })
  void keepsAnEmptyPlaceForADocumentThatCannotBeUsed(String body) {
    server.answers(ok(body));
    assertThat(find("formula=Si")).containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"data\":{}}", "{\"data\":null}", "<html>", ""})
  void refusesAnAnswerWithoutAList(String body) {
    server.answers(ok(body));
    assertThatThrownBy(() -> find("formula=Si"))
        .isInstanceOf(UpstreamException.class)
        .hasMessageNotContaining(SECRET);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 500, 503})
  void saysOfAFailureNothingOfTheKey(int status) {
    server.answers(aResponse().withStatus(status).withBody("key " + SECRET));
    assertThatThrownBy(() -> find("formula=Si"))
        .isInstanceOf(UpstreamException.class)
        .hasMessageNotContaining(SECRET);
  }
}
