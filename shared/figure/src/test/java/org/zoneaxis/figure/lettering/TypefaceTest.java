package org.zoneaxis.figure.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zoneaxis.figure.scene.Glyph;
import org.zoneaxis.figure.scene.Outline;

class TypefaceTest {

  /** Signs of captions and remarks; letters and digits are tested by themselves. */
  private static final String SIGNS =
      "\u00A0 .,:;/|()[]{}+-=<>%&'\"!?#*@_~^\\\u00B0\u00B7\u00D7\u00C5\u212B\u207B\u00B9\u00B2\u00B3"
          + "\u2070\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u2080\u2081\u2082\u2083\u2084\u2085\u2086"
          + "\u2087\u2088\u2089\u2212\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u2220\u221A\u221D\u2264"
          + "\u2265\u2248\u2260\u00B1\u2009\u27E8\u27E9\u2190\u2192\u00E4\u00F6\u00FC\u00DF\u00E9\u00F8"
          + "\u0142\u010D\u0159\u0161\u017E\u0131\u00B5\uFFFD";

  private final Typeface typeface = Typeface.STANDARD;

  private static String resource() throws IOException {
    try (InputStream stream = Typeface.class.getResourceAsStream("outlines.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void isPlainText() throws IOException {
    String text = resource();

    assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
    assertThat(text.lines())
        .allMatch(line -> line.matches("[A-Z]+|[0-9a-f]+ [0-9]+( (m[-0-9 mlhvcsz]*z))?"));
  }

  @Test
  void hasEveryCharacterOnceInAFace() throws IOException {
    Set<String> seen = new HashSet<>();
    String face = "";
    for (String line : resource().lines().toList()) {
      int blank = line.indexOf(' ');
      face = blank < 0 ? line : face;
      assertThat(seen.add(face + " " + (blank < 0 ? "" : line.substring(0, blank)))).isTrue();
    }

    assertThat(seen).hasSizeGreaterThan(900);
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryOutline(Face face) {
    for (int point = 0; point <= 0xFFFD; point++) {
      if (typeface.has(face, point)) {
        Glyph glyph = typeface.glyph(face, point);
        Extent extent = Extent.of(glyph.outline());
        assertThat(glyph.advance()).isBetween(8.0, 210.0);
        assertThat(extent.left).isGreaterThan(-40);
        assertThat(extent.right).isLessThan(glyph.advance() + 40);
        assertThat(extent.top).isGreaterThan(-160);
        assertThat(extent.bottom).isLessThan(50);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasLettersDigitsAndGreekInEveryFace(Face face) {
    for (char c = '!'; c <= '~'; c++) {
      assertThat(typeface.has(face, c)).as("%s", c).isTrue();
    }
    for (char c = '\u03B1'; c <= '\u03C9'; c++) {
      assertThat(typeface.has(face, c)).as("%s", c).isTrue();
    }
  }

  @Test
  void hasTheSignsOfFigures() {
    assertThat(SIGNS.codePoints()).allMatch(point -> typeface.has(Face.UPRIGHT, point));
  }

  @Test
  void showsASignForWhatItLacks() {
    Glyph unknown = typeface.glyph(Face.SEMIBOLD, 0x4E2D);

    assertThat(unknown.outline())
        .isEqualTo(typeface.glyph(Face.UPRIGHT, Typeface.REPLACEMENT).outline());
  }

  @Test
  void takesTheUprightWhereAFaceLacksACharacter() {
    assertThat(typeface.glyph(Face.ITALIC, 0x416).outline())
        .isEqualTo(typeface.glyph(Face.UPRIGHT, 0x416).outline());
  }

  @Test
  void drawsTheBarAboveItsOwnDigit() {
    Extent digit = Extent.of(typeface.glyph(Face.UPRIGHT, '7').outline());
    Glyph barred = typeface.barred(Face.UPRIGHT, "7");
    Extent both = Extent.of(barred.outline());

    assertThat(barred.advance()).isEqualTo(typeface.glyph(Face.UPRIGHT, '7').advance());
    assertThat(both.top).isEqualTo(-90);
    assertThat(digit.top).isGreaterThan(both.top + 7 + 8);
    assertThat(both.left).isGreaterThan(0);
    assertThat(both.right).isLessThan(barred.advance());
    assertThat(both.bottom).isEqualTo(digit.bottom);
  }

  @Test
  void drawsOneBarAboveTwoDigits() {
    Glyph barred = typeface.barred(Face.UPRIGHT, "12");
    double one = typeface.glyph(Face.UPRIGHT, '1').advance();
    double two = typeface.glyph(Face.UPRIGHT, '2').advance();

    assertThat(barred.advance()).isEqualTo(one + two);
    assertThat(Extent.of(barred.outline()).right).isGreaterThan(one + two / 2);
  }

  @Test
  void lowersDigitsAndSigns() {
    assertThat(typeface.lowered(Face.UPRIGHT, '2')).isEqualTo(typeface.glyph(Face.UPRIGHT, 0x2082));

    Extent lowered = Extent.of(typeface.lowered(Face.UPRIGHT, '.').outline());
    Extent full = Extent.of(typeface.glyph(Face.UPRIGHT, '.').outline());
    assertThat(lowered.bottom).isEqualTo(full.bottom + 16);
    assertThat(lowered.right).isEqualTo(full.right);
  }

  /** How far an outline and its control points reach. */
  private static final class Extent implements Outline.Pen {
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    static Extent of(Outline outline) {
      Extent extent = new Extent();
      outline.draw(extent);
      return extent;
    }

    private void add(double x, double y) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }

    @Override
    public void moveTo(double x, double y) {
      add(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
      add(x, y);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
      add(x1, y1);
      add(x2, y2);
      add(x, y);
    }

    @Override
    public void close() {}
  }
}
