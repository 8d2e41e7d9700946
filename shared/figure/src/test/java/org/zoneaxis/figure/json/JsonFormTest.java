package org.zoneaxis.figure.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.figure.option.RequestException;

class JsonFormTest {

  private static final JsonForm FORM = new JsonForm(4, 20, true);
  private static final JsonRefusals REFUSALS =
      new JsonRefusals(
          "body",
          RequestException::new,
          (found, reason) -> new RequestException("body", found, reason));

  /** The numbers of {@code {"sites": [{"xyz": [...]}]}}. */
  private static List<Double> numbers(String document) {
    return FORM.read(document.getBytes(StandardCharsets.UTF_8), REFUSALS, JsonFormTest::numbers);
  }

  private static List<Double> numbers(JsonReader json) throws IOException {
    List<Double> numbers = new ArrayList<>();
    json.object(
        name -> {
          json.require(name.equals("sites"), "there are sites");
          json.array(() -> json.object(field -> json.array(() -> numbers.add(json.number()))));
        });
    return numbers;
  }

  @Test
  void readsValueByValue() {
    assertThat(numbers("{\"sites\": [{\"xyz\": [0, 0.5]}, {}, {\"xyz\": [1e-1]}]}"))
        .containsExactly(0.0, 0.5, 0.1);
  }

  @Test
  void readsStreamsAsItReadsBytes() throws IOException {
    byte[] document = "{\"sites\": []}".getBytes(StandardCharsets.UTF_8);
    assertThat(
            FORM.<List<Double>>read(
                new ByteArrayInputStream(document), REFUSALS, JsonFormTest::numbers))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]|body 'a list': it must be an object",
        "~~|body 'empty': it must be an object",
        "{\"site\": 1}|site '1': there are sites",
        "{\"sites\": {}}|sites 'an object': it must be a list",
        "{\"sites\": [{}, 7]}|sites[1] '7': it must be an object",
        "{\"sites\": [{\"xyz\": [0, \"x\"]}]}|sites[0].xyz[1] ''x'': it must be a number",
        "{\"sites\": [{\"xyz\": [0, null]}]}|sites[0].xyz[1] 'null': it must be a number",
        "{\"sites\": [{\"xyz\": [1e999]}]}|sites[0].xyz[0] '1e999': it must be a finite number"
      })
  void namesThePlaceOfAWrongValue(String document, String message) {
    assertThatThrownBy(() -> numbers(document))
        .isInstanceOf(RequestException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"sites\": [}",
        "{\"sites\": [], \"sites\": []}",
        "{'sites': []}",
        "{\"sites\": [{\"xyz\": [[[0]]]}]}",
        "{\"sites\": [\"123456789012345678901\"]}",
        "{\"sites\": [NaN]}",
        "nothing"
      })
  void saysWhereADocumentIsNotJson(String document) {
    assertThatThrownBy(() -> numbers(document))
        .isInstanceOf(RequestException.class)
        .hasMessageStartingWith("body 'not JSON at line 1, column ");
  }

  @Test
  void refusesASecondValueAndBytesThatAreNoText() {
    assertThatThrownBy(() -> numbers("{\"sites\": []} {}"))
        .hasMessage("body 'more than one JSON value': write one and nothing behind it");
    byte[] bytes = {'{', (byte) 0xFF, (byte) 0xFE, 0, '}'};
    assertThatThrownBy(() -> FORM.read(bytes, REFUSALS, JsonFormTest::numbers))
        .isInstanceOf(RequestException.class);
  }

  private static <T> T value(String document, JsonForm.ValueReader<T> reader) {
    return FORM.read(document.getBytes(StandardCharsets.UTF_8), REFUSALS, reader);
  }

  @Test
  void readsIntegersOfModerateSize() {
    assertThat(value("12345678", JsonReader::integer)).isEqualTo(12_345_678);
    for (String other : List.of("123456789", "1.0", "\"1\"", "null")) {
      assertThatThrownBy(() -> value(other, JsonReader::integer))
          .hasMessageContaining("it must be an integer");
    }
  }

  @Test
  void tellsTextsNumbersAndNothingApart() {
    assertThat(value("null", JsonReader::isNull)).isTrue();
    assertThat(value("0", JsonReader::isNull)).isFalse();
    assertThat(value("\"1/3\"", JsonReader::numberText)).isEqualTo("1/3");
    assertThat(value("0.50", JsonReader::numberText)).isEqualTo("0.50");
    assertThatThrownBy(() -> value("true", JsonReader::numberText))
        .hasMessage("body 'true': it must be a number, or a fraction such as \"1/3\"");
    assertThatThrownBy(() -> value("1", JsonReader::text))
        .hasMessage("body '1': it must be a string");
  }
}
