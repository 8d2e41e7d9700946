package org.zoneaxis.figure.svg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.scene.Glyph;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Node;

/**
 * Writes text as outlines: glyphs that come often are defined once and used, others are drawn where
 * they stand, whichever takes less.
 */
final class TextWriter {

  private static final int ID_RADIX = 36;

  /** Characters of a use and of a definition, without the outline. */
  private static final int USE = 34;

  private static final int DEFINITION = 24;

  /** So that the last character of a line as wide as the drawing is in its place. */
  private static final int SCALE_DECIMALS = 5;

  private static final int PLACE_DECIMALS = 1;

  private final String prefix;
  private final Map<String, Use> uses = new HashMap<>();
  private final StringBuilder drawn = new StringBuilder(1024);
  private int met;
  private final StringBuilder definitions = new StringBuilder(8192);

  /** How often a glyph comes, and once it has come its id, empty where it has none. */
  private static final class Use {
    private int often;
    private boolean met;
    private String id = "";
  }

  /** A writer for the text of some nodes. */
  TextWriter(String prefix, List<Node> nodes) {
    this.prefix = prefix;
    nodes.forEach(this::count);
  }

  private void count(Node node) {
    if (node instanceof Node.Group group) {
      group.nodes().forEach(this::count);
    } else if (node instanceof Node.Text text) {
      for (Line.Placed placed : text.line().glyphs()) {
        uses.computeIfAbsent(placed.glyph().name(), unused -> new Use()).often++;
      }
    }
  }

  /** What has been defined so far. */
  StringBuilder definitions() {
    return definitions;
  }

  /** Writes attributes and content of the group that is a text's. */
  void write(Xml xml, Node.Text text) {
    StringBuilder out = xml.out();
    if (!text.line().text().isEmpty()) {
      xml.raw(" role=\"img\"").attribute("aria-label", text.line().text());
    }
    xml.raw(" transform=\"translate(");
    Decimals.append(out, text.x(), PLACE_DECIMALS);
    Decimals.append(out.append(' '), text.y(), PLACE_DECIMALS);
    Decimals.append(out.append(")scale("), text.size() / Glyph.UNITS, SCALE_DECIMALS);
    xml.raw(")\">");
    drawn.setLength(0);
    for (Line.Placed placed : text.line().glyphs()) {
      Glyph glyph = placed.glyph();
      String id = id(glyph);
      if (id.isEmpty()) {
        drawn.append('M').append(glyph.startX() + Math.round(placed.x()));
        drawn.append(glyph.startY() < 0 ? "" : " ").append(glyph.startY()).append(glyph.path());
        continue;
      }
      xml.raw("<use xlink:href=\"#").raw(id).raw("\"");
      if (placed.x() != 0) {
        xml.attribute("x", placed.x(), 0);
      }
      xml.raw("/>");
    }
    if (drawn.length() > 0) {
      xml.raw("<path d=\"");
      out.append(drawn).append("\"/>");
    }
  }

  /** The id of a glyph; empty where it is drawn in every place. */
  private String id(Glyph glyph) {
    Use use = uses.get(glyph.name());
    if (!use.met) {
      use.met = true;
      if ((use.often - 1) * glyph.path().length() > use.often * USE + DEFINITION) {
        use.id = prefix + Integer.toString(met, ID_RADIX);
        define(glyph, use.id);
      }
      met++;
    }
    return use.id;
  }

  private void define(Glyph glyph, String id) {
    definitions.append("<path id=\"").append(id).append("\" d=\"m").append(glyph.startX());
    definitions.append(glyph.startY() < 0 ? "" : " ").append(glyph.startY());
    definitions.append(glyph.path()).append("\"/>\n");
  }
}
