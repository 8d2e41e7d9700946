package org.zoneaxis.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WordIndexTest {

  private static WordIndex index(List<String> words) {
    SortedTerms.Builder terms = new SortedTerms.Builder();
    SortedTerms.Builder backwards = new SortedTerms.Builder();
    for (int i = 0; i < words.size(); i++) {
      terms.add(words.get(i), i);
      backwards.add(WordIndex.reversed(words.get(i)), i);
    }
    return new WordIndex(terms.build(), backwards.build());
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'e').ofMinLength(1).ofMaxLength(9);
  }

  /** Restricted Damerau-Levenshtein distance by its textbook recurrence. */
  private static int distance(String p, String q) {
    int[][] d = new int[p.length() + 1][q.length() + 1];
    for (int i = 0; i <= p.length(); i++) {
      for (int j = 0; j <= q.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = p.charAt(i - 1) == q.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && p.charAt(i - 1) == q.charAt(j - 2)
            && p.charAt(i - 2) == q.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[p.length()][q.length()];
  }

  @Property
  void knowsWhichWordsAreOneEditAway(@ForAll("words") String word, @ForAll("words") String other) {
    assertThat(WordIndex.isOneEditAway(word, other)).isEqualTo(distance(word, other) <= 1);
  }

  @Property
  void findsExactlyTheWordsThatBeginSoOrAreOneEditAway(
      @ForAll @Size(min = 1, max = 40) List<@net.jqwik.api.From("words") String> words,
      @ForAll("words") String query) {
    BitSet expected = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean begins = query.length() < 3 ? word.equals(query) : word.startsWith(query);
      if (begins || (query.length() >= 5 && distance(query, word) <= 1)) {
        expected.set(i);
      }
    }
    assertThat(index(words).nearly(query)).isEqualTo(expected);
  }

  @Property
  void findsAWordWithTwoNeighboursExchanged(
      @ForAll("words") String word, @ForAll @IntRange(max = 7) int place) {
    String known = word + "xyzwv";
    char[] letters = known.toCharArray();
    int at = Math.min(place, letters.length - 2);
    char first = letters[at];
    letters[at] = letters[at + 1];
    letters[at + 1] = first;
    assertThat(index(List.of(known)).nearly(new String(letters)).get(0)).isTrue();
  }

  @Example
  void doesNotGuessAtShortWords() {
    assertThat(index(List.of("gold")).nearly("gald").isEmpty()).isTrue();
    assertThat(index(List.of("golds")).nearly("galds").isEmpty()).isFalse();
  }
}
