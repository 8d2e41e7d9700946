package org.zoneaxis.identify.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.json.JsonForm;
import org.zoneaxis.figure.json.JsonReader;
import org.zoneaxis.figure.json.JsonRefusals;
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

  private static final JsonForm FORM = new JsonForm(4, MAX_BYTES, true);
  private static final String BODY = "body";
  private static final JsonRefusals REFUSALS =
      new JsonRefusals(
          BODY,
          RequestException::new,
          (found, reason) ->
              new RequestException(BODY, found, "a JSON object is taken; " + reason));

  private final JsonReader json;

  private IdentifyBody(JsonReader json) {
    this.json = json;
  }

  /**
   * The query that a document means.
   *
   * @throws RequestException where it is no JSON object, or has in a place what does not belong
   *     there
   */
  public static Map<String, List<String>> query(byte[] document) {
    return FORM.read(document, REFUSALS, json -> new IdentifyBody(json).query());
  }

  private Map<String, List<String>> query() throws IOException {
    json.require(
        json.isObject(),
        "a JSON object, for example {\"spots\":[[51.2,3.1],[-10.4,60.2]],\"centre\":[0,0]}");
    Map<String, List<String>> query = new LinkedHashMap<>();
    json.object(
        name -> {
          if (!json.isNull()) {
            query.put(name, List.of(value(name)));
          }
        });
    return query;
  }

  private String value(String name) throws IOException {
    if (json.isTruth()) {
      return json.isTrue() ? "show" : "hide";
    }
    if (json.isArray()) {
      return array(name);
    }
    return json.isObject() ? place() : json.numberText();
  }

  /** Numbers or words with semicolons between them; places likewise. */
  private String array(String name) throws IOException {
    List<String> parts = new ArrayList<>();
    boolean[] numbers = {false};
    json.array(
        () -> {
          if (json.isArray()) {
            parts.add(pair());
          } else if (json.isObject()) {
            parts.add(place());
          } else {
            json.require(json.isText() || json.isNumber(), "numbers, texts or places [x, y]");
            numbers[0] |= json.isNumber();
            parts.add(json.numberText());
          }
        });
    boolean isPlace = numbers[0] && name.equals(IdentifyOptions.CENTRE.name());
    return String.join(isPlace ? " " : ";", parts);
  }

  private String pair() throws IOException {
    List<String> numbers = new ArrayList<>();
    json.array(
        () -> {
          // A third number is an intensity, which is not looked at.
          json.require(json.isNumber() && numbers.size() < 3, "places are [x, y]");
          numbers.add(json.numberText());
        });
    json.require(numbers.size() >= 2, "places are [x, y]");
    return numbers.get(0) + " " + numbers.get(1);
  }

  private String place() throws IOException {
    String[] place = {"", ""};
    json.object(
        field -> {
          if (field.equals("x") || field.equals("y")) {
            place[field.equals("x") ? 0 : 1] = json.numberText();
          } else {
            json.skip();
          }
        });
    json.require(!place[0].isEmpty() && !place[1].isEmpty(), "places are {\"x\": 1, \"y\": 2}");
    return place[0] + " " + place[1];
  }
}
