package org.zoneaxis.micrograph.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The table of recall in docs/benchmarks.md says what is found now. Where that has changed, {@code
 * mvn -pl shared/micrograph -am test -Dtest=RecallTableTest
 * -Dsurefire.argLine=-Dzoneaxis.docs=write} writes it anew.
 */
@Tag("long")
class RecallTableTest {

  private static final Path PAGE = Path.of("../../docs/benchmarks.md");
  private static final String BEGIN = "<!-- recall -->\n";
  private static final int FRAMES = 20;

  @Test
  void theTableOfRecallIsWhatIsFound() throws IOException {
    StringBuilder table =
        new StringBuilder(
            """
            | what makes it hard | nets | 000 | spots, % | 000, px | spots, px |
            |---|---|---|---|---|---|
            """);
    for (Hazard hazard : Hazard.values()) {
      table.append(Recall.of(hazard, FRAMES).row()).append('\n');
    }
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf("<!-- end -->", from);
    if (System.getProperty("zoneaxis.docs", "").equals("write")) {
      Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
      return;
    }
    assertThat(page.substring(from, to)).isEqualTo(table.toString());
  }
}
