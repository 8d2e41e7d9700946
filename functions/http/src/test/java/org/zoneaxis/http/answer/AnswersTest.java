package org.zoneaxis.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

  private static final byte[] BYTES = {1, 2, 3};

  @ParameterizedTest
  @CsvSource({
    "'\"a\"', 304",
    "'W/\"a\"', 304",
    "'\"b\" , \"a\"', 304",
    "'*', 304",
    "'\"b\"', 200",
    "'a', 200",
    "'\"A\"', 200",
    "'', 200"
  })
  void bytesAreLeftOutWhereTheClientHasThem(String condition, int status) {
    HttpResponse<byte[]> answer =
        Answers.object(
            HttpRequest.GET("/p/x").header("If-None-Match", condition),
            BYTES,
            "text/csv; charset=utf-8",
            "\"a\"");

    assertThat(answer.code()).isEqualTo(status);
    assertThat(answer.getBody().isPresent()).isEqualTo(status == 200);
    assertThat(answer.header("ETag")).isEqualTo("\"a\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
  }
}
