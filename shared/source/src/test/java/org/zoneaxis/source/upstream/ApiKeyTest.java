package org.zoneaxis.source.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

  @Test
  void neverShowsItself() {
    assertThat(ApiKey.of("topsecret").orElseThrow()).hasToString("ApiKey[hidden]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void isNoneWhereNothingIsConfigured(String text) {
    assertThat(ApiKey.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"topsecret\r\nHost: evil", "topsecret key", "topsecr\u00e9t", "top\u0000secret"})
  void refusesWhatCannotStandInAHeaderWithoutShowingIt(String text) {
    assertThatThrownBy(() -> ApiKey.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secr");
  }

  @Test
  void masksEveryOccurrenceEvenAtTheEdges() {
    byte[] body = "abcabcxabab abc".getBytes(StandardCharsets.US_ASCII);
    ApiKey.of("abc\n").orElseThrow().maskIn(body);
    assertThat(new String(body, StandardCharsets.US_ASCII)).isEqualTo("******xabab ***");
  }
}
