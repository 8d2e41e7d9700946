package org.zoneaxis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.figure.AnswerSize;

/** What Lambda carries, and what it does not. */
class HttpAnswerTest {

  private static final String OBJECT = "/p/r2/mp-149/s-3f9a1c20/1_1_0/diffraction-kv200.json";

  private static HttpAnswer answer(int status, int bytes) {
    return new HttpAnswer(status, Map.of("Cache-Control", List.of("immutable")), new byte[bytes]);
  }

  @Test
  void objectThatIsTooLargeToCarryIsAskedForOnceMore() {
    HttpAnswer carried = answer(200, AnswerSize.MAX_BYTES + 1).carried(OBJECT);

    assertThat(carried.status()).isEqualTo(302);
    assertThat(carried.body()).isEmpty();
    assertThat(carried.headers())
        .containsOnly(
            Map.entry("Location", List.of(OBJECT)),
            Map.entry("Cache-Control", List.of("no-store")));
  }

  @ParameterizedTest
  @CsvSource({
    "200, 5000000, /p/r2/mp-149/s-3f9a1c20/1_1_0/diffraction-kv200.json",
    "500, 5000001, /p/r2/mp-149/s-3f9a1c20/1_1_0/diffraction-kv200.json",
    "200, 5000001, /v1/materials"
  })
  void allElseStaysAsItIs(int status, int bytes, String path) {
    HttpAnswer answer = answer(status, bytes);

    assertThat(answer.carried(path)).isSameAs(answer);
  }
}
