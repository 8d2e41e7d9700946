package org.zoneaxis.figure.svg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.scene.Theme;

/**
 * Writes looks as presentation attributes, and of these only what an element does not inherit.
 *
 * <p>What programs without CSS see is complete. For {@link Theme#AUTO} classes and a style sheet
 * say besides what changes on dark paper; every selector begins with the class of the root, so that
 * a figure pasted into a page styles nothing but its own kind.
 */
final class LookWriter {

  /** What an element inherits: fill and stroke as they are written, whole lines, pointed. */
  record Inherited(Optional<Paint> fill, Optional<Stroke> stroke) {

    /** What the root says: nothing is filled, nothing has lines. */
    static final Inherited ROOT = new Inherited(Optional.empty(), Optional.empty());
  }

  private static final Stroke PLAIN = Stroke.of(Paint.of(0, 0), 1);

  private final Theme theme;
  private final Map<String, Look> named = new LinkedHashMap<>();

  /** A writer for surroundings. */
  LookWriter(Theme theme) {
    this.theme = theme;
  }

  /**
   * Writes a look on an element, beside classes of its own, and answers what its content inherits.
   */
  Inherited write(Xml xml, String name, Look look, Inherited inherited) {
    boolean fills = !look.fill().equals(inherited.fill());
    boolean strokes = !look.stroke().equals(inherited.stroke());
    boolean varies =
        theme == Theme.AUTO
            && ((fills && varying(look.fill()).isPresent())
                || (strokes && varying(look.stroke().map(Stroke::paint)).isPresent()));
    if (varies) {
      keep(look);
      classes(xml, name, look.name());
    } else {
      classes(xml, name, "");
    }
    if (fills) {
      xml.attribute("fill", colour(look.fill()));
    }
    if (!strokes) {
      return new Inherited(look.fill(), inherited.stroke());
    }
    stroke(xml, look.stroke(), inherited.stroke());
    return new Inherited(look.fill(), look.stroke());
  }

  /** Writes the class of an element that has no look. */
  static void classes(Xml xml, String name, String look) {
    if (name.isEmpty() && look.isEmpty()) {
      return;
    }
    boolean both = !name.isEmpty() && !look.isEmpty() && !name.equals(look);
    xml.attribute("class", both ? name + " " + look : name.isEmpty() ? look : name);
  }

  private void keep(Look look) {
    Look before = named.putIfAbsent(look.name(), look);
    if (before != null
        && !(varying(before.fill()).equals(varying(look.fill()))
            && varying(before.stroke().map(Stroke::paint))
                .equals(varying(look.stroke().map(Stroke::paint))))) {
      throw new IllegalArgumentException("two looks are named " + look.name());
    }
  }

  private static Optional<Paint> varying(Optional<Paint> paint) {
    return paint.filter(Paint::varies);
  }

  private String colour(Optional<Paint> paint) {
    return paint.map(some -> some.in(theme).hex()).orElse("none");
  }

  private void stroke(Xml xml, Optional<Stroke> own, Optional<Stroke> inherited) {
    if (!own.map(Stroke::paint).equals(inherited.map(Stroke::paint))) {
      xml.attribute("stroke", colour(own.map(Stroke::paint)));
    }
    if (own.isEmpty()) {
      return;
    }
    Stroke now = own.get();
    Stroke before = inherited.orElse(PLAIN);
    if (now.width() != before.width()) {
      xml.attribute("stroke-width", now.width(), 2);
    }
    if (!now.dashes().equals(before.dashes())) {
      xml.attribute("stroke-dasharray", dashes(now.dashes()));
    }
    if (now.round() != before.round()) {
      xml.attribute("stroke-linecap", now.round() ? "round" : "butt");
      xml.attribute("stroke-linejoin", now.round() ? "round" : "miter");
    }
  }

  private static String dashes(List<Double> lengths) {
    if (lengths.isEmpty()) {
      return "none";
    }
    StringBuilder text = new StringBuilder();
    for (double length : lengths) {
      text.append(text.length() > 0 ? " " : "");
      Decimals.append(text, length, 2);
    }
    return text.toString();
  }

  /** The style sheet for dark paper; empty where nothing depends on it. */
  String styleSheet(String root) {
    StringBuilder css = new StringBuilder();
    for (Look look : named.values()) {
      css.append('.').append(root).append(" .").append(look.name()).append('{');
      String separator = "";
      if (varying(look.fill()).isPresent()) {
        css.append("fill:").append(look.fill().get().dark().hex());
        separator = ";";
      }
      Optional<Paint> line = varying(look.stroke().map(Stroke::paint));
      if (line.isPresent()) {
        css.append(separator).append("stroke:").append(line.get().dark().hex());
      }
      css.append('}');
    }
    return css.length() == 0
        ? ""
        : "<style>@media (prefers-color-scheme:dark){" + css + "}</style>\n";
  }
}
