package org.zoneaxis.figure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.zoneaxis.crystal.MillerIndices;

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

  private static final Set<String> MARKERS =
      Set.of("circle", "ellipse", "rect", "path", "polygon", "g");

  private static final int MAX_DEPTH = 32;
  private static final int MAX_ELEMENTS = 500_000;

  private static final String REFLECTIONS = "data-reflections";
  private static final String ATOMS = "data-atoms";
  private static final String ATOM = "data-atom";

  private final Set<MillerIndices> reflections = new HashSet<>();
  private final BitSet atoms = new BitSet();
  private final StringBuilder style = new StringBuilder();
  private OptionalInt announcedReflections = OptionalInt.empty();
  private OptionalInt announcedAtoms = OptionalInt.empty();
  private int depth;
  private int elements;
  private boolean inStyle;

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

  /** Checks that there are as many markers of the kind as the root says, and none of the other. */
  void requireMarkers(FigureKind kind) {
    switch (kind) {
      case DIFFRACTION -> {
        require(REFLECTIONS, announcedReflections, reflections.size());
        refuse(ATOMS, announcedAtoms, atoms.cardinality());
      }
      case STRUCTURE -> {
        require(ATOMS, announcedAtoms, atoms.cardinality());
        refuse(REFLECTIONS, announcedReflections, reflections.size());
        if (atoms.isEmpty() || atoms.nextClearBit(1) != atoms.length()) {
          throw new InvalidSvgException("atoms that are not numbered from 1 on without a gap");
        }
      }
    }
  }

  private static void require(String attribute, OptionalInt announced, int markers) {
    if (announced.isEmpty()) {
      throw new InvalidSvgException("the root has no " + attribute);
    }
    if (announced.getAsInt() != markers) {
      throw new InvalidSvgException(
          markers
              + " markers for "
              + announced.getAsInt()
              + " "
              + attribute.substring("data-".length()));
    }
  }

  private static void refuse(String attribute, OptionalInt announced, int markers) {
    if (announced.isPresent() || markers > 0) {
      throw new InvalidSvgException(attribute + " or their markers in a figure of another kind");
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
    } else if (isReflection(reader)) {
      requireShape(reader, name);
      reflection(reader);
    } else if (reader.getAttributeValue(null, ATOM) != null) {
      requireShape(reader, name);
      atom(integer(ATOM, reader.getAttributeValue(null, ATOM)));
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
    announcedReflections = count(reader, REFLECTIONS);
    announcedAtoms = count(reader, ATOMS);
  }

  private static OptionalInt count(XMLStreamReader reader, String attribute) {
    String count = reader.getAttributeValue(null, attribute);
    return count == null ? OptionalInt.empty() : OptionalInt.of(integer(attribute, count));
  }

  private static boolean isReflection(XMLStreamReader reader) {
    return reader.getAttributeValue(null, "data-h") != null
        || reader.getAttributeValue(null, "data-k") != null
        || reader.getAttributeValue(null, "data-l") != null;
  }

  private static void requireShape(XMLStreamReader reader, String element) {
    if (!MARKERS.contains(element)) {
      throw new InvalidSvgException("a marker that is a " + element);
    }
    if (element.equals("circle")) {
      for (String required : new String[] {"cx", "cy", "r"}) {
        if (Optional.ofNullable(reader.getAttributeValue(null, required)).isEmpty()) {
          throw new InvalidSvgException("a marker without " + required);
        }
      }
    }
  }

  private void atom(int number) {
    if (number < 1 || number > MAX_ELEMENTS) {
      throw new InvalidSvgException("an atom of number " + number);
    }
    if (atoms.get(number)) {
      throw new InvalidSvgException("two markers of atom " + number);
    }
    atoms.set(number);
  }

  private void reflection(XMLStreamReader reader) {
    MillerIndices hkl =
        new MillerIndices(
            index(reader, "data-h"), index(reader, "data-k"), index(reader, "data-l"));
    if (!reflections.add(hkl)) {
      throw new InvalidSvgException("two markers of " + hkl);
    }
  }

  private static int index(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    if (value == null) {
      throw new InvalidSvgException("a marker without " + name);
    }
    return integer(name, value);
  }

  private static int integer(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidSvgException(name + " is no integer: " + Legible.of(value, 40), e);
    }
  }
}
