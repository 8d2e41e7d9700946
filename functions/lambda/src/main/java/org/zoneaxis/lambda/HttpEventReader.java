package org.zoneaxis.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zoneaxis.figure.json.JsonForm;
import org.zoneaxis.figure.json.JsonReader;
import org.zoneaxis.figure.json.JsonRefusals;

/**
 * Reads the events of function URLs and HTTP APIs, of which it needs five fields. Read as a stream:
 * binding the whole event would cost more at the start than all else in this module.
 */
final class HttpEventReader {

  /** Lambda hands over 6 MB at most; a body may be the whole of it. */
  private static final int MAX_TEXT = 8 * 1024 * 1024;

  private static final JsonForm FORM = new JsonForm(64, MAX_TEXT, false);
  private static final String EVENT = "the event";

  private static final JsonRefusals REFUSALS =
      new JsonRefusals(
          EVENT,
          MalformedEventException::new,
          (found, reason) -> new MalformedEventException(EVENT, found, "it must be JSON"));

  private String method = "";
  private String path = "";
  private String query = "";
  private String body = "";
  private boolean encoded;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final JsonReader json;

  private HttpEventReader(JsonReader json) {
    this.json = json;
  }

  /**
   * Reads an event.
   *
   * @throws MalformedEventException where it is no HTTP request
   * @throws IOException where the stream fails
   */
  static HttpEvent read(InputStream event) throws IOException {
    return FORM.read(
        event,
        REFUSALS,
        json -> {
          HttpEventReader reader = new HttpEventReader(json);
          json.object(reader::field);
          return reader.event();
        });
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "rawPath" -> path = json.text();
      case "rawQueryString" -> query = json.text();
      case "body" -> body = json.isNull() ? "" : json.text();
      case "isBase64Encoded" -> {
        encoded = json.isTrue();
        json.skip();
      }
      case "headers" -> {
        if (!json.isNull()) {
          json.object(header -> headers.put(header, json.text()));
        }
      }
      case "requestContext" -> within("http", () -> within("method", () -> method = json.text()));
      default -> json.skip();
    }
  }

  private void within(String name, JsonReader.ElementReader reader) throws IOException {
    json.object(
        field -> {
          if (field.equals(name)) {
            reader.read();
          } else {
            json.skip();
          }
        });
  }

  private HttpEvent event() {
    if (!path.startsWith("/")) {
      throw new MalformedEventException("rawPath", path, "it must be a path, for example /health");
    }
    if (method.isEmpty()) {
      throw new MalformedEventException(
          "requestContext.http.method", "missing", "it must be an HTTP method");
    }
    return new HttpEvent(method, path, query, headers, bytes());
  }

  private byte[] bytes() {
    if (!encoded) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw new MalformedEventException(
          "body", "something else", "it must be base64, as isBase64Encoded says");
    }
  }
}
