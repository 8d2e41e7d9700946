package org.zoneaxis.refresh.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunMetricsTest {

  @Test
  void lineHasCountsBytesAndSecondsAsMetricsAndTroublesToSearchFor() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("changed", 3L);
    counts.put("sweptBytes", 1024L);
    counts.put("bytes", 7L);
    Instant ended = Instant.ofEpochMilli(1_700_000_000_000L);
    RunReport report =
        new RunReport(
            "20231114T221320Z-abc",
            RefreshOrder.everything(),
            ended.minusSeconds(2),
            ended,
            1.75,
            true,
            List.of(),
            counts,
            List.of(new RunReport.Failure("mp-149", "said \"no\"\n")),
            List.of("one", "\u00E5ngstr\u00F6m"));

    assertThat(RunMetrics.of(report))
        .isEqualTo(
            "{\"_aws\":{\"Timestamp\":1700000000000,\"CloudWatchMetrics\":["
                + "{\"Namespace\":\"zoneaxis\",\"Dimensions\":[[\"function\"]],\"Metrics\":["
                + "{\"Name\":\"changed\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"sweptBytes\",\"Unit\":\"Bytes\"},"
                + "{\"Name\":\"bytes\",\"Unit\":\"Bytes\"},"
                + "{\"Name\":\"seconds\",\"Unit\":\"Seconds\"},"
                + "{\"Name\":\"complete\",\"Unit\":\"Count\"}]}]},"
                + "\"function\":\"refresh\",\"run\":\"20231114T221320Z-abc\","
                + "\"changed\":3,\"sweptBytes\":1024,\"bytes\":7,\"seconds\":1.75,\"complete\":1,"
                + "\"failures\":[{\"subject\":\"mp-149\",\"reason\":\"said \\\"no\\\"\\n\"}],"
                + "\"notes\":[\"one\",\"\u00E5ngstr\u00F6m\"]}");
  }
}
