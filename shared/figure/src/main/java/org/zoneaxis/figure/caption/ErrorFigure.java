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

  private static final double WIDTH = 520;
  private static final double LEFT = 24;
  private static final double TOP = 16;
  private static final double STATUS_SIZE = 13;
  private static final double TITLE_SIZE = 18;
  private static final double DETAIL_SIZE = 13;
  private static final double CORNER = 6;
  private static final int MAX_TITLE = 120;
  private static final int MAX_DETAIL = 600;

  private static final Paint WRONG = Paint.of(0xB5390B, 0xFF9D66);
  private static final Look BORDER = Look.stroked("border", Stroke.of(WRONG, 1));
  private static final Look STATUS = Look.filled("status", WRONG);

  /**
   * Draws an error, for light surroundings.
   *
   * @param status HTTP status
   * @param title what it is, in a few words
   * @param detail what is wrong and what would be right; may be empty. Long text is cut.
   * @return the SVG in UTF-8; the same bytes for the same words
   */
  public byte[] render(int status, String title, String detail) {
    String prefix = SvgWriter.prefix(status + "\n" + title + "\n" + detail);
    return SvgWriter.write(scene(status, title, detail), Theme.LIGHT, prefix);
  }

  /** The drawing of an error, as above. */
  public Scene scene(int status, String title, String detail) {
    String heading = Legible.of(title, MAX_TITLE);
    String words = Legible.of(detail, MAX_DETAIL);
    CaptionLines lines = new CaptionLines(LEFT, WIDTH - 2 * LEFT, TOP);
    lines.writeWords(STATUS, Face.SEMIBOLD, STATUS_SIZE, Integer.toString(status));
    lines.writeWords(Looks.TEXT, Face.SEMIBOLD, TITLE_SIZE, heading);
    lines.skip(4);
    lines.writeWords(Looks.TEXT, Face.UPRIGHT, DETAIL_SIZE, words);
    double height = Math.ceil(lines.bottom() + 16);
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node.Path(Outline.rectangle(0.5, 0.5, WIDTH - 1, height - 1, CORNER), BORDER));
    nodes.addAll(lines.nodes());
    return new Scene(
        Looks.KIND,
        new Scene.Frame(0, 0, WIDTH, height),
        (status + " " + heading).strip(),
        words,
        Map.of(),
        Looks.PAPER,
        nodes);
  }
}
