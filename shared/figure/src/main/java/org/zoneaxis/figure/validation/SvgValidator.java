package org.zoneaxis.figure.validation;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.figure.Marks;

/**
 * The last gate before an SVG is stored or sent: well-formed, drawn with finite numbers, complete,
 * and inert.
 *
 * <p>A figure is UTF-8, at most {@link AnswerSize#MAX_BYTES}, without document type, entities of
 * its own or processing instructions; its root is {@code svg} with a {@code viewBox} of four finite
 * numbers; it holds circles, lines, paths and uses of paths, and no text; it names nothing outside
 * itself. Its {@link Marks} show that it is whole: the root of a pattern says in {@code
 * data-reflections} how many markers there are, groups with {@code data-hkl}, one a reflection; the
 * root of a structure says in {@code data-atoms} how many atoms there are, groups with {@code
 * data-atom}, each number from 1 on once. No figure is both.
 *
 * <p>Instances may be shared by threads.
 */
public final class SvgValidator {

  private final XMLInputFactory factory;
  private final List<Marks> all;

  /** A validator of patterns and structures. */
  public SvgValidator() {
    this(List.of(Marks.REFLECTIONS, Marks.ATOMS));
  }

  /**
   * A validator on the platform's own XML parser, whatever others are about.
   *
   * @param all the marks of all figures: no figure has those of another
   */
  public SvgValidator(Collection<Marks> all) {
    this.all = List.copyOf(all);
    factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
  }

  /**
   * Accepts a picture of a pattern.
   *
   * @param svg the document
   * @throws InvalidSvgException where it is not fit to be stored or sent; the reason is its message
   */
  public void validate(byte[] svg) {
    validate(svg, Marks.REFLECTIONS);
  }

  /**
   * Accepts a picture that is whole.
   *
   * @param svg the document
   * @param marks by what that is seen
   * @throws InvalidSvgException where it is not fit to be stored or sent; the reason is its message
   */
  public void validate(byte[] svg, Marks marks) {
    inspect(svg, MarkerCount.of(marks, all)).requireWhole();
  }

  /**
   * Accepts a picture that need not show reflections or atoms: everything that {@link #validate}
   * asks but the markers.
   *
   * @param svg the document
   * @throws InvalidSvgException where it is not fit to be sent; the reason is its message
   */
  public void validateWithoutMarkers(byte[] svg) {
    inspect(svg, MarkerCount.none());
  }

  private MarkerCount inspect(byte[] svg, MarkerCount markers) {
    if (svg.length > AnswerSize.MAX_BYTES) {
      throw new InvalidSvgException(svg.length + " bytes; at most " + AnswerSize.MAX_BYTES);
    }
    SvgInspection inspection = new SvgInspection(markers);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(decoded(svg)));
      String encoding = reader.getCharacterEncodingScheme();
      if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
        throw new InvalidSvgException("encoding " + encoding + "; it must be UTF-8");
      }
      while (reader.hasNext()) {
        inspection.see(reader, reader.next());
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new InvalidSvgException("not well-formed XML: " + e.getMessage(), e);
    }
    return markers;
  }

  private static String decoded(byte[] svg) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(svg))
          .toString();
    } catch (CharacterCodingException e) {
      throw new InvalidSvgException("not UTF-8: " + e.getMessage(), e);
    }
  }
}
