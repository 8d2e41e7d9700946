package org.zoneaxis.figure.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;

/**
 * Reads JSON value by value, and names the place where something is wrong: {@code sites[3].xyz[0]}.
 */
public final class JsonReader {

  private final JsonParser json;
  private final JsonRefusals refusals;

  JsonReader(JsonParser json, JsonRefusals refusals) {
    this.json = json;
    this.refusals = refusals;
  }

  /** Reads the value of a field, whose name has been read. */
  @FunctionalInterface
  public interface FieldReader {
    void read(String name) throws IOException;
  }

  /** Reads an element of an array. */
  @FunctionalInterface
  public interface ElementReader {
    void read() throws IOException;
  }

  /** Reads the present object field by field. */
  public void object(FieldReader reader) throws IOException {
    require(json.hasToken(JsonToken.START_OBJECT), "it must be an object");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      reader.read(name);
    }
  }

  /** Reads the present list element by element. */
  public void array(ElementReader reader) throws IOException {
    require(json.hasToken(JsonToken.START_ARRAY), "it must be a list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      reader.read();
    }
  }

  /** Skips the present value. */
  public void skip() throws IOException {
    json.skipChildren();
  }

  /** Whether there is nothing at all: the document is empty. */
  boolean isMissing() {
    return json.currentToken() == null;
  }

  /** Whether nothing is said: null. */
  public boolean isNull() {
    return json.hasToken(JsonToken.VALUE_NULL);
  }

  /** The present text. */
  public String text() throws IOException {
    require(json.hasToken(JsonToken.VALUE_STRING), "it must be a string");
    return json.getText();
  }

  /** The present number, which is finite. */
  public double number() throws IOException {
    require(isNumber(), "it must be a number");
    double value = Double.parseDouble(json.getText());
    require(Double.isFinite(value), "it must be a finite number");
    return value;
  }

  /** A number as it is written, or a string, such as {@code 1/3}. */
  public String numberText() throws IOException {
    require(isText() || isNumber(), "it must be a number, or a fraction such as \"1/3\"");
    return json.getText();
  }

  /** Whether it is a text. */
  public boolean isText() {
    return json.hasToken(JsonToken.VALUE_STRING);
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return json.hasToken(JsonToken.VALUE_NUMBER_INT) || json.hasToken(JsonToken.VALUE_NUMBER_FLOAT);
  }

  /** Whether it is true or false. */
  public boolean isTruth() {
    return json.hasToken(JsonToken.VALUE_TRUE) || json.hasToken(JsonToken.VALUE_FALSE);
  }

  /** Whether it is true. */
  public boolean isTrue() {
    return json.hasToken(JsonToken.VALUE_TRUE);
  }

  /** Whether it is a list. */
  public boolean isArray() {
    return json.hasToken(JsonToken.START_ARRAY);
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return json.hasToken(JsonToken.START_OBJECT);
  }

  /** The present number, which is an integer of at most eight digits. */
  public int integer() throws IOException {
    require(
        json.hasToken(JsonToken.VALUE_NUMBER_INT) && json.getTextLength() < 9,
        "it must be an integer");
    return Integer.parseInt(json.getText());
  }

  /** Refuses the present value unless it is right. */
  public void require(boolean right, String limit) throws IOException {
    if (!right) {
      throw refusals.wrong().of(path(json.getParsingContext()), found(), limit);
    }
  }

  private String found() throws IOException {
    JsonToken token = json.currentToken();
    if (token == null) {
      return "empty";
    }
    return switch (token) {
      case START_OBJECT, END_OBJECT -> "an object";
      case START_ARRAY, END_ARRAY -> "a list";
      case VALUE_STRING -> "'" + json.getText() + "'";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
      default -> token.asString() == null ? token.name().toLowerCase(Locale.ROOT) : json.getText();
    };
  }

  private String path(JsonStreamContext context) {
    // The value's own context has been opened where it is an object or a list.
    boolean opened = json.hasToken(JsonToken.START_OBJECT) || json.hasToken(JsonToken.START_ARRAY);
    String path = pathOf(opened ? context.getParent() : context);
    return path.isEmpty() ? refusals.document() : path;
  }

  private static String pathOf(JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    String above = pathOf(context.getParent());
    if (context.inArray()) {
      return above + "[" + context.getCurrentIndex() + "]";
    }
    String name = context.getCurrentName();
    return above.isEmpty() ? name : above + "." + name;
  }
}
