package org.zoneaxis.figure;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.zoneaxis.crystal.MillerIndices;

/** Counts the markers of one document: those that it must have, and none of other figures. */
final class MarkerCount {

  private static final Set<String> SHAPES =
      Set.of("circle", "ellipse", "rect", "path", "polygon", "g");

  private static final int MOST = 500_000;
  private static final String CRYSTAL = "data-crystal";

  private final List<Marks> wanted;
  private final List<Marks> foreign;
  private final Set<Indexed> reflections = new HashSet<>();
  private final BitSet numbers = new BitSet();
  private OptionalInt announced = OptionalInt.empty();

  /** A reflection of a crystal, of which there may be several. */
  private record Indexed(int crystal, MillerIndices hkl) {}

  private MarkerCount(List<Marks> wanted, List<Marks> foreign) {
    this.wanted = wanted;
    this.foreign = foreign;
  }

  /** Counts the markers of a figure; those that only others have are refused. */
  static MarkerCount of(Marks wanted, Collection<Marks> all) {
    return new MarkerCount(
        List.of(wanted), all.stream().filter(marks -> !marks.equals(wanted)).toList());
  }

  /** Counts nothing: a picture that need not show anything. */
  static MarkerCount none() {
    return new MarkerCount(List.of(), List.of());
  }

  /** Looks at the attributes of the root. */
  void root(XMLStreamReader reader) {
    for (Marks marks : wanted) {
      String count = reader.getAttributeValue(null, marks.counted());
      announced =
          count == null ? OptionalInt.empty() : OptionalInt.of(integer(marks.counted(), count));
    }
    for (Marks marks : foreign) {
      if (reader.getAttributeValue(null, marks.counted()) != null) {
        throw new InvalidSvgException(marks.counted() + " in a figure of another kind");
      }
    }
  }

  /** Looks at an element below the root. */
  void element(XMLStreamReader reader, String name) {
    for (Marks marks : foreign) {
      if (isMarker(reader, marks.each())) {
        throw new InvalidSvgException("a marker of " + marks.counted() + " in another figure");
      }
    }
    for (Marks marks : wanted) {
      if (isMarker(reader, marks.each())) {
        requireShape(reader, name);
        count(reader, marks.each());
      }
    }
  }

  private static boolean isMarker(XMLStreamReader reader, Marks.Each each) {
    if (each instanceof Marks.Numbered numbered) {
      return reader.getAttributeValue(null, numbered.attribute()) != null;
    }
    return reader.getAttributeValue(null, "data-h") != null
        || reader.getAttributeValue(null, "data-k") != null
        || reader.getAttributeValue(null, "data-l") != null;
  }

  private static void requireShape(XMLStreamReader reader, String element) {
    if (!SHAPES.contains(element)) {
      throw new InvalidSvgException("a marker that is a " + element);
    }
    if (element.equals("circle")) {
      for (String required : List.of("cx", "cy", "r")) {
        if (reader.getAttributeValue(null, required) == null) {
          throw new InvalidSvgException("a marker without " + required);
        }
      }
    }
  }

  private void count(XMLStreamReader reader, Marks.Each each) {
    if (each instanceof Marks.Numbered numbered) {
      String attribute = numbered.attribute();
      number(attribute, integer(attribute, reader.getAttributeValue(null, attribute)));
    } else {
      reflection(reader);
    }
  }

  private void number(String attribute, int number) {
    if (number < 1 || number > MOST) {
      throw new InvalidSvgException(attribute + " " + number);
    }
    if (numbers.get(number)) {
      throw new InvalidSvgException("two markers of " + attribute + " " + number);
    }
    numbers.set(number);
  }

  private void reflection(XMLStreamReader reader) {
    String crystal = reader.getAttributeValue(null, CRYSTAL);
    MillerIndices hkl =
        new MillerIndices(
            index(reader, "data-h"), index(reader, "data-k"), index(reader, "data-l"));
    if (!reflections.add(new Indexed(crystal == null ? 0 : integer(CRYSTAL, crystal), hkl))) {
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

  /**
   * Requires as many markers as the root says.
   *
   * @throws InvalidSvgException where there are more or fewer, or it does not say
   */
  void requireWhole() {
    for (Marks marks : wanted) {
      boolean numbered = marks.each() instanceof Marks.Numbered;
      int markers = numbered ? numbers.cardinality() : reflections.size();
      if (announced.isEmpty()) {
        throw new InvalidSvgException("the root has no " + marks.counted());
      }
      if (announced.getAsInt() != markers) {
        throw new InvalidSvgException(
            markers
                + " markers for "
                + announced.getAsInt()
                + " "
                + marks.counted().substring("data-".length()));
      }
      if (numbered && (numbers.isEmpty() || numbers.nextClearBit(1) != numbers.length())) {
        throw new InvalidSvgException("markers that are not numbered from 1 on without a gap");
      }
    }
  }
}
