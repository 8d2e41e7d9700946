package org.zoneaxis.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes answers in the form of version 2.0. */
final class HttpAnswerWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private HttpAnswerWriter() {}

  /** Writes an answer: its body as text where it is text, otherwise as base64. */
  static void write(HttpAnswer answer, OutputStream out) throws IOException {
    Optional<String> text = text(answer.body());
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", answer.status());
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, List<String>> header : new TreeMap<>(answer.headers()).entrySet()) {
        json.writeStringField(header.getKey(), String.join(", ", header.getValue()));
      }
      json.writeEndObject();
      json.writeStringField(
          "body", text.orElseGet(() -> Base64.getEncoder().encodeToString(answer.body())));
      json.writeBooleanField("isBase64Encoded", text.isEmpty());
      json.writeEndObject();
    }
  }

  private static Optional<String> text(byte[] body) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
