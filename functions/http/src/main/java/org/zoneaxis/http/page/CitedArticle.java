package org.zoneaxis.http.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The article that a structure comes from, read from the line that its document has of it: {@code
 * Wyckoff, R. W. G.: Crystal Structures 1 (1963) 7-83}.
 *
 * @param authors each with the family name first, and a comma behind it
 * @param others whether the line names not all of them
 * @param journal the journal or book
 * @param volume its volume; empty where none is stated
 * @param year four digits
 * @param firstPage the first page, or the number of the article; empty where none is stated
 * @param lastPage the last page; empty where none is stated
 * @param doi the digital object identifier; empty where none is stated
 * @param entry the entry of a collection that holds the structure, as the line ends with it in
 *     brackets: {@code COD 1000007}; empty where none is stated
 */
record CitedArticle(
    List<String> authors,
    boolean others,
    String journal,
    String volume,
    String year,
    String firstPage,
    String lastPage,
    String doi,
    String entry) {

  private static final Pattern LINE =
      Pattern.compile(
          "(?<authors>[^:]{1,400}): (?<journal>.{1,200}?)"
              + "(?: (?<volume>[\\p{L}/.-]{0,8}[0-9][\\p{L}0-9/.-]{0,12}))?"
              + " \\((?<year>[12][0-9]{3})\\)"
              + "(?: (?<first>[^\\s,-]{1,20})(?:-(?<last>[^\\s,]{1,20}))?)?"
              + "(?:, doi (?<doi>10\\.[\\p{Alnum}./;()_:+-]{1,97}))?"
              + "(?: \\((?<entry>(?:[^()]|\\([^()]{0,60}\\)){1,120})\\))?");

  /** Initials without a comma before them, as some files have: Downs R T. */
  private static final Pattern FAMILY_AND_INITIALS =
      Pattern.compile("(\\S.*?\\S|\\S)((?: \\p{Lu}\\.?)+)");

  /**
   * Of which volumes and years a journal had its name, as older entries say: (1-27,1973-42,1988).
   */
  private static final Pattern YEARS_OF_JOURNAL = Pattern.compile(" \\([0-9, -]+\\)$");

  private static final String ET_AL = " et al.";

  /** Copies the list. */
  CitedArticle {
    authors = List.copyOf(authors);
  }

  /** The article; empty where the line is of another form, or has no author, journal or year. */
  static Optional<CitedArticle> read(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String names = matcher.group("authors");
    boolean others = names.endsWith(ET_AL);
    String named = others ? names.substring(0, names.length() - ET_AL.length()) : names;
    return Optional.of(
        new CitedArticle(
            Arrays.stream(named.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(CitedArticle::familyFirst)
                .toList(),
            others,
            YEARS_OF_JOURNAL.matcher(matcher.group("journal")).replaceFirst(""),
            stated(matcher, "volume"),
            matcher.group("year"),
            stated(matcher, "first"),
            stated(matcher, "last"),
            stated(matcher, "doi"),
            stated(matcher, "entry")));
  }

  private static String stated(Matcher matcher, String group) {
    return Optional.ofNullable(matcher.group(group)).orElse("");
  }

  private static String familyFirst(String name) {
    Matcher matcher = FAMILY_AND_INITIALS.matcher(name);
    return !name.contains(",") && matcher.matches()
        ? matcher.group(1) + "," + matcher.group(2)
        : name;
  }
}
