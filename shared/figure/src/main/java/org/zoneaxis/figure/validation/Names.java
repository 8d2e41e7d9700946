package org.zoneaxis.figure.validation;

import java.nio.charset.StandardCharsets;

/** The names in a document, each made a text once: a figure has a dozen and thousands of tags. */
final class Names {

  private static final int SLOTS = 256;
  private static final int MOST = SLOTS / 2;
  private final byte[] document;
  private final String[] known = new String[SLOTS];
  private int size;

  Names(byte[] document) {
    this.document = document;
  }

  /**
   * The name that stands in a place, in ASCII.
   *
   * @param hash a number that follows from its characters
   */
  String at(int start, int end, int hash) {
    int slot = hash & (SLOTS - 1);
    while (known[slot] != null) {
      if (stands(known[slot], start, end)) {
        return known[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    String name = new String(document, start, end - start, StandardCharsets.US_ASCII).intern();
    if (size < MOST) {
      known[slot] = name;
      size++;
    }
    return name;
  }

  /** Whether a name stands in a place. */
  boolean stands(String name, int start, int end) {
    if (name.length() != end - start) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != document[start + i]) {
        return false;
      }
    }
    return true;
  }
}
