package org.zoneaxis.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks phrases into lines and writes them as SVG text.
 *
 * <p>Phrases of mere text are set by the viewer's font with a dot between them. One with fixed
 * glyphs in it, and the one after it, begin in a place of their own, so that a font narrower than
 * expected leaves a gap and none is wide enough to push anything over the edge.
 */
final class CaptionLines {

  private static final double GAP = 1.1;

  private final Markup out;
  private final double left;
  private final double width;
  private double y;

  /**
   * Lines from a given place downwards.
   *
   * @param out where the text goes
   * @param left left edge in drawing units
   * @param width width of a line in drawing units
   * @param top upper edge of the first line
   */
  CaptionLines(Markup out, double left, double width, double top) {
    this.out = out;
    this.left = left;
    this.width = width;
    this.y = top;
  }

  /** The lower edge of the last line. */
  double bottom() {
    return y;
  }

  /**
   * Writes phrases, on as many lines as they need.
   *
   * @param style class of the lines, which decides on colour and weight
   * @param fontSize size in drawing units
   * @param phrases what to write; nothing where there are none
   */
  void write(String style, double fontSize, List<Phrase> phrases) {
    List<Phrase> line = new ArrayList<>();
    double used = 0;
    for (Phrase phrase : phrases) {
      double needed = fontSize * phrase.width();
      if (!line.isEmpty() && used + needed > width) {
        writeLine(style, fontSize, line);
        line.clear();
        used = 0;
      }
      line.add(phrase);
      used += needed + GAP * fontSize;
    }
    if (!line.isEmpty()) {
      writeLine(style, fontSize, line);
    }
  }

  /**
   * Writes running text, broken between words; a word longer than a line is broken too.
   *
   * @param style class of the lines
   * @param fontSize size in drawing units
   * @param words the text
   */
  void writeWords(String style, double fontSize, String words) {
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (line.length() > 0 && fontSize * TextWidth.of(line + " " + word) > width) {
        writeLine(style, fontSize, List.of(new Phrase().text(line.toString())));
        line.setLength(0);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
      while (fontSize * TextWidth.of(line) > width) {
        int end = line.length() - 1;
        while (fontSize * TextWidth.of(line.substring(0, end)) > width) {
          end--;
        }
        end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
        writeLine(style, fontSize, List.of(new Phrase().text(line.substring(0, end))));
        line.delete(0, end);
      }
    }
    if (line.length() > 0) {
      writeLine(style, fontSize, List.of(new Phrase().text(line.toString())));
    }
  }

  private void writeLine(String style, double fontSize, List<Phrase> phrases) {
    y += 1.45 * fontSize;
    double baseline = y - 0.35 * fontSize;
    out.raw("<text");
    if (!style.isEmpty()) {
      out.raw(" class=\"").raw(style).raw("\"");
    }
    out.raw(" font-size=\"").number(fontSize, 1).raw("\"");
    out.raw(" y=\"").number(baseline, 1).raw("\">");
    StringBuilder bars = new StringBuilder();
    PhraseWriter writer = new PhraseWriter(out, bars, fontSize, baseline);
    double x = left;
    for (Phrase phrase : phrases) {
      writer.write(phrase, x);
      x += fontSize * (phrase.width() + GAP);
    }
    out.raw("</text>\n");
    if (bars.length() > 0) {
      out.raw("<path stroke-width=\"")
          .number(fontSize * GlyphRun.BAR_THICKNESS, 2)
          .raw("\" d=\"")
          .raw(bars.toString())
          .raw("\"/>\n");
    }
  }
}
