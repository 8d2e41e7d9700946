package org.zoneaxis.figure.scene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture before it is SVG or PNG.
 *
 * @param kind the kind of picture, a name of ASCII letters: pictures of one kind share their looks
 * @param frame what of the plane is shown
 * @param title what the picture shows, on one line
 * @param description what it shows, in sentences
 * @param data what programs are told about it: names of attributes after {@code data-}, and values
 * @param paper the colour below everything
 * @param nodes the marks, later ones on earlier ones
 */
public record Scene(
    String kind,
    Frame frame,
    String title,
    String description,
    Map<String, String> data,
    Paint paper,
    List<Node> nodes) {

  /**
   * A rectangle of the plane, x to the right, y downwards.
   *
   * @param left left edge
   * @param top upper edge
   * @param width width, more than nothing
   * @param height height, more than nothing
   */
  public record Frame(double left, double top, double width, double height) {

    /** Checks that there is an area. */
    public Frame {
      if (!(width > 0 && height > 0) || !Double.isFinite(left + top + width + height)) {
        throw new IllegalArgumentException("a frame has an area");
      }
    }
  }

  /** Copies map and list; the order of the map is the one of its iteration. */
  public Scene {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    nodes = List.copyOf(nodes);
  }
}
