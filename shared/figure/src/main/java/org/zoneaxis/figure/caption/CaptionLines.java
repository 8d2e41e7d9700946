package org.zoneaxis.figure.caption;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;

/** Puts phrases and running text on lines, one below the other. */
public final class CaptionLines {

  /** From a line to the next, in em. */
  private static final double LEADING = 1.45;

  /** From the lower edge of a line up to its baseline, in em. */
  private static final double DEPTH = 0.35;

  /** Stands between phrases: a dot, or a gap of so many em. */
  private static final Line DOT = new Lettering().text(" \u00B7 ").line();

  private static final Line GAP = new Lettering().gap(0.8, " ").line();

  private final double left;
  private final double width;
  private final List<Node> nodes = new ArrayList<>();
  private double y;

  /**
   * Lines from a given place downwards.
   *
   * @param left left edge in drawing units
   * @param width width of a line in drawing units
   * @param top upper edge of the first line
   */
  public CaptionLines(double left, double width, double top) {
    this.left = left;
    this.width = width;
    this.y = top;
  }

  /** The lower edge of the last line. */
  public double bottom() {
    return y;
  }

  /** The lines so far. */
  public List<Node> nodes() {
    return nodes;
  }

  /** Leaves a space free. */
  public void skip(double height) {
    y += height;
  }

  /** Writes phrases with gaps between them, on as many lines as they need. */
  void writeHeading(Look look, double size, List<Line> phrases) {
    write(look, size, phrases, GAP);
  }

  /**
   * Writes phrases with dots between them, on as many lines as they need. One that is longer than a
   * line is smaller.
   *
   * @param look how they look
   * @param size size in drawing units
   * @param phrases what to write; nothing where there are none
   */
  public void write(Look look, double size, List<Line> phrases) {
    write(look, size, phrases, DOT);
  }

  private void write(Look look, double size, List<Line> phrases, Line between) {
    List<Line> line = new ArrayList<>();
    double used = 0;
    for (Line phrase : phrases) {
      double needed = phrase.width() + (line.isEmpty() ? 0 : between.width());
      if (!line.isEmpty() && size * (used + needed) > width) {
        put(look, size, joined(line, between));
        line.clear();
        used = 0;
        needed = phrase.width();
      }
      line.add(phrase);
      used += needed;
    }
    if (!line.isEmpty()) {
      put(look, size, joined(line, between));
    }
  }

  private static Line joined(List<Line> phrases, Line between) {
    Lettering all = new Lettering();
    for (int i = 0; i < phrases.size(); i++) {
      all.line(i == 0 ? new Lettering().line() : between).line(phrases.get(i));
    }
    return all.line();
  }

  /**
   * Writes running text, broken between words; a word longer than a line is broken too.
   *
   * @param look how it looks
   * @param face its face
   * @param size size in drawing units
   * @param words the text
   */
  public void writeWords(Look look, Face face, double size, String words) {
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (line.length() > 0 && size * Lettering.width(face, line + " " + word) > width) {
        put(look, size, Lettering.of(face, line.toString()));
        line.setLength(0);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
      while (size * Lettering.width(face, line) > width) {
        int end = fitting(face, size, line);
        put(look, size, Lettering.of(face, line.substring(0, end)));
        line.delete(0, end);
      }
    }
    if (line.length() > 0) {
      put(look, size, Lettering.of(face, line.toString()));
    }
  }

  /** How many of a text's characters fit on a line, at least one. */
  private int fitting(Face face, double size, CharSequence text) {
    double used = 0;
    int end = 0;
    while (end < text.length()) {
      int next = end + Character.charCount(Character.codePointAt(text, end));
      used += size * Lettering.width(face, text.subSequence(end, next));
      if (used > width && end > 0) {
        break;
      }
      end = next;
    }
    return end;
  }

  private void put(Look look, double size, Line line) {
    y += LEADING * size;
    double fitting = Math.min(size, width / Math.max(line.width(), 1e-3));
    nodes.add(new Node.Text(line, left, y - DEPTH * size, fitting, look));
  }
}
