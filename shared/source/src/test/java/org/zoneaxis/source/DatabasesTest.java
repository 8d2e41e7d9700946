package org.zoneaxis.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.UpstreamServer;
import org.zoneaxis.source.upstream.UpstreamSource;
import org.zoneaxis.source.upstream.VirtualTime;

class DatabasesTest {

  @RegisterExtension final UpstreamServer server = UpstreamServer.create();

  private List<UpstreamSource> databases(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("ZONEAXIS_MP_URL", server.url() + "/api");
    environment.put("ZONEAXIS_MP_OPTIMADE_URL", server.url() + "/optimade");
    environment.put("ZONEAXIS_COD_URL", server.url() + "/cod");
    return Databases.of(
        DatabaseSettings.fromEnvironment(environment, "1.2.3"),
        FetchLimits.DEFAULTS,
        new VirtualTime());
  }

  private String askedFor(String material, Map<String, String> more) {
    server.answers(okJson("{\"data\": []}"));
    MaterialId id = MaterialId.parse(material);
    for (UpstreamSource database : databases(more)) {
      if (database.answersFor(id)) {
        assertThat(database.find(id)).isEmpty();
      }
    }
    return server.requests().get(0).getUrl();
  }

  @Test
  void asksTheMaterialsProjectItselfWhereThereIsAKey() {
    assertThat(askedFor("mp-149", Map.of("MP_API_KEY", " abc\n")))
        .startsWith("/api/materials/summary/?material_ids=mp-149&");
    assertThat(server.requests().get(0).getHeader("X-API-KEY")).isEqualTo("abc");
    assertThat(server.requests().get(0).getHeader("User-Agent"))
        .isEqualTo("zoneaxis/1.2.3 (+https://example.org/zoneaxis)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void asksItsOptimadeServerWhereThereIsNone(String key) {
    assertThat(askedFor("mp-149", Map.of("MP_API_KEY", key)))
        .startsWith("/optimade/v1/structures/mp-149?");
  }

  @Test
  void asksTheCodForItsNumbersAndSaysWhoRunsTheService() {
    server.answers(aResponse().withStatus(404));
    MaterialId id = MaterialId.parse("cod-9008566");
    databases(Map.of("ZONEAXIS_CONTACT", "mailto:lab@example.org"))
        .forEach(database -> assertThat(database.find(id)).isEmpty());
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).getUrl()).isEqualTo("/cod/9008566.cif");
    assertThat(server.requests().get(0).getHeader("User-Agent"))
        .isEqualTo("zoneaxis/1.2.3 (+mailto:lab@example.org)");
  }

  @Test
  void knowsWhereTheDatabasesUsuallyAre() {
    DatabaseSettings settings = DatabaseSettings.fromEnvironment(Map.of(), "1");
    assertThat(settings.materialsProject()).hasToString("https://api.materialsproject.org");
    assertThat(settings.materialsProjectOptimade())
        .hasToString("https://optimade.materialsproject.org");
    assertThat(settings.cod()).hasToString("https://www.crystallography.net/cod");
    assertThat(settings.key()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "ftp://example.org", "http://", "http://x y", "http://x?a"})
  void namesTheVariableThatIsNoAddress(String url) {
    assertThatThrownBy(() -> DatabaseSettings.fromEnvironment(Map.of("ZONEAXIS_COD_URL", url), "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ZONEAXIS_COD_URL must be the URL of a server");
  }

  @Test
  void refusesAKeyThatCannotStandInAHeaderWithoutShowingIt() {
    assertThatThrownBy(
            () -> DatabaseSettings.fromEnvironment(Map.of("MP_API_KEY", "top secret"), "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("MP_API_KEY: ")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nHost: evil", "(a)", "a b"})
  void refusesAContactThatCannotStandInAHeader(String contact) {
    assertThatThrownBy(
            () -> DatabaseSettings.fromEnvironment(Map.of("ZONEAXIS_CONTACT", contact), "1"))
        .hasMessageStartingWith("ZONEAXIS_CONTACT must be");
  }

  private static List<String> providers(String text) {
    return DatabaseSettings.fromEnvironment(Map.of("ZONEAXIS_OPTIMADE_PROVIDERS", text), "1")
        .optimade()
        .stream()
        .map(named -> named.key() + " " + named.provider().baseUrl())
        .toList();
  }

  @Test
  void usuallySearchesDatabasesThatHaveTls() {
    assertThat(providers(""))
        .hasSize(9)
        .allMatch(provider -> provider.contains(" https://"))
        .contains("oqmd https://oqmd.org/optimade");
    assertThat(providers("none")).isEmpty();
  }

  @Test
  void searchesWhatADeploymentNames() {
    assertThat(providers(" oqmd  mylab=https://example.org/x nomad=http://localhost:1 "))
        .containsExactly(
            "oqmd https://oqmd.org/optimade",
            "mylab https://example.org/x",
            "nomad http://localhost:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mylab",
        "mp",
        "cod=http://x",
        "oqmd oqmd",
        "A=http://x",
        "x=ftp://x",
        "x=",
        "x y=z"
      })
  void refusesProvidersThatAreNotToBeFound(String text) {
    assertThatThrownBy(() -> providers(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ZONEAXIS_OPTIMADE_PROVIDERS");
  }

  @Test
  void asksAnOptimadeDatabaseForItsEntries() {
    server.answers(okJson("{\"data\": null}"));
    MaterialId id = MaterialId.parse("opt-lab-a:1");
    databases(Map.of("ZONEAXIS_OPTIMADE_PROVIDERS", "lab=" + server.url() + "/lab")).stream()
        .filter(database -> database.answersFor(id))
        .forEach(database -> assertThat(database.find(id)).isEmpty());
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).getUrl()).startsWith("/lab/v1/structures/a%3A1?");
  }
}
