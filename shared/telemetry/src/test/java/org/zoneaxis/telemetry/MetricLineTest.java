package org.zoneaxis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MetricLineTest {

  @Test
  void textIsOneObjectWithUnitsAndTheRestAtItsEnd() {
    assertThat(
            new MetricLine()
                .dimension("function", "refresh")
                .bytes("swept", 4096)
                .seconds("seconds", 0.5)
                .rest(json -> json.writeStringField("note", "said \"yes\""))
                .text(Instant.ofEpochMilli(5)))
        .isEqualTo(
            "{\"_aws\":{\"Timestamp\":5,\"CloudWatchMetrics\":[{\"Namespace\":\"zoneaxis\","
                + "\"Dimensions\":[[\"function\"]],\"Metrics\":["
                + "{\"Name\":\"swept\",\"Unit\":\"Bytes\"},"
                + "{\"Name\":\"seconds\",\"Unit\":\"Seconds\"}]}]},"
                + "\"function\":\"refresh\",\"swept\":4096,\"seconds\":0.5,"
                + "\"note\":\"said \\\"yes\\\"\"}");
  }
}
