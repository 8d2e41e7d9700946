package org.zoneaxis.figure;

import java.util.List;

/**
 * Glyphs in fixed places, in em of their font.
 *
 * <p>Every glyph is placed by its centre and every bar drawn, so that a viewer's font changes
 * nothing.
 *
 * @param glyphs the glyphs, from left to right
 * @param width the width of the whole
 */
record GlyphRun(List<Glyph> glyphs, double width) implements Phrase.Run {

  /** Height of the bars above the baseline. */
  static final double BAR_HEIGHT = 0.87;

  /** Thickness of a bar. */
  static final double BAR_THICKNESS = 0.075;

  /** A bar reaches so far to either side of the centres of the outermost digits below it. */
  static final double BAR_OVERHANG = 0.25;

  /** Height of a digit above the baseline, in the tallest of the usual fonts. */
  private static final double DIGIT_HEIGHT = 0.76;

  /** Copies the list. */
  GlyphRun {
    glyphs = List.copyOf(glyphs);
  }

  /** The height above the baseline, bars included. */
  double height() {
    for (Glyph glyph : glyphs) {
      if (glyph.isBarred()) {
        return BAR_HEIGHT + BAR_THICKNESS;
      }
    }
    return DIGIT_HEIGHT;
  }

  /** The characters. */
  String text() {
    StringBuilder text = new StringBuilder(glyphs.size());
    for (Glyph glyph : glyphs) {
      text.append(glyph.character());
    }
    return text.toString();
  }

  /**
   * Appends the bars to path data.
   *
   * @param path where to append
   * @param left left edge of the run in drawing units
   * @param baseline its baseline in drawing units, y downwards
   * @param fontSize its font's size in drawing units
   */
  void appendBars(StringBuilder path, double left, double baseline, double fontSize) {
    for (Glyph glyph : glyphs) {
      if (glyph.isBarred()) {
        path.append('M');
        Decimal.append(path, left + fontSize * glyph.barFrom(), 1);
        path.append(' ');
        Decimal.append(path, baseline - fontSize * BAR_HEIGHT, 1);
        path.append('h');
        Decimal.append(path, fontSize * (glyph.barTo() - glyph.barFrom()), 1);
      }
    }
  }
}
