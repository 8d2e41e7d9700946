package org.zoneaxis.figure;

import java.util.List;

/** Writes the phrases of a line as spans of a text element. */
final class PhraseWriter {

  /** Between two phrases; as wide as the gap that is reckoned with. */
  private static final String DOT = "\u00A0\u00B7 ";

  private final Markup out;
  private final StringBuilder bars;
  private final double fontSize;
  private final double baseline;

  private double drop;
  private boolean afterText;

  /**
   * A writer for one line.
   *
   * @param out where the spans go
   * @param bars path data of the bars of the line
   * @param fontSize size of the line's font in drawing units
   * @param baseline baseline of the line
   */
  PhraseWriter(Markup out, StringBuilder bars, double fontSize, double baseline) {
    this.out = out;
    this.bars = bars;
    this.fontSize = fontSize;
    this.baseline = baseline;
  }

  /** Writes a phrase from a place on the line on. */
  void write(Phrase phrase, double start) {
    boolean textOnly = phrase.runs().stream().noneMatch(GlyphRun.class::isInstance);
    boolean goesOn = textOnly && afterText;
    if (goesOn) {
      writeFlow(DOT, false, start, true);
    }
    double x = start;
    for (Phrase.Run run : phrase.runs()) {
      if (run instanceof Phrase.Flow flow) {
        writeFlow(flow.text(), flow.slant(), x, goesOn);
        goesOn = true;
      } else if (run instanceof Phrase.Lowered lowered) {
        writeLowered(lowered);
      } else if (run instanceof GlyphRun placed) {
        writePlaced(placed.glyphs(), x);
        placed.appendBars(bars, x, baseline, fontSize);
        goesOn = false;
      }
      x += fontSize * run.width();
    }
    afterText = textOnly;
  }

  private void writeFlow(String text, boolean slant, double x, boolean goesOn) {
    if (goesOn && drop == 0 && !slant) {
      out.text(text);
      return;
    }
    out.raw(slant ? "<tspan class=\"it\"" : "<tspan");
    if (!goesOn) {
      out.raw(" x=\"").number(x, 1).raw("\"");
    }
    shiftTo(0);
    out.raw(">").text(text).raw("</tspan>");
  }

  private void writeLowered(Phrase.Lowered lowered) {
    out.raw("<tspan font-size=\"").number(Phrase.SUBSCRIPT_SIZE * fontSize, 1).raw("\"");
    shiftTo(Phrase.SUBSCRIPT_DROP * fontSize);
    out.raw(">").text(lowered.text()).raw("</tspan>");
  }

  private void writePlaced(List<Glyph> glyphs, double start) {
    int from = 0;
    while (from < glyphs.size()) {
      int to = from + 1;
      while (to < glyphs.size() && isAlike(glyphs.get(from), glyphs.get(to))) {
        to++;
      }
      writeAlike(glyphs.subList(from, to), start);
      from = to;
    }
  }

  private static boolean isAlike(Glyph first, Glyph second) {
    return first.slant() == second.slant() && first.lowered() == second.lowered();
  }

  private void writeAlike(List<Glyph> glyphs, double start) {
    Glyph first = glyphs.get(0);
    out.raw("<tspan class=\"").raw(first.slant() ? "at it" : "at").raw("\"");
    if (first.lowered()) {
      out.raw(" font-size=\"").number(Phrase.SUBSCRIPT_SIZE * fontSize, 1).raw("\"");
    }
    StringBuilder characters = new StringBuilder(glyphs.size());
    String separator = " x=\"";
    for (Glyph glyph : glyphs) {
      out.raw(separator).number(start + fontSize * glyph.centre(), 1);
      separator = " ";
      characters.append(glyph.character());
    }
    out.raw("\"");
    shiftTo(first.lowered() ? Phrase.SUBSCRIPT_DROP * fontSize : 0);
    out.raw(">").text(characters).raw("</tspan>");
  }

  private void shiftTo(double newDrop) {
    if (newDrop != drop) {
      out.raw(" dy=\"").number(newDrop - drop, 1).raw("\"");
      drop = newDrop;
    }
  }
}
