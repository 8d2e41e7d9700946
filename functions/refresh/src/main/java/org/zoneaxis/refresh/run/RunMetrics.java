package org.zoneaxis.refresh.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.zoneaxis.telemetry.MetricLine;

/** A run as a line of metrics: what it counted, with its failures and notes to search for. */
public final class RunMetrics {

  private RunMetrics() {}

  /** The line without its end. */
  public static String of(RunReport report) {
    MetricLine line = new MetricLine().dimension("function", "refresh").field("run", report.run());
    report
        .counts()
        .forEach(
            (name, number) -> {
              if (name.endsWith("ytes")) {
                line.bytes(name, number);
              } else {
                line.count(name, number);
              }
            });
    return line.seconds("seconds", report.seconds())
        .count("complete", report.complete() ? 1 : 0)
        .rest(json -> troubles(json, report))
        .text(report.endedAt());
  }

  private static void troubles(JsonGenerator json, RunReport report) throws IOException {
    json.writeArrayFieldStart("failures");
    for (RunReport.Failure failure : report.failures()) {
      json.writeStartObject();
      json.writeStringField("subject", failure.subject());
      json.writeStringField("reason", failure.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (String note : report.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
  }
}
