package org.zoneaxis.lambda;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zoneaxis.http.trace.RequestJournal;
import org.zoneaxis.http.trace.RequestRecord;
import org.zoneaxis.telemetry.MetricLine;

/**
 * Writes each record as one line, of which CloudWatch makes metrics by route and outcome. Materials
 * and zone axes are there to be counted in the log: as dimensions each would be a metric.
 */
@Singleton
final class MetricJournal implements RequestJournal {

  private final Clock clock = Clock.systemUTC();

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void write(RequestRecord request) {
    MetricLine line =
        new MetricLine()
            .dimension("Route", request.route())
            .dimension("Outcome", request.outcome())
            .count("Requests", 1)
            .milliseconds("Duration", request.milliseconds());
    request.requestId().ifPresent(id -> line.field("requestId", id));
    line.field("method", request.method());
    line.number("status", BigDecimal.valueOf(request.status()));
    request.material().ifPresent(material -> line.field("material", material));
    request.zone().ifPresent(zone -> line.field("zone", zone));
    request.format().ifPresent(format -> line.field("format", format));
    for (Map.Entry<String, BigDecimal> step : new TreeMap<>(request.steps()).entrySet()) {
      line.number(step.getKey() + "Milliseconds", step.getValue());
    }
    if (!request.requestId().equals(Optional.of(NOBODY))) {
      line.write(clock.instant());
    }
  }
}
