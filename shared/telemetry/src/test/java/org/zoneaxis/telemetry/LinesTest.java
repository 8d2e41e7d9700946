package org.zoneaxis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What is written to standard output, read back by another reader of JSON. */
class LinesTest {

  private static List<JsonNode> linesOf(Runnable code) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      code.run();
    } finally {
      System.setOut(before);
    }
    ObjectMapper mapper = new ObjectMapper();
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    JsonNode[] nodes = new JsonNode[lines.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = mapper.readTree(lines.get(i));
    }
    return List.of(nodes);
  }

  @Test
  void aMessageIsOneLineWithLevelLoggerAndWhatTheThreadIsAt() throws IOException {
    List<JsonNode> lines =
        linesOf(
            () -> {
              MDC.put("requestId", "4711");
              try {
                LoggerFactory.getLogger("org.zoneaxis.x").warn("{} of {}\n\"quoted\" Å", 1, "two");
              } finally {
                MDC.clear();
              }
            });

    assertThat(lines).hasSize(1);
    JsonNode line = lines.get(0);
    assertThat(line.get("level").asText()).isEqualTo("WARN");
    assertThat(line.get("logger").asText()).isEqualTo("org.zoneaxis.x");
    assertThat(line.get("message").asText()).isEqualTo("1 of two\n\"quoted\" Å");
    assertThat(line.get("requestId").asText()).isEqualTo("4711");
    assertThat(Instant.parse(line.get("timestamp").asText())).isNotNull();
    assertThat(line.has("causes")).isFalse();
  }

  @Test
  void aFailureIsOnTheSameLineWithItsCauses() throws IOException {
    List<JsonNode> lines =
        linesOf(
            () ->
                LoggerFactory.getLogger("org.zoneaxis.x")
                    .error("bad", new IllegalStateException("outer", new IOException("inner"))));

    assertThat(lines).hasSize(1);
    JsonNode causes = lines.get(0).get("causes");
    assertThat(causes).hasSize(2);
    assertThat(causes.get(0).get("type").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(causes.get(1).get("message").asText()).isEqualTo("inner");
    assertThat(causes.get(1).get("at").get(0).asText()).contains("LinesTest");
  }

  @Test
  void oursBeginAtInfoAndThoseOfLibrariesAtWarn() throws IOException {
    List<JsonNode> lines =
        linesOf(
            () -> {
              LoggerFactory.getLogger("org.zoneaxis.x").debug("no");
              LoggerFactory.getLogger("org.zoneaxis.x").info("ours");
              LoggerFactory.getLogger("io.micronaut.x").info("no");
              LoggerFactory.getLogger("io.micronaut.x").warn("theirs");
            });

    assertThat(lines)
        .extracting(line -> line.get("message").asText())
        .containsExactly("ours", "theirs");
  }

  @Test
  void aMetricLineNamesItsMetricsAndHoldsTheirValues() throws IOException {
    JsonNode line =
        linesOf(
                () ->
                    new MetricLine()
                        .dimension("Outcome", "hit")
                        .field("material", "mp-149")
                        .count("Requests", 1)
                        .milliseconds("Duration", new BigDecimal("1.25"))
                        .number("headMilliseconds", new BigDecimal("0.5"))
                        .write(Instant.ofEpochMilli(1_700_000_000_000L)))
            .get(0);

    JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(1_700_000_000_000L);
    assertThat(directive.get("Namespace").asText()).isEqualTo("zoneaxis");
    assertThat(directive.get("Dimensions").toString()).isEqualTo("[[\"Outcome\"]]");
    assertThat(directive.get("Metrics").toString())
        .isEqualTo(
            "[{\"Name\":\"Requests\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"Duration\",\"Unit\":\"Milliseconds\"}]");
    assertThat(line.get("Outcome").asText()).isEqualTo("hit");
    assertThat(line.get("material").asText()).isEqualTo("mp-149");
    assertThat(line.get("Requests").asInt()).isEqualTo(1);
    assertThat(line.get("Duration").decimalValue()).isEqualByComparingTo("1.25");
    assertThat(line.get("headMilliseconds").decimalValue()).isEqualByComparingTo("0.5");
  }
}
