package org.zoneaxis.figure.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bounds of documents of a kind. Thread-safe. */
public final class JsonForm {

  private static final int MAX_NUMBER = 100;
  private static final int MAX_NAME = 50_000;

  private final JsonFactory factory;

  /**
   * A form.
   *
   * @param depth objects and lists within each other, at most
   * @param text characters of a text, at most
   * @param once whether a name may come only once in an object
   */
  public JsonForm(int depth, int text, boolean once) {
    this.factory =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, once)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(depth)
                    .maxNumberLength(MAX_NUMBER)
                    .maxStringLength(text)
                    .maxNameLength(Math.min(text, MAX_NAME))
                    .build())
            .build();
  }

  /**
   * Reads the value that a document is.
   *
   * @param <T> what is made of it
   */
  @FunctionalInterface
  public interface ValueReader<T> {

    /** Reads the present value. */
    T read(JsonReader json) throws IOException;
  }

  /**
   * Reads a document.
   *
   * @param document bytes of one JSON value
   * @param refusals what is thrown where it is not right
   * @param reader reads the value
   */
  public <T> T read(byte[] document, JsonRefusals refusals, ValueReader<T> reader) {
    try {
      return read(factory.createParser(document), refusals, reader);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /**
   * Reads a document, as above.
   *
   * @throws IOException where the stream fails
   */
  public <T> T read(InputStream document, JsonRefusals refusals, ValueReader<T> reader)
      throws IOException {
    return read(factory.createParser(document), refusals, reader);
  }

  private static <T> T read(JsonParser parser, JsonRefusals refusals, ValueReader<T> reader)
      throws IOException {
    try (parser) {
      parser.nextToken();
      T value = reader.read(new JsonReader(parser, refusals));
      if (parser.nextToken() != null) {
        throw refusals.broken().of("more than one JSON value", "write one and nothing behind it");
      }
      return value;
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
      throw refusals
          .broken()
          .of(
              "not JSON at line "
                  + Math.max(1, place.getLineNr())
                  + ", column "
                  + Math.max(1, place.getColumnNr()),
              e.getOriginalMessage());
    } catch (CharConversionException e) {
      throw refusals.broken().of("not text", "write UTF-8");
    }
  }
}
