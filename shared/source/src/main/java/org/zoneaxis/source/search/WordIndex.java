package org.zoneaxis.source.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

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

  private final SortedTerms words;
  private final String[] backwards;
  private final int[] wordOfBackwards;

  WordIndex(SortedTerms words) {
    this.words = words;
    this.wordOfBackwards =
        IntStream.range(0, words.size())
            .boxed()
            .sorted(Comparator.comparing(index -> reversed(words.term(index))))
            .mapToInt(Integer::intValue)
            .toArray();
    this.backwards =
        Arrays.stream(wordOfBackwards)
            .mapToObj(index -> reversed(words.term(index)))
            .toArray(String[]::new);
  }

  private static String reversed(String word) {
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
    int half = word.length() / 2;
    // One letter less than half: an exchange in the middle touches the last letter of the first
    // half.
    words.forEachBeginning(word.substring(0, half - 1), index -> addIfNear(word, index, found));
    String end = reversed(word).substring(0, word.length() - half);
    int position = Arrays.binarySearch(backwards, end);
    for (int i = position < 0 ? -position - 1 : position;
        i < backwards.length && backwards[i].startsWith(end);
        i++) {
      addIfNear(word, wordOfBackwards[i], found);
    }
    return found;
  }

  private void addIfNear(String word, int index, BitSet found) {
    if (isOneEditAway(word, words.term(index))) {
      words.addTo(found, index);
    }
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
