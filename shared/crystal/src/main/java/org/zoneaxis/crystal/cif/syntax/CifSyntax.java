package org.zoneaxis.crystal.cif.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * Puts the words of a CIF together to data blocks: strict where the crystal depends on it, lenient
 * elsewhere.
 *
 * <p>Loops whose values do not fill their rows, values without a tag and tags without a value are
 * faults of the block where they touch cell, symmetry or atom sites; elsewhere they are left out
 * with a remark. Save frames, which belong to dictionaries, are left out.
 */
public final class CifSyntax {

  private static final int MAX_TAGS = 10_000;
  private static final int MAX_LOOP_TAGS = 200;

  private final CifTokens tokens;
  private final List<CifBlock> blocks = new ArrayList<>();
  private CifBlock block = new CifBlock("");
  private int tagCount;

  private CifSyntax(String text) {
    this.tokens = new CifTokens(text);
  }

  /**
   * The data blocks of a text.
   *
   * @param text lines ended by line feeds
   * @throws CrystalException where it is no CIF, or a quote or text field has no end; names the
   *     line
   */
  public static List<CifBlock> blocks(String text) {
    CifSyntax syntax = new CifSyntax(text);
    syntax.readFile();
    return syntax.blocks;
  }

  private void readFile() {
    tokens.next();
    if (tokens.kind() != CifTokens.Kind.BLOCK) {
      throw tokens.kind() == CifTokens.Kind.END
          ? CifTokens.refusal(
              tokens.line(), "end of the file", "there is no data block: no line such as data_name")
          : CifTokens.refusal(
              tokens.line(), tokens.value(), "a CIF begins with a line such as data_name");
    }
    while (tokens.kind() != CifTokens.Kind.END) {
      switch (tokens.kind()) {
        case BLOCK -> beginBlock();
        case FRAME -> skipFrame();
        case LOOP -> readLoop();
        case TAG -> readItem();
        case STOP -> tokens.next();
        default -> skipStrayValues("");
      }
    }
  }

  private void beginBlock() {
    String word = tokens.value();
    block = new CifBlock(word.substring(word.indexOf('_') + 1));
    blocks.add(block);
    tokens.next();
  }

  private void skipFrame() {
    block.remark(
        "Left out: "
            + CifProse.plain(tokens.value())
            + " in line "
            + tokens.line()
            + ", as a structure has no save frames.");
    if (tokens.value().length() == "save_".length()) {
      tokens.next();
      return;
    }
    do {
      tokens.next();
    } while (tokens.kind() != CifTokens.Kind.FRAME
        && tokens.kind() != CifTokens.Kind.BLOCK
        && tokens.kind() != CifTokens.Kind.END);
    if (tokens.kind() == CifTokens.Kind.FRAME && tokens.value().length() == "save_".length()) {
      tokens.next();
    }
  }

  private void readItem() {
    String tag = tag();
    int line = tokens.line();
    tokens.next();
    if (!tokens.isValue()) {
      String limit =
          "this tag has no value; write ? where it is unknown, or loop_ before the tags of a list";
      if (isMeantAsLoop(tag) || CifBlock.matters(tag)) {
        block.fault(CifTokens.refusal(line, "_" + tag, limit));
      } else {
        block.remark("Left out: _" + shown(tag) + " in line " + line + ", as it has no value.");
      }
      return;
    }
    String value = tokens.value();
    boolean bare = tokens.kind() == CifTokens.Kind.BARE;
    tokens.next();
    if (bare && isDetachedUncertainty(value)) {
      tokens.next();
    }
    block.add(tag, line, List.of(value));
    if (tokens.isValue()) {
      skipStrayValues(tokens.line() == line ? tag : "");
    }
  }

  /** Whether the present word is the {@code (2)} of a number written {@code 5.43 (2)}. */
  private boolean isDetachedUncertainty(String number) {
    return tokens.kind() == CifTokens.Kind.BARE
        && tokens.value().startsWith("(")
        && CifNumber.isUncertainty(tokens.value())
        && CifNumber.read(number).isPresent()
        && !number.endsWith(")");
  }

  /**
   * Skips values that belong to no tag, such as the other words of a text without quotes.
   *
   * @param tag the tag of the item before them; empty where there is none
   */
  private void skipStrayValues(String tag) {
    int line = tokens.line();
    String first = tokens.value();
    boolean loop = false;
    while (tokens.isValue()) {
      loop |= tokens.kind() == CifTokens.Kind.BARE && isMeantAsLoop(tokens.value());
      tokens.next();
    }
    if (tag.isEmpty() || loop || CifBlock.matters(tag)) {
      block.fault(
          CifTokens.refusal(
              line,
              first,
              "this value belongs to no tag; a loop may have ended early, loop_ may be missing or"
                  + " misspelt, or a text with blanks may need quotes"));
    } else {
      block.remark(
          "Left out: what follows the value of _"
              + shown(tag)
              + " in line "
              + line
              + "; a text with blanks needs quotes.");
    }
  }

  private void readLoop() {
    int loopLine = tokens.line();
    List<String> tags = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    tokens.next();
    while (tokens.kind() == CifTokens.Kind.TAG) {
      tags.add(tag());
      lines.add(tokens.line());
      if (tags.size() > MAX_LOOP_TAGS) {
        throw CifTokens.refusal(
            loopLine, "a loop of more tags", "at most " + MAX_LOOP_TAGS + " are read");
      }
      tokens.next();
    }
    if (tags.isEmpty()) {
      block.fault(CifTokens.refusal(loopLine, "loop_", "no tag follows"));
      while (tokens.isValue()) {
        tokens.next();
      }
      return;
    }
    List<List<String>> columns = new ArrayList<>();
    tags.forEach(tag -> columns.add(new ArrayList<>()));
    int count = 0;
    int lastLine = loopLine;
    while (tokens.isValue()) {
      lastLine = tokens.line();
      String value = tokens.value();
      boolean bare = tokens.kind() == CifTokens.Kind.BARE;
      columns.get(count++ % tags.size()).add(value);
      tokens.next();
      if (bare && isDetachedUncertainty(value)) {
        tokens.next();
      }
    }
    addLoop(tags, lines, columns, count, "lines " + loopLine + " to " + lastLine);
  }

  private void addLoop(
      List<String> tags, List<Integer> lines, List<List<String>> columns, int count, String where) {
    boolean whole = count % tags.size() == 0;
    boolean matters = tags.stream().anyMatch(CifBlock::matters);
    if (!whole && matters) {
      block.fault(
          new CrystalException(
              "loop of _" + tags.get(0) + " in " + where,
              count + " values long",
              "each row needs "
                  + tags.size()
                  + " values, one for each tag; some are missing or extra"));
    } else if (!whole) {
      block.remark(
          "Left out: the loop of _"
              + shown(tags.get(0))
              + " in "
              + where
              + ", as its values do not fill its rows.");
      return;
    }
    for (int n = 0; n < tags.size(); n++) {
      if (isMeantAsLoop(tags.get(n))) {
        block.fault(
            CifTokens.refusal(lines.get(n), "_" + tags.get(n), "this is no tag; write loop_"));
      }
      if (CifBlock.matters(tags.get(n)) && tags.subList(0, n).contains(tags.get(n))) {
        block.fault(
            CifTokens.refusal(
                lines.get(n),
                "_" + tags.get(n),
                "this tag stands twice in one loop; it is not clear which column holds"));
      }
      block.add(tags.get(n), lines.get(n), columns.get(n));
    }
  }

  private String tag() {
    if (++tagCount > MAX_TAGS) {
      throw CifTokens.refusal(
          tokens.line(), "tag number " + tagCount, "at most " + MAX_TAGS + " are read");
    }
    return CifBlock.normalised(tokens.value());
  }

  /** Whether a word is a misspelt {@code loop_}, or has no letter at all. */
  private static boolean isMeantAsLoop(String word) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < word.length() && letters.length() <= 4; i++) {
      char c = word.charAt(i);
      if (c != '_' && c != '-' && c != ':') {
        letters.append(c);
      }
    }
    return letters.isEmpty()
        ? word.isEmpty() || word.charAt(0) == '_'
        : letters.toString().equalsIgnoreCase("loop");
  }

  private static String shown(String tag) {
    return CifProse.plain(tag.length() <= 60 ? tag : tag.substring(0, 60) + "...");
  }
}
