package org.zoneaxis.figure.svg;

import java.util.Base64;
import java.util.Optional;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.figure.png.PngWriter;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Raster;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.figure.svg.LookWriter.Inherited;

/**
 * Writes scenes as SVG that browsers, librsvg, resvg, Batik and ImageMagick's own renderer draw
 * alike: text is made of outlines, looks are presentation attributes, and there are no lists of
 * places, gradients, opacities or nested uses.
 *
 * <p>Every id begins with a prefix, so that many figures can stand in one page.
 */
public final class SvgWriter {

  /** The size at which a browser shows a figure of itself, in pixels a unit of the drawing. */
  public static final double PIXELS = 1.25;

  /** A tenth of a unit of the drawing is an eighth of a pixel there. */
  private static final int DECIMALS = 1;

  private static final int RADIUS_DECIMALS = 2;

  private static final int ID_RADIX = 36;

  private static final int LETTERS = 26;

  private static final int PREFIX_LENGTH = 4;

  /** Fowler, Noll and Vo's hash 1a with 64 bits; the upper ones depend on all of the text. */
  private static final long FNV_START = 0xCBF29CE484222325L;

  private static final long FNV_PRIME = 0x100000001B3L;

  private static final int PREFIX_SHIFT = 20;

  private final Scene scene;
  private final String prefix;
  private final LookWriter looks;
  private final TextWriter texts;
  private final StringBuilder marks = new StringBuilder(16384);
  private final Xml xml = new Xml(marks);

  private SvgWriter(Scene scene, Theme theme, String prefix) {
    this.scene = scene;
    this.prefix = prefix;
    this.looks = new LookWriter(theme);
    this.texts = new TextWriter(prefix, scene.nodes());
  }

  /**
   * Writes a scene.
   *
   * @param theme its surroundings
   * @param prefix beginning of all ids, a letter and letters or digits; unlike that of any other
   *     figure on a page
   * @return the document in UTF-8
   * @throws IllegalArgumentException where the prefix is something else, or two looks have one name
   */
  public static byte[] write(Scene scene, Theme theme, String prefix) {
    if (prefix.isEmpty() || !isLetter(prefix.charAt(0)) || !prefix.chars().allMatch(c -> isId(c))) {
      throw new IllegalArgumentException("no prefix of ids: " + prefix);
    }
    return new SvgWriter(scene, theme, prefix).document();
  }

  /**
   * The prefix that stands for a text: a letter and three letters or digits.
   *
   * @param key all that tells a figure from others, such as the name that it is stored under
   */
  public static String prefix(String key) {
    long hash = FNV_START;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * FNV_PRIME;
    }
    long rest = hash >>> PREFIX_SHIFT;
    StringBuilder prefix = new StringBuilder(PREFIX_LENGTH);
    prefix.append((char) ('a' + rest % LETTERS));
    rest /= LETTERS;
    while (prefix.length() < PREFIX_LENGTH) {
      prefix.append(Character.forDigit((int) (rest % ID_RADIX), ID_RADIX));
      rest /= ID_RADIX;
    }
    return prefix.toString();
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isId(int c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private byte[] document() {
    Scene.Frame frame = scene.frame();
    Look paper = Look.filled("paper", scene.paper());
    Node.Path sheet =
        new Node.Path(
            Outline.rectangle(frame.left(), frame.top(), frame.width(), frame.height(), 0), paper);
    node(sheet, Inherited.ROOT);
    xml.raw("\n");
    for (Node node : scene.nodes()) {
      WorkCancelledException.throwIfCancelled();
      node(node, Inherited.ROOT);
      xml.raw("\n");
    }
    Xml document = new Xml(new StringBuilder(marks.length() + texts.definitions().length() + 2048));
    root(document, frame);
    document.raw("<title id=\"" + prefix + "-t\">").text(scene.title()).raw("</title>\n");
    document.raw("<desc id=\"" + prefix + "-d\">").text(scene.description()).raw("</desc>\n");
    document.raw(looks.styleSheet(scene.kind()));
    if (texts.definitions().length() > 0) {
      document.raw("<defs>\n").out().append(texts.definitions()).append("</defs>\n");
    }
    document.out().append(marks).append("</svg>\n");
    return document.bytes();
  }

  private void root(Xml document, Scene.Frame frame) {
    document.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    document.raw(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    document.attribute("class", scene.kind());
    StringBuilder box = new StringBuilder(32);
    Decimals.append(box, frame.left(), DECIMALS);
    Decimals.append(box.append(' '), frame.top(), DECIMALS);
    Decimals.append(box.append(' '), frame.width(), DECIMALS);
    Decimals.append(box.append(' '), frame.height(), DECIMALS);
    document.attribute("viewBox", box.toString());
    document.attribute("width", PIXELS * frame.width(), 2);
    document.attribute("height", PIXELS * frame.height(), 2);
    document.raw(
        " fill=\"none\" stroke=\"none\" shape-rendering=\"geometricPrecision\" role=\"img\"");
    document.attribute("aria-labelledby", prefix + "-t " + prefix + "-d");
    scene.data().forEach((name, value) -> document.attribute("data-" + name, value));
    document.raw(">\n");
  }

  private void node(Node node, Inherited inherited) {
    if (node instanceof Node.Circle circle) {
      xml.raw("<circle");
      looks.write(xml, "", circle.look(), inherited);
      xml.attribute("cx", circle.x(), DECIMALS).attribute("cy", circle.y(), DECIMALS);
      xml.attribute("r", circle.radius(), RADIUS_DECIMALS).raw("/>");
    } else if (node instanceof Node.Segment segment) {
      xml.raw("<line");
      looks.write(xml, "", segment.look(), inherited);
      xml.attribute("x1", segment.x1(), DECIMALS).attribute("y1", segment.y1(), DECIMALS);
      xml.attribute("x2", segment.x2(), DECIMALS).attribute("y2", segment.y2(), DECIMALS);
      xml.raw("/>");
    } else if (node instanceof Node.Path path) {
      xml.raw("<path");
      looks.write(xml, "", path.look(), inherited);
      xml.raw(" d=\"");
      path.outline().draw(new PathData(marks, DECIMALS));
      xml.raw("\"/>");
    } else if (node instanceof Node.Text text) {
      text(text, inherited);
    } else if (node instanceof Node.Picture picture) {
      picture(picture);
    } else if (node instanceof Node.Group group) {
      group(group, inherited);
    }
  }

  private void group(Node.Group group, Inherited inherited) {
    xml.raw("<g");
    Optional<Look> look = commonLook(group);
    Inherited own = inherited;
    if (look.isPresent()) {
      own = looks.write(xml, group.name(), look.get(), inherited);
    } else {
      LookWriter.classes(xml, group.name(), "");
    }
    group.data().forEach((name, value) -> xml.attribute("data-" + name, value));
    xml.raw(">");
    if (!group.title().isEmpty()) {
      xml.raw("<title>").text(group.title()).raw("</title>");
    }
    boolean lines = group.title().isEmpty();
    for (Node node : group.nodes()) {
      WorkCancelledException.throwIfCancelled();
      xml.raw(lines ? "\n" : "");
      node(node, own);
    }
    xml.raw("</g>");
  }

  /** That of most of its marks, else of the first: what they have in common is written once. */
  private static Optional<Look> commonLook(Node.Group group) {
    if (group.nodes().size() == 1) {
      return look(group.nodes().get(0));
    }
    // Boyer and Moore's vote: what more than half have is left over.
    Optional<Look> first = Optional.empty();
    Optional<Look> common = Optional.empty();
    int votes = 0;
    int looks = 0;
    for (Node node : group.nodes()) {
      Optional<Look> look = look(node);
      if (look.isPresent()) {
        first = looks == 0 ? look : first;
        common = votes == 0 ? look : common;
        votes += look.equals(common) ? 1 : -1;
        looks++;
      }
    }
    int often = 0;
    for (Node node : group.nodes()) {
      often += look(node).equals(common) ? 1 : 0;
    }
    return 2 * often > looks ? common : first;
  }

  private static Optional<Look> look(Node node) {
    if (node instanceof Node.Circle circle) {
      return Optional.of(circle.look());
    } else if (node instanceof Node.Segment segment) {
      return Optional.of(segment.look());
    } else if (node instanceof Node.Path path) {
      return Optional.of(path.look());
    } else if (node instanceof Node.Text text) {
      return Optional.of(text.look());
    } else if (node instanceof Node.Group group) {
      return commonLook(group);
    }
    return Optional.empty();
  }

  private void text(Node.Text text, Inherited inherited) {
    xml.raw("<g");
    looks.write(xml, "", text.look(), inherited);
    texts.write(xml, text);
    xml.raw("</g>");
  }

  private void picture(Node.Picture picture) {
    Raster raster = picture.raster();
    xml.raw("<image preserveAspectRatio=\"none\" image-rendering=\"optimizeSpeed\"");
    xml.attribute("x", picture.left(), DECIMALS).attribute("y", picture.top(), DECIMALS);
    xml.attribute("width", picture.width(), DECIMALS);
    xml.attribute("height", picture.height(), DECIMALS);
    xml.raw(" xlink:href=\"data:image/png;base64,");
    xml.raw(Base64.getEncoder().encodeToString(PngWriter.write(raster)));
    xml.raw("\"/>");
  }
}
