package org.zoneaxis.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A picture that says what went wrong, so that it shows where the figure would have been. */
public final class ErrorFigure {

  private static final double WIDTH = 520;
  private static final double MARGIN = 24;
  private static final double TITLE_SIZE = 17;
  private static final double TEXT_SIZE = 13;
  private static final double LEADING = 19;
  private static final int MAX_TITLE = 40;
  private static final int MAX_DETAIL = 600;

  private static final String STYLE =
      ".zoneaxis-error{font-family:sans-serif}.zoneaxis-error .paper{fill:#fff}"
          + ".zoneaxis-error .mark{fill:#b3261e}.zoneaxis-error text{fill:#1c2128}"
          + ".zoneaxis-error .head{font-weight:600}"
          + "@media (prefers-color-scheme:dark){.zoneaxis-error .paper{fill:#14171c}"
          + ".zoneaxis-error .mark{fill:#ff8a80}.zoneaxis-error text{fill:#e4e8ee}}";

  /**
   * Draws a message.
   *
   * @param status the HTTP status that goes with it
   * @param title what went wrong, in a few words
   * @param detail what exactly, and what would be right; wrapped, and cut after 600 characters
   * @return an SVG in UTF-8 that {@link SvgValidator} accepts, of 0 reflections
   */
  public byte[] render(int status, String title, String detail) {
    String head = status + " " + Legible.of(title, MAX_TITLE);
    String said = Legible.of(detail, MAX_DETAIL);
    List<String> lines = wrapped(said);
    double height = 2 * MARGIN + TITLE_SIZE + LEADING * lines.size();
    StringBuilder out = new StringBuilder(1600);
    Markup svg = new Markup(out);
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"zoneaxis-error\" viewBox=\"0 0 ");
    svg.number(WIDTH, 0).raw(" ").number(height, 1).raw("\"");
    size(svg, WIDTH, height);
    svg.raw(" role=\"img\" aria-labelledby=\"zoneaxis-error-t zoneaxis-error-d\"")
        .raw(" data-reflections=\"0\">\n<title id=\"zoneaxis-error-t\">")
        .text(head)
        .raw("</title>\n<desc id=\"zoneaxis-error-d\">")
        .text(said)
        .raw("</desc>\n<style>" + STYLE + "</style>\n<rect class=\"paper\"");
    size(svg, WIDTH, height);
    svg.raw("/>\n<rect class=\"mark\"");
    size(svg, MARGIN / 4, height);
    svg.raw("/>\n<text class=\"head\" font-size=\"").number(TITLE_SIZE, 0).raw("\"");
    double baseline = MARGIN + TITLE_SIZE * 0.8;
    line(svg, baseline, head);
    for (String words : lines) {
      baseline += LEADING;
      svg.raw("<text font-size=\"").number(TEXT_SIZE, 0).raw("\"");
      line(svg, baseline + TITLE_SIZE - TEXT_SIZE, words);
    }
    svg.raw("</svg>\n");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void size(Markup svg, double width, double height) {
    svg.raw(" width=\"").number(width, 1).raw("\" height=\"").number(height, 1).raw("\"");
  }

  private static void line(Markup svg, double baseline, String words) {
    svg.raw(" x=\"").number(MARGIN, 0).raw("\" y=\"").number(baseline, 1).raw("\">");
    svg.text(words).raw("</text>\n");
  }

  /** Lines that fit the width in any font; a word longer than a line is broken. */
  private static List<String> wrapped(String text) {
    double room = (WIDTH - 2 * MARGIN) / TEXT_SIZE;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && TextWidth.of(line) + TextWidth.of(" " + word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      for (int i = 0; i < word.length(); ) {
        String next = Character.toString(word.codePointAt(i));
        if (TextWidth.of(line) + TextWidth.of(next) > room) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(next);
        i += next.length();
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
