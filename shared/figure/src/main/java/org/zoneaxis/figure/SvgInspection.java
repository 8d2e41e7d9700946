package org.zoneaxis.figure;

import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What a validator has seen of one document so far. */
final class SvgInspection {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** Shapes, text, gradients: what draws and does nothing else. {@code use} could multiply. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "title",
          "desc",
          "style",
          "circle",
          "ellipse",
          "rect",
          "line",
          "path",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath");

  private static final int MAX_DEPTH = 32;
  private static final int MAX_ELEMENTS = 500_000;

  private final MarkerCount markers;
  private final StringBuilder style = new StringBuilder();
  private int depth;
  private int elements;
  private boolean inStyle;

  SvgInspection(MarkerCount markers) {
    this.markers = markers;
  }

  /** Looks at the next event of the document. */
  void see(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (inStyle) {
          style.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
      }
      case XMLStreamConstants.DTD -> throw new InvalidSvgException("a document type");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new InvalidSvgException("a reference to an entity");
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          throw new InvalidSvgException("a processing instruction");
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) {
    String name = reader.getLocalName();
    if (!SVG.equals(reader.getNamespaceURI()) || !ELEMENTS.contains(name)) {
      throw new InvalidSvgException("element " + reader.getName());
    }
    if (inStyle || (depth > 0 && name.equals("svg")) || (depth == 0 && !name.equals("svg"))) {
      throw new InvalidSvgException("element " + name + " in this place");
    }
    depth++;
    elements++;
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
      throw new InvalidSvgException(
          "more than " + MAX_ELEMENTS + " elements or " + MAX_DEPTH + " levels");
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attribute(
          name,
          reader.getAttributeNamespace(i),
          reader.getAttributeLocalName(i),
          reader.getAttributeValue(i));
    }
    inStyle = name.equals("style");
    if (depth == 1) {
      root(reader);
    } else {
      markers.element(reader, name);
    }
  }

  private void end() {
    depth--;
    if (inStyle) {
      inStyle = false;
      if (!SvgReferences.areInternal(style.toString())) {
        throw new InvalidSvgException("a style sheet that reaches outside");
      }
      style.setLength(0);
    }
  }

  private static void attribute(String element, String namespace, String name, String value) {
    boolean foreign = namespace != null && !namespace.isEmpty();
    boolean known =
        (XMLConstants.XML_NS_URI.equals(namespace) && (name.equals("lang") || name.equals("space")))
            || (XLINK.equals(namespace) && name.equals("href"));
    if (foreign && !known) {
      throw new InvalidSvgException("attribute {" + namespace + "}" + name);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("on")) {
      throw new InvalidSvgException("event attribute " + name);
    }
    if (lower.equals("src") || (lower.equals("href") && !value.startsWith("#"))) {
      throw new InvalidSvgException("reference " + name + " of " + element);
    }
    if (!SvgReferences.areInternal(value)) {
      throw new InvalidSvgException("attribute " + name + " of " + element + " reaches outside");
    }
    if (!SvgNumbers.areFinite(name, value)) {
      throw new InvalidSvgException(
          "attribute "
              + name
              + " of "
              + element
              + " is not made of finite numbers: "
              + Legible.of(value, 40));
    }
  }

  private void root(XMLStreamReader reader) {
    String viewBox = reader.getAttributeValue(null, "viewBox");
    if (viewBox == null || SvgNumbers.viewBox(viewBox).isEmpty()) {
      throw new InvalidSvgException("the root has no viewBox of four finite numbers");
    }
    markers.root(reader);
  }
}
