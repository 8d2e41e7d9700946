package org.zoneaxis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers as Lambda takes them, version 2.0. */
class HttpAnswerWriterTest {

  /** The fields of an answer as text, those of objects by their path. */
  private static Map<String, String> written(byte[] body, Map<String, List<String>> headers)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HttpAnswerWriter.write(new HttpAnswer(200, headers, body), out);
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(out.toByteArray())) {
      while (json.nextToken() != null) {
        if (json.currentToken().isScalarValue()) {
          fields.put(json.getParsingContext().pathAsPointer().toString(), json.getText());
        }
      }
    }
    return fields;
  }

  @Test
  void textIsWrittenAsItIs() throws IOException {
    String text = "<svg>\"1\u0305 10\" \u03b3 \ud835\udc9c</svg>\n";

    assertThat(written(text.getBytes(StandardCharsets.UTF_8), Map.of()))
        .containsEntry("/statusCode", "200")
        .containsEntry("/body", text)
        .containsEntry("/isBase64Encoded", "false");
  }

  @Test
  void whatIsNoTextIsEncoded() throws IOException {
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};

    Map<String, String> answer = written(image, Map.of());

    assertThat(answer).containsEntry("/isBase64Encoded", "true");
    assertThat(Base64.getDecoder().decode(answer.get("/body"))).isEqualTo(image);
  }

  @Test
  void severalValuesOfAHeaderBecomeOneAndThereAreNoCookies() throws IOException {
    Map<String, String> answer =
        written(new byte[0], Map.of("Vary", List.of("Accept", "Origin"), "ETag", List.of("\"a\"")));

    assertThat(answer)
        .containsEntry("/headers/Vary", "Accept, Origin")
        .containsEntry("/headers/ETag", "\"a\"")
        .containsEntry("/body", "");
    assertThat(answer.keySet()).noneMatch(name -> name.startsWith("/cookies"));
  }
}
