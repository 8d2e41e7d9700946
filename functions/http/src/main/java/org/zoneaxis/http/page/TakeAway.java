package org.zoneaxis.http.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.http.markup.Typeset;

/**
 * What people take away from the page.
 *
 * @param stem name of the files without their extensions
 * @param files its forms, where they are that move with corrections of the structure
 * @param permanent where the drawing is that never changes
 * @param snippets texts to copy
 */
record TakeAway(String stem, List<FormFile> files, String permanent, List<Snippet> snippets) {

  /**
   * Stands for scheme, host and port: only the browser knows under which name it reached the
   * service, and what a cache may keep must not depend on what a client says.
   */
  private static final String ORIGIN = "\uE000";

  private static final String ORIGIN_MARKUP = "<span data-origin></span>";

  /**
   * A form of the figure.
   *
   * @param extension the end of its name
   * @param label what the link to it says
   * @param href where it is
   */
  record FormFile(String extension, String label, String href) {

    static FormFile of(FigureFormat format, String href) {
      return new FormFile(format.extension(), format.extension().toUpperCase(Locale.ROOT), href);
    }
  }

  /**
   * A text to copy.
   *
   * @param id short name
   * @param label what it is for
   * @param markup the text as HTML, with places for the address of the service
   */
  record Snippet(String id, String label, String markup) {

    static Snippet of(String id, String label, String text) {
      return new Snippet(id, label, Typeset.escaped(text).replace(ORIGIN, ORIGIN_MARKUP));
    }
  }

  static TakeAway of(PatternResult.Shown shown) {
    String svg = shown.front(FigureFormat.SVG);
    String permanent = "/" + shown.key().path();
    String stem = stem(shown);
    return new TakeAway(
        stem,
        shown.request().figure().formats().stream()
            .map(format -> FormFile.of(format, shown.front(format)))
            .toList(),
        permanent,
        Stream.concat(
                Stream.of(
                    Snippet.of("link", "Link to this page", ORIGIN + shown.address()),
                    Snippet.of("permanent", "Picture that never changes", ORIGIN + permanent),
                    Snippet.of("html", "HTML", html(shown, svg)),
                    Snippet.of("markdown", "Markdown", markdown(shown, svg)),
                    Snippet.of("latex", "LaTeX", latex(shown, svg, stem))),
                Citations.of(shown).stream())
            .toList());
  }

  private static String stem(PatternResult.Shown shown) {
    String name =
        (shown.name() + "-" + Typeset.typed(shown.zone()))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9-]+", "-")
            .replaceAll("^-+|-+$", "");
    return name.isEmpty() ? shown.material().id().text() : name;
  }

  private static String html(PatternResult.Shown shown, String svg) {
    return "<a href=\""
        + ORIGIN
        + Typeset.escaped(shown.address())
        + "\">\n  <img src=\""
        + ORIGIN
        + Typeset.escaped(svg)
        + "\"\n    alt=\""
        + Typeset.escaped(shown.alt())
        + "\" width=\"520\">\n</a>";
  }

  private static String markdown(PatternResult.Shown shown, String svg) {
    String alt = shown.alt().replaceAll("([\\\\\\[\\]*_`<>])", "\\\\$1");
    return "[![" + alt + "](" + ORIGIN + svg + ")](" + ORIGIN + shown.address() + ")";
  }

  private static String latex(PatternResult.Shown shown, String svg, String stem) {
    String zone =
        shown.zone().stream()
            .map(index -> index < 0 ? "\\bar{" + -index + "}" : Integer.toString(index))
            .collect(Collectors.joining("\\,"));
    return String.join(
        "\n",
        "% \\usepackage{svg}, and once:",
        "% curl -L -o " + stem + ".svg '" + ORIGIN + svg + "'",
        "\\begin{figure}",
        "  \\centering",
        "  \\includesvg[width=0.6\\linewidth]{" + stem + "}",
        "  \\caption{"
            + shown.kind()
            + " electron diffraction pattern of "
            + latex(shown.name())
            + " along $["
            + zone
            + "]$ at "
            + shown.kilovolts()
            + "~kV. "
            + latex(Citations.credit(shown.material()))
            + "}",
        "\\end{figure}");
  }

  /** Text of others in LaTeX, without a brace that BibTeX would count. */
  static String latex(String text) {
    StringBuilder written = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                written.append(
                    switch (c) {
                      case '\\' -> "\\textbackslash{}";
                      case '{' -> "\\textbraceleft{}";
                      case '}' -> "\\textbraceright{}";
                      case '~' -> "\\textasciitilde{}";
                      case '^' -> "\\textasciicircum{}";
                      case '&', '%', '$', '#', '_' -> "\\" + (char) c;
                      default -> String.valueOf((char) c);
                    }));
    return written.toString();
  }
}
