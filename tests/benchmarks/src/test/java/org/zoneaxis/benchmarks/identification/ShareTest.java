package org.zoneaxis.benchmarks.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of R. G. Newcombe, Stat. Med. 17 (1998) 857, Table I, method 3. */
class ShareTest {

  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void intervalIsThatOfWilson(int part, int all, double low, double high) {
    assertThat(new Share(part, all).low()).isCloseTo(low, within(1e-4));
    assertThat(new Share(part, all).high()).isCloseTo(high, within(1e-4));
  }
}
