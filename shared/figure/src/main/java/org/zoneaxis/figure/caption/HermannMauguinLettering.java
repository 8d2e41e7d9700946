package org.zoneaxis.figure.caption;

import java.util.HashMap;
import java.util.Map;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.text.Legible;

/**
 * Typesets Hermann-Mauguin symbols as the International Tables do: italic letters, bars above the
 * orders of rotoinversions, screw components as subscripts.
 *
 * <p>{@code P6_3/mmc} says which digit is a subscript. {@code P63/mmc} does not, and {@code P321}
 * is 3 2 1 although {@code P3121} is 3_1 2 1; but the runs of digits that occur in symbols are few,
 * and each has one reading.
 */
public final class HermannMauguinLettering {

  /**
   * Runs of digits that hold a screw axis. Not listed, because plain: 222, 23, 32 (after R), 312,
   * 321, 422, 432, 622 and the like.
   */
  private static final Map<String, String> SCREW_AXES = screwAxes();

  /** No symbol is longer, extended ones included. */
  private static final int LIMIT = 24;

  private HermannMauguinLettering() {}

  private static Map<String, String> screwAxes() {
    String runs =
        "2_1 4_1 4_2 4_3 6_1 6_2 6_3 6_4 6_5 "
            + "222_1 2_12_12 2_12_12_1 22_12 2_122 22_12_1 2_122_1 12_11 112_1 2_111 12_1 "
            + "42_12 4_122 4_12_12 4_222 4_22_12 4_322 4_32_12 42_1 "
            + "3_112 3_121 3_212 3_221 6_122 6_522 6_222 6_422 6_322 "
            + "2_13 4_232 4_332 4_132";
    Map<String, String> known = new HashMap<>();
    for (String run : runs.split(" ")) {
      known.put(run.replace("_", ""), run);
    }
    return Map.copyOf(known);
  }

  /** The symbol, set; one of a stranger's making as legibly as it goes. */
  public static Line typeset(String symbol) {
    String marked = marked(Legible.of(symbol, LIMIT).replace(" ", ""));
    Lettering line = new Lettering();
    int i = 0;
    while (i < marked.length()) {
      char c = marked.charAt(i);
      boolean digitNext = i + 1 < marked.length() && isDigit(marked.charAt(i + 1));
      if (c == '-' && digitNext) {
        line.barred(marked.substring(i + 1, i + 2), "\u2212" + marked.charAt(i + 1));
        i += 2;
      } else if (c == '_' && digitNext) {
        line.lowered(marked.substring(i + 1, i + 2), marked.substring(i, i + 2));
        i += 2;
      } else {
        int next = i + Character.charCount(marked.codePointAt(i));
        String character = marked.substring(i, next);
        if (Character.isLetter(marked.codePointAt(i))) {
          line.italic(character);
        } else {
          line.text(character);
        }
        i = next;
      }
    }
    return line.line();
  }

  /** The symbol with an underscore before every screw component. */
  public static String marked(String symbol) {
    if (symbol.indexOf('_') >= 0) {
      return symbol;
    }
    StringBuilder out = new StringBuilder(symbol.length() + 4);
    int i = 0;
    while (i < symbol.length()) {
      char c = symbol.charAt(i);
      if (!isDigit(c)) {
        out.append(c);
        i++;
        continue;
      }
      int end = i;
      while (end < symbol.length() && isDigit(symbol.charAt(end))) {
        end++;
      }
      String run = symbol.substring(i, end);
      if (i > 0 && symbol.charAt(i - 1) == '-') {
        out.append(run.charAt(0)).append(screwAxes(run.substring(1), false));
      } else {
        out.append(screwAxes(run, symbol.charAt(0) == 'P' && end == symbol.length()));
      }
      i = end;
    }
    return out.toString();
  }

  private static String screwAxes(String run, boolean wholePrimitive) {
    if (run.equals("31") || run.equals("32")) {
      return wholePrimitive ? run.charAt(0) + "_" + run.charAt(1) : run;
    }
    if (run.equals("121") && wholePrimitive) {
      return run;
    }
    return SCREW_AXES.getOrDefault(run, run);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
