package org.zoneaxis.identify.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.figure.option.RequestException;

class IdentifyBodyTest {

  private static Map<String, List<String>> query(String document) {
    return IdentifyBody.query(document.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void becomesTheQueryThatAnAddressWouldHave() {
    assertThat(
            query(
                "{\"spots\": [[1, 2], [3.5, -4, 99], {\"x\": 5, \"y\": 6, \"i\": [7]}],"
                    + " \"centre\": [0, 1], \"elements\": [\"Si\", \"O\"], \"d\": [3.1, 1.9],"
                    + " \"kv\": 200, \"calculated\": false, \"scale\": null}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "spots", List.of("1 2;3.5 -4;5 6"),
                "centre", List.of("0 1"),
                "elements", List.of("Si;O"),
                "d", List.of("3.1;1.9"),
                "kv", List.of("200"),
                "calculated", List.of("hide")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]|body|a list|a JSON object, for example",
        "~~|body|empty|a JSON object, for example",
        "{\"spots\": [[1]]}|spots[0]|a list|places are [x, y]",
        "{\"spots\": [[1, 2, 3, 4]]}|spots[0][3]|4|places are [x, y]",
        "{\"spots\": [[1, \"2\"]]}|spots[0][1]|'2'|places are [x, y]",
        "{\"spots\": [null]}|spots[0]|null|numbers, texts or places",
        "{\"spots\": [{\"x\": 1}]}|spots[0]|an object|places are {\"x\": 1, \"y\": 2}",
        "{\"spots\": [1}|body|not JSON at line 1, column 13|a JSON object is taken; Unexpected",
        "{\"spots\": [{\"i\": [[[1]]]}]}|body|not JSON at line 1, column |a JSON object is taken; ",
        "{\"d\": 1, \"d\": 2}|body|not JSON at line 1, column 13|a JSON object is taken; Dup",
        "{} {}|body|more than one JSON value|a JSON object is taken; write one"
      })
  void refusesWhatDoesNotBelongThereAndNamesThePlace(
      String document, String field, String value, String expected) {
    assertThatThrownBy(() -> query(document))
        .isInstanceOfSatisfying(
            RequestException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.value()).startsWith(value);
              assertThat(refusal.expected()).startsWith(expected);
            });
  }
}
