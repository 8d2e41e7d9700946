package org.zoneaxis.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/**
 * A run as one line of CloudWatch's embedded metric format: counts become metrics of the namespace
 * {@code zoneaxis} with the dimension {@code function}.
 *
 * <p>Source: Amazon CloudWatch User Guide, "Specification: Embedded metric format".
 */
final class MetricsLine {

  private static final String NAMESPACE = "zoneaxis";

  private MetricsLine() {}

  static String of(RunReport report) {
    ObjectMapper mapper = Json.mapper();
    ObjectNode line = mapper.createObjectNode();
    ObjectNode directive = mapper.createObjectNode();
    directive.put("Namespace", NAMESPACE);
    directive.putArray("Dimensions").addArray().add("function");
    ArrayNode metrics = directive.putArray("Metrics");
    ObjectNode about = line.putObject("_aws");
    about.put("Timestamp", report.endedAt().toEpochMilli());
    about.putArray("CloudWatchMetrics").add(directive);
    line.put("function", "refresh");
    line.put("run", report.run());
    report
        .counts()
        .forEach(
            (name, number) -> {
              metric(metrics, name, name.endsWith("ytes") ? "Bytes" : "Count");
              line.put(name, number);
            });
    metric(metrics, "seconds", "Seconds");
    line.put("seconds", report.seconds());
    metric(metrics, "complete", "Count");
    line.put("complete", report.complete() ? 1 : 0);
    line.set("failures", mapper.valueToTree(report.failures()));
    line.set("notes", mapper.valueToTree(report.notes()));
    try {
      return mapper.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void metric(ArrayNode metrics, String name, String unit) {
    metrics.addObject().put("Name", name).put("Unit", unit);
  }
}
