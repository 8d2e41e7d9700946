package org.zoneaxis.source.upstream;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;

/** A database's server on this machine that answers as it is told. */
public final class UpstreamServer extends WireMockExtension {

  private UpstreamServer(Builder builder) {
    super(builder);
  }

  /** A server on a free port. */
  public static UpstreamServer create() {
    return new UpstreamServer(
        extensionOptions().options(wireMockConfig().dynamicPort().gzipDisabled(true)));
  }

  /** Its address. */
  public URI url() {
    return URI.create(baseUrl());
  }

  /** Answers whatever is asked. */
  public void answers(ResponseDefinitionBuilder response) {
    stubFor(any(anyUrl()).willReturn(response));
  }

  /** Gives one answer after the other to whatever is asked, the last one for ever. */
  public void answersInTurn(ResponseDefinitionBuilder... responses) {
    for (int i = 0; i < responses.length; i++) {
      stubFor(
          any(anyUrl())
              .inScenario("in turn")
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
              .willSetStateTo("after " + Math.min(i + 1, responses.length - 1))
              .willReturn(responses[i]));
    }
  }

  /** All requests so far, in order. */
  public List<LoggedRequest> requests() {
    return findAll(anyRequestedFor(anyUrl()));
  }
}
