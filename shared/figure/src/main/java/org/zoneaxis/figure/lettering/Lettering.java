package org.zoneaxis.figure.lettering;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.figure.scene.Glyph;
import org.zoneaxis.figure.scene.Line;

/** Sets a line, from left to right. */
public final class Lettering {

  private static final Typeface TYPEFACE = Typeface.STANDARD;

  private final Face face;
  private final List<Line.Placed> glyphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private double x;

  /** An upright line with nothing on it yet. */
  public Lettering() {
    this(Face.UPRIGHT);
  }

  /** A line with nothing on it yet, in a face unless said otherwise. */
  public Lettering(Face face) {
    this.face = face;
  }

  /** A line in one face. */
  public static Line of(Face face, String text) {
    return new Lettering(face).text(text).line();
  }

  /** The width of a text in em. */
  public static double width(Face face, CharSequence text) {
    double width = 0;
    for (int i = 0; i < text.length(); ) {
      int point = Character.codePointAt(text, i);
      width += TYPEFACE.glyph(face, point).advance();
      i += Character.charCount(point);
    }
    return width / Glyph.UNITS;
  }

  /** Appends text. */
  public Lettering text(String more) {
    return text(face, more);
  }

  /** Appends the letter of a quantity, or of a symbol. */
  public Lettering italic(String letter) {
    return text(Face.ITALIC, letter);
  }

  /** Appends the letter of a quantity and what it is equal to. */
  public Lettering quantity(String letter, String value) {
    return italic(letter).text(" = " + value);
  }

  private Lettering text(Face some, String more) {
    for (int i = 0; i < more.length(); ) {
      int point = more.codePointAt(i);
      place(TYPEFACE.glyph(some, point));
      i += Character.charCount(point);
    }
    text.append(more);
    return this;
  }

  /** Appends a subscript. */
  public Lettering lowered(String more) {
    return lowered(more, more);
  }

  /**
   * Appends a subscript.
   *
   * @param spoken how it is read out
   */
  public Lettering lowered(String more, String spoken) {
    more.codePoints().forEach(point -> place(TYPEFACE.lowered(face, point)));
    text.append(spoken);
    return this;
  }

  /**
   * Appends digits with one bar above them.
   *
   * @param spoken how they are read out, such as with a minus sign
   */
  public Lettering barred(String digits, String spoken) {
    place(TYPEFACE.barred(face, digits));
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

  /** Appends a line. */
  public Lettering line(Line more) {
    for (Line.Placed placed : more.glyphs()) {
      glyphs.add(new Line.Placed(placed.glyph(), x + placed.x()));
    }
    x += Glyph.UNITS * more.width();
    text.append(more.text());
    return this;
  }

  private void place(Glyph glyph) {
    if (!glyph.isBlank()) {
      glyphs.add(new Line.Placed(glyph, x));
    }
    x += glyph.advance();
  }

  /** The line so far. */
  public Line line() {
    return new Line(glyphs, x / Glyph.UNITS, text.toString());
  }
}
