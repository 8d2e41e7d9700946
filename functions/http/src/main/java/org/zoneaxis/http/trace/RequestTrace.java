package org.zoneaxis.http.trace;

import io.micronaut.http.HttpRequest;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.figure.request.Phase;
import org.zoneaxis.storage.figure.FigureObserver.Step;
import org.zoneaxis.storage.figure.ObjectKey;

/** What happens for a request, collected while it does. */
final class RequestTrace {

  private static final String NAME = RequestTrace.class.getName();
  private static final int SERVER_ERRORS = 500;
  private static final int CLIENT_ERRORS = 400;

  /** Nanoseconds to milliseconds with three decimals: microseconds. */
  private static final int NANOSECONDS = 1000;

  private static final int DECIMALS = 3;

  private final Optional<String> requestId;
  private final long started = System.nanoTime();
  private final Map<Step, Long> steps = new EnumMap<>(Step.class);
  private Optional<ObjectKey> key = Optional.empty();
  private String outcome = "answered";

  private RequestTrace(Optional<String> requestId) {
    this.requestId = requestId;
  }

  static void begin(HttpRequest<?> request) {
    request.setAttribute(
        NAME, new RequestTrace(request.getAttribute(RequestJournal.REQUEST_ID, String.class)));
  }

  static Optional<RequestTrace> of(HttpRequest<?> request) {
    return request.getAttribute(NAME, RequestTrace.class);
  }

  synchronized void asked(ObjectKey figure) {
    key = Optional.of(figure);
    outcome = "hit";
  }

  synchronized void took(Step step, long nanoseconds) {
    steps.merge(step, nanoseconds, Long::sum);
  }

  synchronized void made(boolean first) {
    outcome = first ? "made" : "raced";
  }

  synchronized RequestRecord record(String method, String route, int status) {
    Map<String, BigDecimal> times = new TreeMap<>();
    steps.forEach((step, took) -> times.put(step.name().toLowerCase(Locale.ROOT), millis(took)));
    return new RequestRecord(
        requestId,
        method,
        route,
        status,
        millis(System.nanoTime() - started),
        outcome(status),
        key.map(figure -> phases(figure, phase -> Optional.of(phase.material().text()))),
        key.map(figure -> phases(figure, phase -> phase.axis().map(ZoneAxis::toString)))
            .filter(axes -> !axes.isEmpty()),
        key.map(figure -> figure.request().format().extension()),
        times);
  }

  private static String phases(ObjectKey figure, Function<Phase, Optional<String>> part) {
    return figure.request().phases().stream()
        .flatMap(phase -> part.apply(phase).stream())
        .collect(Collectors.joining(" "));
  }

  private String outcome(int status) {
    if (status >= SERVER_ERRORS) {
      return "failed";
    }
    return status >= CLIENT_ERRORS ? "refused" : outcome;
  }

  private static BigDecimal millis(long nanoseconds) {
    return BigDecimal.valueOf(nanoseconds / NANOSECONDS, DECIMALS);
  }
}
