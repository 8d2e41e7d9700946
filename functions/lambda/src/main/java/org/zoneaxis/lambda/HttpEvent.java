package org.zoneaxis.lambda;

import java.util.Map;

/** A request as Lambda hands it over: an event of a function URL or of an HTTP API, version 2.0. */
final class HttpEvent {

  private final String method;
  private final String path;
  private final String query;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * A request.
   *
   * @param method HTTP method
   * @param path path as sent, or decoded, as it comes from an HTTP API
   * @param query query as sent, empty where there is none
   * @param headers by their names, several values of one name with commas between
   * @param body decoded
   */
  HttpEvent(String method, String path, String query, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  String query() {
    return query;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** The body; not to be changed. */
  byte[] body() {
    return body;
  }
}
