package org.zoneaxis.figure.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.figure.sheet.Looks;
import org.zoneaxis.figure.svg.SvgWriter;
import org.zoneaxis.figure.text.Legible;

/**
 * A picture that says what is wrong, for a reader who asked for a picture: it shows inside {@code
 * <img>}, where no text of an answer would.
 */
public final class ErrorFigure {

  /** A picture is no larger; an answer to nonsense is not to be much longer than the nonsense. */
  public static final int MAX_BYTES = 8_000;

  private static final double WIDTH = 520;
  private static final double LEFT = 24;
  private static final double TOP = 16;
  private static final double TITLE_SIZE = 18;
  private static final double DETAIL_SIZE = 13;
  private static final double CORNER = 6;
  private static final int MAX_TITLE = 120;
  private static final int MAX_DETAIL = 600;
  private static final int LONG_WORD = 20;

  private static final Paint WRONG = Paint.of(0xB5390B, 0xFF9D66);
  private static final Look BORDER = Look.stroked("border", Stroke.of(WRONG, 1));
  private static final Look TITLE = Look.filled("status", WRONG);

  /**
   * Draws an error, for light surroundings: status and title, and of the detail as many words as
   * fit into {@link #MAX_BYTES}, for each letter is an outline. The description holds all of it.
   *
   * @param status HTTP status
   * @param title what it is, in a few words
   * @param detail what is wrong and what would be right; may be empty. Long text is cut.
   * @return the SVG in UTF-8; the same bytes for the same words
   */
  public byte[] render(int status, String title, String detail) {
    String prefix = SvgWriter.prefix(status + "\n" + title + "\n" + detail);
    int fits = 0;
    byte[] best = written(status, title, detail, fits, prefix);
    int tooMany = MAX_TITLE + MAX_DETAIL + 1;
    while (tooMany - fits > 1) {
      int tried = (fits + tooMany) / 2;
      byte[] svg = written(status, title, detail, tried, prefix);
      if (svg.length <= MAX_BYTES) {
        fits = tried;
        best = svg;
      } else {
        tooMany = tried;
      }
    }
    return best;
  }

  private static byte[] written(int status, String title, String detail, int drawn, String prefix) {
    return SvgWriter.write(scene(status, title, detail, drawn), Theme.LIGHT, prefix);
  }

  /** The drawing of an error with all words. */
  public Scene scene(int status, String title, String detail) {
    return scene(status, title, detail, MAX_TITLE + MAX_DETAIL);
  }

  /**
   * The drawing of an error.
   *
   * @param drawn how many characters are drawn
   */
  private static Scene scene(int status, String title, String detail, int drawn) {
    String heading = (status + " " + Legible.of(title, MAX_TITLE)).strip();
    String words = Legible.of(detail, MAX_DETAIL);
    CaptionLines lines = new CaptionLines(LEFT, WIDTH - 2 * LEFT, TOP);
    lines.writeWords(TITLE, Face.UPRIGHT, TITLE_SIZE, cut(heading, drawn));
    lines.skip(4);
    lines.writeWords(Looks.TEXT, Face.UPRIGHT, DETAIL_SIZE, cut(words, drawn - heading.length()));
    double height = Math.ceil(lines.bottom() + 16);
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node.Path(Outline.rectangle(0.5, 0.5, WIDTH - 1, height - 1, CORNER), BORDER));
    for (Node line : lines.nodes()) {
      // Title and description say the same.
      nodes.add(line instanceof Node.Text text ? text.unspoken() : line);
    }
    return new Scene(
        Looks.KIND,
        new Scene.Frame(0, 0, WIDTH, height),
        heading,
        words,
        Map.of(),
        Looks.PAPER,
        nodes);
  }

  /** At most so many characters, cut between words where these are short. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    if (most < 2) {
      return "";
    }
    String shorter = Legible.of(text, most);
    int blank = shorter.lastIndexOf(' ');
    return blank > Math.max(0, shorter.length() - LONG_WORD)
        ? shorter.substring(0, blank) + "\u2026"
        : shorter;
  }
}
