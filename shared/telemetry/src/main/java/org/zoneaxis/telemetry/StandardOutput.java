package org.zoneaxis.telemetry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Standard output, which Lambda keeps line by line. */
final class StandardOutput {

  private static final JsonFactory FACTORY = new JsonFactory();

  private StandardOutput() {}

  /** The fields of a line. */
  @FunctionalInterface
  interface Fields {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Writes one object on one line, in one piece: lines of several threads do not mix. */
  static void line(Fields fields) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      fields.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.write('\n');
    System.out.writeBytes(line.toByteArray());
    System.out.flush();
  }
}
