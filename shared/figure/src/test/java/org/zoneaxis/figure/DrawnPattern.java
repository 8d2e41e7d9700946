package org.zoneaxis.figure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.figure.sheet.Box;

/** What a drawing shows, read back from its bytes alone. */
public final class DrawnPattern {

  /** A marker: centre and radius in drawing units, y downwards. */
  public record Marker(
      MillerIndices hkl, double x, double y, double r, boolean open, String facts) {}

  /** The rectangle that a label fills. */
  public record Label(Box box) {}

  private final Document document;
  private final Box viewBox;
  private final List<Marker> markers = new ArrayList<>();
  private final Map<String, Box> extents = new HashMap<>();
  private final List<Label> labels = new ArrayList<>();

  public DrawnPattern(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    String[] numbers = document.getDocumentElement().getAttribute("viewBox").split(" ");
    double left = Double.parseDouble(numbers[0]);
    double top = Double.parseDouble(numbers[1]);
    viewBox =
        new Box(
            left, top, left + Double.parseDouble(numbers[2]), top + Double.parseDouble(numbers[3]));
    for (Element path : elements("path")) {
      if (path.hasAttribute("id")) {
        extents.put(path.getAttribute("id"), extent(path.getAttribute("d")));
      }
    }
    for (Element element : elements("*")) {
      if (element.hasAttribute("data-hkl")) {
        markers.add(marker(element));
      }
      if (List.of(element.getAttribute("class").split(" ")).contains("hkl")) {
        readLabels(element);
      }
    }
  }

  private static Marker marker(Element element) {
    Element circle = (Element) element.getElementsByTagName("circle").item(0);
    String[] indices = element.getAttribute("data-hkl").split(" ");
    return new Marker(
        new MillerIndices(
            Integer.parseInt(indices[0]),
            Integer.parseInt(indices[1]),
            Integer.parseInt(indices[2])),
        Double.parseDouble(circle.getAttribute("cx")),
        Double.parseDouble(circle.getAttribute("cy")),
        Double.parseDouble(circle.getAttribute("r")),
        !stroke(circle).equals("none"),
        element.getElementsByTagName("title").item(0).getTextContent());
  }

  /** The stroke that an element has or inherits. */
  private static String stroke(Element element) {
    return element.hasAttribute("stroke")
        ? element.getAttribute("stroke")
        : stroke((Element) element.getParentNode());
  }

  private void readLabels(Element group) {
    NodeList texts = group.getElementsByTagName("g");
    for (int i = 0; i < texts.getLength(); i++) {
      labels.add(new Label(box((Element) texts.item(i))));
    }
  }

  /** The groups that are lines of text, but the labels. */
  public List<Element> texts() {
    return elements("g").stream().filter(group -> group.hasAttribute("aria-label")).toList();
  }

  /** All lines, also those that something else reads out. */
  public List<Element> lines() {
    return elements("g").stream().filter(group -> group.hasAttribute("transform")).toList();
  }

  /** What the glyphs of a line fill, from their outlines. */
  public Box box(Element text) {
    String[] numbers = text.getAttribute("transform").split("[^-.0-9]+");
    double x = Double.parseDouble(numbers[1]);
    double y = Double.parseDouble(numbers[2]);
    double scale = Double.parseDouble(numbers[3]);
    Box box = new Box(1e9, 1e9, -1e9, -1e9);
    NodeList uses = text.getElementsByTagName("use");
    for (int i = 0; i < uses.getLength(); i++) {
      Element use = (Element) uses.item(i);
      String at = use.getAttribute("x");
      double left = at.isEmpty() ? 0 : Double.parseDouble(at);
      Box glyph = extents.get(use.getAttribute("xlink:href").substring(1));
      box =
          new Box(
              Math.min(box.left(), x + scale * (left + glyph.left())),
              Math.min(box.top(), y + scale * glyph.top()),
              Math.max(box.right(), x + scale * (left + glyph.right())),
              Math.max(box.bottom(), y + scale * glyph.bottom()));
    }
    NodeList paths = text.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      Box drawn = extent(((Element) paths.item(i)).getAttribute("d"));
      box =
          new Box(
              Math.min(box.left(), x + scale * drawn.left()),
              Math.min(box.top(), y + scale * drawn.top()),
              Math.max(box.right(), x + scale * drawn.right()),
              Math.max(box.bottom(), y + scale * drawn.bottom()));
    }
    return box;
  }

  /** What relative path data with steps m, l, h, v, c, s and z reaches, control points included. */
  private static Box extent(String path) {
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    Box box = new Box(1e9, 1e9, -1e9, -1e9);
    Matcher steps = Pattern.compile("([Mmlhvcsz])([^Mmlhvcsz]*)").matcher(path);
    while (steps.find()) {
      double[] n =
          Pattern.compile("-?[0-9]*\\.?[0-9]+")
              .matcher(steps.group(2))
              .results()
              .mapToDouble(number -> Double.parseDouble(number.group()))
              .toArray();
      char step = steps.group(1).charAt(0);
      for (int i = 0; i + 2 < n.length; i += 2) { // control points
        box = with(box, x + n[i], y + n[i + 1]);
      }
      switch (step) {
        case 'M' -> {
          x = n[0];
          y = n[1];
        }
        case 'h' -> x += n[0];
        case 'v' -> y += n[0];
        case 'z' -> {
          x = startX;
          y = startY;
        }
        default -> {
          x += n[n.length - 2];
          y += n[n.length - 1];
        }
      }
      if (step == 'm' || step == 'M') {
        startX = x;
        startY = y;
      }
      box = with(box, x, y);
    }
    return box;
  }

  private static Box with(Box box, double x, double y) {
    return new Box(
        Math.min(box.left(), x),
        Math.min(box.top(), y),
        Math.max(box.right(), x),
        Math.max(box.bottom(), y));
  }

  public List<Element> elements(String name) {
    NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  public Element root() {
    return document.getDocumentElement();
  }

  public double scale() {
    return Double.parseDouble(root().getAttribute("data-scale"));
  }

  /** All that a reader reads. */
  public String words() {
    StringBuilder words = new StringBuilder();
    texts().forEach(text -> words.append(text.getAttribute("aria-label")).append('\n'));
    return words.toString();
  }

  public Box viewBox() {
    return viewBox;
  }

  public List<Marker> markers() {
    return markers;
  }

  public List<Label> labels() {
    return labels;
  }
}
