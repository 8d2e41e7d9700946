package org.zoneaxis.figure.lettering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.zoneaxis.figure.scene.Glyph;
import org.zoneaxis.figure.scene.Line;

class LetteringTest {

  private final Typeface typeface = Typeface.STANDARD;

  @Test
  void setsCharactersSideBySide() {
    Line line = Lettering.of(Face.UPRIGHT, "ab");
    double first = typeface.glyph(Face.UPRIGHT, 'a').advance();

    assertThat(line.text()).isEqualTo("ab");
    assertThat(line.glyphs().get(0).x()).isZero();
    assertThat(line.glyphs().get(1).x()).isEqualTo(first);
    assertThat(line.width()).isCloseTo(Lettering.width(Face.UPRIGHT, "ab"), within(1e-12));
  }

  @Test
  void leavesBlanksOut() {
    Line line = Lettering.of(Face.UPRIGHT, "a b");

    assertThat(line.glyphs()).hasSize(2);
    assertThat(line.glyphs().get(1).x())
        .isCloseTo(Glyph.UNITS * Lettering.width(Face.UPRIGHT, "a "), within(1e-9));
  }

  @Test
  void readsBarsAsMinusSigns() {
    Line line =
        new Lettering()
            .text("1")
            .gap(0, " ")
            .barred("1", "\u22121")
            .gap(0.1, " ")
            .lowered("2")
            .line();

    assertThat(line.text()).isEqualTo("1 \u22121 2");
    assertThat(line.glyphs()).hasSize(3);
    assertThat(line.glyphs().get(2).x())
        .isEqualTo(2 * typeface.glyph(Face.UPRIGHT, '1').advance() + 10);
  }

  @Test
  void setsWhatIsOutsideOfTheBasicPlane() {
    assertThat(Lettering.of(Face.UPRIGHT, "\uD835\uDC9C").glyphs()).hasSize(1);
  }

  @Test
  void putsLinesSideBySide() {
    Line first = Lettering.of(Face.ITALIC, "g");
    Line both = new Lettering().line(first).text(" = 1").line();

    assertThat(both.text()).isEqualTo("g = 1");
    assertThat(both.glyphs()).hasSize(3);
    assertThat(both.glyphs().get(1).x()).isGreaterThan(Glyph.UNITS * first.width());
    assertThat(both.width())
        .isCloseTo(first.width() + Lettering.width(Face.UPRIGHT, " = 1"), within(1e-12));
    assertThat(new Lettering().quantity("g", "1").line()).isEqualTo(both);
  }
}
