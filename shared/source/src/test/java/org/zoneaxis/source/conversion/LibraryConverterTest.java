package org.zoneaxis.source.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.LibraryPart;

class LibraryConverterTest {

  @TempDir Path folder;

  private static byte[] file(String number) throws IOException {
    try (InputStream file =
        Library.class.getResourceAsStream("/org/zoneaxis/source/cod/" + number + ".cif")) {
      return file.readAllBytes();
    }
  }

  private void put(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void put(String path, String number, String old, String replacement) throws IOException {
    String text = new String(file(number), StandardCharsets.ISO_8859_1);
    assertThat(text).contains(old);
    put(path, text.replace(old, replacement).getBytes(StandardCharsets.ISO_8859_1));
  }

  private ConvertedLibrary converted() {
    return LibraryConverter.convert(List.of(folder));
  }

  private static List<String> ids(ConvertedLibrary library) {
    return library.entries().stream().map(entry -> entry.listed().id().text()).toList();
  }

  private static Map<String, String> committedLines() throws IOException {
    Map<String, String> lines = new HashMap<>();
    for (LibraryPart part : LibraryPart.values()) {
      try (InputStream file = Library.class.getResourceAsStream(part.file())) {
        String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        text.lines().forEach(line -> lines.put(line.split("\"")[3], line));
      }
    }
    return lines;
  }

  /** Other files may have added names. */
  private static String withoutNames(String line) {
    return line.replaceFirst("\"names\":\\[[^\\]]*\\]", "");
  }

  private static void assertStandsInTheLibrary(ConvertedLibrary converted) throws IOException {
    Map<String, String> committed = committedLines();
    for (int i = 0; i < converted.lines().size(); i++) {
      String id = converted.entries().get(i).listed().id().text();
      assertThat(withoutNames(new String(converted.lines().get(i), StandardCharsets.UTF_8)))
          .isEqualTo(withoutNames(committed.get(id)));
      assertThat(converted.entries().get(i).listed().names())
          .allMatch(name -> committed.get(id).contains('"' + name + '"'));
    }
  }

  private void putCollection() throws IOException {
    String paths;
    try (InputStream file =
        Library.class.getResourceAsStream("/org/zoneaxis/source/cod/collection-paths.csv")) {
      paths = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String row : paths.lines().skip(1).toList()) {
      put(row.substring(row.indexOf(',') + 1), file(row.substring(0, row.indexOf(','))));
    }
  }

  @Test
  void makesTheSameEntriesOfTheSameFilesAgain() throws IOException {
    putCollection();
    ConvertedLibrary converted = converted();
    assertThat(converted.entries()).hasSize(32);
    assertStandsInTheLibrary(converted);
    assertThat(converted().file(LibraryPart.COD)).isEqualTo(converted.file(LibraryPart.COD));
    assertThat(converted().page()).isEqualTo(converted.page());
  }

  @Test
  void makesTheSameEntriesOfTheMaterialsProjectsDocumentsAgain()
      throws IOException, URISyntaxException {
    Path documents = Path.of(Library.class.getResource("/materials-project").toURI());
    ConvertedLibrary converted = LibraryConverter.convert(List.of(documents));
    assertThat(converted.entries()).hasSize(34);
    assertThat(converted.leftOut()).isEmpty();
    assertStandsInTheLibrary(converted);
  }

  @Test
  void saysWhyFlawedFilesAreLeftOut() throws IOException {
    putCollection();
    Map<String, String> reasons = new HashMap<>();
    converted().leftOut().forEach(left -> reasons.put(left.file(), left.reason()));
    assertThat(reasons).hasSize(8);
    assertThat(reasons.get("elements/In-Indium.cif")).contains("exchanged");
    assertThat(reasons.get("oxides/CoFe2O4.cif")).contains("distance");
    assertThat(reasons.get("halides/AlCl3.cif")).contains("number of atom sites");
    assertThat(reasons.get("elements/Er-Erbium.cif")).contains("line 82");
    assertThat(reasons.get("elements/Se-Selenium.cif")).contains("loop");
    assertThat(reasons.get("carbonates/MgCO3-Magnesite.cif")).contains("operations");
    assertThat(reasons.get("sulfides/ZnS-Zincblende.cif")).contains("a copy of", "cod-9000107");
    assertThat(reasons.get("ice/H2O-Ice.cif")).contains("a copy of", "cod-1011023");
  }

  @Test
  void namesEntriesAfterTheirFilesToo() throws IOException {
    put("sulfides/ZnS-Sphalerite.cif", file("9000107"));
    put("sulfides/ZnS-Zincblende.cif", file("9000107"));
    put("oxides/SiO2-Quartz-alpha.cif", file("5000035"));
    assertThat(converted().entries())
        .extracting(entry -> entry.listed().names(), LibraryEntry::category)
        .containsExactly(
            tuple(List.of("Quartz", "Silicon oxide", "Quartz alpha"), "oxides"),
            tuple(List.of("Sphalerite", "Zincblende"), "sulfides"));
  }

  @Test
  void leavesOutWhatDoesNotSayThatItIsPublicDomain() throws IOException {
    put("elements/Cu.cif", "9008468", "public domain", "attic");
    assertThat(converted().leftOut())
        .containsExactly(
            new RejectedFile("elements/Cu.cif", "its head does not give it to the public domain"));
  }

  @Test
  void doesNotTakeTheWordsForItOutsideTheHead() throws IOException {
    put(
        "elements/Cu.cif",
        "9008468",
        "# All data on this site have been placed in the public domain by",
        "# All rights reserved by");
    String text = Files.readString(folder.resolve("elements/Cu.cif"), StandardCharsets.ISO_8859_1);
    put(
        "elements/Cu.cif",
        (text + "\n_publ_section_comment 'public domain'\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(ids(converted())).isEmpty();
  }

  @Test
  void leavesOutWhatHasNoNumber() throws IOException {
    put("elements/Cu.cif", "9008468", "_cod_database_code", "_other_database_code");
    assertThat(converted().leftOut())
        .extracting(RejectedFile::reason)
        .containsExactly("it has no number of the Crystallography Open Database");
  }

  @ParameterizedTest
  @CsvSource({"'O2 Ti', 'O Ti'", "'O2 Ti', 'O2 Si'", "'O2 Ti', 'H2 O2 Ti'", "'O2 Ti', '?'"})
  void leavesOutWhatIsNotWhatItStates(String stated, String other) throws IOException {
    put("oxides/TiO2.cif", "9009083", "'" + stated + "'", "'" + other + "'");
    assertThat(converted().leftOut())
        .extracting(RejectedFile::reason)
        .singleElement()
        .asString()
        .contains("TiO2")
        .contains(other.equals("?") ? "its formula is" : other);
  }

  @Test
  void keepsTheFirstOfTwoVersions() throws IOException {
    put("elements/Cu.cif", file("9008468"));
    put("other/Cu-Copper-metal.cif", "9008468", "3.61496", "3.7");
    ConvertedLibrary converted = converted();
    assertThat(converted.entries()).hasSize(1);
    assertThat(converted.entries().get(0).listed().cell().a()).isEqualTo(3.61496);
    assertThat(converted.entries().get(0).listed().names())
        .containsExactly("Copper", "Copper metal");
    assertThat(converted.leftOut())
        .extracting(RejectedFile::reason)
        .containsExactly("another version of the entry cod-9008468, which is in");
  }

  @Test
  void passesOverOtherFiles() throws IOException {
    put("README.md", file("9008468"));
    put("elements/plugin.json", "{}".getBytes(StandardCharsets.UTF_8));
    put("elements/mp-149.alpha-id.json", "{}".getBytes(StandardCharsets.UTF_8));
    ConvertedLibrary converted = converted();
    assertThat(converted.entries()).isEmpty();
    assertThat(converted.leftOut()).isEmpty();
    assertThat(converted.file(LibraryPart.COD)).isEmpty();
  }

  private static final String INDEXED =
      """
      {"entries":[{"id":"lib-rutile-made","file":"cif/a.cif","names":["Made"],"formula":"O2Ti",
      "origin":"measured","category":"oxides","provider":"A handbook","url":"","licence":"facts",
      "source":"page 7","warnings":["It is made up."]}],"leftOut":[]}
      """;

  @Test
  void takesFilesOfOtherOriginsByTheirIndex() throws IOException {
    put("library.json", INDEXED.getBytes(StandardCharsets.UTF_8));
    put("cif/a.cif", "9009083", "public domain", "attic");
    ConvertedLibrary converted = converted();
    assertThat(converted.leftOut()).isEmpty();
    LibraryEntry entry = converted.entries().get(0);
    assertThat(entry.listed().id().text()).isEqualTo("lib-rutile-made");
    assertThat(entry.listed().names()).containsExactly("Made");
    assertThat(entry.source().provider()).isEqualTo("A handbook");
    assertThat(entry.source().attribution()).endsWith("(page 7)");
    assertThat(entry.source().origin()).isEqualTo(CellOrigin.MEASURED);
    assertThat(entry.warnings()).contains("It is made up.");
  }

  @Test
  void leavesOutWhatIsNotOfTheFormulaThatItsIndexStates() throws IOException {
    put("library.json", INDEXED.replace("O2Ti", "OTi").getBytes(StandardCharsets.UTF_8));
    put("cif/a.cif", file("9009083"));
    assertThat(converted().leftOut())
        .singleElement()
        .satisfies(left -> assertThat(left.reason()).contains("its atoms come to TiO2"));
  }

  @Test
  void repetitionWithinAPerCentGivesItsNamesAway() throws IOException {
    put("oxides/TiO2.cif", file("9009083"));
    Path library = folder.resolve("library");
    put("library/library.json", INDEXED.getBytes(StandardCharsets.UTF_8));
    put("library/cif/a.cif", "9009083", "4.59373", "4.60");
    ConvertedLibrary both = LibraryConverter.convert(List.of(folder.resolve("oxides"), library));
    assertThat(ids(both)).containsExactly("cod-9009083");
    assertThat(both.entries().get(0).listed().names()).contains("Rutile", "Made");
    assertThat(both.leftOut().get(0).reason())
        .isEqualTo("its cell is within 1 % of that of cod-9009083, which is in");
  }

  @Test
  void takesAnEarlierLibraryAsItIs() throws IOException {
    put("elements/Cu.cif", file("9008468"));
    byte[] earlier = converted().file(LibraryPart.COD);
    Path kept = Files.createDirectory(folder.resolve("kept"));
    Path file = Files.write(kept.resolve(LibraryPart.COD.file()), earlier);
    assertThat(LibraryConverter.convert(List.of(kept)).file(LibraryPart.COD)).isEqualTo(earlier);
    assertThat(LibraryConverter.convert(List.of(file)).file(LibraryPart.COD)).isEqualTo(earlier);
  }

  @Test
  void doubtsACellThatIsTwiceTooLarge() throws IOException {
    putCollection();
    assertThat(converted().doubts()).noneMatch(doubt -> doubt.contains("cod-9009083"));
    put("oxides/TiO2-Rutile.cif", "9009083", "4.59373", "9.1");
    assertThat(converted().doubts()).anyMatch(doubt -> doubt.startsWith("cod-9009083"));
  }
}
