package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.CrystalException;

/**
 * Checks the syntax of a CIF more strictly than the generic reader does, which repairs silently:
 * loops whose values do not fill their rows, values without a tag, tags given twice, quotes and
 * text fields without end.
 *
 * <p>The grammar is that of CIF 1.1 (S. R. Hall and J. D. Westbrook, International Tables for
 * Crystallography, volume G, chapter 2.2 (2006)).
 */
final class CifSyntax {

  private static final int MAX_TAGS = 10_000;
  private static final int MAX_LOOP_TAGS = 200;

  private enum Token {
    DATA,
    LOOP,
    TAG,
    VALUE,
    END
  }

  private final String text;
  private final char[] normalised;
  private final Set<String> tagsOfBlock = new HashSet<>();
  private int position;
  private int line = 1;
  private int start;
  private int startLine;
  private int tagCount;
  private Token token = Token.END;

  private CifSyntax(String text) {
    this.text = text;
    this.normalised = text.toCharArray();
  }

  /**
   * Checks a text.
   *
   * @param text lines ended by line feeds
   * @return the text with its tags in one form: lower case, with an underscore in place of the dot
   *     that newer dictionaries put after the category ({@code _cell.length_a})
   * @throws CrystalException where the syntax is broken; names the line
   */
  static String checked(String text) {
    CifSyntax syntax = new CifSyntax(text);
    syntax.checkFile();
    return new String(syntax.normalised);
  }

  private void checkFile() {
    next();
    if (token != Token.DATA) {
      throw token == Token.END
          ? refusal(line, "end of the file", "there is no data block: no line such as data_name")
          : refusal(startLine, excerpt(), "a CIF begins with a line such as data_name");
    }
    while (token != Token.END) {
      switch (token) {
        case DATA -> {
          tagsOfBlock.clear();
          next();
        }
        case LOOP -> checkLoop();
        case TAG -> checkItem();
        default ->
            throw refusal(
                startLine,
                excerpt(),
                "this value belongs to no tag; a loop may have ended early, or text was added to"
                    + " the file");
      }
    }
  }

  private void checkItem() {
    String tag = register();
    int tagLine = startLine;
    next();
    if (token != Token.VALUE) {
      throw refusal(tagLine, tag, "this tag has no value; write ? where it is unknown");
    }
    next();
  }

  private void checkLoop() {
    int loopLine = startLine;
    List<String> tags = new ArrayList<>();
    next();
    while (token == Token.TAG) {
      tags.add(register());
      if (tags.size() > MAX_LOOP_TAGS) {
        throw refusal(loopLine, "a loop of more tags", "at most " + MAX_LOOP_TAGS + " are read");
      }
      next();
    }
    if (tags.isEmpty()) {
      throw refusal(loopLine, "loop_", "no tag follows");
    }
    int values = 0;
    int lastLine = loopLine;
    while (token == Token.VALUE) {
      values++;
      lastLine = startLine;
      next();
    }
    if (values % tags.size() != 0) {
      throw new CrystalException(
          "loop of " + tags.get(0) + " in lines " + loopLine + " to " + lastLine,
          values + " values long",
          "each row needs " + tags.size() + " values, one for each tag; some are missing or extra");
    }
  }

  private String register() {
    if (position - start < 2) {
      throw refusal(startLine, "_", "a tag has a name");
    }
    for (int i = start; i < position; i++) {
      char c = normalised[i];
      normalised[i] = c == '.' ? '_' : c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    String tag = new String(normalised, start, position - start);
    if (!tagsOfBlock.add(tag)) {
      throw refusal(
          startLine,
          tag,
          "this tag stands twice in the data block; it is not clear which" + " value holds");
    }
    if (++tagCount > MAX_TAGS) {
      throw refusal(startLine, "tag number " + tagCount, "at most " + MAX_TAGS + " are read");
    }
    return tag;
  }

  private void next() {
    skipBlanksAndComments();
    start = position;
    startLine = line;
    if (position >= text.length()) {
      token = Token.END;
      return;
    }
    char c = text.charAt(position);
    if (c == ';' && (position == 0 || text.charAt(position - 1) == '\n')) {
      skipTextField();
      token = Token.VALUE;
    } else if (c == '\'' && text.startsWith("'''", position)) {
      skipTripleQuoted();
      token = Token.VALUE;
    } else if (c == '\'' || c == '"') {
      skipQuoted(c);
      token = Token.VALUE;
    } else {
      skipWord();
      token = kindOfWord();
    }
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

  private void skipTextField() {
    int end = text.indexOf("\n;", position);
    if (end < 0) {
      throw refusal(
          startLine, "a text field without end", "it must be closed by a line that begins with ;");
    }
    moveTo(end + 2);
    requireBlank("the ; that closes a text field");
  }

  private void skipTripleQuoted() {
    int end = text.indexOf("'''", position + 3);
    if (end < 0) {
      throw refusal(startLine, excerpt(), "the quote ''' is not closed");
    }
    moveTo(end + 3);
    requireBlank("the closing quote");
  }

  private void skipQuoted(char quote) {
    for (int i = position + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == quote && isBlank(i + 1)) {
        position = i + 1;
        return;
      }
    }
    skipLine();
    throw refusal(startLine, excerpt(), "the quote " + quote + " is not closed on its line");
  }

  private void skipLine() {
    int end = text.indexOf('\n', position);
    position = end < 0 ? text.length() : end;
  }

  private void skipWord() {
    while (!isBlank(position)) {
      position++;
    }
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
      start = position;
      skipLine();
      throw refusal(line, excerpt(), "a blank or a new line must follow " + what);
    }
  }

  private boolean isBlank(int index) {
    return index >= text.length() || " \t\n".indexOf(text.charAt(index)) >= 0;
  }

  private Token kindOfWord() {
    if (text.charAt(start) == '_') {
      return Token.TAG;
    }
    if (beginsWith("data_")) {
      return Token.DATA;
    }
    if (beginsWith("loop_") && position - start == 5) {
      return Token.LOOP;
    }
    if (beginsWith("loop_")
        || beginsWith("save_")
        || beginsWith("stop_")
        || beginsWith("global_")) {
      throw refusal(
          startLine, excerpt(), "this word is reserved in CIF and has no place in a structure");
    }
    return Token.VALUE;
  }

  private boolean beginsWith(String word) {
    return text.regionMatches(true, start, word, 0, word.length());
  }

  private String excerpt() {
    return text.substring(start, Math.max(start + 1, position));
  }

  private static CrystalException refusal(int line, String value, String limit) {
    return new CrystalException("line " + line, "'" + shortened(value) + "'", limit);
  }

  private static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "...";
  }
}
