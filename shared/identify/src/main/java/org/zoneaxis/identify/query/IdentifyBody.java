package org.zoneaxis.identify.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.option.RequestException;

/**
 * A measurement as JSON: an object with the names of {@link IdentifyOptions}. Places of spots are
 * {@code [x, y]} or {@code {"x":, "y":}}, lists are arrays or texts as in an address, and {@code
 * null} is as good as nothing. It becomes the query that an address would have, so that both are
 * read, and refused, alike.
 */
public final class IdentifyBody {

  /** More characters than 500 spots with all their digits have. */
  public static final int MAX_BYTES = 128 * 1024;

  private static final int DEPTH = 4;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNumberLength(64)
                  .maxStringLength(MAX_BYTES)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final JsonParser json;

  private IdentifyBody(JsonParser json) {
    this.json = json;
  }

  /**
   * The query that a document means.
   *
   * @throws RequestException where it is no JSON object, or has in a place what does not belong
   *     there
   */
  public static Map<String, List<String>> query(byte[] document) {
    try (JsonParser parser = JSON.createParser(document)) {
      return new IdentifyBody(parser).query();
    } catch (JsonParseException e) {
      throw new RequestException(
          "body", "line " + e.getLocation().getLineNr(), "no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private Map<String, List<String>> query() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new RequestException(
          "body",
          "",
          "a JSON object, for example {\"spots\":[[51.2,3.1],[-10.4,60.2]],\"centre\":[0,0]}");
    }
    Map<String, List<String>> query = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (token != JsonToken.VALUE_NULL) {
        query.put(name, List.of(value(name, token)));
      }
    }
    if (json.nextToken() != null) {
      throw new RequestException("body", "", "one JSON object and nothing behind it");
    }
    return query;
  }

  private String value(String name, JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE ? "show" : "hide";
    }
    if (token == JsonToken.START_ARRAY) {
      return array(name);
    }
    if (token == JsonToken.START_OBJECT) {
      return place(name);
    }
    return json.getText();
  }

  /** Numbers or words with semicolons between them; places likewise. */
  private String array(String name) throws IOException {
    List<String> parts = new ArrayList<>();
    boolean numbers = false;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      switch (token) {
        case START_ARRAY -> parts.add(pair(name));
        case START_OBJECT -> parts.add(place(name));
        case VALUE_STRING -> parts.add(json.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
          parts.add(json.getText());
          numbers = true;
        }
        default ->
            throw new RequestException(name, json.getText(), "numbers, texts or places [x, y]");
      }
    }
    boolean isPlace = numbers && name.equals(IdentifyOptions.CENTRE.name());
    return String.join(isPlace ? " " : ";", parts);
  }

  private String pair(String name) throws IOException {
    List<String> numbers = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (!token.isNumeric()) {
        throw new RequestException(name, json.getText(), "places are [x, y]");
      }
      numbers.add(json.getText());
    }
    // A third number is an intensity, which is not looked at.
    if (numbers.size() != 2 && numbers.size() != 3) {
      throw new RequestException(name, numbers.toString(), "places are [x, y]");
    }
    return numbers.get(0) + " " + numbers.get(1);
  }

  private String place(String name) throws IOException {
    String x = "";
    String y = "";
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken token = json.nextToken();
      if (field.equals("x")) {
        x = json.getText();
      } else if (field.equals("y")) {
        y = json.getText();
      } else if (token.isStructStart()) {
        json.skipChildren();
      }
    }
    if (x.isEmpty() || y.isEmpty()) {
      throw new RequestException(name, "", "places are {\"x\": 1, \"y\": 2}");
    }
    return x + " " + y;
  }
}
