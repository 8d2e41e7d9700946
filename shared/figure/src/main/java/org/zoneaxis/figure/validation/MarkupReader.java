package org.zoneaxis.figure.validation;

import java.util.Arrays;
import org.zoneaxis.crystal.WorkCancelledException;

/**
 * Reads XML as figures are written in: UTF-8 without a mark at its beginning, elements and
 * attributes with names of ASCII, text, and references to characters. Declarations, document types,
 * entities, comments, processing instructions and CDATA sections are no part of that, so there is
 * nothing that could be expanded or fetched.
 *
 * <p>What it lets pass is well-formed: W3C, Extensible Markup Language (XML) 1.0, fifth edition. It
 * takes a tenth of the time of a general parser.
 */
final class MarkupReader {

  /** Takes what is read. */
  interface Content {

    /** Begins an element. */
    void start(Tag tag);

    /** Takes a piece of text, not all of it space, in which references are not resolved. */
    void text(byte[] document, int start, int end);

    /** Ends the element that began last of those that have not ended. */
    void end();
  }

  private static final int FACTOR = 31;

  private final byte[] document;
  private final Content content;
  private final Names names;
  private final Tag tag;
  private String[] open = new String[16];
  private int depth;
  private int at;

  private MarkupReader(byte[] document, Content content) {
    this.document = document;
    this.content = content;
    this.names = new Names(document);
    this.tag = new Tag(document);
  }

  /**
   * Reads a document.
   *
   * @param document its bytes
   * @param content takes what is in it
   * @throws InvalidPictureException where it is not written so, or the content throws that
   */
  static void read(byte[] document, Content content) {
    new MarkupReader(document, content).document();
  }

  private void document() {
    skipSpace();
    startTag();
    while (depth > 0) {
      WorkCancelledException.throwIfCancelled();
      if (at == document.length) {
        throw malformed("an end before that of " + open[depth - 1]);
      }
      if (document[at] != '<') {
        text();
      } else if (at + 1 < document.length && document[at + 1] == '/') {
        endTag();
      } else {
        startTag();
      }
    }
    skipSpace();
    if (at < document.length) {
      throw malformed("something after the root");
    }
  }

  private void startTag() {
    expect('<');
    String name = name();
    tag.begin(name);
    boolean apart = skipSpace();
    while (at < document.length && document[at] != '>' && document[at] != '/') {
      if (!apart) {
        throw malformed("attributes side by side");
      }
      attribute();
      apart = skipSpace();
    }
    boolean empty = at < document.length && document[at] == '/';
    at += empty ? 1 : 0;
    expect('>');
    content.start(tag);
    if (empty) {
      content.end();
      return;
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
    }
    open[depth++] = name;
  }

  private void attribute() {
    String name = name();
    skipSpace();
    expect('=');
    skipSpace();
    byte quote = at < document.length ? document[at] : 0;
    if (quote != '"' && quote != '\'') {
      throw malformed("a value without quotes");
    }
    int start = ++at;
    while (at < document.length && document[at] != quote) {
      byte c = document[at];
      if (c >= ' ' && c != '<' && c != '&') {
        at++;
      } else {
        special(c);
      }
    }
    if (!tag.add(name, start, at)) {
      throw malformed("attribute " + name + " again, or too many");
    }
    expect((char) quote);
  }

  private void endTag() {
    at += 2;
    String name = open[depth - 1];
    int end = Math.min(document.length, at + name.length());
    if (!names.stands(name, at, end)) {
      throw malformed("no end of " + name);
    }
    at = end;
    skipSpace();
    expect('>');
    depth--;
    content.end();
  }

  private void text() {
    int start = at;
    boolean space = true;
    while (at < document.length && document[at] != '<') {
      byte c = document[at];
      if (c > ' ' && c != '&') {
        space = false;
        if (c == '>' && at >= start + 2 && document[at - 1] == ']' && document[at - 2] == ']') {
          throw malformed("]]>");
        }
        at++;
      } else if (c == ' ') {
        at++;
      } else {
        space &= c == '\n' || c == '\r' || c == '\t';
        special(c);
      }
    }
    if (!space) {
      content.text(document, start, at);
    }
  }

  /** Passes what is more than a byte, a reference, or not to be there. */
  private void special(byte c) {
    if (c < 0) {
      character();
    } else if (c == '&') {
      int end = References.indexOf(document, ';', at, Math.min(document.length, at + 12));
      if (end >= document.length
          || document[end] != ';'
          || References.codePoint(document, at + 1, end) < 0) {
        throw malformed("a reference to no character");
      }
      at = end + 1;
    } else if (c == '\n' || c == '\r' || c == '\t') {
      at++;
    } else {
      throw malformed("the character " + c);
    }
  }

  /** Passes a character of several bytes: Unicode 15.0, table 3-7, well-formed sequences. */
  private void character() {
    int lead = document[at] & 0xFF;
    int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4 || at + more >= document.length) {
      throw malformed("no UTF-8");
    }
    int point = lead & (0x3F >> more);
    for (int i = 1; i <= more; i++) {
      int next = document[at + i] & 0xFF;
      if (next >> 6 != 2) {
        throw malformed("no UTF-8");
      }
      point = point << 6 | (next & 0x3F);
    }
    int least = more == 3 ? Character.MIN_SUPPLEMENTARY_CODE_POINT : more == 2 ? 0x800 : 0x80;
    if (point < least || !References.isCharacter(point)) {
      throw malformed("no UTF-8, or no character of XML");
    }
    at += 1 + more;
  }

  private String name() {
    int start = at;
    if (at == document.length || !(isLetter(document[at]) || document[at] == '_')) {
      throw malformed("no name of an element or an attribute");
    }
    int hash = 0;
    while (at < document.length && isOfName(document[at])) {
      hash = FACTOR * hash + document[at++];
    }
    return names.at(start, at, hash);
  }

  private static boolean isLetter(byte c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isOfName(byte c) {
    return isLetter(c) || (c >= '-' && c <= ':' && c != '/') || c == '_';
  }

  private boolean skipSpace() {
    int start = at;
    while (at < document.length
        && (document[at] == ' '
            || document[at] == '\n'
            || document[at] == '\r'
            || document[at] == '\t')) {
      at++;
    }
    return at > start;
  }

  private void expect(char c) {
    if (at >= document.length || document[at] != c) {
      throw malformed("no " + c);
    }
    at++;
  }

  private InvalidPictureException malformed(String what) {
    return new InvalidPictureException("not written as figures are: " + what + " at byte " + at);
  }
}
