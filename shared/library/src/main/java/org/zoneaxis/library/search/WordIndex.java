package org.zoneaxis.library.search;

import java.util.BitSet;

/**
 * The words of all names, found by their beginning or nearly.
 *
 * <p>One wrong, missing, extra or exchanged letter leaves one half of a word as it is, so that the
 * words to compare with are those that share the first half, or, in the order of the words read
 * backwards, the second.
 */
final class WordIndex {

  /** Of fewer letters are symbols of elements, which begin many words. */
  private static final int SHORTEST_BEGINNING = 3;

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST_WITH_ERRORS = 5;

  private final Terms words;
  private final Terms backwards;

  /**
   * Words.
   *
   * @param words as they are read
   * @param backwards the last letter first
   */
  WordIndex(Terms words, Terms backwards) {
    this.words = words;
    this.backwards = backwards;
  }

  static String reversed(String word) {
    return new StringBuilder(word).reverse().toString();
  }

  /** The entries with a word that begins so; with that word where it has one or two letters. */
  BitSet beginning(String word) {
    BitSet found = new BitSet();
    if (word.length() < SHORTEST_BEGINNING) {
      Postings.addTo(found, words.entries(word));
    } else {
      words.addBeginning(word, found);
    }
    return found;
  }

  /** The entries with a word that begins so, or is this but for one letter. */
  BitSet nearly(String word) {
    BitSet found = beginning(word);
    if (word.length() < SHORTEST_WITH_ERRORS) {
      return found;
    }
    String turned = reversed(word);
    words.forEachBeginning(firstHalf(word), near(word, found));
    backwards.forEachBeginning(secondHalf(word), near(turned, found));
    return found;
  }

  /**
   * What a word begins with that is this but for a letter, unless it ends as this does; all of it
   * where it is short. One letter less than half: an exchange in the middle touches the last letter
   * of the first half.
   */
  static String firstHalf(String word) {
    return word.length() < SHORTEST_WITH_ERRORS ? word : word.substring(0, word.length() / 2 - 1);
  }

  /** The other half, the last letter first. */
  static String secondHalf(String word) {
    String turned = reversed(word);
    return word.length() < SHORTEST_WITH_ERRORS
        ? turned
        : turned.substring(0, word.length() - word.length() / 2);
  }

  private static Terms.Visitor near(String word, BitSet found) {
    return (term, entries) -> {
      if (isOneEditAway(word, term)) {
        entries.accept(found);
      }
    };
  }

  /** Whether one letter more, less, other, or two neighbours exchanged make one word the other. */
  static boolean isOneEditAway(String word, String other) {
    int difference = word.length() - other.length();
    if (Math.abs(difference) > 1) {
      return false;
    }
    String shorter = difference < 0 ? word : other;
    String longer = difference < 0 ? other : word;
    int start = 0;
    while (start < shorter.length() && shorter.charAt(start) == longer.charAt(start)) {
      start++;
    }
    if (start == shorter.length()) {
      return true;
    }
    if (difference != 0) {
      return shorter.substring(start).equals(longer.substring(start + 1));
    }
    return shorter.substring(start + 1).equals(longer.substring(start + 1))
        || (start + 1 < shorter.length()
            && shorter.charAt(start) == longer.charAt(start + 1)
            && shorter.charAt(start + 1) == longer.charAt(start)
            && shorter.substring(start + 2).equals(longer.substring(start + 2)));
  }
}
