package org.zoneaxis.source.conversion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;

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

  /**
   * The kinds of substance in the order of the page; those that are not here come before the last.
   */
  private static final List<List<String>> CLASSES =
      List.of(
          List.of("Elements", "elements"),
          List.of("Alloys and intermetallic compounds", "intermetallics"),
          List.of(
              "Carbides, nitrides, borides, silicides, hydrides",
              "carbides",
              "nitrides",
              "borides",
              "silicides",
              "hydrides"),
          List.of("Phosphides, arsenides, antimonides", "phosphides", "arsenides", "antimonides"),
          List.of("Sulfides, selenides, tellurides", "sulfides", "selenides", "tellurides"),
          List.of("Oxides and hydroxides", "oxides", "titanates", "hydroxides", "ice"),
          List.of("Silicates and clays", "silicates", "clays"),
          List.of("Carbonates, sulfates, phosphates", "carbonates", "sulfates", "phosphates"),
          List.of("Halides", "halides"),
          List.of("Others", "others"),
          List.of("Frameworks", "frameworks"),
          List.of("Zeolites", "zeolites"));

  private static final String ORIGIN =
      """

      ## Origin and licence

      - **Crystallography Open Database** (https://www.crystallography.net/): CIF files as packaged in the crystal collection of Avogadro 2
        (openchemistry/crystals; Debian's libavogadro-data 1.97.0-3). Public domain: only files whose own head says "All data on this site have
        been placed in the public domain" are in. The cell is the one published. Many heads ask that the article be cited when the data are
        used; the citation is kept with every entry and shown with its figures. Entries of the database that came by another way, in another
        setting, have `lib-` names.
      - **IZA Structure Commission** (http://www.iza-structure.org/databases/), Ch. Baerlocher and L. B. McCusker: zeolite frameworks of the same
        collection, idealised as pure SiO2; public domain, and whoever uses one in a publication is asked to cite its origin. They have no number in
        a database, so they have the names that uploads of the same files would get.
      - **Materials Project** (https://materialsproject.org), A. Jain et al., APL Materials 1, 011002 (2013), doi 10.1063/1.4812323:
        Creative Commons Attribution 4.0. Changed: the primitive cells of its interface were brought into the conventional standard cell. These
        cells are calculated (density functional theory), as every figure of them says: edges may be some per cent from the measured ones.
        Where a measured cell of the same phase is in, search and identification name it first. Those whose `library.json` says
        `fxcoudert/topology_databases` were read from the files that belong to a study of the database
        (CC BY as the database; nothing of the structures was changed there).
      - **AFLOW Encyclopedia of Crystallographic Prototypes** (https://aflow.org/prototype-encyclopedia/), M. J. Mehl et al., Comput. Mater. Sci. 136,
        S1 (2017), D. Hicks et al., ibid. 161, S1 (2019) and 199, 110450 (2021): lattice constants and coordinates of the compound for which a
        prototype is named, as published in the literature; each is a fact, and the file is written anew.
      - **American Mineralogist Crystal Structure Database** (https://rruff.geo.arizona.edu/AMS/amcsd.php), R. T. Downs and M. Hall-Wallace,
        Am. Mineral. 88, 247 (2003): facts of the article that every entry cites.
      - **Profex-BGMN, XRD-AutoAnalyzer, Magnetic_data**: structure files of programs (https://www.profex-xrd.org,
        https://github.com/njszym/XRD-AutoAnalyzer, https://github.com/malaei/Magnetic_data): cell, group and positions are taken as facts, with the
        number of the card or entry that a file names.
      - **Others**: facts that an open repository or reference states, each named with its entry. `shared/source/src/library/library.json` says for every
        file what it was taken from (`source`, `repository`, `path`), and what was left out.

      The library is made again from the project's own files:
      `./zoneaxis library --from shared/library/src/main/resources/org/zoneaxis/library --from shared/source/src/library -o FOLDER --page library.md`
      (entries of an earlier library are taken as they are). A new collection of CIF files, or the documents of the Materials Project in
      `shared/source/src/test/resources/materials-project`, come with `--from FOLDER` before these. It has to be made again from its sources whenever the
      reading of CIF or the conventional cell comes to give other bytes; a test compares it with what the files in the project give.
      After a new library, and a build with it, the zones and structure types are found again:
      `./zoneaxis library --zones shared/identify/src/main/resources/org/zoneaxis/identify/zones.bin --types shared/identify/src/main/resources/org/zoneaxis/identify/atlas/structure-type-assignments.txt`.
      """;

  private static final String GAPS =
      """

      ## What laboratories ask for

      Of 186 phases that laboratories name (`shared/library/src/test/resources/wanted.txt`), 178 stand first when they are asked for by that name or by
      their formula. These do not:

      - martensite bct (C), FeC0.04: cell and content of carbon were not found together in an open source.
      - chi phase, Fe36Cr12Mo10: the positions were not found in an open source.
      - theta' Al2Cu (I-4m2): cell and positions were not found in an open source; theta is in.
      - MAPbI3, tetragonal: the cell that is in is calculated, without symmetry.
      - gamma-Al2O3: the open descriptions of the cubic form do not come to its density; theta-alumina is in.
      - Bi2Sr2CaCu2O8 in Cccm: the form that is in is calculated, in Ccc2.
      - Li4Ti5O12: the edge is open (8.355 angstrom), the parameter of oxygen was not found.
      - muscovite: the structure that is in lacks its hydrogen atoms.
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
    page.append(GAPS);
    classes(page, library.entries());
    doubts(page, library.doubts());
    leftOut(page, library.leftOut());
    return page.toString();
  }

  private static void classes(StringBuilder page, List<LibraryEntry> entries) {
    Set<String> classed = new HashSet<>();
    CLASSES.forEach(classed::addAll);
    for (List<String> kind : CLASSES) {
      boolean others = kind.get(0).equals("Others");
      List<LibraryEntry> members =
          entries.stream()
              .filter(
                  entry ->
                      kind.contains(entry.category())
                          || (others && !classed.contains(entry.category())))
              .sorted(
                  Comparator.comparing(
                          (LibraryEntry entry) -> title(entry).toLowerCase(Locale.ROOT))
                      .thenComparing(entry -> entry.listed().id().text()))
              .toList();
      if (!members.isEmpty()) {
        page.append("\n## ").append(kind.get(0)).append("\n\n");
        page.append("| id | formula | space group | names | origin |\n|---|---|---|---|---|\n");
        members.forEach(entry -> row(page, entry));
      }
    }
  }

  private static String title(LibraryEntry entry) {
    return entry.listed().names().stream()
        .findFirst()
        .orElseGet(() -> entry.listed().formula().toString());
  }

  private static void doubts(StringBuilder page, List<String> doubts) {
    page.append("\n## Unusual densities\n\n")
        .append(
            "Worth a second look: cells that are much larger or smaller than such atoms usually")
        .append(
            " need. Those that are known to be under pressure, and open ones, are here too.\n\n");
    doubts.forEach(doubt -> page.append("- ").append(doubt).append("\n"));
  }

  private static String licence(List<LibraryEntry> entries) {
    return entries.get(0).source().licence();
  }

  private static String count(List<?> things) {
    return Integer.toString(things.size());
  }

  private static void leftOut(StringBuilder page, List<RejectedFile> all) {
    List<RejectedFile> leftOut = all.stream().filter(file -> !isEntryItself(file)).toList();
    page.append("\n## Files left out\n\n")
        .append(count(leftOut))
        .append(" files are not in, for these reasons.\n\n")
        .append("| file | reason |\n|---|---|\n");
    Map<String, List<RejectedFile>> groups = new TreeMap<>();
    for (RejectedFile file : leftOut) {
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

  /** Files of the project's folder whose entries an earlier library has already. */
  private static boolean isEntryItself(RejectedFile file) {
    String name = file.file().substring(file.file().lastIndexOf('/') + 1).replace(".cif", "");
    return file.reason().equals("a copy of the entry " + name + ", which is in");
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
        entry.source().origin().label());
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
