package org.zoneaxis.figure.lettering;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.figure.scene.Glyph;
import org.zoneaxis.figure.scene.Line;

/** Sets a line, from left to right. */
public final class Lettering {

  private final Typeface typeface;
  private final List<Line.Placed> glyphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private double x;

  /** A line with nothing on it yet. */
  public Lettering(Typeface typeface) {
    this.typeface = typeface;
  }

  /** A line in one face. */
  public static Line of(Face face, String text) {
    return new Lettering(Typeface.STANDARD).text(face, text).line();
  }

  /** The width of a text in em. */
  public static double width(Face face, CharSequence text) {
    return text.codePoints().mapToDouble(point -> Typeface.STANDARD.width(face, point)).sum();
  }

  /** Appends text. */
  public Lettering text(Face face, String more) {
    more.codePoints().forEach(point -> place(typeface.glyph(face, point)));
    text.append(more);
    return this;
  }

  /** Appends a subscript. */
  public Lettering lowered(Face face, String more) {
    more.codePoints().forEach(point -> place(typeface.lowered(face, point)));
    text.append(more);
    return this;
  }

  /**
   * Appends digits with one bar above them.
   *
   * @param spoken how to say them without a bar, such as with a minus sign
   */
  public Lettering barred(Face face, String digits, String spoken) {
    place(typeface.barred(face, digits));
    text.append(spoken);
    return this;
  }

  /**
   * Appends a gap.
   *
   * @param em its width
   * @param spoken what stands for it where the line is read out, such as a blank or nothing
   */
  public Lettering gap(double em, String spoken) {
    x += Math.rint(em * Glyph.UNITS);
    text.append(spoken);
    return this;
  }

  private void place(Glyph glyph) {
    if (!glyph.outline().isEmpty()) {
      glyphs.add(new Line.Placed(glyph, x));
    }
    x += glyph.advance();
  }

  /** The line so far. */
  public Line line() {
    return new Line(glyphs, x / Glyph.UNITS, text.toString());
  }
}
