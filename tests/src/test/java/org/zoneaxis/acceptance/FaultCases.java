package org.zoneaxis.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What goes wrong between here and any database, and what becomes of it. */
final class FaultCases {

  private static final int LATE = 3000;
  private static final int GARBAGE = 20_000;
  private static final int LARGE = 3 << 20;

  private FaultCases() {}

  /**
   * The cases.
   *
   * @param stranger a server that is none of the databases
   * @param key what must never be seen
   */
  static Stream<UpstreamCase> all(URI stranger, String key) {
    return Stream.concat(
        Arrays.stream(StandIn.values())
            .flatMap(
                database ->
                    Stream.of(
                            broken(database),
                            statuses(database),
                            redirects(database, stranger),
                            passing(database))
                        .flatMap(cases -> cases)),
        Stream.of(pages(), otherEntries(), large(), talkative(key)).flatMap(cases -> cases));
  }

  private static Stream<UpstreamCase> broken(StandIn database) {
    String provider = database.provider();
    byte[] garbage = new byte[GARBAGE];
    new Random(1).nextBytes(garbage);
    return Stream.of(
        UpstreamCase.answering(
            database,
            "slow",
            Expected.tooSlow(provider),
            id -> ok(database.good(id)).withFixedDelay(LATE)),
        UpstreamCase.answering(
            database,
            "cut off",
            Expected.bad(provider),
            id -> {
              String whole = database.good(id);
              return ok(whole.substring(0, whole.length() / 2))
                  .withHeader("Content-Length", Integer.toString(whole.length()));
            }),
        fault(database, Fault.MALFORMED_RESPONSE_CHUNK, Expected.bad(provider)),
        fault(database, Fault.RANDOM_DATA_THEN_CLOSE, Expected.bad(provider)),
        fault(database, Fault.EMPTY_RESPONSE, Expected.unavailable(provider)),
        fault(database, Fault.CONNECTION_RESET_BY_PEER, Expected.unavailable(provider)),
        UpstreamCase.answering(
            database, "garbage", Expected.bad(provider), id -> ok().withBody(garbage)),
        UpstreamCase.answering(database, "nothing at all", Expected.bad(provider), id -> ok()),
        UpstreamCase.answering(
            database,
            "compressed in a way not asked for",
            Expected.bad(provider),
            id -> ok(database.good(id)).withHeader("Content-Encoding", "br")),
        UpstreamCase.answering(
            database,
            "said to be compressed",
            Expected.bad(provider),
            id -> ok(database.good(id)).withHeader("Content-Encoding", "gzip")),
        UpstreamCase.answering(
            database, "100 MB", Expected.bad(provider), id -> ok().withTransformers(Flood.NAME)));
  }

  private static UpstreamCase fault(StandIn database, Fault fault, Expected expected) {
    return UpstreamCase.answering(
        database, fault.name(), expected, id -> aResponse().withStatus(200).withFault(fault));
  }

  private static Stream<UpstreamCase> statuses(StandIn database) {
    return Stream.concat(
        IntStream.of(204, 304, 400, 401, 403, 418, 429, 500, 502, 503, 504, 599)
            .mapToObj(
                status ->
                    UpstreamCase.answering(
                        database,
                        "status " + status,
                        Expected.ofRefusal(status, database.provider()),
                        id -> page(status))),
        Stream.of(
            UpstreamCase.answering(
                database,
                "status 429, Retry-After: 7",
                Expected.unavailable(database.provider()).after(7),
                id -> page(429).withHeader("Retry-After", "7")),
            UpstreamCase.answering(
                database,
                "status 503, Retry-After: 120",
                Expected.unavailable(database.provider()).after(120),
                id -> page(503).withHeader("Retry-After", "120")),
            UpstreamCase.answering(
                database,
                "status 404",
                database == StandIn.COD
                    ? Expected.unknown("{id}")
                    : Expected.bad(database.provider()),
                id -> page(404))));
  }

  private static ResponseDefinitionBuilder page(int status) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "text/html")
        .withBody("<html><h1>Sorry</h1></html>");
  }

  private static Stream<UpstreamCase> redirects(StandIn database, URI stranger) {
    return Stream.of(
        UpstreamCase.answering(
            database,
            "redirect to another host",
            Expected.bad(database.provider()),
            id -> redirect(stranger + "/" + id)),
        UpstreamCase.answering(
            database,
            "redirect to a file",
            Expected.bad(database.provider()),
            id -> redirect("file:///etc/passwd")),
        UpstreamCase.answering(
            database, "redirect to nowhere", Expected.bad(database.provider()), id -> redirect("")),
        UpstreamCase.answering(
            database,
            "redirect in a circle",
            Expected.bad(database.provider()),
            id -> redirect("?material_ids=" + id)));
  }

  private static ResponseDefinitionBuilder redirect(String target) {
    return aResponse().withStatus(302).withHeader("Location", target);
  }

  private static Stream<UpstreamCase> passing(StandIn database) {
    return Stream.of(
        UpstreamCase.inTurn(
            database,
            "500, then good",
            Expected.found(),
            id -> List.of(page(500), ok(database.good(id)))),
        UpstreamCase.inTurn(
            database,
            "429 with Retry-After, then good",
            Expected.found(),
            id -> List.of(page(429).withHeader("Retry-After", "3"), ok(database.good(id)))),
        UpstreamCase.inTurn(
            database,
            "slow, then good",
            Expected.found(),
            id -> List.of(ok(database.good(id)).withFixedDelay(LATE), ok(database.good(id)))));
  }

  /** A server that repeats the key of whoever asks. */
  private static Stream<UpstreamCase> talkative(String key) {
    StandIn project = StandIn.MATERIALS_PROJECT;
    return Stream.concat(
        IntStream.of(400, 401, 403, 429, 500)
            .mapToObj(
                status ->
                    UpstreamCase.answering(
                        project,
                        "status " + status + " that repeats the key",
                        Expected.ofRefusal(status, project.provider()),
                        id ->
                            aResponse()
                                .withStatus(status)
                                .withStatusMessage("bad key " + key)
                                .withHeader("X-Echo", key)
                                .withBody("{\"error\": \"invalid key " + key + "\"}"))),
        Stream.of(
            UpstreamCase.answering(
                project,
                "redirect to another host with the key",
                Expected.bad(project.provider()),
                id -> redirect("http://" + key + ".example/" + key)),
            UpstreamCase.answering(
                project,
                "element that is the key",
                Expected.unusable("structure.sites[0].species[0].element"),
                id -> ok(project.good(id).replace("\"Au\"", '"' + key + '"')))));
  }

  private static Stream<UpstreamCase> pages() {
    StandIn project = StandIn.MATERIALS_PROJECT;
    StandIn optimade = StandIn.OPTIMADE;
    return Stream.of(
        UpstreamCase.answering(
            project,
            "pages without end, all the same",
            Expected.bad(project.provider()),
            id -> ok(project.good(id).replace("\"total_doc\": 1", "\"total_doc\": 1000000"))),
        UpstreamCase.answering(
            project,
            "pages without end, all empty",
            Expected.bad(project.provider()),
            id ->
                ok(
                    StandIn.PROJECT
                        .text("errors/200-empty.json")
                        .replace("\"total_doc\": 0", "\"total_doc\": 1000000"))),
        UpstreamCase.answering(
            optimade,
            "pages of others without end",
            Expected.bad(optimade.provider()),
            id ->
                ok(
                    StandIn.EXAMPLES
                        .text("list-next-loops.json")
                        .replace("http://example.org", ""))));
  }

  private static Stream<UpstreamCase> otherEntries() {
    return Arrays.stream(StandIn.values())
        .map(
            database ->
                UpstreamCase.answering(
                    database,
                    "another entry",
                    Expected.bad(database.provider()),
                    id -> ok(database.good(database.id(-1)))));
  }

  private static Stream<UpstreamCase> large() {
    String comment = "data_large\n" + ("#" + "x".repeat(99) + "\n").repeat(LARGE / 100);
    return Stream.of(
        UpstreamCase.answering(
            StandIn.COD,
            "3 MiB",
            Expected.unusable("2 MiB"),
            id -> ok().withBody(comment.getBytes(StandardCharsets.UTF_8))));
  }
}
