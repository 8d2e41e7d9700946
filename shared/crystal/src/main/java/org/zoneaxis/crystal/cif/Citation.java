package org.zoneaxis.crystal.cif;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.cif.syntax.CifBlock;
import org.zoneaxis.crystal.cif.syntax.CifProse;

/** The article that a file takes its structure from, in one line. */
final class Citation {

  private static final int MAX_AUTHORS = 6;

  private static final int MAX_DOI = 100;
  private static final String DOI_SIGNS = "./;()_:+-";

  private Citation() {}

  /**
   * Authors, journal, volume, year, pages and DOI, as far as they are stated.
   *
   * @return for example {@code Wyckoff, R. W. G.: Crystal Structures 1 (1963) 7-83}; empty where
   *     neither author nor journal is stated
   */
  static Optional<String> read(CifBlock block) {
    List<String> authors =
        block.values("publ_author_name").stream()
            .filter(name -> !name.isEmpty() && !name.equals("?"))
            .map(CifProse::plain)
            .toList();
    Optional<String> journal =
        block.text("journal_name_full", "journal_name_abbrev").map(CifProse::plain);
    if (authors.isEmpty() && journal.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    line.append(String.join("; ", authors.subList(0, Math.min(MAX_AUTHORS, authors.size()))));
    line.append(authors.size() > MAX_AUTHORS ? " et al." : "");
    journal.ifPresent(name -> line.append(line.isEmpty() ? "" : ": ").append(name));
    append(line, block, "", "journal_volume", "");
    append(line, block, "(", "journal_year", ")");
    append(line, block, "", "journal_page_first", "");
    block
        .text("journal_page_last")
        .filter(last -> block.text("journal_page_first").isPresent())
        .filter(last -> !block.text("journal_page_first").equals(Optional.of(last)))
        .ifPresent(last -> line.append('-').append(CifProse.plain(last)));
    doi(block).ifPresent(doi -> line.append(", doi ").append(doi));
    return Optional.of(line.toString());
  }

  /** The digital object identifier, without the address of a resolver; nothing that is none. */
  private static Optional<String> doi(CifBlock block) {
    return block
        .text("journal_paper_doi", "citation_doi")
        .map(text -> text.substring(Math.max(0, text.indexOf("10."))).strip())
        .filter(Citation::isDoi);
  }

  private static boolean isDoi(String text) {
    return text.startsWith("10.")
        && text.indexOf('/') > 0
        && text.length() <= MAX_DOI
        && text.chars()
            .allMatch(
                c ->
                    (c >= '0' && c <= '9')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= 'a' && c <= 'z')
                        || DOI_SIGNS.indexOf(c) >= 0);
  }

  private static void append(
      StringBuilder line, CifBlock block, String before, String tag, String after) {
    block
        .text(tag)
        .ifPresent(
            text -> line.append(' ').append(before).append(CifProse.plain(text)).append(after));
  }
}
