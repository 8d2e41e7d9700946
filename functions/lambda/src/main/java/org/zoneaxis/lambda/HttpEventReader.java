package org.zoneaxis.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the events of function URLs and HTTP APIs, of which it needs five fields. Read as a stream:
 * binding the whole event would cost more at the start than all else in this module.
 */
final class HttpEventReader {

  /** Lambda hands over 6 MB at most; a body may be the whole of it. */
  private static final int MAX_TEXT = 8 * 1024 * 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(MAX_TEXT).build())
          .build();

  private String method = "";
  private String path = "";
  private String query = "";
  private String body = "";
  private boolean encoded;
  private final Map<String, String> headers = new LinkedHashMap<>();

  private HttpEventReader() {}

  /**
   * Reads an event.
   *
   * @throws MalformedEventException where it is no HTTP request
   * @throws IOException where the stream fails
   */
  static HttpEvent read(InputStream event) throws IOException {
    HttpEventReader reader = new HttpEventReader();
    try (JsonParser json = FACTORY.createParser(event)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedEventException("the event", "an object");
      }
      reader.readFields(json);
    } catch (JsonParseException e) {
      throw new MalformedEventException(e);
    }
    return reader.event();
  }

  private void readFields(JsonParser json) throws IOException {
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken value = json.nextToken();
      switch (name) {
        case "rawPath" -> path = text(name, json);
        case "rawQueryString" -> query = text(name, json);
        case "body" -> body = value == JsonToken.VALUE_NULL ? "" : text(name, json);
        case "isBase64Encoded" -> encoded = value == JsonToken.VALUE_TRUE;
        case "headers" -> readHeaders(json);
        case "requestContext" -> readContext(json);
        default -> json.skipChildren();
      }
    }
  }

  private void readHeaders(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    inObject("headers", json);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      headers.put(name, text("headers." + name, json));
    }
  }

  private void readContext(JsonParser json) throws IOException {
    inObject("requestContext", json);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      if (name.equals("http")) {
        readHttp(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void readHttp(JsonParser json) throws IOException {
    inObject("requestContext.http", json);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      if (name.equals("method")) {
        method = text("requestContext.http.method", json);
      } else {
        json.skipChildren();
      }
    }
  }

  private static void inObject(String field, JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new MalformedEventException(field, "an object");
    }
  }

  private static String text(String field, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new MalformedEventException(field, "a string");
    }
    return json.getText();
  }

  private HttpEvent event() {
    if (!path.startsWith("/")) {
      throw new MalformedEventException("rawPath", "a path, for example /health");
    }
    if (method.isEmpty()) {
      throw new MalformedEventException("requestContext.http.method", "an HTTP method");
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
      throw new MalformedEventException("body", "base64, as isBase64Encoded says");
    }
  }
}
