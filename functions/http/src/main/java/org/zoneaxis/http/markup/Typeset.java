package org.zoneaxis.http.markup;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.figure.caption.HermannMauguinLettering;

/**
 * Indices, formulas and symbols as HTML. Whatever comes in, what goes out is markup of our own and
 * escaped text: templates may take it as it is.
 */
public final class Typeset {

  /** For text and for values in double or single quotes, which is all that templates hold. */
  static final Mustache.Escaper ESCAPER =
      Escapers.simple(
          new String[][] {
            {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}
          });

  private static final Pattern INDEX = Pattern.compile("_([0-9])");

  private static final char MINUS = '\u2212';

  /** Keeps indices apart for those who listen, and hardly for those who look. */
  private static final String GAP = "\u2009";

  private Typeset() {}

  /** Indices with bars above the negative ones; copied as text they have minus signs. */
  public static String indices(List<Integer> indices) {
    return indices.stream()
        .map(
            index ->
                index < 0
                    ? "<span class=\"bar\"><span class=\"vh\">"
                        + MINUS
                        + "</span>"
                        + -index
                        + "</span>"
                    : Integer.toString(index))
        .collect(Collectors.joining(GAP, "<span class=\"hkl\">", "</span>"));
  }

  /** A zone axis in its brackets. */
  public static String zone(List<Integer> indices) {
    return "<span class=\"zone\">[" + indices(indices) + "]</span>";
  }

  /** Indices in plain text, with minus signs: {@code 1 −1 0}. */
  public static String plain(List<Integer> indices) {
    return indices.stream()
        .map(index -> index < 0 ? MINUS + Integer.toString(-index) : Integer.toString(index))
        .collect(Collectors.joining(" "));
  }

  /** Indices as people type them: {@code 1-10}, or with commas where one has two digits. */
  public static String typed(List<Integer> indices) {
    boolean digits = indices.stream().allMatch(index -> Math.abs(index) < 10);
    return indices.stream().map(String::valueOf).collect(Collectors.joining(digits ? "" : ","));
  }

  /** A chemical formula with its numbers lowered. */
  public static String formula(String formula) {
    StringBuilder out = new StringBuilder();
    boolean lowered = false;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      boolean number = (c >= '0' && c <= '9') || c == '.';
      if (number != lowered) {
        out.append(number ? "<sub>" : "</sub>");
        lowered = number;
      }
      out.append(escaped(c));
    }
    return out.append(lowered ? "</sub>" : "").toString();
  }

  /** The name of a material, which may be its formula. */
  public static String name(String name, Formula formula) {
    return name.equals(formula.toString()) ? formula(name) : escaped(name);
  }

  /** A Hermann-Mauguin symbol: italic letters, bars, lowered screw components. */
  public static String spaceGroup(String symbol) {
    String marked = HermannMauguinLettering.marked(symbol.replace(" ", ""));
    StringBuilder out = new StringBuilder("<span class=\"group\">");
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      boolean digitNext = i + 1 < marked.length() && Character.isDigit(marked.charAt(i + 1));
      if ((c == '-' || c == '_') && digitNext) {
        i++;
        String digit = escaped(marked.charAt(i));
        out.append(
            c == '_'
                ? "<sub>" + digit + "</sub>"
                : "<span class=\"bar\"><span class=\"vh\">"
                    + MINUS
                    + "</span>"
                    + digit
                    + "</span>");
      } else if (Character.isLetter(c)) {
        out.append("<i>").append(escaped(c)).append("</i>");
      } else {
        out.append(escaped(c));
      }
    }
    return out.append("</span>").toString();
  }

  /** Words in which a letter alone stands for a quantity, as HTML. */
  public static String symbols(String words) {
    return Stream.of(words.split(" "))
        .map(word -> word.matches("[dg]") ? "<var>" + word + "</var>" : escaped(word))
        .collect(Collectors.joining(" "));
  }

  /** Plain text with its index lowered: {@code L1_2}. */
  public static String lowered(String symbol) {
    return INDEX
        .matcher(symbol)
        .replaceAll(index -> String.valueOf((char) ('\u2080' + index.group(1).charAt(0) - '0')));
  }

  public static String escaped(String text) {
    return ESCAPER.escape(text);
  }

  private static String escaped(char c) {
    return escaped(String.valueOf(c));
  }
}
