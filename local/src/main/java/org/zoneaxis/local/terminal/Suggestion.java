package org.zoneaxis.local.terminal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that somebody meant. */
public final class Suggestion {

  private static final int LETTERS_A_SLIP = 3;

  private Suggestion() {}

  /**
   * The word nearest to a mistyped one, by letters left out, put in, mistaken or exchanged with
   * their neighbour; nothing where there is more than a slip in three letters.
   */
  public static Optional<String> of(String mistyped, Collection<String> words) {
    return words.stream()
        .filter(word -> slips(mistyped, word) <= Math.max(1, word.length() / LETTERS_A_SLIP))
        .min(
            Comparator.comparingInt((String word) -> slips(mistyped, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Optimal string alignment distance (Boytsov, ACM J. Exp. Algorithmics 16 (2011), 2.1). */
  static int slips(String from, String to) {
    int[][] slips = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        slips[i][j] =
            Math.min(
                slips[i - 1][j - 1] + same, Math.min(slips[i - 1][j] + 1, slips[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
      }
    }
    return slips[from.length()][to.length()];
  }
}
