package org.zoneaxis.refresh.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.refresh.run.RefreshOrder.Task;

class OrderReaderTest {

  private static RefreshOrder read(String event) throws IOException {
    return new OrderReader().read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "{}",
        "{\"detail-type\":\"Scheduled Event\"}",
        "{\"detail-type\":\"Scheduled Event\",\"detail\":{},\"source\":\"aws.events\"}"
      })
  void nothingSaidOrdersEverything(String event) throws IOException {
    assertThat(read(event)).isEqualTo(RefreshOrder.everything());
  }

  static List<Path> samples() throws Exception {
    try (Stream<Path> files =
        Files.list(Path.of(OrderReaderTest.class.getResource("/events").toURI()))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsAnOrder(Path sample) throws IOException {
    RefreshOrder order = read(Files.readString(sample));

    assertThat(order.tasks()).isNotEmpty();
    // What the schedule of the template sends, and what nothing said orders.
    assertThat(order.equals(RefreshOrder.everything())).isEqualTo(sample.endsWith("schedule.json"));
  }

  @Test
  void readsEveryField() throws IOException {
    assertThat(
            read(
                "{\"tasks\":[\"refresh\",\"sweep\"],\"materials\":[\"mp-149\"],"
                    + "\"olderThanHours\":0,\"graceDays\":7,\"dryRun\":true,\"prewarm\":5}"))
        .isEqualTo(
            new RefreshOrder(
                java.util.Set.of(Task.REFRESH, Task.SWEEP),
                List.of(MaterialId.parse("mp-149")),
                Duration.ZERO,
                Duration.ofDays(7),
                true,
                5));
  }

  @Test
  void detailOfARulesEventIsTheOrder() throws IOException {
    assertThat(read("{\"detail-type\":\"x\",\"detail\":{\"tasks\":[\"catalogue\"]}}").tasks())
        .containsExactly(Task.CATALOGUE);
  }

  private static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("[]", "the event"),
        Arguments.of("7", "the event"),
        Arguments.of("\"refresh\"", "the event"),
        Arguments.of("{", "the event"),
        Arguments.of("{} {}", "the event"),
        Arguments.of("{}trailing", "the event"),
        Arguments.of("{\"dryRun\":true,\"dryRun\":false}", "the event"),
        Arguments.of("{\"detail-type\":\"x\",\"detail\":[]}", "the event"),
        Arguments.of("[".repeat(100_000), "the event"),
        Arguments.of("{\"materials\":[\"" + "x".repeat(300_000) + "\"]}", "the event"),
        Arguments.of("{\"dryrun\":true}", "dryrun"),
        Arguments.of("{\"tasks\":[]}", "tasks"),
        Arguments.of("{\"tasks\":\"sweep\"}", "tasks"),
        Arguments.of("{\"tasks\":[\"destroy\"]}", "tasks"),
        Arguments.of("{\"tasks\":[null]}", "tasks"),
        Arguments.of("{\"tasks\":[1,2,3,4,5]}", "tasks"),
        Arguments.of("{\"materials\":\"mp-149\"}", "materials"),
        Arguments.of("{\"materials\":[\"../../secrets\"]}", "materials"),
        Arguments.of("{\"materials\":[149]}", "materials"),
        Arguments.of("{\"materials\":[{}]}", "materials"),
        Arguments.of("{\"olderThanHours\":-1}", "olderThanHours"),
        Arguments.of("{\"olderThanHours\":1.5}", "olderThanHours"),
        Arguments.of("{\"olderThanHours\":\"24\"}", "olderThanHours"),
        Arguments.of("{\"olderThanHours\":1" + "0".repeat(30) + "}", "olderThanHours"),
        Arguments.of("{\"olderThanHours\":1e400}", "olderThanHours"),
        Arguments.of("{\"graceDays\":99999}", "graceDays"),
        Arguments.of("{\"graceDays\":0}", "graceDays"),
        Arguments.of("{\"graceDays\":null}", "graceDays"),
        Arguments.of("{\"dryRun\":\"false\"}", "dryRun"),
        Arguments.of("{\"dryRun\":null}", "dryRun"),
        Arguments.of("{\"dryRun\":0}", "dryRun"),
        Arguments.of("{\"prewarm\":100001}", "prewarm"),
        Arguments.of("{\"prewarm\":true}", "prewarm"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatIsNoOrderAndNamesTheField(String event, String field) {
    assertThatThrownBy(() -> read(event))
        .isInstanceOf(OrderException.class)
        .hasMessageContaining(field)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void refusalShowsNoControlCharacters() {
    assertThatThrownBy(() -> read("{\"\\u001b[31m\\n\":1}"))
        .isInstanceOf(OrderException.class)
        .satisfies(e -> assertThat(e.getMessage()).matches("[ -~]*"));
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] bytes = {(byte) 0x7b, (byte) 0xff, (byte) 0xfe, 0, 0x7d};
    assertThatThrownBy(() -> new OrderReader().read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(OrderException.class);
  }

  @Test
  void readsNoMoreThanItWants() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        };
    assertThatThrownBy(() -> new OrderReader().read(endless))
        .isInstanceOf(OrderException.class)
        .hasMessageContaining("too large");
  }
}
