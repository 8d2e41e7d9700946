package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What no answer may hold: paths, classes, the storage's words. */
final class Secrets {

  static final String LEAK =
      "(?s).*(/tmp|/home|/root|org\\.zoneaxis|java\\.|Exception|at [a-z.]+\\(|127\\.0\\.0\\.1"
          + "|s3proxy|SignatureDoesNotMatch).*";

  private Secrets() {}

  /** Neither the body of an answer nor its headers hold any of that, or one of some other words. */
  static void assertNone(HttpResponse<byte[]> answer, String... others) {
    String all =
        answer.headers().map() + "\n" + new String(answer.body(), StandardCharsets.ISO_8859_1);
    assertThat(all).doesNotMatch(LEAK).doesNotContain(others);
  }
}
