package org.zoneaxis.acceptance;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.List;
import java.util.function.Function;

/**
 * A way in which a database answers.
 *
 * @param database whose way
 * @param name for people
 * @param play sets the database up to answer so about an entry
 * @param expected what the contract demands of the service then; of the words, {@code {id}} stands
 *     for the entry
 */
record UpstreamCase(StandIn database, String name, Play play, Expected expected) {

  /** Sets a database up. */
  interface Play {
    void on(WireMockServer server, String id);
  }

  /** One answer to whatever is asked about an entry. */
  static UpstreamCase answering(
      StandIn database,
      String name,
      Expected expected,
      Function<String, ResponseDefinitionBuilder> answer) {
    return new UpstreamCase(
        database,
        name,
        (server, id) -> server.stubFor(database.request(id).willReturn(answer.apply(id))),
        expected);
  }

  /** One answer after the other, the last for ever. */
  static UpstreamCase inTurn(
      StandIn database,
      String name,
      Expected expected,
      Function<String, List<ResponseDefinitionBuilder>> answers) {
    return new UpstreamCase(
        database,
        name,
        (server, id) -> {
          List<ResponseDefinitionBuilder> turns = answers.apply(id);
          for (int i = 0; i < turns.size(); i++) {
            server.stubFor(
                database
                    .request(id)
                    .inScenario(id)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .willSetStateTo("after " + Math.min(i + 1, turns.size() - 1))
                    .willReturn(turns.get(i)));
          }
        },
        expected);
  }

  /** Whether an answer comes too late, so that the service should not wait long. */
  boolean isSlow() {
    return name.startsWith("slow");
  }

  @Override
  public String toString() {
    return database + ": " + name;
  }
}
