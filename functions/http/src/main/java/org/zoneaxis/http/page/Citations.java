package org.zoneaxis.http.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.source.Version;

/**
 * How a pattern is cited: the picture with the program that made it, and beside it the work that
 * its structure comes from. As a sentence, and for programs that keep references.
 *
 * <p>What is cited has to be found by others, so that an address stands in it only where the
 * browser sees one that others can reach, and the version of a program in the making is called so.
 */
final class Citations {

  private static final String AUTHORS = "The zoneaxis authors";
  private static final String IN_THE_MAKING = "-SNAPSHOT";

  private final PatternResult.Shown shown;
  private final Material material;
  private final Source source;
  private final Optional<CitedArticle> article;
  private final String path;

  private Citations(PatternResult.Shown shown) {
    this.shown = shown;
    this.material = shown.material();
    this.source = material.source();
    this.article = CitedArticle.read(source.attribution());
    this.path = "/" + shown.key().path();
  }

  /** The texts to copy. */
  static List<TakeAway.Snippet> of(PatternResult.Shown shown) {
    Citations citations = new Citations(shown);
    return List.of(
        new TakeAway.Snippet("citation", "Citation", citations.sentence()),
        new TakeAway.Snippet("bibtex", "BibTeX", citations.bibtex()),
        new TakeAway.Snippet("ris", "RIS", citations.ris()));
  }

  /** Where the structure comes from, under what terms, and whom to thank. */
  static String credit(Material material) {
    Source source = material.source();
    String terms = source.licence().isBlank() ? "" : " (" + source.licence() + ")";
    return Stream.of(
            "Structure " + material.id() + ": " + source.provider() + terms,
            source.url(),
            source.attribution())
        .filter(part -> !part.isBlank())
        .map(part -> part.endsWith(".") ? part.substring(0, part.length() - 1) : part)
        .collect(Collectors.joining(". ", "", "."));
  }

  /** The program and its version, in words. */
  static String program(String version) {
    return version.endsWith(IN_THE_MAKING)
        ? "zoneaxis, development version of "
            + version.substring(0, version.length() - IN_THE_MAKING.length())
        : "zoneaxis " + version;
  }

  private String sentence() {
    return Typeset.escaped(
            shown.alt()
                + ", "
                + shown.kind().toLowerCase(Locale.ROOT)
                + " simulation by "
                + program(Version.TEXT)
                + ", picture ")
        + whereReachable("{origin}" + path, path.substring(1))
        + Typeset.escaped(". " + credit(material));
  }

  /**
   * Text that depends on where the browser has found the service.
   *
   * @param reachable where others reach it too; {@code {origin}} and {@code {today}} are put in
   * @param otherwise elsewhere
   */
  private static String whereReachable(String reachable, String otherwise) {
    return "<span data-public=\""
        + Typeset.escaped(reachable)
        + "\">"
        + Typeset.escaped(otherwise)
        + "</span>";
  }

  private String note() {
    return shown.kind()
        + " simulation by "
        + program(Version.TEXT)
        + " (render "
        + shown.key().render()
        + ", structure "
        + material.id()
        + " of revision "
        + material.revision().shortForm()
        + ")";
  }

  private String entry() {
    String taken = article.map(CitedArticle::entry).orElse("");
    boolean known = taken.replace(' ', '-').equalsIgnoreCase(material.id().toString());
    return Stream.of(
            source.provider() + " " + material.id(),
            known ? "" : taken,
            source.url(),
            source.licence())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private String bibtex() {
    String zone = shown.zone().stream().map(String::valueOf).collect(Collectors.joining("_"));
    return Typeset.escaped(
            "@misc{zoneaxis-"
                + material.id()
                + "-"
                + zone
                + ",\n"
                + field("author", "{" + AUTHORS + "}")
                + field("title", "{" + bib(shown.alt()) + "}")
                + field("note", bib(note())))
        + whereReachable("  url = {{origin}" + path + "},\n  urldate = {{today}},\n", "")
        + Typeset.escaped("}\n\n" + bibtexOfSource() + "}\n");
  }

  private String bibtexOfSource() {
    return article
        .map(
            work ->
                "@article{"
                    + material.id()
                    + ",\n"
                    + field(
                        "author",
                        bib(String.join(" and ", work.authors()))
                            + (work.others() ? " and others" : ""))
                    + field("journal", bib(work.journal()))
                    + field("volume", bib(work.volume()))
                    + field("year", work.year())
                    + field("pages", bib(pages(work, "--")))
                    + field("doi", work.doi())
                    + field("note", bib("Structure of " + shown.name() + ": " + entry())))
        .orElseGet(
            () ->
                "@misc{"
                    + material.id()
                    + ",\n"
                    + field("author", "{" + bib(source.provider()) + "}")
                    + field("title", "{" + bib("Structure of " + shown.name()) + "}")
                    + field("howpublished", bib(entry()))
                    + field("note", bib(source.attribution())));
  }

  private static String field(String name, String value) {
    return value.isEmpty() || value.equals("{}") ? "" : "  " + name + " = {" + value + "},\n";
  }

  private static String pages(CitedArticle work, String between) {
    return work.lastPage().isEmpty()
        ? work.firstPage()
        : work.firstPage() + between + work.lastPage();
  }

  /** Text of others in a field: what BibTeX and TeX would read as theirs is written out. */
  private static String bib(String text) {
    return TakeAway.latex(text);
  }

  private String ris() {
    return Typeset.escaped(
            line("TY", "DATA") + line("AU", AUTHORS) + line("TI", shown.alt()) + line("N1", note()))
        + whereReachable(line("UR", "{origin}" + path) + line("Y2", "{today}"), "")
        + Typeset.escaped(line("ER", "") + risOfSource() + line("ER", ""));
  }

  private String risOfSource() {
    List<String> lines = new ArrayList<>();
    lines.add(line("TY", article.isPresent() ? "JOUR" : "DATA"));
    article.ifPresent(
        work -> {
          work.authors().forEach(author -> lines.add(line("AU", author)));
          lines.add(line("JO", work.journal()));
          lines.add(stated("VL", work.volume()));
          lines.add(line("PY", work.year()));
          lines.add(stated("SP", work.firstPage()));
          lines.add(stated("EP", work.lastPage()));
          lines.add(stated("DO", work.doi()));
        });
    if (article.isEmpty()) {
      lines.add(line("AU", source.provider()));
      lines.add(line("TI", "Structure of " + shown.name()));
      lines.add(stated("N1", source.attribution()));
    }
    lines.add(line("N1", "Structure of " + shown.name() + ": " + entry()));
    lines.add(stated("UR", source.url()));
    return String.join("", lines);
  }

  private static String line(String tag, String value) {
    return tag + "  - " + value + "\n";
  }

  private static String stated(String tag, String value) {
    return value.isBlank() ? "" : line(tag, value);
  }
}
