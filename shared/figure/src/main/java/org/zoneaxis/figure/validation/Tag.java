package org.zoneaxis.figure.validation;

import java.util.Optional;

/**
 * A start tag, as long as its reader is at it: the same object is every tag of a document.
 *
 * <p>Values stay where they are in the document until somebody asks for one as text, since most are
 * numbers and are only looked at.
 */
final class Tag {

  /** No element of a figure has more, and each is compared with those before. */
  private static final int MOST = 64;

  private final byte[] document;
  private final String[] names = new String[MOST];
  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private String name = "";
  private int size;

  Tag(byte[] document) {
    this.document = document;
  }

  /** Begins another tag. */
  void begin(String element) {
    name = element;
    size = 0;
  }

  /** Adds an attribute; answers whether it may be there: once, and not as one of too many. */
  boolean add(String attribute, int start, int end) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(attribute)) {
        return false;
      }
    }
    if (size == MOST) {
      return false;
    }
    names[size] = attribute;
    starts[size] = start;
    ends[size++] = end;
    return true;
  }

  /** The name of the element, with its prefix where it has one. */
  String name() {
    return name;
  }

  /** How many attributes it has. */
  int size() {
    return size;
  }

  /** The name of an attribute, with its prefix where it has one. */
  String attribute(int index) {
    return names[index];
  }

  /** The value of an attribute. */
  String value(int index) {
    return References.resolved(document, starts[index], ends[index]);
  }

  /** The value of an attribute; empty where there is no such attribute. */
  Optional<String> value(String attribute) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(attribute)) {
        return Optional.of(value(i));
      }
    }
    return Optional.empty();
  }

  /** Whether there is an attribute. */
  boolean has(String attribute) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(attribute)) {
        return true;
      }
    }
    return false;
  }

  /** The value of an attribute as numbers that are read where they stand. */
  SvgNumbers numbers(int index) {
    return new SvgNumbers(document, starts[index], ends[index]);
  }

  /** Whether a value is made of nothing but letters, digits, blanks and signs of numbers. */
  boolean isPlain(int index) {
    for (int i = starts[index]; i < ends[index]; i++) {
      byte c = document[i];
      boolean plain =
          (c >= 'a' && c <= 'z') || (c >= '-' && c <= '9' && c != '/') || c == ' ' || c == '#';
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
