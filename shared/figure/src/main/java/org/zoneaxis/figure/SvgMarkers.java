package org.zoneaxis.figure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.zoneaxis.crystal.MillerIndices;

/**
 * The markers of a document: groups with {@code data-hkl}, a reflection's indices with blanks
 * between them, or with {@code data-atom}, an atom's number; and how many the root announces. A
 * marker holds a circle.
 */
final class SvgMarkers {

  private static final String HKL = "data-hkl";
  private static final String ATOM = "data-atom";
  private static final String REFLECTIONS = "data-reflections";
  private static final String ATOMS = "data-atoms";

  private static final int MOST = 500_000;

  private final Set<MillerIndices> reflections = new HashSet<>();
  private final BitSet atoms = new BitSet();
  private OptionalInt announcedReflections = OptionalInt.empty();
  private OptionalInt announcedAtoms = OptionalInt.empty();

  /** The depth of the marker that is open, 0 where none is, and whether it holds a circle yet. */
  private int open;

  private boolean drawn;

  /** Looks at the root. */
  void root(XMLStreamReader reader) {
    announcedReflections = count(reader, REFLECTIONS);
    announcedAtoms = count(reader, ATOMS);
  }

  private static OptionalInt count(XMLStreamReader reader, String attribute) {
    String count = reader.getAttributeValue(null, attribute);
    return count == null ? OptionalInt.empty() : OptionalInt.of(integer(attribute, count));
  }

  /** Looks at the start of another element. */
  void start(XMLStreamReader reader, int depth) {
    String hkl = reader.getAttributeValue(null, HKL);
    String atom = reader.getAttributeValue(null, ATOM);
    if (hkl == null && atom == null) {
      drawn |= reader.getLocalName().equals("circle");
      return;
    }
    if (open > 0 || !reader.getLocalName().equals("g")) {
      throw new InvalidSvgException("a marker that is a " + reader.getLocalName());
    }
    open = depth;
    drawn = false;
    if (hkl != null) {
      reflection(hkl);
    }
    if (atom != null) {
      atom(integer(ATOM, atom));
    }
  }

  /** Looks at the end of an element. */
  void end(int depth) {
    if (open == depth) {
      if (!drawn) {
        throw new InvalidSvgException("a marker without a circle");
      }
      open = 0;
    }
  }

  private void reflection(String indices) {
    String[] parts = indices.split(" ", -1);
    if (parts.length != 3) {
      throw new InvalidSvgException(HKL + " that is not three indices");
    }
    MillerIndices hkl =
        new MillerIndices(integer(HKL, parts[0]), integer(HKL, parts[1]), integer(HKL, parts[2]));
    if (!reflections.add(hkl)) {
      throw new InvalidSvgException("two markers of " + hkl);
    }
  }

  private void atom(int number) {
    if (number < 1 || number > MOST) {
      throw new InvalidSvgException("an atom of number " + number);
    }
    if (atoms.get(number)) {
      throw new InvalidSvgException("two markers of atom " + number);
    }
    atoms.set(number);
  }

  private static int integer(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidSvgException(name + " is no integer: " + Legible.of(value, 40), e);
    }
  }

  /** Checks that there are as many markers of the kind as the root says, and none of the other. */
  void require(FigureKind kind) {
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
}
