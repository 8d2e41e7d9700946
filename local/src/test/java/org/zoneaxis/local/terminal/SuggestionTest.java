package org.zoneaxis.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

  private static final List<String> WORDS = List.of("draw", "serve", "test", "help", "--kv");

  @ParameterizedTest
  @CsvSource({
    "drwa, draw",
    "dra, draw",
    "drawn, draw",
    "tset, test",
    "sevre, serve",
    "--kvv, --kv",
    "--vk, --kv"
  })
  void slipFindsTheWord(String mistyped, String meant) {
    assertThat(Suggestion.of(mistyped, WORDS)).hasValue(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "diffraction", "--gmax", "toast bread"})
  void somethingElseFindsNothing(String word) {
    assertThat(Suggestion.of(word, WORDS)).isEmpty();
  }

  /** Distances as the definition gives them by hand; the last is 3 and not 2, as in the paper. */
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "a, '', 1",
    "'', ab, 2",
    "ab, ba, 1",
    "kitten, sitting, 3",
    "ca, abc, 3"
  })
  void slipsAreCounted(String from, String to, int slips) {
    assertThat(Suggestion.slips(from, to)).isEqualTo(slips);
    assertThat(Suggestion.slips(to, from)).isEqualTo(slips);
  }
}
