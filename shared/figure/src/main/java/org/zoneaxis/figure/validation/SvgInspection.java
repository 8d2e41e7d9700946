package org.zoneaxis.figure.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.zoneaxis.figure.text.Legible;

/** What a validator has seen of one document so far. */
final class SvgInspection {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** What a figure is made of, and nothing that acts, names or multiplies anything else. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg", "g", "defs", "title", "desc", "style", "circle", "line", "path", "use", "image");

  /** What an element is not drawn without. */
  private static final Map<String, List<String>> GEOMETRY =
      Map.of(
          "circle", List.of("cx", "cy", "r"),
          "line", List.of("x1", "y1", "x2", "y2"),
          "path", List.of("d"),
          "image", List.of("x", "y", "width", "height"));

  private static final int MAX_DEPTH = 32;
  private static final int MAX_ELEMENTS = 500_000;

  private final MarkerCount markers;
  private final Set<String> outlines = new HashSet<>();
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
    List<String> required = GEOMETRY.getOrDefault(name, List.of());
    int missing = required.size();
    boolean told = false;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String attribute = reader.getAttributeLocalName(i);
      String namespace = reader.getAttributeNamespace(i);
      attribute(name, namespace, attribute, reader.getAttributeValue(i));
      missing -= required.contains(attribute) && isNone(namespace) ? 1 : 0;
      told |= attribute.startsWith("data-");
      if (attribute.equals("id") && name.equals("path")) {
        outlines.add(reader.getAttributeValue(i));
      }
    }
    inStyle = name.equals("style");
    if (missing > 0) {
      throw new InvalidSvgException(name + " without one of " + required);
    }
    if (name.equals("image")
        && reader.getAttributeValue(XLINK, "href") == null
        && reader.getAttributeValue(null, "href") == null) {
      throw new InvalidSvgException("image without a picture");
    }
    if (depth == 1) {
      requireViewBox(reader);
      markers.root(reader);
    } else {
      markers.element(reader, name, depth, told);
    }
  }

  private void end() {
    markers.end(depth);
    depth--;
    if (inStyle) {
      inStyle = false;
      if (!SvgReferences.areInternal(style.toString())) {
        throw new InvalidSvgException("a style sheet that reaches outside");
      }
      style.setLength(0);
    }
  }

  private void attribute(String element, String namespace, String name, String value) {
    boolean foreign = !isNone(namespace);
    boolean known =
        (XMLConstants.XML_NS_URI.equals(namespace) && (name.equals("lang") || name.equals("space")))
            || (XLINK.equals(namespace) && name.equals("href"));
    if (foreign && !known) {
      throw new InvalidSvgException("attribute {" + namespace + "}" + name);
    }
    if (element.equals("image") && name.equals("href")) {
      EmbeddedPicture.require(value);
      return;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("on")) {
      throw new InvalidSvgException("event attribute " + name);
    }
    if (lower.equals("src") || (lower.equals("href") && !isOutline(element, value))) {
      throw new InvalidSvgException("reference " + name + " of " + element);
    }
    if (name.equals("aria-label")) {
      return;
    }
    if (SvgNumbers.areIn(name)) {
      requireFinite(element, name, value);
    } else if (!SvgReferences.areInternal(value)) {
      throw new InvalidSvgException("attribute " + name + " of " + element + " reaches outside");
    }
  }

  private static boolean isNone(String namespace) {
    return namespace == null || namespace.isEmpty();
  }

  /** Numbers alone reach nowhere. */
  private static void requireFinite(String element, String name, String value) {
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

  /** A use shows a path that is there already: not another use, which could multiply. */
  private boolean isOutline(String element, String reference) {
    return element.equals("use")
        && reference.startsWith("#")
        && outlines.contains(reference.substring(1));
  }

  private static void requireViewBox(XMLStreamReader reader) {
    String viewBox = reader.getAttributeValue(null, "viewBox");
    if (viewBox == null || SvgNumbers.viewBox(viewBox).isEmpty()) {
      throw new InvalidSvgException("the root has no viewBox of four finite numbers");
    }
  }
}
