package org.zoneaxis.benchmarks;

import java.nio.charset.StandardCharsets;

/**
 * What is measured.
 *
 * @param name in the table
 * @param packaging which zip it is in
 * @param handler name of its class
 * @param client for {@link StoreHandler}; empty for all others
 * @param start how it is started
 */
record FunctionCandidate(
    String name, Packaging packaging, String handler, String client, FunctionStart start) {

  /** The zip that holds a function, and what it is asked. */
  enum Packaging {
    /** The HTTP function; asked for a picture. */
    HTTP(
        "{\"version\":\"2.0\",\"rawPath\":\"/v1/diffraction/cod-9008566/110.svg\","
            + "\"rawQueryString\":\"\",\"headers\":{\"accept\":\"*/*\"},"
            + "\"requestContext\":{\"http\":{\"method\":\"GET\"}},\"isBase64Encoded\":false}"),
    /** The refresh function; asked to look for what can be deleted, which needs no database. */
    REFRESH("{\"tasks\":[\"sweep\"],\"dryRun\":true}");

    private final String event;

    Packaging(String event) {
      this.event = event;
    }

    byte[] event() {
      return event.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** A class of the HTTP function's zip, or one beside it. */
  static FunctionCandidate http(String name, String handler, FunctionStart start) {
    return new FunctionCandidate(name, Packaging.HTTP, handler, "", start);
  }

  /** A client of the store and nothing else. */
  static FunctionCandidate store(String name, String client) {
    return new FunctionCandidate(
        name, Packaging.HTTP, StoreHandler.class.getName(), client, FunctionStart.ZIP);
  }
}
