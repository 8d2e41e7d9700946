package org.zoneaxis.figure.validation;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.text.Legible;

/** Counts the markers of one document: those that it must have, and none of other figures. */
final class MarkerCount {

  private static final Set<String> SHAPES = Set.of("circle", "line", "path");

  private static final int MOST = 500_000;
  private static final String HKL = "data-hkl";
  private static final String CRYSTAL = "data-crystal";

  private final List<Marks> wanted;
  private final List<Marks> foreign;
  private final Set<Indexed> reflections = new HashSet<>();
  private final BitSet numbers = new BitSet();
  private OptionalInt announced = OptionalInt.empty();

  /** The depth of the marker that is a group and not yet over, 0 where there is none. */
  private int open;

  /** Whether that marker holds a shape yet. */
  private boolean drawn;

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
  void root(Tag tag) {
    for (Marks marks : wanted) {
      Optional<String> count = tag.value(marks.counted());
      announced =
          count.isEmpty()
              ? OptionalInt.empty()
              : OptionalInt.of(integer(marks.counted(), count.get()));
    }
    for (Marks marks : foreign) {
      if (tag.has(marks.counted())) {
        throw new InvalidPictureException(marks.counted() + " in a figure of another kind");
      }
    }
  }

  /**
   * Looks at an element below the root.
   *
   * @param told whether programs are told anything about it
   */
  void element(Tag tag, String name, int depth, boolean told) {
    drawn |= SHAPES.contains(name);
    if (!told) {
      return;
    }
    for (Marks marks : foreign) {
      if (isMarker(tag, marks.each())) {
        throw new InvalidPictureException("a marker of " + marks.counted() + " in another figure");
      }
    }
    for (Marks marks : wanted) {
      if (isMarker(tag, marks.each())) {
        begin(name, depth);
        count(tag, marks.each());
      }
    }
  }

  private static boolean isMarker(Tag tag, Marks.Each each) {
    String attribute = each instanceof Marks.Numbered numbered ? numbered.attribute() : HKL;
    return tag.has(attribute);
  }

  /** A marker is a shape, or a group with one in it; none is in another. */
  private void begin(String element, int depth) {
    if (open > 0 || !(element.equals("g") || SHAPES.contains(element))) {
      throw new InvalidPictureException("a marker that is a " + element + " in this place");
    }
    if (element.equals("g")) {
      open = depth;
      drawn = false;
    }
  }

  /** Looks at the end of an element. */
  void end(int depth) {
    if (depth == open) {
      if (!drawn) {
        throw new InvalidPictureException("a marker without a shape");
      }
      open = 0;
    }
  }

  private void count(Tag tag, Marks.Each each) {
    if (each instanceof Marks.Numbered numbered) {
      String attribute = numbered.attribute();
      number(attribute, integer(attribute, tag.value(attribute).orElse("")));
    } else {
      reflection(tag);
    }
  }

  private void number(String attribute, int number) {
    if (number < 1 || number > MOST) {
      throw new InvalidPictureException(attribute + " " + number);
    }
    if (numbers.get(number)) {
      throw new InvalidPictureException("two markers of " + attribute + " " + number);
    }
    numbers.set(number);
  }

  private void reflection(Tag tag) {
    String indices = tag.value(HKL).orElse("");
    int first = indices.indexOf(' ');
    int second = indices.indexOf(' ', first + 1);
    if (first < 0 || second < 0) {
      throw new InvalidPictureException(HKL + " that is not three indices");
    }
    MillerIndices hkl =
        new MillerIndices(
            integer(HKL, indices.substring(0, first)),
            integer(HKL, indices.substring(first + 1, second)),
            integer(HKL, indices.substring(second + 1)));
    int crystal = tag.value(CRYSTAL).map(number -> integer(CRYSTAL, number)).orElse(0);
    if (!reflections.add(new Indexed(crystal, hkl))) {
      throw new InvalidPictureException("two markers of " + hkl);
    }
  }

  private static int integer(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidPictureException(name + " is no integer: " + Legible.of(value, 40), e);
    }
  }

  /**
   * Requires as many markers as the root says.
   *
   * @throws InvalidPictureException where there are more or fewer, or it does not say
   */
  void requireWhole() {
    for (Marks marks : wanted) {
      boolean numbered = marks.each() instanceof Marks.Numbered;
      int markers = numbered ? numbers.cardinality() : reflections.size();
      if (announced.isEmpty()) {
        throw new InvalidPictureException("the root has no " + marks.counted());
      }
      if (announced.getAsInt() != markers) {
        throw new InvalidPictureException(
            markers
                + " markers for "
                + announced.getAsInt()
                + " "
                + marks.counted().substring("data-".length()));
      }
      if (marks.each() instanceof Marks.Numbered each) {
        requireNumbers(each.least());
      }
    }
  }

  private void requireNumbers(int least) {
    if (numbers.cardinality() < least) {
      throw new InvalidPictureException("fewer markers than " + least);
    }
    if (!numbers.isEmpty() && numbers.nextClearBit(1) != numbers.length()) {
      throw new InvalidPictureException("markers that are not numbered from 1 on without a gap");
    }
  }
}
