package org.zoneaxis.figure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.zoneaxis.crystal.MillerIndices;

/** What a drawing shows, read back from its bytes alone. */
final class DrawnPattern {

  /** A marker: centre and radius in drawing units, y downwards. */
  record Marker(MillerIndices hkl, double x, double y, double r, boolean open, String facts) {}

  /** Digits and bars of a label, and the rectangle that they fill. */
  record Label(String digits, Box box) {}

  /** Height of a capital or digit in em, in the tallest of the usual fonts. */
  private static final double DIGIT_HEIGHT = 0.74;

  /** Half of the widest digit's ink in em. */
  private static final double HALF_DIGIT = 0.28;

  private final Document document;
  private final Box viewBox;
  private final List<Marker> markers = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  DrawnPattern(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    String[] numbers = document.getDocumentElement().getAttribute("viewBox").split(" ");
    double left = Double.parseDouble(numbers[0]);
    double top = Double.parseDouble(numbers[1]);
    viewBox =
        new Box(
            left, top, left + Double.parseDouble(numbers[2]), top + Double.parseDouble(numbers[3]));
    for (Element element : elements("*")) {
      if (element.hasAttribute("data-h")) {
        markers.add(marker(element));
      }
      if (element.getAttribute("class").equals("hkl")) {
        readLabels(element);
      }
    }
  }

  private static Marker marker(Element element) {
    Element circle =
        element.getTagName().equals("g")
            ? (Element) element.getElementsByTagName("circle").item(0)
            : element;
    return new Marker(
        new MillerIndices(
            Integer.parseInt(element.getAttribute("data-h")),
            Integer.parseInt(element.getAttribute("data-k")),
            Integer.parseInt(element.getAttribute("data-l"))),
        Double.parseDouble(circle.getAttribute("cx")),
        Double.parseDouble(circle.getAttribute("cy")),
        Double.parseDouble(circle.getAttribute("r")),
        circle.getAttribute("class").contains("open"),
        element.getElementsByTagName("title").item(0).getTextContent());
  }

  private void readLabels(Element group) {
    double size = Double.parseDouble(group.getAttribute("font-size"));
    List<double[]> bars = new ArrayList<>();
    NodeList paths = group.getElementsByTagName("path");
    if (paths.getLength() > 0) {
      for (String bar : ((Element) paths.item(0)).getAttribute("d").substring(1).split("M")) {
        String[] parts = bar.split("[ h]");
        double x = Double.parseDouble(parts[0]);
        bars.add(new double[] {x, x + Double.parseDouble(parts[2]), Double.parseDouble(parts[1])});
      }
    }
    NodeList texts = group.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      labels.add(label((Element) texts.item(i), size, bars));
    }
  }

  private static Label label(Element text, double size, List<double[]> bars) {
    String[] centres = text.getAttribute("x").split(" ");
    double left = Double.parseDouble(centres[0]) - HALF_DIGIT * size;
    double right = Double.parseDouble(centres[centres.length - 1]) + HALF_DIGIT * size;
    double bottom = Double.parseDouble(text.getAttribute("y"));
    double top = bottom - DIGIT_HEIGHT * size;
    for (double[] bar : bars) {
      boolean above = bar[2] < bottom && bar[2] > bottom - 1.1 * size;
      if (above && bar[0] >= left - 0.1 * size && bar[1] <= right + 0.1 * size) {
        top = Math.min(top, bar[2]);
      }
    }
    return new Label(text.getTextContent(), new Box(left, top, right, bottom));
  }

  List<Element> elements(String name) {
    NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  Element root() {
    return document.getDocumentElement();
  }

  double scale() {
    return Double.parseDouble(root().getAttribute("data-scale"));
  }

  /** All that a reader reads. */
  String words() {
    StringBuilder words = new StringBuilder();
    elements("text").forEach(text -> words.append(text.getTextContent()).append('\n'));
    return words.toString().replace('\u00A0', ' ');
  }

  Box viewBox() {
    return viewBox;
  }

  List<Marker> markers() {
    return markers;
  }

  List<Label> labels() {
    return labels;
  }
}
