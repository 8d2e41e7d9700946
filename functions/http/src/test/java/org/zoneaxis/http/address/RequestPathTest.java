package org.zoneaxis.http.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.figure.option.RequestException;

class RequestPathTest {

  private static List<String> segments(String path) {
    return RequestPath.segmentsAfter("/a/", HttpRequest.GET(path));
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b, b",
    "/a/%5B1-10%5D, [1-10]",
    "/a/1%201%200, 1 1 0",
    "/a/1+1+0, 1+1+0",
    "/a/b%2Fc, b/c",
    "/a/%25, %",
    "/a/%e2%88%92, \u2212",
    "/a/%E2%88%92, \u2212"
  })
  void segmentIsDecodedOnce(String path, String segment) {
    assertThat(segments(path)).containsExactly(segment);
  }

  @Test
  void encodedSlashSeparatesNothing() {
    assertThat(segments("/a/b%2Fc/d")).containsExactly("b/c", "d");
  }

  @Test
  void emptySegmentsAreKept() {
    assertThat(segments("/a//b/")).containsExactly("", "b", "");
  }

  @Test
  void otherPrefixHasNoSegments() {
    assertThat(segments("/b/c")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/%ff", "/a/%c0%af", "/a/%e2%88", "/a/%ed%a0%80"})
  void refusesWhatIsNotUtf8(String path) {
    assertThatThrownBy(() -> segments(path))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("UTF-8");
  }
}
