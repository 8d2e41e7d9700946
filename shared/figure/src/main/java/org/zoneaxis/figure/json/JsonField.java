package org.zoneaxis.figure.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A place in a JSON document that knows its way from the root, so that a message can name it. A
 * member that is not there is a field too: {@link #isMissing()}.
 */
public final class JsonField {

  /** Deeper than any document, shallower than the stack. */
  private static final JsonForm FORM = new JsonForm(64, 1_000_000, false);

  private static final JsonForm STRICT_FORM = new JsonForm(64, 1_000_000, true);

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
  private final JsonRefusals refusals;

  private JsonField(Optional<JsonField> parent, String key, Object value, JsonRefusals refusals) {
    this.parent = parent;
    this.key = key;
    this.value = value;
    this.refusals = refusals;
  }

  /**
   * Reads a document, of what is said twice the last.
   *
   * @param document the bytes of one JSON value, nested at most 64 deep; NaN and Infinity are none
   * @param refusals what is thrown where it is not JSON, or a value not right
   */
  public static JsonField read(byte[] document, JsonRefusals refusals) {
    return read(FORM, document, refusals);
  }

  /** Reads a document, as above, in which nothing may be said twice. */
  public static JsonField readStrictly(byte[] document, JsonRefusals refusals) {
    return read(STRICT_FORM, document, refusals);
  }

  private static JsonField read(JsonForm form, byte[] document, JsonRefusals refusals) {
    return form.read(
        document,
        refusals,
        json -> {
          if (json.isMissing()) {
            throw refusals.broken().of("empty", "write a JSON value");
          }
          return new JsonField(Optional.empty(), "", value(json), refusals);
        });
  }

  private static Object value(JsonReader json) throws IOException {
    if (json.isObject()) {
      Map<String, Object> members = new LinkedHashMap<>();
      json.object(name -> members.put(name, value(json)));
      return members;
    }
    if (json.isArray()) {
      List<Object> items = new ArrayList<>();
      json.array(() -> items.add(value(json)));
      return items;
    }
    if (json.isText()) {
      return json.text();
    }
    if (json.isNumber()) {
      return new Numeral(json.numberText());
    }
    return json.isTruth() ? (Object) json.isTrue() : Bare.NULL;
  }

  /** A member of this object; a missing field where there is none or this is no object. */
  public JsonField get(String name) {
    Object member = value instanceof Map<?, ?> members ? members.get(name) : null;
    return new JsonField(Optional.of(this), name, member == null ? Bare.MISSING : member, refusals);
  }

  /** The same place as the start of a way, so that messages name what is below it only. */
  public JsonField asRoot(String name) {
    return new JsonField(Optional.empty(), name, value, refusals);
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
   * @throws RuntimeException a refusal, where it is none
   */
  public List<JsonField> items() {
    if (!(value instanceof List<?> items)) {
      throw wrong("it must be a list");
    }
    List<JsonField> fields = new ArrayList<>(items.size());
    for (Object item : items) {
      fields.add(new JsonField(Optional.of(this), "[" + fields.size() + "]", item, refusals));
    }
    return fields;
  }

  /**
   * This number.
   *
   * @throws RuntimeException a refusal, where it is none, or too large for a double
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
        ? new JsonField(parent, key, new Numeral(text.strip()), refusals)
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
   * @throws RuntimeException a refusal, where it is none
   */
  public Vector3 vector() {
    List<JsonField> items = items();
    if (items.size() != 3) {
      throw wrong(items.size() + " numbers", "it must be three");
    }
    return new Vector3(items.get(0).number(), items.get(1).number(), items.get(2).number());
  }

  /** This text, or number as written; nothing where it is neither. */
  public Optional<String> text() {
    return value instanceof String || value instanceof Numeral
        ? Optional.of(value.toString())
        : Optional.empty();
  }

  /** The names of the members of this object; none where it is no object. */
  public List<String> names() {
    return value instanceof Map<?, ?> members
        ? members.keySet().stream().map(Object::toString).toList()
        : List.of();
  }

  /** Whether this is true or false. */
  public boolean isTruth() {
    return value instanceof Boolean;
  }

  /** Whether this is the value true. */
  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  /** A refusal of the value at this place. */
  public RuntimeException wrong(String limit) {
    return wrong(found(), limit);
  }

  private RuntimeException wrong(String found, String limit) {
    String path = path();
    return refusals.wrong().of(path.isEmpty() ? refusals.document() : path, found, limit);
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
