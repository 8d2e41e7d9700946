package org.zoneaxis.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zoneaxis.benchmarks.RandomRequest.Kind;

/** Whatever somebody brings and asks for, in a process with 256 MB. */
@Tag("long")
class CostliestRequestsTest {

  private static final long SECONDS = 12;

  @Test
  void nothingThatMayBeAskedForCostsMoreThanTwoSeconds() {
    Map<Kind, CostliestRequests.Cost> worst =
        CostliestRequests.search(Integer.MAX_VALUE, 3, SECONDS);

    assertThat(worst).hasSize(Kind.values().length);
    assertThat(worst.values())
        .allSatisfy(
            cost ->
                assertThat(cost.milliseconds()).isLessThan(CostliestRequests.MOST_MILLISECONDS));
  }
}
