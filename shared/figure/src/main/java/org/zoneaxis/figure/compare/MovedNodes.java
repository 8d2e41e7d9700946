package org.zoneaxis.figure.compare;

import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.scene.Node;

/** Marks in another place, without what programs are told of single ones. */
record MovedNodes(double right, double down) {

  List<Node> of(List<Node> nodes) {
    return nodes.stream().map(this::of).toList();
  }

  Node of(Node node) {
    if (node instanceof Node.Circle circle) {
      return new Node.Circle(circle.x() + right, circle.y() + down, circle.radius(), circle.look());
    }
    if (node instanceof Node.Segment line) {
      return new Node.Segment(
          line.x1() + right, line.y1() + down, line.x2() + right, line.y2() + down, line.look());
    }
    if (node instanceof Node.Path path) {
      return new Node.Path(path.outline().moved(1, right, down), path.look());
    }
    if (node instanceof Node.Text text) {
      return new Node.Text(
          text.line(), text.x() + right, text.y() + down, text.size(), text.look());
    }
    if (node instanceof Node.Picture picture) {
      return new Node.Picture(
          picture.raster(),
          picture.left() + right,
          picture.top() + down,
          picture.width(),
          picture.height());
    }
    Node.Group group = (Node.Group) node;
    return new Node.Group(group.name(), Map.of(), group.title(), of(group.nodes()));
  }
}
