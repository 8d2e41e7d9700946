package org.zoneaxis.telemetry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Standard output, which Lambda keeps line by line. */
final class StandardOutput {

  private static final JsonFactory FACTORY = new JsonFactory();

  private StandardOutput() {}

  /** Writes one object on one line, in one piece: lines of several threads do not mix. */
  static void line(JsonFields fields) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      write(json, fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.write('\n');
    System.out.writeBytes(line.toByteArray());
    System.out.flush();
  }

  /** One object on one line, which does not end here. */
  static String text(JsonFields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(json, fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, JsonFields fields) throws IOException {
    json.writeStartObject();
    fields.writeTo(json);
    json.writeEndObject();
  }
}
