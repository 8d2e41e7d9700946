package org.zoneaxis.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zoneaxis.source.search.CatalogueEntry;

/** Writes docs/library.md. */
final class LibraryPage {

  /** From so many files of one folder on, a reason is given for all of them together. */
  private static final int MANY = 20;

  private static final String HEAD =
      """
      # The library

      Structures that come with the program, so that it draws without a network. This page is written together with the library by
      `LibraryConverter`; it is not edited by hand.

      """;

  private static final String ORIGIN =
      """

      ## Origin and licence

      - **Crystallography Open Database** (https://www.crystallography.net/): CIF files as packaged in the crystal collection of Avogadro 2
        (openchemistry/crystals; Debian's libavogadro-data 1.97.0-3). Public domain: only files whose own head says "All data on this site have
        been placed in the public domain" are in. The cell is the one published. Many heads ask that the article be cited when the data are
        used; the citation is kept with every entry and shown with its figures.
      - **IZA Structure Commission** (http://www.iza-structure.org/databases/), Ch. Baerlocher and L. B. McCusker: zeolite frameworks of the same
        collection, idealised as pure SiO2; public domain, and whoever uses one in a publication is asked to cite its origin. They have no number in
        a database, so they have the names that uploads of the same files would get.
      - **Materials Project** (https://materialsproject.org), A. Jain et al., APL Materials 1, 011002 (2013), doi 10.1063/1.4812323:
        Creative Commons Attribution 4.0. Changed: the primitive cells of its interface were brought into the conventional standard cell.

      The library is made again from the folder `usr/share/avogadro2/crystals` of that package and from the documents in
      `shared/source/src/test/resources/materials-project`, with `./zoneaxis library --from FOLDER --from FOLDER -o library.jsonl --page library.md`. It has to be whenever the reading of CIF or the conventional cell comes to give other
      bytes; a test compares it with what a sample of the files gives.
      After a new library, and a build with it, the zones and structure types are found again:
      `./zoneaxis library --zones shared/identify/src/main/resources/org/zoneaxis/identify/zones.bin --types shared/identify/src/main/resources/org/zoneaxis/identify/atlas/structure-type-assignments.txt`.
      """;

  private LibraryPage() {}

  static String of(ConvertedLibrary library) {
    StringBuilder page = new StringBuilder(HEAD);
    Map<String, List<LibraryEntry>> byProvider =
        library.entries().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.source().provider(), TreeMap::new, Collectors.toList()));
    page.append("| source | licence | entries |\n|---|---|---|\n");
    byProvider.forEach(
        (provider, entries) -> row(page, provider, licence(entries), count(entries)));
    row(page, "all", "", count(library.entries()));
    page.append(ORIGIN);
    leftOut(page, library.leftOut());
    page.append("\n## Entries\n\n| id | formula | space group | names | category |\n")
        .append("|---|---|---|---|---|\n");
    library.entries().forEach(entry -> row(page, entry));
    return page.toString();
  }

  private static String licence(List<LibraryEntry> entries) {
    return entries.get(0).source().licence();
  }

  private static String count(List<?> things) {
    return Integer.toString(things.size());
  }

  private static void leftOut(StringBuilder page, List<LeftOut> leftOut) {
    page.append("\n## Files left out\n\n")
        .append(count(leftOut))
        .append(" files of the collection are not in, for these reasons.\n\n")
        .append("| file | reason |\n|---|---|\n");
    Map<String, List<LeftOut>> groups = new TreeMap<>();
    for (LeftOut file : leftOut) {
      String folder = file.file().substring(0, file.file().indexOf('/') + 1);
      groups.computeIfAbsent(folder + ": " + file.reason(), unused -> new ArrayList<>()).add(file);
    }
    groups.forEach(
        (group, files) -> {
          String reason = files.get(0).reason();
          if (files.size() >= MANY) {
            String folder = group.substring(0, group.indexOf(':'));
            row(page, files.size() + " files of " + folder, reason);
          } else {
            files.forEach(file -> row(page, file.file(), reason));
          }
        });
  }

  private static void row(StringBuilder page, LibraryEntry entry) {
    CatalogueEntry listed = entry.listed();
    row(
        page,
        listed.id().text(),
        listed.formula().toString(),
        listed
            .spaceGroup()
            .map(group -> group.symbol() + (group.number() > 0 ? " (" + group.number() + ")" : ""))
            .orElse(""),
        String.join(", ", listed.names()),
        entry.category());
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ");
    page.append(
        List.of(cells).stream()
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ")));
    page.append(" |\n");
  }
}
