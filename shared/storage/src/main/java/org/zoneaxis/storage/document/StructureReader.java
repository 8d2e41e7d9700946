package org.zoneaxis.storage.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.figure.AnswerSize;

/**
 * Reads JSON field by field, with bounds, and names the field where something is wrong: {@code
 * sites[3].xyz[0]}.
 */
public final class StructureReader {

  private static final int MAX_DEPTH = 16;
  private static final int MAX_NUMBER = 100;
  private static final int MAX_STRING = 500_000;
  private static final int MAX_NAME = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(AnswerSize.MAX_BYTES)
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER)
                  .maxStringLength(MAX_STRING)
                  .maxNameLength(MAX_NAME)
                  .build())
          .build();

  private final JsonParser json;

  private StructureReader(JsonParser json) {
    this.json = json;
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

  /**
   * What collects the fields of an object, and makes something of them.
   *
   * @param <T> what that is
   */
  public interface Fields<T> {

    /** Takes the value of a field, whose name has been read. */
    void field(String name) throws IOException;

    /** What the fields make, where nothing is missing. */
    T made();
  }

  public static <T> T read(byte[] document, Function<StructureReader, Fields<T>> collector) {
    if (document.length > AnswerSize.MAX_BYTES) {
      throw new CrystalException(
          "document",
          AnswerSize.megabytes(document.length),
          "it must have at most " + AnswerSize.limit());
    }
    try (JsonParser parser = FACTORY.createParser(document)) {
      parser.nextToken();
      StructureReader reader = new StructureReader(parser);
      Fields<T> fields = collector.apply(reader);
      reader.object(fields::field);
      if (parser.nextToken() != null) {
        throw new CrystalException("document", "two values", "it must be one JSON object");
      }
      return fields.made();
    } catch (JsonProcessingException e) {
      throw new CrystalException(
          "document",
          "not JSON at line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ", column "
              + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr()),
          "it must be JSON, nested at most " + MAX_DEPTH + " deep, each name once");
    } catch (IOException e) {
      throw new CrystalException("document", "not text", "it must be JSON in UTF-8");
    }
  }

  public void object(FieldReader reader) throws IOException {
    require(json.hasToken(JsonToken.START_OBJECT), "it must be an object");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      reader.read(name);
    }
  }

  public void array(ElementReader reader) throws IOException {
    require(json.hasToken(JsonToken.START_ARRAY), "it must be a list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      reader.read();
    }
  }

  /** Skips the present value. */
  void skip() throws IOException {
    json.skipChildren();
  }

  public boolean isNull() {
    return json.hasToken(JsonToken.VALUE_NULL);
  }

  public String text() throws IOException {
    require(json.hasToken(JsonToken.VALUE_STRING), "it must be a string");
    return json.getText();
  }

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

  public boolean isText() {
    return json.hasToken(JsonToken.VALUE_STRING);
  }

  public boolean isNumber() {
    return json.hasToken(JsonToken.VALUE_NUMBER_INT) || json.hasToken(JsonToken.VALUE_NUMBER_FLOAT);
  }

  public boolean isArray() {
    return json.hasToken(JsonToken.START_ARRAY);
  }

  boolean isObject() {
    return json.hasToken(JsonToken.START_OBJECT);
  }

  int integer() throws IOException {
    require(
        json.hasToken(JsonToken.VALUE_NUMBER_INT) && json.getTextLength() < 9,
        "it must be an integer");
    return Integer.parseInt(json.getText());
  }

  /** Refuses the present value unless it is right. */
  public void require(boolean right, String limit) throws IOException {
    if (!right) {
      throw new CrystalException(path(json.getParsingContext()), found(), limit);
    }
  }

  private String found() throws IOException {
    JsonToken token = json.currentToken();
    if (token == null) {
      return "empty";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "'" + json.getText() + "'";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
      default -> token.asString() == null ? token.name().toLowerCase(Locale.ROOT) : json.getText();
    };
  }

  private String path(JsonStreamContext context) {
    // The value's own context has been opened where it is an object or a list.
    boolean opened = json.hasToken(JsonToken.START_OBJECT) || json.hasToken(JsonToken.START_ARRAY);
    String path = pathOf(opened ? context.getParent() : context);
    return path.isEmpty() ? "document" : path;
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
