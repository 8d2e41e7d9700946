package org.zoneaxis.telemetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the log that CloudWatch makes metrics of: its embedded metric format, version of
 * 2020-08-31. Every other field can be searched for in the log and costs no metric.
 */
public final class MetricLine {

  private static final String NAMESPACE = "zoneaxis";

  private final Map<String, String> dimensions = new LinkedHashMap<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, Metric> metrics = new LinkedHashMap<>();
  private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();

  private Optional<JsonFields> rest = Optional.empty();

  private record Metric(Number value, String unit) {}

  /**
   * A value by which the metrics are told apart; there must be few different ones, each is a metric
   * of its own.
   */
  public MetricLine dimension(String name, String value) {
    dimensions.put(name, value);
    return this;
  }

  /** Something to search for, which may have any number of values. */
  public MetricLine field(String name, String value) {
    fields.put(name, value);
    return this;
  }

  /** A number to search for. */
  public MetricLine number(String name, BigDecimal value) {
    numbers.put(name, value);
    return this;
  }

  /** A metric that counts. */
  public MetricLine count(String name, long value) {
    return metric(name, value, "Count");
  }

  /** A metric of size. */
  public MetricLine bytes(String name, long value) {
    return metric(name, value, "Bytes");
  }

  /** A metric of time. */
  public MetricLine milliseconds(String name, BigDecimal value) {
    return metric(name, value, "Milliseconds");
  }

  /** A metric of time. */
  public MetricLine seconds(String name, double value) {
    return metric(name, value, "Seconds");
  }

  private MetricLine metric(String name, Number value, String unit) {
    metrics.put(name, new Metric(value, unit));
    return this;
  }

  /** What else there is to read, such as lists; stands at the end of the line. */
  public MetricLine rest(JsonFields more) {
    rest = Optional.of(more);
    return this;
  }

  /**
   * Writes the line to standard output.
   *
   * @param now the time of what was measured
   */
  public void write(Instant now) {
    StandardOutput.line(json -> writeTo(json, now));
  }

  /**
   * The line without its end, for those who have another way to the log.
   *
   * @param now the time of what was measured
   */
  public String text(Instant now) {
    return StandardOutput.text(json -> writeTo(json, now));
  }

  private void writeTo(JsonGenerator json, Instant now) throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", now.toEpochMilli());
    json.writeArrayFieldStart("CloudWatchMetrics");
    json.writeStartObject();
    directive(json);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    strings(json, dimensions);
    strings(json, fields);
    for (Map.Entry<String, Metric> metric : metrics.entrySet()) {
      json.writeFieldName(metric.getKey());
      json.writeNumber(metric.getValue().value().toString());
    }
    for (Map.Entry<String, BigDecimal> number : numbers.entrySet()) {
      json.writeNumberField(number.getKey(), number.getValue());
    }
    if (rest.isPresent()) {
      rest.get().writeTo(json);
    }
  }

  private void directive(JsonGenerator json) throws IOException {
    json.writeStringField("Namespace", NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    json.writeStartArray();
    for (String name : List.copyOf(dimensions.keySet())) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (Map.Entry<String, Metric> metric : metrics.entrySet()) {
      json.writeStartObject();
      json.writeStringField("Name", metric.getKey());
      json.writeStringField("Unit", metric.getValue().unit());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, Map<String, String> values) throws IOException {
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
  }
}
