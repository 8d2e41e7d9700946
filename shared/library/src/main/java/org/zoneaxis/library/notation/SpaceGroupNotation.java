package org.zoneaxis.library.notation;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.SpaceGroup;

/**
 * Spellings of a space group: {@code Fd-3m}, {@code F d -3 m}, {@code Fd3m}, {@code P6_3/mmc}, a
 * bar over the figure, or the number.
 */
public final class SpaceGroupNotation {

  private static final Pattern BARRED = Pattern.compile("([0-9])[\u0304\u0305]");
  private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,2})");

  private SpaceGroupNotation() {}

  /** The texts under which a space group is found. */
  public static Set<String> terms(SpaceGroup group) {
    Set<String> terms = new LinkedHashSet<>();
    if (group.number() > 0) {
      terms.add(Integer.toString(group.number()));
    }
    String symbol = folded(group.symbol());
    terms.add(symbol);
    // Cubic groups were long written without the bar; elsewhere another group has that symbol.
    int bar = symbol.indexOf("-3", 2);
    if (bar >= 0) {
      terms.add(symbol.substring(0, bar) + symbol.substring(bar + 1));
    }
    return terms;
  }

  /** The term that a query may stand for. */
  static String term(String query) {
    Matcher number = NUMBER.matcher(query);
    return number.matches() ? number.group(1) : folded(query);
  }

  private static String folded(String symbol) {
    String plain = BARRED.matcher(symbol).replaceAll("-$1").replaceAll("[\\s_]", "");
    int colon = plain.indexOf(':');
    return (colon < 0 ? plain : plain.substring(0, colon)).toLowerCase(Locale.ROOT);
  }
}
