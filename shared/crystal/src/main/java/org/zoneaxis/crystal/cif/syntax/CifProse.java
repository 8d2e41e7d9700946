package org.zoneaxis.crystal.cif.syntax;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prose of a CIF as plain text on one line: accents written with a backslash, sub- and superscripts
 * (International Tables for Crystallography, volume G, section 2.2.7.4.13 (2006)).
 */
public final class CifProse {

  private static final int MAX_LENGTH = 500;

  private static final Pattern ACCENT = Pattern.compile("\\\\([\"'`^~,<=.;>(])\\s?([A-Za-z])");
  private static final Pattern LETTER = Pattern.compile("\\\\([%/&?])([A-Za-z])");
  private static final Pattern SCRIPT = Pattern.compile("([~^])([^~^\\s]{1,12})\\1");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+");

  private static final Map<String, String> COMBINING =
      Map.ofEntries(
          Map.entry("\"", "\u0308"),
          Map.entry("'", "\u0301"),
          Map.entry("`", "\u0300"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry(",", "\u0327"),
          Map.entry("<", "\u030C"),
          Map.entry("=", "\u0304"),
          Map.entry(".", "\u0307"),
          Map.entry(";", "\u0328"),
          Map.entry(">", "\u030B"),
          Map.entry("(", "\u0306"));

  private static final Map<String, String> LETTERS =
      Map.of(
          "%a",
          "\u00E5", "%A", "\u00C5", "/o", "\u00F8", "/O", "\u00D8", "&s", "\u00DF", "/l", "\u0142",
          "/L", "\u0141", "?i", "\u0131");

  private CifProse() {}

  /** The text in one line, at most some 500 characters, without markup and control characters. */
  public static String plain(String text) {
    String head = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
    String accented =
        ACCENT
            .matcher(head)
            .replaceAll(
                match -> Matcher.quoteReplacement(match.group(2) + COMBINING.get(match.group(1))));
    String lettered =
        LETTER
            .matcher(accented)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        LETTERS.getOrDefault(match.group(1) + match.group(2), match.group(2))));
    String unscripted = SCRIPT.matcher(lettered).replaceAll("$2");
    String composed = Normalizer.normalize(unscripted, Normalizer.Form.NFC);
    return INVISIBLE.matcher(composed).replaceAll(" ").strip();
  }
}
