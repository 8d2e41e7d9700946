package org.zoneaxis.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture that says what is wrong, for a reader who asked for a picture: it shows inside {@code
 * <img>}, where no text of an answer would.
 */
public final class ErrorFigure {

  private static final double WIDTH = 520;
  private static final double LEFT = 24;
  private static final double TITLE_SIZE = 18;
  private static final double DETAIL_SIZE = 13;
  private static final double LEADING = 1.4;
  private static final int MAX_TITLE = 120;
  private static final int MAX_DETAIL = 600;
  private static final double PIXELS = 1.25;

  private static final String STYLE =
      "<style>.za{font-family:sans-serif}.za .paper{fill:#fff;stroke:#b5390b}"
          + ".za text{fill:#1c2128}.za .code{fill:#b5390b;font-weight:600}"
          + ".za .head{font-weight:600}"
          + "@media (prefers-color-scheme:dark){.za .paper{fill:#14171c;stroke:#ff9d66}"
          + ".za text{fill:#e4e8ee}.za .code{fill:#ff9d66}}</style>\n";

  /**
   * Draws an error.
   *
   * @param status HTTP status
   * @param title what it is, in a few words
   * @param detail what is wrong and what would be right; may be empty. Long text is cut.
   * @return the SVG in UTF-8; the same bytes for the same words
   */
  public byte[] render(int status, String title, String detail) {
    List<String> titleLines = lines(Legible.of(title, MAX_TITLE), TITLE_SIZE);
    List<String> detailLines = lines(Legible.of(detail, MAX_DETAIL), DETAIL_SIZE);
    StringBuilder text = new StringBuilder(2048);
    Markup out = new Markup(text);
    double y = 34;
    out.raw("<text class=\"code\" font-size=\"13\" x=\"24\" y=\"34\">")
        .raw(status)
        .raw("</text>\n");
    y = write(out, "head", TITLE_SIZE, titleLines, y + 4);
    y = write(out, "", DETAIL_SIZE, detailLines, y + 6);
    StringBuilder document = new StringBuilder(text.length() + 1500);
    head(new Markup(document), Math.ceil(y + 20), status, titleLines, detailLines);
    document.append(text).append("</svg>\n");
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void head(
      Markup out, double height, int status, List<String> title, List<String> detail) {
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"za\" viewBox=\"0 0 ")
        .number(WIDTH, 0)
        .raw(" ")
        .number(height, 0)
        .raw("\" width=\"")
        .number(PIXELS * WIDTH, 0)
        .raw("\" height=\"")
        .number(PIXELS * height, 0)
        .raw("\" role=\"img\" aria-labelledby=\"za-error-t za-error-d\">\n")
        .raw("<title id=\"za-error-t\">")
        .raw(status)
        .raw(" ")
        .text(String.join(" ", title))
        .raw("</title>\n<desc id=\"za-error-d\">")
        .text(String.join(" ", detail))
        .raw("</desc>\n")
        .raw(STYLE)
        .raw("<rect class=\"paper\" x=\"0.5\" y=\"0.5\" rx=\"6\" width=\"")
        .number(WIDTH - 1, 0)
        .raw("\" height=\"")
        .number(height - 1, 0)
        .raw("\"/>\n");
  }

  private static double write(
      Markup out, String style, double size, List<String> lines, double top) {
    double y = top;
    for (String line : lines) {
      y += LEADING * size;
      out.raw("<text");
      if (!style.isEmpty()) {
        out.raw(" class=\"").raw(style).raw("\"");
      }
      out.raw(" font-size=\"").number(size, 1).raw("\" x=\"").number(LEFT, 0);
      out.raw("\" y=\"").number(y, 1).raw("\">").text(line).raw("</text>\n");
    }
    return y;
  }

  /** Breaks between words, and inside a word that is longer than a line. */
  private static List<String> lines(String text, double size) {
    double width = (WIDTH - 2 * LEFT) / size;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && TextWidth.of(line) + TextWidth.of(" " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
      while (TextWidth.of(line) > width) {
        int end = fitting(line, width);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static int fitting(StringBuilder line, double width) {
    double used = 0;
    int end = 0;
    while (end < line.length() && used + TextWidth.of(line.charAt(end)) <= width) {
      used += TextWidth.of(line.charAt(end));
      end++;
    }
    return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
  }
}
