package org.zoneaxis.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * What is wrong, for the one who asked: the body of {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code about:blank}: the title says it all, problems have no pages of their own
 * @param title the kind of problem, the same words every time
 * @param status the HTTP status
 * @param detail this problem, in one or two sentences
 * @param parameter the part of the request that is wrong, where it is one
 * @param value what that part holds
 * @param expected what it may hold
 * @param instance name of this occurrence, by which the operator finds it in the log
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    Optional<String> parameter,
    Optional<String> value,
    Optional<String> expected,
    Optional<String> instance) {

  private static final String NO_PAGE = "about:blank";

  public static Problem of(int status, String title, String detail) {
    return new Problem(
        NO_PAGE,
        title,
        status,
        detail,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public Problem about(String wrongParameter, String wrongValue, String right) {
    return new Problem(
        NO_PAGE,
        title,
        status,
        detail,
        Optional.of(wrongParameter),
        Optional.of(wrongValue),
        Optional.of(right),
        instance);
  }

  public Problem named(String occurrence) {
    return new Problem(
        NO_PAGE, title, status, detail, parameter, value, expected, Optional.of(occurrence));
  }
}
