package org.zoneaxis.source.upstream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A place in a JSON document that knows its way from the root, so that a message can name it. A
 * member that is not there is a field too: {@link #isMissing()}.
 */
public final class JsonField {

  /** Deeper than any document of a database, shallower than the stack. */
  private static final int MAX_DEPTH = 64;

  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_STRING_LENGTH = 1_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .maxStringLength(MAX_STRING_LENGTH)
                  .build())
          .build();

  private enum Bare {
    MISSING,
    NULL
  }

  /** A number as written. */
  private record Numeral(String text) {

    @Override
    public String toString() {
      return text;
    }
  }

  private final Optional<JsonField> parent;
  private final String key;
  private final Object value;

  private JsonField(Optional<JsonField> parent, String key, Object value) {
    this.parent = parent;
    this.key = key;
    this.value = value;
  }

  /**
   * Reads a document.
   *
   * @param provider the database it is from, for the message
   * @param document the bytes of one JSON value, nested at most 64 deep
   * @throws UpstreamException where it is not JSON; NaN and Infinity are not
   */
  public static JsonField read(String provider, byte[] document) {
    try (JsonParser parser = JSON.createParser(document)) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw UpstreamException.badAnswer(provider, "answered with more than a JSON document");
      }
      return new JsonField(Optional.empty(), "", value);
    } catch (JsonProcessingException e) {
      // Its message quotes the document, which may quote anything.
      throw UpstreamException.badAnswer(
          provider,
          "answered with something that is not JSON at line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
    } catch (IOException e) {
      throw UpstreamException.badAnswer(provider, "answered with something that is not JSON");
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IOException("no value");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> Bare.NULL;
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }

  /** A member of this object; a missing field where there is none or this is no object. */
  public JsonField get(String name) {
    Object member = value instanceof Map<?, ?> members ? members.get(name) : null;
    return new JsonField(Optional.of(this), name, member == null ? Bare.MISSING : member);
  }

  /** The same place as the start of a way, so that messages name what is below it only. */
  public JsonField asRoot(String name) {
    return new JsonField(Optional.empty(), name, value);
  }

  /** Whether there is nothing at this place. */
  public boolean isMissing() {
    return value == Bare.MISSING;
  }

  /** Whether there is something at this place that is not null. */
  public boolean isPresent() {
    return !(value instanceof Bare);
  }

  /** Whether this is an object. */
  public boolean isObject() {
    return value instanceof Map;
  }

  /** Whether this is an array. */
  public boolean isArray() {
    return value instanceof List;
  }

  /**
   * The elements of this array.
   *
   * @throws CrystalException where it is none
   */
  public List<JsonField> items() {
    if (!(value instanceof List<?> items)) {
      throw wrong("it must be a list");
    }
    List<JsonField> fields = new ArrayList<>(items.size());
    for (Object item : items) {
      fields.add(new JsonField(Optional.of(this), "[" + fields.size() + "]", item));
    }
    return fields;
  }

  /**
   * This number.
   *
   * @throws CrystalException where it is none, or too large for a double
   */
  public double number() {
    if (value instanceof Numeral numeral) {
      double number = Double.parseDouble(numeral.text());
      if (Double.isFinite(number)) {
        return number;
      }
    }
    throw wrong("it must be a finite number");
  }

  /** The same place, a number in quotes read as one. */
  public JsonField asNumber() {
    return value instanceof String text && text.strip().matches("-?[0-9]{1,12}(?:\\.[0-9]{0,12})?")
        ? new JsonField(parent, key, new Numeral(text.strip()))
        : this;
  }

  /** This number where it is an integer of moderate size. */
  public Optional<Integer> integer() {
    return value instanceof Numeral numeral && numeral.text().matches("-?[0-9]{1,9}")
        ? Optional.of(Integer.valueOf(numeral.text()))
        : Optional.empty();
  }

  /**
   * This array of three numbers.
   *
   * @throws CrystalException where it is none
   */
  public Vector3 vector() {
    List<JsonField> items = items();
    if (items.size() != 3) {
      throw new CrystalException(path(), items.size() + " numbers", "it must be three");
    }
    return new Vector3(items.get(0).number(), items.get(1).number(), items.get(2).number());
  }

  /** This text, or number as written; nothing where it is neither. */
  public Optional<String> text() {
    return value instanceof String || value instanceof Numeral
        ? Optional.of(value.toString())
        : Optional.empty();
  }

  /** Whether this is the value true. */
  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  /** A refusal of the value at this place. */
  public CrystalException wrong(String limit) {
    return new CrystalException(path(), found(), limit);
  }

  private String found() {
    if (value instanceof Bare) {
      return isMissing() ? "missing" : "null";
    }
    if (isObject()) {
      return "an object";
    }
    return isArray() ? "a list" : value.toString();
  }

  /** The way from the root, such as {@code structure.sites[3].abc}. */
  public String path() {
    String above = parent.map(JsonField::path).orElse("");
    return above.isEmpty() || key.startsWith("[") ? above + key : above + "." + key;
  }
}
