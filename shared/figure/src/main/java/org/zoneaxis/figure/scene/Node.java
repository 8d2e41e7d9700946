package org.zoneaxis.figure.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mark of a scene, or several. Later ones lie on earlier ones. */
public sealed interface Node {

  /**
   * A circle.
   *
   * @param x its centre, to the right
   * @param y its centre, downwards
   * @param radius its radius
   * @param look how it looks
   */
  record Circle(double x, double y, double radius, Look look) implements Node {}

  /** A straight line from one place to another. */
  record Segment(double x1, double y1, double x2, double y2, Look look) implements Node {}

  /** Any outline. */
  record Path(Outline outline, Look look) implements Node {}

  /**
   * A line of text.
   *
   * @param line the text
   * @param x its left edge
   * @param y its baseline
   * @param size an em in units of the drawing
   * @param look how it looks
   */
  record Text(Line line, double x, double y, double size, Look look) implements Node {

    /** A line with its middle in a place. */
    public static Text centred(Line line, double x, double y, double size, Look look) {
      return new Text(line, x - line.width() * size / 2, y, size, look);
    }

    /** The line where something else says what it does. */
    public Text unspoken() {
      return new Text(line.unspoken(), x, y, size, look);
    }
  }

  /** Cells that fill a rectangle. */
  record Picture(Raster raster, double left, double top, double width, double height)
      implements Node {}

  /**
   * Marks that belong together.
   *
   * @param name what they are, a name of ASCII letters; empty for none
   * @param data what programs are told about them: names of attributes after {@code data-}, and
   *     values
   * @param title what a viewer is told who points at them; empty for nothing
   * @param nodes the marks
   */
  record Group(String name, Map<String, String> data, String title, List<Node> nodes)
      implements Node {

    /** Copies map and list; the order of the map is the one of its iteration. */
    public Group {
      data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
      nodes = List.copyOf(nodes);
    }

    /** Marks with a name. */
    public static Group of(String name, List<? extends Node> nodes) {
      return new Group(name, Map.of(), "", new ArrayList<>(nodes));
    }
  }
}
