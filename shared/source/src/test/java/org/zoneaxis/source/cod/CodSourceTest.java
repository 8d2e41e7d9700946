package org.zoneaxis.source.cod;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.library.Library;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamException.Kind;
import org.zoneaxis.source.upstream.UpstreamServer;
import org.zoneaxis.source.upstream.VirtualTime;

class CodSourceTest {

  private static final MaterialId SILICON = MaterialId.parse("cod-9008566");
  private static final MaterialId RUTILE = MaterialId.parse("cod-9009083");

  @RegisterExtension final UpstreamServer server = UpstreamServer.create();

  private final VirtualTime time = new VirtualTime();

  private CodSource client() {
    return new CodSource(
        new HttpFetcher("zoneaxis/1", FetchLimits.DEFAULTS, time),
        URI.create(server.url() + "/cod/"),
        time);
  }

  /** The library's files are the database's, byte for byte. */
  private static byte[] file(MaterialId id) throws IOException {
    try (InputStream file =
        Library.class.getResourceAsStream(
            "/org/zoneaxis/source/cod/" + CodEntry.number(id) + ".cif")) {
      return file.readAllBytes();
    }
  }

  private void has(MaterialId id) throws IOException {
    server.stubFor(
        get(urlEqualTo("/cod/" + CodEntry.number(id) + ".cif"))
            .willReturn(ok().withBody(file(id)).withHeader("Content-Type", "chemical/x-cif")));
  }

  @Test
  void makesTheSameMaterialOfAnEntryAsTheLibrary() throws IOException {
    has(SILICON);
    assertThat(client().find(SILICON)).isPresent().isEqualTo(new Library().find(SILICON));
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void hasNothingForAnUnknownNumber(int status) {
    server.answers(aResponse().withStatus(status).withBody("<html>Not Found</html>"));
    assertThat(client().find(SILICON)).isEmpty();
    assertThat(client().findAll(List.of(SILICON)).get(SILICON)).isInstanceOf(BulkAnswer.Gone.class);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void answersOnlyForItsOwnMaterials() {
    MaterialId other = MaterialId.parse("mp-149");
    assertThat(client().find(other)).isEmpty();
    assertThat(client().findAll(List.of(other))).isEmpty();
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n\n",
        "<!DOCTYPE html><html><body>data_ is down</body></html>",
        "\n <html></html>",
        "Database error",
        "{}"
      })
  void tellsAnAnswerThatIsNoCif(String body) {
    server.answers(ok(body));
    UpstreamException failure =
        catchThrowableOfType(UpstreamException.class, () -> client().find(SILICON));
    assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(failure.provider()).isEqualTo("Crystallography Open Database");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void tellsAnotherEntryThanTheOneAskedFor() throws IOException {
    server.answers(ok().withBody(file(RUTILE)));
    assertThat(catchThrowableOfType(UpstreamException.class, () -> client().find(SILICON)).kind())
        .isEqualTo(Kind.BAD_ANSWER);
  }

  @Test
  void refusesAnEntryWithoutAtoms() {
    server.answers(ok("data_9008566\n_cell_length_a 5.43\n"));
    CrystalException refusal =
        catchThrowableOfType(CrystalException.class, () -> client().find(SILICON));
    assertThat(refusal.field()).isEqualTo("_atom_site_fract_x");
    assertThat(client().findAll(List.of(SILICON)).get(SILICON))
        .isInstanceOf(BulkAnswer.Unusable.class);
  }

  @Test
  void saysThatAnEntryIsTooLargeToBeRead() {
    byte[] large = ("data_9008566\n" + "#".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8);
    server.answers(ok().withBody(large));
    assertThat(
            catchThrowableOfType(CrystalException.class, () -> client().find(SILICON)).expected())
        .contains("2 MiB");
  }

  @ParameterizedTest
  @CsvSource({"403,UNAVAILABLE,1", "429,UNAVAILABLE,4", "500,BAD_ANSWER,4", "504,TIMEOUT,4"})
  void tellsErrorsByTheirKind(int status, Kind kind, int requests) {
    server.answers(aResponse().withStatus(status));
    assertThat(catchThrowableOfType(UpstreamException.class, () -> client().find(SILICON)).kind())
        .isEqualTo(kind);
    assertThat(server.requests()).hasSize(requests);
  }

  @Test
  void asksOneByOneAndKeepsRequestsApart() throws IOException {
    has(SILICON);
    has(RUTILE);
    MaterialId unknown = MaterialId.parse("cod-1234567");
    Map<MaterialId, BulkAnswer> answers = client().findAll(List.of(RUTILE, unknown, SILICON));
    assertThat(answers.keySet()).containsExactly(RUTILE, unknown, SILICON);
    assertThat(answers.get(RUTILE)).isInstanceOf(BulkAnswer.Found.class);
    assertThat(answers.get(unknown)).isInstanceOf(BulkAnswer.Gone.class);
    assertThat(server.requests()).hasSize(3);
    assertThat(time.pauses()).containsExactly(CodSource.INTERVAL, CodSource.INTERVAL);
  }

  @Test
  void sendsAwayTheOneWhoseTurnComesTooLate() {
    server.answers(aResponse().withStatus(404));
    VirtualTime standing = new VirtualTime();
    HttpFetcher fetcher = new HttpFetcher("zoneaxis/1", FetchLimits.DEFAULTS, new VirtualTime());
    CodSource client = new CodSource(fetcher, server.url(), standing);
    // Time stands still for the turns, as if all of these asked in the same moment.
    long turns = FetchLimits.DEFAULTS.total().dividedBy(CodSource.INTERVAL);
    IntStream.range(0, (int) turns).forEach(n -> client.find(SILICON));
    for (int n = 0; n < 3; n++) {
      UpstreamException failure =
          catchThrowableOfType(UpstreamException.class, () -> client.find(SILICON));
      assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
      assertThat(failure.retryAfter().orElseThrow())
          .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21));
    }
    assertThat(server.requests()).hasSize((int) turns);
  }
}
