package org.zoneaxis.http.trace;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of a request: nothing about who asked, and nothing that they wrote, only what it was
 * understood to be.
 *
 * @param requestId the name that the platform has for the request
 * @param method HTTP method, or {@code other}
 * @param route the kind of address, such as {@code diffraction} or {@code object}
 * @param status status of the answer
 * @param milliseconds from the request to its answer
 * @param outcome {@code hit}, {@code made}, {@code raced} for figures; {@code failed} for every
 *     status from 500 on, {@code refused} from 400 on, {@code answered} otherwise
 * @param material of the figure
 * @param zone zone axis of the figure
 * @param format of the figure
 * @param steps milliseconds of each step done for the figure
 */
@Serdeable
public record RequestRecord(
    Optional<String> requestId,
    String method,
    String route,
    int status,
    BigDecimal milliseconds,
    String outcome,
    Optional<String> material,
    Optional<String> zone,
    Optional<String> format,
    Map<String, BigDecimal> steps) {

  /** Copies the steps. */
  public RequestRecord {
    steps = Map.copyOf(steps);
  }
}
