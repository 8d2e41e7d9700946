package org.zoneaxis.crystal.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  @Test
  void keepsShortTextAsItIs() {
    assertThat(Excerpt.of("Müller <b> & 東京")).isEqualTo("Müller <b> & 東京");
  }

  @Test
  void shortensLongText() {
    assertThat(Excerpt.of("x".repeat(10_000))).isEqualTo("x".repeat(80) + "...");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n", "\r", "\t", "\u0000", "\u001B", "\u007F", "\u0085", "\u009B", "\u2028", "\u2029",
        "\u202E", "\u200B", "\uFEFF", "\uD800"
      })
  void replacesWhatIsNotPrinted(String character) {
    assertThat(Excerpt.of("a" + character + "b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void cutsNoCharacterInHalves() {
    assertThat(Excerpt.of("x".repeat(79) + "\uD83D\uDE00".repeat(3))).doesNotContain("\uD83D");
  }

  @Property
  void isAlwaysOneShortLine(@ForAll String text) {
    assertThat(Excerpt.of(text)).hasSizeLessThanOrEqualTo(83).doesNotContainPattern("[\\p{Cc}]");
  }
}
