package org.zoneaxis.figure;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Refuses every SVG that is not a whole, harmless figure of ours: well-formed UTF-8 without a
 * document type, elements and attributes of a short list, finite numbers, nothing from elsewhere,
 * and as many markers as the root element promises reflections. Thread-safe.
 *
 * <p>What is allowed is listed, rather than what is forbidden: a script, an event attribute, a
 * foreign object, a link or an animation has no way in.
 */
public final class SvgValidator {

  /** Larger than any figure, in bytes. */
  private static final int MAX_BYTES = 6 * 1024 * 1024;

  /** Deeper than any figure. */
  private static final int MAX_DEPTH = 16;

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String MARKER = "data-h";
  private static final String PROMISE = "data-reflections";

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "title",
          "desc",
          "style",
          "g",
          "path",
          "circle",
          "ellipse",
          "rect",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan");

  /** Attributes that hold nothing but numbers, separated by blanks or commas. */
  private static final Set<String> NUMBERS =
      Set.of(
          "viewBox",
          "width",
          "height",
          "x",
          "y",
          "dx",
          "dy",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "x1",
          "x2",
          "y1",
          "y2",
          "points",
          "font-size",
          "stroke-width",
          "opacity",
          "textLength",
          "data-scale");

  /** Attributes whose text draws nothing and leads nowhere. */
  private static final Set<String> WORDS =
      Set.of(
          "class",
          "id",
          "role",
          "lang",
          "aria-labelledby",
          "aria-hidden",
          "text-anchor",
          "fill",
          "stroke",
          "font-style",
          "font-weight",
          "font-family");

  private static final Set<String> INTEGERS = Set.of(MARKER, "data-k", "data-l", PROMISE);

  private final XMLInputFactory factory;

  /** A validator on the XML reader of the Java platform. */
  public SvgValidator() {
    factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("no external entities");
        });
  }

  /**
   * Examines a figure.
   *
   * @param svg the bytes as they would be stored or sent
   * @throws InvalidSvgException where they must not be
   */
  public void validate(byte[] svg) {
    if (svg.length == 0 || svg.length > MAX_BYTES) {
      throw new InvalidSvgException(
          "it has " + svg.length + " bytes, and a figure has 1 to " + MAX_BYTES);
    }
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new ByteArrayInputStream(svg), "UTF-8");
      try {
        new Examination(reader).run();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new InvalidSvgException("it is not well-formed XML", e);
    }
  }

  /** One walk through one document. */
  private static final class Examination {

    private final XMLStreamReader reader;
    private int depth;
    private int markers;
    private int promised;

    Examination(XMLStreamReader reader) {
      this.reader = reader;
    }

    void run() throws XMLStreamException {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> start();
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.SPACE,
              XMLStreamConstants.COMMENT,
              XMLStreamConstants.END_DOCUMENT -> {}
          default -> throw new InvalidSvgException("it holds more than elements and text");
        }
      }
      if (markers != promised) {
        throw new InvalidSvgException(
            "it has " + markers + " markers for " + promised + " reflections");
      }
    }

    private void start() throws XMLStreamException {
      String element = reader.getLocalName();
      if (!SVG.equals(reader.getNamespaceURI()) || !ELEMENTS.contains(element)) {
        throw new InvalidSvgException("it has an element " + element);
      }
      boolean root = depth == 0;
      if (root != element.equals("svg")) {
        throw new InvalidSvgException("svg must be the root element, and only that");
      }
      depth++;
      if (depth > MAX_DEPTH) {
        throw new InvalidSvgException("its elements nest deeper than " + MAX_DEPTH);
      }
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
      if (root) {
        requireViewBox();
      }
      if (element.equals("style")) {
        style(reader.getElementText());
        depth--;
      }
    }

    private void attribute(String name, String value) {
      if (NUMBERS.contains(name)) {
        SvgNumbers.requireFinite(name, value, "");
      } else if (name.equals("d")) {
        SvgNumbers.requireFinite(name, value, "MmLlHhVvCcSsQqTtAaZz");
      } else if (INTEGERS.contains(name)) {
        int number = SvgNumbers.integer(name, value);
        markers += name.equals(MARKER) ? 1 : 0;
        promised = name.equals(PROMISE) ? number : promised;
      } else if (!WORDS.contains(name)) {
        throw new InvalidSvgException("it has an attribute " + name);
      } else if (value.indexOf('(') >= 0 || value.indexOf('\\') >= 0) {
        throw new InvalidSvgException("its attribute " + name + " may refer to something");
      }
    }

    private void requireViewBox() {
      String viewBox = reader.getAttributeValue(null, "viewBox");
      if (viewBox == null || SvgNumbers.requireFinite("viewBox", viewBox, "") != 4) {
        throw new InvalidSvgException("its viewBox is not four numbers");
      }
      if (reader.getAttributeValue(null, PROMISE) == null) {
        throw new InvalidSvgException("it does not say how many reflections it shows");
      }
    }

    /** Style sheets here need parentheses for media queries only, and no escapes. */
    private static void style(String sheet) {
      String rest = sheet.replace("@media (prefers-color-scheme:dark)", "");
      if (rest.indexOf('(') >= 0 || rest.indexOf('@') >= 0 || rest.indexOf('\\') >= 0) {
        throw new InvalidSvgException("its style sheet may refer to something");
      }
    }
  }
}
