package org.zoneaxis.crystal.cif.syntax;

import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * Cuts the text of a CIF into its words, one after the other, in a single pass.
 *
 * <p>The grammar is that of CIF 1.1 (S. R. Hall and J. D. Westbrook, International Tables for
 * Crystallography, volume G, chapter 2.2 (2006)) with lists, tables and triple quotes of CIF 2 (H.
 * J. Bernstein et al., J. Appl. Cryst. 49 (2016) 277). Text between single quotes ends at a quote
 * that a blank follows in both, so that old files without a version are read as they were meant.
 */
final class CifTokens {

  /** What a word is. */
  enum Kind {
    /** {@code data_name}, or the {@code global_} of STAR. */
    BLOCK,
    /** {@code save_name}, or the {@code save_} that ends it. */
    FRAME,
    /** {@code loop_}. */
    LOOP,
    /** {@code stop_}. */
    STOP,
    /** A word that begins with an underscore. */
    TAG,
    /** A value without quotes. */
    BARE,
    /** A value in quotes, a text field, a list or a table. */
    QUOTED,
    /** The end of the file. */
    END
  }

  private final String text;
  private final boolean version2;
  private int position;
  private int line = 1;
  private int start;
  private int startLine;
  private Kind kind = Kind.END;
  private String value = "";

  /** Where the last triple quote of each sort begins, to look for one no more than once. */
  private final int lastTripleSingle;

  private final int lastTripleDouble;

  /**
   * The words of a text.
   *
   * @param text lines ended by line feeds
   */
  CifTokens(String text) {
    this.text = text;
    this.version2 = text.startsWith("#\\#CIF_2");
    this.lastTripleSingle = text.lastIndexOf("'''");
    this.lastTripleDouble = text.lastIndexOf("\"\"\"");
  }

  /** What the present word is. */
  Kind kind() {
    return kind;
  }

  /** Whether the present word is a value. */
  boolean isValue() {
    return kind == Kind.BARE || kind == Kind.QUOTED;
  }

  /**
   * The content of the present word: without its quotes, a text field unfolded, a list or table as
   * written.
   */
  String value() {
    return value;
  }

  /** The line on which the present word begins, from 1. */
  int line() {
    return startLine;
  }

  /**
   * Goes on to the next word.
   *
   * @throws CrystalException where a quote, text field, list or table has no end
   */
  void next() {
    skipBlanksAndComments();
    start = position;
    startLine = line;
    if (position >= text.length()) {
      kind = Kind.END;
      value = "";
      return;
    }
    char c = text.charAt(position);
    kind = Kind.QUOTED;
    if (c == ';' && atLineStart()) {
      value = textField();
    } else if (isTriple(position)) {
      value = tripleQuoted();
    } else if (c == '\'' || c == '"') {
      value = quoted(c);
    } else if (version2 && (c == '[' || c == '{')) {
      value = bracketed();
    } else {
      while (!isBlank(position)) {
        position++;
      }
      value = text.substring(start, position);
      kind = kindOfWord();
    }
  }

  private boolean atLineStart() {
    return position == 0 || text.charAt(position - 1) == '\n';
  }

  private void skipBlanksAndComments() {
    boolean comment = false;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\n') {
        comment = false;
        line++;
      } else if (!comment && c == '#') {
        comment = true;
      } else if (!comment && c != ' ' && c != '\t') {
        return;
      }
      position++;
    }
  }

  private String textField() {
    int end = text.indexOf("\n;", position);
    if (end < 0) {
      throw refusal(
          startLine, "a text field without end", "it must be closed by a line that begins with ;");
    }
    String content = text.substring(position + 1, end);
    moveTo(end + 2);
    requireBlank("the ; that closes a text field");
    return CifTextField.unfolded(content);
  }

  private boolean isTriple(int at) {
    return (at <= lastTripleSingle - 3 && text.startsWith("'''", at))
        || (at <= lastTripleDouble - 3 && text.startsWith("\"\"\"", at));
  }

  private String tripleQuoted() {
    String quote = text.substring(position, position + 3);
    int end = text.indexOf(quote, position + 3);
    String content = text.substring(position + 3, end);
    moveTo(end + 3);
    requireBlank("the closing quote");
    return content;
  }

  private String quoted(char quote) {
    int end = endOfQuote(position, quote, false);
    if (end < 0) {
      String rest = restOfLine();
      throw refusal(startLine, rest, "the quote " + quote + " is not closed on its line");
    }
    String content = text.substring(position + 1, end);
    position = end + 1;
    return content;
  }

  /** The place of the closing quote; -1 where there is none on the line. */
  private int endOfQuote(int from, char quote, boolean inBrackets) {
    for (int i = from + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == quote
          && (isBlank(i + 1) || (inBrackets && ":]}[{,".indexOf(text.charAt(i + 1)) >= 0))) {
        return i;
      }
    }
    return -1;
  }

  /** A list or table of CIF 2, as written; quotes within may hold brackets. */
  private String bracketed() {
    int depth = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      boolean wordBegins = " \t\n[{:,".indexOf(text.charAt(position - 1)) >= 0;
      if (position > start && wordBegins && isTriple(position)) {
        int end = text.indexOf(text.substring(position, position + 3), position + 3);
        moveTo(end + 3);
        continue;
      }
      if (wordBegins && c == '#') {
        position += restOfLine().length();
        continue;
      }
      if (wordBegins && (c == '\'' || c == '"')) {
        int end = endOfQuote(position, c, true);
        if (end < 0) {
          throw refusal(line, restOfLine(), "the quote " + c + " is not closed on its line");
        }
        position = end + 1;
        continue;
      }
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      moveTo(position + 1);
      if (depth == 0) {
        return text.substring(start, position);
      }
    }
    throw refusal(startLine, "a list or table without end", "close it with ] or }");
  }

  private Kind kindOfWord() {
    if (value.charAt(0) == '_') {
      return Kind.TAG;
    }
    if (begins("data_") || is("global_")) {
      return Kind.BLOCK;
    }
    if (begins("save_")) {
      return Kind.FRAME;
    }
    return is("loop_") ? Kind.LOOP : is("stop_") ? Kind.STOP : Kind.BARE;
  }

  private boolean begins(String word) {
    return value.regionMatches(true, 0, word, 0, word.length());
  }

  private boolean is(String word) {
    return value.equalsIgnoreCase(word);
  }

  private void moveTo(int target) {
    for (; position < target; position++) {
      if (text.charAt(position) == '\n') {
        line++;
      }
    }
  }

  private void requireBlank(String what) {
    if (!isBlank(position)) {
      String rest = restOfLine();
      throw refusal(line, rest, "a blank or a new line must follow " + what);
    }
  }

  private String restOfLine() {
    int end = text.indexOf('\n', position);
    return text.substring(position, end < 0 ? text.length() : end);
  }

  private boolean isBlank(int index) {
    return index >= text.length() || " \t\n".indexOf(text.charAt(index)) >= 0;
  }

  /** A refusal that names a line and repeats what stands there. */
  static CrystalException refusal(int line, String value, String limit) {
    String shown = value.length() <= 60 ? value : value.substring(0, 60) + "...";
    return new CrystalException("line " + line, "'" + shown + "'", limit);
  }
}
