package org.zoneaxis.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Indices as crystallographers print them: digits side by side, a bar above those of a negative
 * index, a thin gap between indices where one has two digits.
 */
final class IndexGlyphs {

  /** Between the digits of the narrowest of the usual sans-serif fonts and those of the widest. */
  private static final double ADVANCE = 0.6;

  private static final double EQUALS = 1.2;
  private static final double THIN_GAP = 0.24;

  private IndexGlyphs() {}

  /** Three or four indices. */
  static GlyphRun of(List<Integer> indices) {
    List<Glyph> glyphs = new ArrayList<>(8);
    double width = append(glyphs, 0, indices);
    return new GlyphRun(glyphs, width);
  }

  /** An equals sign with its spaces. */
  static GlyphRun equalsSign() {
    return new GlyphRun(List.of(Glyph.plain('=', EQUALS / 2)), EQUALS);
  }

  /** Three or four indices in square brackets: a zone axis. */
  static GlyphRun bracketed(List<Integer> indices) {
    double bracket = TextWidth.of('[');
    List<Glyph> glyphs = new ArrayList<>(8);
    glyphs.add(Glyph.plain('[', bracket / 2));
    double end = append(glyphs, bracket, indices);
    glyphs.add(Glyph.plain(']', end + bracket / 2));
    return new GlyphRun(glyphs, end + bracket);
  }

  private static double append(List<Glyph> glyphs, double start, List<Integer> indices) {
    boolean spaced = indices.stream().anyMatch(index -> Math.abs(index) > 9);
    double x = start;
    for (int position = 0; position < indices.size(); position++) {
      x += spaced && position > 0 ? THIN_GAP : 0;
      x = append(glyphs, x, indices.get(position));
    }
    return x;
  }

  private static double append(List<Glyph> glyphs, double start, int index) {
    String digits = Integer.toString(Math.abs(index));
    double first = start + ADVANCE / 2;
    double last = first + (digits.length() - 1) * ADVANCE;
    glyphs.add(
        index < 0
            ? new Glyph(
                digits.charAt(0),
                first,
                false,
                false,
                first - GlyphRun.BAR_OVERHANG,
                last + GlyphRun.BAR_OVERHANG)
            : Glyph.plain(digits.charAt(0), first));
    for (int i = 1; i < digits.length(); i++) {
      glyphs.add(Glyph.plain(digits.charAt(i), first + i * ADVANCE));
    }
    return last + ADVANCE / 2;
  }

  /** The indices in a line of text without typesetting: {@code 1 -1 0} with true minus signs. */
  static String inLine(List<Integer> indices) {
    StringBuilder out = new StringBuilder(16);
    for (int i = 0; i < indices.size(); i++) {
      int index = indices.get(i);
      out.append(i > 0 ? " " : "").append(index < 0 ? "\u2212" : "").append(Math.abs(index));
    }
    return out.toString();
  }
}
