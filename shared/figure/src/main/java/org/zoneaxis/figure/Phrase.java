package org.zoneaxis.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a caption that stays on one line: text, subscripts, and glyphs whose places are fixed
 * because bars are drawn above them.
 */
final class Phrase {

  /** A part of a phrase. */
  sealed interface Run permits Flow, Lowered, GlyphRun {

    /** Its width at most, in em of the phrase's font. */
    double width();
  }

  /**
   * Text that the viewer's font sets.
   *
   * @param text the text, not yet escaped
   * @param slant whether it is italic
   * @param width its width at most
   */
  record Flow(String text, boolean slant, double width) implements Run {}

  /**
   * A subscript.
   *
   * @param text the text, not yet escaped
   * @param width its width at most
   */
  record Lowered(String text, double width) implements Run {}

  /** Size of a subscript in that of its line. */
  static final double SUBSCRIPT_SIZE = 0.72;

  /** How far a subscript is lowered, in em of its line. */
  static final double SUBSCRIPT_DROP = 0.2;

  private final List<Run> runs = new ArrayList<>();
  private double width;

  /** Appends text. */
  Phrase text(String text) {
    return add(new Flow(text, false, TextWidth.of(text)));
  }

  /** Appends the italic letter of a quantity. */
  Phrase quantity(String letter) {
    return add(new Flow(letter, true, TextWidth.of(letter)));
  }

  /** Appends the italic letter of a quantity and what it is equal to. */
  Phrase quantity(String letter, String value) {
    return quantity(letter).text("\u00A0=\u00A0" + value);
  }

  /** Appends a subscript. */
  Phrase lowered(String text) {
    return add(new Lowered(text, SUBSCRIPT_SIZE * TextWidth.of(text)));
  }

  /** Appends glyphs in fixed places. */
  Phrase glyphs(GlyphRun glyphs) {
    return add(glyphs);
  }

  private Phrase add(Run run) {
    runs.add(run);
    width += run.width();
    return this;
  }

  /** The parts from left to right. */
  List<Run> runs() {
    return runs;
  }

  /** The width at most, in em of its font. */
  double width() {
    return width;
  }
}
