package org.zoneaxis.source.catalogue;

import java.util.EnumMap;
import java.util.Map;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.source.parts.BrokenPartException;
import org.zoneaxis.source.parts.ByteReader;
import org.zoneaxis.source.parts.ByteWriter;
import org.zoneaxis.source.parts.Section;

/**
 * Where everything in a catalogue is: itself a part.
 *
 * <p>Its bytes: the format; the number of materials; how many of these are materials of the library
 * that are stored; the version of the sketches; for each number of elements from 0 on up to that of
 * all elements, the number of the first material that has more; then the sections in the order of
 * their kinds.
 *
 * @param size how many materials there are
 * @param ofLibrary how many of them are materials of the library that are stored
 * @param sketchVersion version of the sketches of crystals
 * @param ends for a number of elements, the first material that has more
 * @param sections the tables
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record CatalogueDirectory(
    int size, int ofLibrary, int sketchVersion, int[] ends, Map<Kind, Section> sections) {

  /** Raised when what a reader of today knows is no longer what is written. */
  static final int FORMAT = 1;

  /** A table of a catalogue. */
  public enum Kind {
    /** Terms: ids. */
    IDS,
    /** Terms: names, their words in alphabetical order. */
    NAMES,
    /** Terms: names as they stand. */
    NAME_LINES,
    /** Terms: words of names. */
    WORDS,
    /** Terms: words of names, the last letter first. */
    BACKWARDS,
    /** Terms: compositions. */
    FORMULAE,
    /** Terms: space groups. */
    SPACE_GROUPS,
    /** Terms: elements. */
    ELEMENTS,
    /** Column: where a material's records are, by its number. */
    PLACES,
    /** Records by place: what a list shows. Materials of the same elements stand together. */
    ENTRIES,
    /** Records by place: what identification needs. */
    SKETCHES,
    /** Values: the nets of zones, by shape and size. */
    NETS,
    /** Records: the entries of materials of the library that are stored. */
    OF_LIBRARY
  }

  /** Number of places in the list of ends. */
  static final int ENDS = Element.values().length + 1;

  byte[] write() {
    ByteWriter out = new ByteWriter();
    out.writeNumber(FORMAT);
    out.writeNumber(size);
    out.writeNumber(ofLibrary);
    out.writeNumber(sketchVersion);
    for (int end : ends) {
      out.writeNumber(end);
    }
    for (Kind kind : Kind.values()) {
      sections.getOrDefault(kind, Section.EMPTY).write(out);
    }
    return out.toBytes();
  }

  /**
   * Reads a directory.
   *
   * @throws BrokenPartException where it is none of this format
   */
  static CatalogueDirectory read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    try {
      int format = in.readNumber();
      if (format != FORMAT) {
        throw new BrokenPartException("the catalogue has format " + format);
      }
      int size = in.readNumber();
      int ofLibrary = in.readNumber();
      int sketchVersion = in.readNumber();
      int[] ends = new int[ENDS];
      for (int i = 0; i < ends.length; i++) {
        ends[i] = in.readNumber();
      }
      Map<Kind, Section> sections = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        sections.put(kind, Section.read(in));
      }
      return new CatalogueDirectory(size, ofLibrary, sketchVersion, ends, sections);
    } catch (IndexOutOfBoundsException e) {
      throw new BrokenPartException("the directory of the catalogue is cut off", e);
    }
  }

  Section section(Kind kind) {
    return sections.getOrDefault(kind, Section.EMPTY);
  }
}
